import { paneTexts } from "../../i18n/pane-texts";
import type { PaneTexts } from "../../i18n/pane-texts";
import { usePane } from "../frame/pane-context";

/** The words of the screens after signing in. */
export function usePaneTexts(): PaneTexts {
  return paneTexts[usePane().state.language];
}
