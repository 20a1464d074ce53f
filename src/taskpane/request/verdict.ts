import type { CatalogueAnswer, CatalogueIndicator } from "../../api/contract";
import { problem } from "../../problem/problem";
import type { Problem } from "../../problem/problem";
import type { AnswerSize } from "../../query/answer-size";
import { parseQuery } from "../../query/parse-query";
import type { Query } from "../../query/query";
import type { Language } from "../../i18n/language";
import { breakdownsOnSheet, layoutOf } from "./arrange";
import { draftYears, toQueryInput, totalsOf } from "./draft";
import type { Draft } from "./draft";
import { questionsOf } from "../../addin/load-order";
import type { LoadOrder } from "../../addin/load-order";
import { regionsOffered } from "./member-tree";
import { isTooLarge, tableSize } from "./table-size";

/** Whether a draft can be answered as it stands, and how large the sheet will be. */
export type Verdict =
  | {
      readonly kind: "ready";
      readonly query: Query;
      /** Of the largest sheet. */
      readonly size: AnswerSize;
      readonly sheets: number;
    }
  | { readonly kind: "yearMissing" }
  | { readonly kind: "refused"; readonly problem: Problem };

export function verdictOn(
  draft: Draft,
  indicator: CatalogueIndicator,
  catalogue: CatalogueAnswer
): Verdict {
  if (!draftYears(draft, indicator).length) return { kind: "yearMissing" };
  const sheets = questionsOfDraft(draft, indicator, catalogue);
  const layout = layoutOf(draft, "kk");
  let largest: AnswerSize | null = null;
  let first: Query | null = null;
  for (const input of sheets) {
    const { query, problems } = parseQuery(input, catalogue, indicator.availability);
    if (problems) return { kind: "refused", problem: problems[0] };
    first ??= query;
    const size = tableSize(query, indicator, catalogue, indicator.availability, layout);
    if (!largest || size.cells > largest.cells) largest = size;
  }
  if (!largest || !first) return { kind: "yearMissing" };
  if (isTooLarge(largest)) {
    const { rows, columns } = largest;
    return { kind: "refused", problem: problem("excelSheetFull", { rows, columns }) };
  }
  const query = draft.split
    ? { ...first, filter: { ...first.filter, region: splitRegions(draft, indicator, catalogue) } }
    : first;
  return { kind: "ready", query, size: largest, sheets: sheets.length };
}

/** What loading is told about a draft that can be answered. */
export function orderOf(draft: Draft, query: Query, paneLanguage: Language): LoadOrder {
  const { years, place, split } = draft;
  return {
    query,
    years,
    layout: layoutOf(draft, paneLanguage),
    // Sheets by region cannot all begin at one cell.
    place: split ? "newSheet" : place,
    split: split ? "region" : null,
    chart: null,
  };
}

function splitRegions(
  draft: Draft,
  indicator: CatalogueIndicator,
  catalogue: CatalogueAnswer
): readonly string[] {
  const offered = regionsOffered(draftYears(draft, indicator), draft, indicator, catalogue);
  return draft.filter.region ?? offered.map(({ code }) => code);
}

function questionsOfDraft(draft: Draft, indicator: CatalogueIndicator, catalogue: CatalogueAnswer) {
  const breakdowns = breakdownsOnSheet(draft);
  const totals = totalsOf(draft).filter((id) => breakdowns.includes(id));
  const input = { ...toQueryInput(draft, indicator), breakdowns, totals };
  if (!draft.split) return [input];
  const filter = { ...input.filter, region: splitRegions(draft, indicator, catalogue) };
  return questionsOf({ query: { ...input, filter } as Query, split: "region" });
}
