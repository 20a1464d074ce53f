import type { CatalogueAnswer, CatalogueIndicator } from "../../api/contract";
import { inOrder } from "../../catalogue/dimension";
import type { DimensionId } from "../../catalogue/dimension";
import { askableDimensions } from "../../catalogue/indicator";
import { territoryBases } from "../../catalogue/territory";
import type { TerritoryBasis } from "../../catalogue/territory";
import type { Problem } from "../../problem/problem";
import { availableYears, holdingsIn } from "../../query/availability";
import { neededDimensions } from "../../query/plan";
import { chooseSources, seeking } from "../../query/choose-sources";
import { parseQuery } from "../../query/parse-query";
import { draftYears, toQueryInput } from "./draft";
import type { Draft } from "./draft";
import { obstacleOf } from "./obstacle";
import type { Obstacle } from "./obstacle";
import { verdictOn } from "./verdict";
import type { Verdict } from "./verdict";

export interface YearOffer {
  readonly year: number;
  readonly available: boolean;
  /** Whether figures that are made up to show the product would answer the draft. */
  readonly demonstration: boolean;
}

export interface BreakdownOffer {
  readonly dimension: DimensionId;
  readonly chosen: boolean;
  /** Part of the indicator itself: shown whatever is chosen. */
  readonly fixed: boolean;
  readonly obstacle: Obstacle | null;
  /** Chosen years for which only made-up figures carry it, beside others that do not. */
  readonly madeUp: readonly number[];
}

export interface TerritoryOffer {
  readonly basis: TerritoryBasis;
  readonly problem: Problem | null;
  /** It would change nothing, for no figure of the request belongs to one region. */
  readonly idle: boolean;
}

/** What a person may choose next for a draft, and what stands against the rest. */
export interface Offer {
  readonly years: readonly YearOffer[];
  /** The years that the draft stands for, ascending. */
  readonly chosenYears: readonly number[];
  readonly breakdowns: readonly BreakdownOffer[];
  readonly territory: readonly TerritoryOffer[];
  readonly verdict: Verdict;
}

export function offerFor(
  draft: Draft,
  indicator: CatalogueIndicator,
  catalogue: CatalogueAnswer
): Offer {
  const askable = askableDimensions(indicator);
  return {
    years: yearOffers(draft, indicator, catalogue),
    chosenYears: draftYears(draft, indicator),
    breakdowns: inOrder(askable).map((id) => breakdownOffer(draft, indicator, id)),
    territory: territoryBases.map((basis) => territoryOffer(draft, basis, indicator, catalogue)),
    verdict: verdictOn(draft, indicator, catalogue),
  };
}

/**
 * From the first year of this indicator to the last of any, so that gaps and what is still to come
 * are seen; a chosen year without data stays to be taken back.
 */
function yearOffers(
  draft: Draft,
  indicator: CatalogueIndicator,
  catalogue: CatalogueAnswer
): YearOffer[] {
  const all = catalogue.indicators.flatMap((entry) => availableYears(entry.availability));
  const own = new Set(availableYears(indicator.availability));
  const first = Math.min(...own);
  const chosen = draftYears(draft, indicator);
  const years = [...new Set([...all.filter((year) => year >= first), ...chosen])];
  const made = madeUpYears({ ...draft, years }, indicator);
  return years
    .sort((a, b) => a - b)
    .map((year) => ({ year, available: own.has(year), demonstration: made.includes(year) }));
}

/** The years of a question that made-up figures would answer. */
function madeUpYears(
  question: Parameters<typeof chooseSources>[0]["query"],
  indicator: CatalogueIndicator
): number[] {
  const { availability } = indicator;
  return chooseSources(seeking(question, indicator), availability).flatMap(
    ({ demonstration, years }) => (demonstration ? years : [])
  );
}

function neededBy(draft: Draft, indicator: CatalogueIndicator): DimensionId[] {
  return neededDimensions(draft, indicator);
}

function breakdownOffer(
  draft: Draft,
  indicator: CatalogueIndicator,
  id: DimensionId
): BreakdownOffer {
  const chosen = draft.breakdowns.includes(id);
  const fixed = id in indicator.innerSplits;
  const years = draftYears(draft, indicator);
  const { availability } = indicator;
  const obstacle =
    chosen || fixed ? null : obstacleOf(years, neededBy(draft, indicator), id, availability);
  const breakdowns = chosen ? draft.breakdowns : inOrder([...draft.breakdowns, id]);
  const madeUp = obstacle ? [] : madeUpYears({ ...draft, years, breakdowns }, indicator);
  // Where nothing but made-up figures answers, the years say so.
  const beside = madeUp.filter((year) =>
    holdingsIn(availability, year).some(({ demonstration }) => !demonstration)
  );
  return { dimension: id, chosen, fixed, obstacle, madeUp: beside };
}

function territoryOffer(
  draft: Draft,
  basis: TerritoryBasis,
  indicator: CatalogueIndicator,
  catalogue: CatalogueAnswer
): TerritoryOffer {
  const input = toQueryInput({ ...draft, territory: basis }, indicator);
  const { problems } = parseQuery(input, catalogue, indicator.availability);
  const found = problems?.find((problem) => problem.code === "territoryBasisUnavailable");
  const byRegion = neededBy(draft, indicator).includes("region");
  const isOwn = basis === "asReported" || basis === draft.territory;
  return { basis, problem: found ?? null, idle: !byRegion && !isOwn };
}
