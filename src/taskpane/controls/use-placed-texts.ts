import { placedTexts } from "../../i18n/placed-texts";
import type { PlacedTexts } from "../../i18n/placed-texts";
import { usePane } from "../frame/pane-context";

/** The words of the screens about what stands in the workbook. */
export function usePlacedTexts(): PlacedTexts {
  return placedTexts[usePane().state.language];
}
