import type { CatalogueIndicator } from "../../api/contract";
import type { PaneState } from "../frame/pane-state";

/** The indicator of the draft, where the catalogue that is there still has it. */
export function draftIndicator(state: PaneState): CatalogueIndicator | null {
  if (state.catalogue.kind !== "ready" || !state.draft) return null;
  const { indicator } = state.draft;
  return state.catalogue.catalogue.indicators.find((entry) => entry.number === indicator) ?? null;
}
