import type { Catalogue } from "../catalogue/catalogue";
import type { Language } from "../i18n/language";
import type { DataTable } from "../query/data-table";
import { listSheet } from "../sheet/list-sheet";
import type { ApplyOptions } from "../excel/apply-plan";
import { placeSheet } from "../excel/place-sheet";
import type { PlacedSheet } from "../excel/place-sheet";

export { goToSheet } from "../excel/place-sheet";

/** An answer and what its sheet says beside the figures. */
export interface TableToPlace {
  readonly table: DataTable;
  readonly catalogue: Catalogue;
  readonly language: Language;
  readonly person: string;
  readonly termsVersion: string;
}

/** Writes an answer as a list onto a new sheet that can be asked again. */
export function placeTable(
  { table, catalogue, ...context }: TableToPlace,
  options: ApplyOptions
): Promise<PlacedSheet> {
  const id = newPlaceId();
  const placedAt = new Date().toISOString();
  const plan = listSheet(table, catalogue, { ...context, id, placedAt });
  const { language } = context;
  return placeSheet(plan, { id, query: table.query, language, layout: "list", placedAt }, options);
}

/** Twelve letters and digits: enough that no two places of a workbook ever meet. */
function newPlaceId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(12));
  return Array.from(bytes, (byte) => (byte % 36).toString(36)).join("");
}
