import type { CatalogueAnswer, CatalogueIndicator } from "../../api/contract";
import type { DimensionId } from "../../catalogue/dimension";
import type { AnswerSize } from "../../query/answer-size";
import { draftYears, toggleBreakdown } from "./draft";
import type { Draft } from "./draft";
import { verdictOn } from "./verdict";

type Way =
  | { readonly kind: "without"; readonly dimension: DimensionId }
  | { readonly kind: "onlyYear"; readonly year: number }
  | { readonly kind: "sheetPerRegion" }
  | { readonly kind: "asList" };

/** A smaller request that can be answered, and what makes it smaller. */
export type SmallerRequest = Way & {
  readonly draft: Draft;
  /** Of the largest sheet. */
  readonly size: AnswerSize;
};

/**
 * How a request can be made smaller in one step, the smallest first: only what can be answered, and
 * of the breakdowns that could go the one that tells most.
 */
export function smallerRequests(
  draft: Draft,
  indicator: CatalogueIndicator,
  catalogue: CatalogueAnswer
): SmallerRequest[] {
  const now = verdictOn(draft, indicator, catalogue);
  const most = now.kind === "ready" ? now.size.cells : Infinity;
  return waysFor(draft, indicator)
    .flatMap(({ draft: smaller, ...way }): SmallerRequest[] => {
      const verdict = verdictOn(smaller, indicator, catalogue);
      if (verdict.kind !== "ready" || verdict.size.cells >= most) return [];
      return [{ ...way, draft: smaller, size: verdict.size }];
    })
    .sort((a, b) => a.size.cells - b.size.cells)
    .filter(({ kind }, at, all) => all.findIndex((other) => other.kind === kind) === at);
}

function waysFor(draft: Draft, indicator: CatalogueIndicator): (Way & { draft: Draft })[] {
  const years = draftYears(draft, indicator);
  const latest = years.at(-1);
  const ways: (Way & { draft: Draft })[] = draft.breakdowns.map((dimension) => ({
    kind: "without",
    dimension,
    draft: toggleBreakdown(draft, dimension),
  }));
  if (years.length > 1 && latest !== undefined) {
    const only = { ...draft, years: { kind: "fixed", years: [latest] } as const };
    ways.push({ kind: "onlyYear", year: latest, draft: only });
  }
  const mayDivide = draft.breakdowns.includes("region") && !draft.filter.district;
  if (mayDivide && !draft.split && draft.filter.region?.length !== 1) {
    ways.push({ kind: "sheetPerRegion", draft: { ...draft, split: true } });
  }
  if (draft.layout.kind === "cross") {
    const asList = { ...draft, layout: { ...draft.layout, kind: "list" } as const };
    ways.push({ kind: "asList", draft: asList });
  }
  return ways;
}
