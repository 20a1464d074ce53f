import type { CatalogueAnswer } from "../api/contract";
import { catalogueEdition } from "../catalogue/edition";
import type { DataTable } from "../query/data-table";
import type { YearRule } from "../query/year-rule";
import { aboutLines } from "../sheet/about-data";
import type { ChartPlan } from "../sheet/chart-plan";
import type { Layout } from "../sheet/layout";
import type { ApplyOptions } from "../excel/apply-plan";
import { placeResult } from "../excel/place-result";
import type { Placing } from "../excel/place-result";
import type { PlacedResult } from "../excel/placed-results";
import { versionsFor } from "./data-versions";

export { editedFigures } from "../excel/edited-figures";
export { figureAtSelection } from "../excel/figure-at";
export { handOver } from "../excel/hand-over";
export { layAnew, layBack } from "../excel/lay-anew";
export { goToSheet, takeAway } from "../excel/place-result";
export { refreshResult } from "../excel/refresh-result";
export { relabelResult } from "../excel/relabel-result";
export { watchSelection } from "../excel/selection";
export {
  goToFigure,
  goToResult,
  lastChanges,
  putBack,
  unlinkResult,
  workbookResults,
} from "../excel/workbook-results";
export { changeRequests, readRequests } from "../excel/workbook-requests";
export { placeChanges } from "../excel/place-changes";

/** An answer, how and where it is to stand, and what the workbook says of it. */
export interface TableToPlace {
  readonly table: DataTable;
  readonly catalogue: CatalogueAnswer;
  readonly years: YearRule;
  readonly layout: Layout;
  /** The chart that is drawn over the figures; null where none is. */
  readonly chart: ChartPlan | null;
  readonly place: "newSheet" | "selection";
  readonly overwrite: boolean;
  readonly person: string;
  readonly termsVersion: string;
}

/** Writes an answer onto a sheet, where it can be asked again. */
export function placeTable(input: TableToPlace, options: ApplyOptions): Promise<Placing> {
  const { table, catalogue, layout, chart, years, person, termsVersion, place, overwrite } = input;
  const placedAt = new Date().toISOString();
  const about = { language: layout.language, person, termsVersion, placedAt, refreshedAt: null };
  const result: PlacedResult = {
    ...{ id: newPlaceId(), query: table.query, years, layout, chart, person, termsVersion },
    ...{ placedAt, refreshedAt: null, versions: versionsFor(table.query, catalogue) },
    about: aboutLines(table, catalogue, about),
    edition: catalogueEdition,
  };
  return placeResult({ table, catalogue, result, place, overwrite }, options);
}

/** Twelve letters and digits: enough that no two places of a workbook ever meet. */
function newPlaceId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(12));
  return Array.from(bytes, (byte) => (byte % 36).toString(36)).join("");
}
