import type { PaneTexts } from "../../i18n/pane-texts";
import { heardPercent } from "../loading/loading";
import type { PaneState } from "./pane-state";

/** What is said about the load under way; steps of the writing are quarters. */
export function announcementOf(state: PaneState, texts: PaneTexts): string {
  switch (state.loading.kind) {
    case "fetching":
      return texts.loading.fetching;
    case "writing":
      return heardWriting(heardPercent(state.loading), texts);
    case "waiting":
      return texts.loading.waiting;
    case "cancelling":
      return texts.loading.cancelling;
    case "cancelled":
      return texts.request.cancelled;
    case "done":
      return texts.loaded.announce(state.loading.placed.sheet);
    case "failed":
      return texts.loading.failed;
    default:
      return "";
  }
}

function heardWriting(percent: number | null, texts: PaneTexts): string {
  return percent ? texts.loading.announceWriting(percent) : "";
}
