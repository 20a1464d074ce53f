import { useChoice } from "./choice-context";
import { usePane } from "./pane-context";
import { draftIndicator } from "../request/draft-indicator";
import { screenOf } from "./pane-state";
import { CatalogueMissing } from "../controls/CatalogueMissing";
import { IndicatorList } from "../indicators/IndicatorList";
import { LoadedScreen } from "../loading/LoadedScreen";
import { LoadingScreen } from "../loading/LoadingScreen";
import { MemberScreen } from "../request/MemberScreen";
import { RequestScreen } from "../request/RequestScreen";
import { SavedRequests } from "../saved/SavedRequests";

/** From the list of indicators to a loaded sheet. */
export function ChoiceScreens() {
  const { state } = usePane();
  const { load, cancelLoad } = useChoice();
  const screen = screenOf(state);
  if (state.catalogue.kind !== "ready") return <CatalogueMissing />;
  const { catalogue } = state.catalogue;
  const { order } = state;
  const number = order?.specs[0].query.indicator;
  const loaded = catalogue.indicators.find((entry) => entry.number === number);
  if (order && loaded) {
    if (screen === "loading") return <LoadingScreen indicator={loaded} onCancel={cancelLoad} />;
    if (screen === "loaded") {
      return <LoadedScreen indicator={loaded} catalogue={catalogue} order={order} />;
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
