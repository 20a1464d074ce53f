import type { CatalogueAnswer } from "../api/contract";
import type { Catalogue } from "../catalogue/catalogue";
import { catalogueEdition } from "../catalogue/edition";
import type { Language } from "../i18n/language";
import type { DataTable } from "../query/data-table";
import type { YearRule } from "../query/year-rule";
import { aboutLines } from "../sheet/about-data";
import type { ChartPlan } from "../sheet/chart-plan";
import type { Layout } from "../sheet/layout";
import { readPlacedResult, tableKind } from "../sheet/templates/table";
import type { PlacedResult } from "../sheet/templates/table";
import type { ApplyOptions } from "../excel/apply-plan";
import * as looking from "../excel/worked-on";
import * as anew from "../excel/lay-anew";
import { placeResult } from "../excel/place-result";
import type { Placing } from "../excel/place-result";
import * as refreshing from "../excel/refresh-result";
import type { RefreshDecisions } from "../excel/refreshed";
import * as relabelling from "../excel/relabel-result";
import * as results from "../excel/workbook-results";
import { versionsFor } from "./data-versions";
import type { WorkbookResult } from "./workbook-result";

export { handOver } from "../excel/hand-over";
export { goToSheet, takeAway } from "../excel/place-result";
export { watchSelection } from "../excel/selection";
export { goToResult, unlinkResult } from "../excel/workbook-results";
export { changeRequests, readRequests } from "../excel/workbook-requests";
export { placeChanges } from "../excel/place-changes";
export { selectedCell } from "./figure-origin";
export { lastChanges } from "./last-changes";

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
  const kind = tableKind(catalogue);
  return placeResult({ answer: table, kind, result, place, overwrite }, options);
}

/** Twelve letters and digits: enough that no two places of a workbook ever meet. */
function newPlaceId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(12));
  return Array.from(bytes, (byte) => (byte % 36).toString(36)).join("");
}

/** A newer answer to the question of a result, and what is kept of the result with it. */
interface NewerTable {
  readonly result: PlacedResult;
  readonly table: DataTable;
  readonly catalogue: Catalogue;
}

export const workbookResults = (): Promise<WorkbookResult[]> =>
  results.workbookResults({ read: readPlacedResult });

export const workedOn = (
  { result }: WorkbookResult,
  catalogue: Catalogue,
  most: number,
  signal: AbortSignal
) => looking.workedOn(result, tableKind(catalogue), most, signal);

export const refreshResult = (
  { result, table, catalogue }: NewerTable,
  decisions: RefreshDecisions,
  options: ApplyOptions
) =>
  refreshing.refreshResult(
    { result, answer: table, kind: tableKind(catalogue), decisions, overlay: [] },
    options
  );

export const layAnew = ({ result, table, catalogue }: NewerTable, options: ApplyOptions) =>
  anew.layAnew({ result, answer: table, kind: tableKind(catalogue) }, options);

export const layBack = (id: string, catalogue: Catalogue, options: ApplyOptions) =>
  anew.layBack(id, tableKind(catalogue), options);

export const goToFigure = (
  item: Pick<WorkbookResult, "result">,
  figure: number,
  catalogue: Catalogue
) => results.goToFigure(item, figure, tableKind(catalogue));

/** Puts the figures from before the last refresh back; what is said of them is what it was then. */
export function putBack(
  { result }: WorkbookResult,
  catalogue: Catalogue,
  decided: RefreshDecisions["edited"],
  options: ApplyOptions
) {
  const keepAs = (table: DataTable): PlacedResult => {
    const about = aboutLines(table, catalogue, { ...result, language: result.layout.language });
    return { ...result, query: table.query, versions: {}, about };
  };
  return results.putBack(keepAs, result.id, tableKind(catalogue), decided, options);
}

/** Writes labels, headings, symbols and states of a result in another language. */
export function relabelResult(
  result: PlacedResult,
  language: Language,
  catalogue: Catalogue,
  options: ApplyOptions
) {
  const changedOf = (table: DataTable): PlacedResult => {
    const about = aboutLines(table, catalogue, { ...result, language });
    return { ...result, layout: { ...result.layout, language }, about };
  };
  return relabelling.relabelResult(result, tableKind(catalogue), changedOf, options);
}
