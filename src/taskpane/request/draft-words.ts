import type { CatalogueAnswer, CatalogueIndicator } from "../../api/contract";
import { formatYears } from "../../i18n/format";
import type { PaneTexts } from "../../i18n/pane-texts";
import { draftYears } from "./draft";
import type { Draft } from "./draft";
import { nameOf } from "../controls/names";

/** What a draft asks for, in one line: years and breakdowns. */
export function draftInWords(
  draft: Draft,
  indicator: CatalogueIndicator,
  catalogue: CatalogueAnswer,
  texts: PaneTexts
): string {
  const names = draft.breakdowns.map((id) => nameOf(id, catalogue, texts));
  return [formatYears(draftYears(draft, indicator)), names.join(", ")].filter(Boolean).join(" · ");
}
