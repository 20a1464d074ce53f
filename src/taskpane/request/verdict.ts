import type { CatalogueAnswer, CatalogueIndicator } from "../../api/contract";
import { problem } from "../../problem/problem";
import type { Problem } from "../../problem/problem";
import type { AnswerSize } from "../../query/answer-size";
import { parseQuery } from "../../query/parse-query";
import type { Query, QueryInput } from "../../query/query";
import type { Language } from "../../i18n/language";
import { breakdownsOnSheet, layoutOf } from "./arrange";
import { draftYears, toQueryInput, totalsOf } from "./draft";
import type { Draft } from "./draft";
import type { LoadOrder } from "../../addin/load-order";
import { regionsOffered } from "./member-tree";
import { isTooLarge, tableSize } from "./table-size";

type Queries = readonly [Query, ...Query[]];

/** Whether a draft can be answered as it stands, and how large the sheet will be. */
export type Verdict =
  | {
      readonly kind: "ready";
      /** One for each sheet. */
      readonly queries: Queries;
      /** Of the largest sheet. */
      readonly size: AnswerSize;
    }
  | { readonly kind: "yearMissing" }
  | { readonly kind: "refused"; readonly problem: Problem };

export function verdictOn(
  draft: Draft,
  indicator: CatalogueIndicator,
  catalogue: CatalogueAnswer
): Verdict {
  if (!draftYears(draft, indicator).length) return { kind: "yearMissing" };
  const layout = layoutOf(draft, "kk");
  let largest: AnswerSize | null = null;
  const queries: Query[] = [];
  for (const input of questionsOf(draft, indicator, catalogue)) {
    const { query, problems } = parseQuery(input, catalogue, indicator.availability);
    if (problems) return { kind: "refused", problem: problems[0] };
    queries.push(query);
    const size = tableSize(query, indicator, catalogue, indicator.availability, layout);
    if (!largest || size.cells > largest.cells) largest = size;
  }
  const [first, ...others] = queries;
  if (!largest || !first) return { kind: "yearMissing" };
  if (isTooLarge(largest)) {
    const { rows, columns } = largest;
    return { kind: "refused", problem: problem("excelSheetFull", { rows, columns }) };
  }
  return { kind: "ready", queries: [first, ...others], size: largest };
}

/** What loading is told about a draft that can be answered. */
export function orderOf(
  draft: Draft,
  [first, ...others]: Queries,
  paneLanguage: Language
): LoadOrder {
  const { years, place, split } = draft;
  const layout = layoutOf(draft, paneLanguage);
  const specOf = (query: Query) => ({ kind: "table", query, years, layout }) as const;
  return {
    ...{ purpose: "request", back: null },
    specs: [specOf(first), ...others.map(specOf)],
    // Sheets by region cannot all begin at one cell.
    place: split ? "newSheet" : place,
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

/** The questions of a draft, one for each sheet. */
function questionsOf(
  draft: Draft,
  indicator: CatalogueIndicator,
  catalogue: CatalogueAnswer
): QueryInput[] {
  const breakdowns = breakdownsOnSheet(draft);
  const totals = totalsOf(draft).filter((id) => breakdowns.includes(id));
  const input = { ...toQueryInput(draft, indicator), breakdowns, totals };
  if (!draft.split) return [input];
  return splitRegions(draft, indicator, catalogue).map((code) => ({
    ...input,
    filter: { ...input.filter, region: [code] },
  }));
}
