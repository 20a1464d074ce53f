import type { CatalogueAnswer, CatalogueIndicator } from "../../api/contract";
import { inOrder } from "../../catalogue/dimension";
import type { DimensionId, Member } from "../../catalogue/dimension";
import { askableDimensions } from "../../catalogue/indicator";
import { territoryBases } from "../../catalogue/territory";
import type { TerritoryBasis } from "../../catalogue/territory";
import type { Problem } from "../../problem/problem";
import { answerSize } from "../../query/answer-size";
import { availabilityIn, availableYears } from "../../query/availability";
import { neededDimensions, regionsIn } from "../../query/axes";
import { parseQuery } from "../../query/parse-query";
import type { Query } from "../../query/query";
import { toQueryInput } from "./draft";
import type { Draft } from "./draft";
import { obstacleOf } from "./obstacle";
import type { Obstacle } from "./obstacle";

export interface YearOffer {
  readonly year: number;
  readonly available: boolean;
  /** Whether its figures are made up to show the product. */
  readonly demonstration: boolean;
}

export interface BreakdownOffer {
  readonly dimension: DimensionId;
  readonly chosen: boolean;
  /** Part of the indicator itself: shown whatever is chosen. */
  readonly fixed: boolean;
  readonly obstacle: Obstacle | null;
}

export interface TerritoryOffer {
  readonly basis: TerritoryBasis;
  readonly problem: Problem | null;
  /** It would change nothing, for no figure of the request belongs to one region. */
  readonly idle: boolean;
}

export type Verdict =
  | { readonly kind: "ready"; readonly query: Query; readonly size: ReturnType<typeof answerSize> }
  | { readonly kind: "yearMissing" }
  | { readonly kind: "refused"; readonly problem: Problem };

/** What a person may choose next for a draft, and what stands against the rest. */
export interface Offer {
  readonly years: readonly YearOffer[];
  readonly breakdowns: readonly BreakdownOffer[];
  readonly regions: readonly Pick<Member, "code" | "label">[];
  readonly regionObstacle: Obstacle | null;
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
    years: yearOffers(indicator, catalogue),
    breakdowns: inOrder(askable).map((id) => breakdownOffer(draft, indicator, id)),
    regions: regionOffers(draft, indicator, catalogue),
    regionObstacle: draft.regions.length
      ? null
      : askable.includes("region")
        ? obstacleOf(draft.years, neededBy(draft, indicator), "region", indicator.availability)
        : { kind: "notInData" },
    territory: territoryBases.map((basis) => territoryOffer(draft, basis, indicator, catalogue)),
    verdict: verdictOn(draft, indicator, catalogue),
  };
}

/** Every year that any indicator has data for, so that gaps of this one are seen as gaps. */
function yearOffers(indicator: CatalogueIndicator, catalogue: CatalogueAnswer): YearOffer[] {
  const all = catalogue.indicators.flatMap((entry) => availableYears(entry.availability));
  const own = new Set(availableYears(indicator.availability));
  return [...new Set(all)]
    .sort((a, b) => a - b)
    .map((year) => ({
      year,
      available: own.has(year),
      demonstration: availabilityIn(indicator.availability, year)?.demonstration ?? false,
    }));
}

function neededBy(draft: Draft, indicator: CatalogueIndicator): DimensionId[] {
  const filter = draft.regions.length ? { region: draft.regions } : {};
  return neededDimensions({ breakdowns: draft.breakdowns, filter }, indicator);
}

function breakdownOffer(
  draft: Draft,
  indicator: CatalogueIndicator,
  id: DimensionId
): BreakdownOffer {
  const chosen = draft.breakdowns.includes(id);
  const fixed = id in indicator.innerSplits;
  const obstacle =
    chosen || fixed
      ? null
      : obstacleOf(draft.years, neededBy(draft, indicator), id, indicator.availability);
  return { dimension: id, chosen, fixed, obstacle };
}

/** Regions that hold figures in a chosen year; those already kept stay visible. */
function regionOffers(draft: Draft, indicator: CatalogueIndicator, catalogue: CatalogueAnswer) {
  const { availability } = indicator;
  const known = draft.years.filter((year) => availabilityIn(availability, year));
  const codes = new Set([
    ...draft.regions,
    ...known.flatMap((year) => regionsIn(year, availability)),
  ]);
  const members = catalogue.dimensions.find((dimension) => dimension.id === "region")?.members;
  return (members ?? []).filter((member) => codes.has(member.code));
}

function territoryOffer(
  draft: Draft,
  basis: TerritoryBasis,
  indicator: CatalogueIndicator,
  catalogue: CatalogueAnswer
): TerritoryOffer {
  const input = toQueryInput({ ...draft, territory: basis });
  const { problems } = parseQuery(input, catalogue, indicator.availability);
  const found = problems?.find((problem) => problem.code === "territoryBasisUnavailable");
  const byRegion = neededBy(draft, indicator).includes("region");
  const kept = basis === "asReported" || basis === draft.territory;
  return { basis, problem: found ?? null, idle: !byRegion && !kept };
}

function verdictOn(
  draft: Draft,
  indicator: CatalogueIndicator,
  catalogue: CatalogueAnswer
): Verdict {
  if (!draft.years.length) return { kind: "yearMissing" };
  const { query, problems } = parseQuery(toQueryInput(draft), catalogue, indicator.availability);
  if (problems) return { kind: "refused", problem: problems[0] };
  const size = answerSize(query, indicator, catalogue, indicator.availability);
  return { kind: "ready", query, size };
}
