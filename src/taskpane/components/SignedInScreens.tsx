import { useCatalogue } from "../use-catalogue";
import { usePane } from "../pane-context";
import { useLoadToSheet } from "../use-load-to-sheet";
import { draftIndicator, screenOf } from "../state/pane-state";
import { CatalogueMissing } from "./CatalogueMissing";
import { IndicatorList } from "./IndicatorList";
import { LoadedScreen } from "./LoadedScreen";
import { LoadingScreen } from "./LoadingScreen";
import { RequestScreen } from "./RequestScreen";
import { TermsScreen } from "./TermsScreen";

/** Every screen after signing in. */
export function SignedInScreens() {
  const { state } = usePane();
  useCatalogue();
  const { load, cancel } = useLoadToSheet();
  const screen = screenOf(state);
  if (screen === "terms") return <TermsScreen />;
  if (state.catalogue.kind !== "ready") return <CatalogueMissing />;
  const { catalogue } = state.catalogue;
  const indicator = draftIndicator(state);
  if (indicator && state.draft) {
    const request = { indicator, catalogue, draft: state.draft };
    if (screen === "loading") return <LoadingScreen {...request} onCancel={cancel} />;
    if (screen === "loaded") return <LoadedScreen {...request} />;
    if (screen === "request") return <RequestScreen {...request} onLoad={load} />;
  }
  return <IndicatorList catalogue={catalogue} />;
}
