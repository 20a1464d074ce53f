import { inOrder } from "../catalogue/dimension";
import type { DimensionId } from "../catalogue/dimension";
import type { QueryPlan } from "./plan";
import type { Query } from "./query";

/** The dimensions by which one published cell is split; its name is the ids joined by commas. */
export type Grain = readonly DimensionId[];

export function grainName(grain: Grain): string {
  return inOrder(grain).join(",");
}

/** Which published cells an answer is made of. */
export interface TotalsPlan {
  readonly indicator: number;
  readonly years: readonly number[];
  /** All dimensions that any needed cell carries. */
  readonly dimensions: readonly DimensionId[];
  /** One grain for each set of breakdowns that stand at their total. */
  readonly grains: readonly Grain[];
  readonly filter: Query["filter"];
}

/**
 * A dimension that is filtered is never read as the source's own total: the total of what is
 * chosen is computed from its members. Only an unfiltered total is taken as published.
 * @param years those of the question for which published figures answer
 */
export function planTotals(
  { query, needed, totalled }: QueryPlan,
  years: readonly number[]
): TotalsPlan {
  const mayBeTotal = totalled.filter((id) => !(id in query.filter));
  const grains = mayBeTotal.reduce<Grain[]>(
    (found, id) => [...found, ...found.map((grain) => grain.filter((entry) => entry !== id))],
    [needed]
  );
  return { indicator: query.indicator, years, dimensions: needed, grains, filter: query.filter };
}
