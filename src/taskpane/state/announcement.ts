import type { PaneTexts } from "../../i18n/pane-texts";
import { heardPercent } from "./loading";
import type { PaneState } from "./pane-state";

/** What is said about the load under way; steps of the writing are quarters. */
export function announcementOf(state: PaneState, texts: PaneTexts): string {
  switch (state.loading.kind) {
    case "fetching":
      return texts.loading.fetching;
    case "writing":
      return texts.loading.announceWriting(heardPercent(state.loading) ?? 0);
    case "cancelling":
      return texts.loading.cancelling;
    case "cancelled":
      return texts.request.cancelled;
    default:
      return "";
  }
}
