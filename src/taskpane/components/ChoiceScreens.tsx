import { useChoice } from "../choice-context";
import { usePane } from "../pane-context";
import { draftIndicator } from "../state/draft-indicator";
import { screenOf } from "../state/pane-state";
import { CatalogueMissing } from "./CatalogueMissing";
import { IndicatorList } from "./IndicatorList";
import { LoadedScreen } from "./LoadedScreen";
import { LoadingScreen } from "./LoadingScreen";
import { MemberScreen } from "./MemberScreen";
import { RequestScreen } from "./RequestScreen";
import { SavedRequests } from "./SavedRequests";

/** From the list of indicators to a loaded sheet. */
export function ChoiceScreens() {
  const { state } = usePane();
  const { load, cancelLoad } = useChoice();
  const screen = screenOf(state);
  if (state.catalogue.kind !== "ready") return <CatalogueMissing />;
  const { catalogue } = state.catalogue;
  const { ordered } = state;
  const number = ordered?.order.query.indicator;
  const loaded = catalogue.indicators.find((entry) => entry.number === number);
  if (ordered && loaded) {
    if (screen === "loading") return <LoadingScreen indicator={loaded} onCancel={cancelLoad} />;
    if (screen === "loaded") {
      return <LoadedScreen indicator={loaded} catalogue={catalogue} ordered={ordered} />;
    }
  }
  const indicator = draftIndicator(state);
  if (indicator && state.draft) {
    const request = { indicator, catalogue, draft: state.draft };
    if (screen === "members" && state.members) {
      return <MemberScreen {...request} dimension={state.members} />;
    }
    if (screen === "request") return <RequestScreen {...request} onLoad={load} />;
  }
  if (screen === "requests") return <SavedRequests catalogue={catalogue} />;
  return <IndicatorList catalogue={catalogue} />;
}
