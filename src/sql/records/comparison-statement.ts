import { inOrder } from "../../catalogue/dimension";
import type { DimensionId } from "../../catalogue/dimension";
import type { QueryPlan } from "../../query/plan";
import { planTotals } from "../../query/totals-plan";
import { definitionOf, storeColumn } from "./record-store";
import type { StoreColumn } from "./record-store";
import { Parameters } from "../sql-statement";
import type { SqlStatement } from "../sql-statement";
import { columnOf, totalsConditions } from "../totals/totals-statement";
import type { YearLoad } from "../totals/totals-statement";

/** One question with the loads that answer it. */
export interface ComparedQuery {
  readonly plan: QueryPlan;
  readonly sources: readonly YearLoad[];
}

/** The split that an indicator always shows, by which its marginal figures are kept; else null. */
export function comparedColumn({ indicator }: QueryPlan): StoreColumn | null {
  const [inner] = Object.keys(indicator.innerSplits) as DimensionId[];
  return inner ? storeColumn(definitionOf(indicator.number), indicator, inner) : null;
}

/**
 * Marginal figures of many indicators by region in one statement. An indicator that is always
 * split has rows of member 0 too, those of its bare total: the caller leaves them out, which costs
 * less than a condition for each indicator.
 * Columns: indicator, load, year, number of the region, number of the member, value.
 * @param columns of each question the split that it always shows
 */
export function comparedRecordsStatement(
  compared: readonly Pick<ComparedQuery, "sources">[],
  columns: readonly (StoreColumn | null)[]
): SqlStatement {
  const bound = new Parameters();
  const dimensions = new Set(columns.map((column) => column?.name ?? ""));
  const loads = new Set(compared.flatMap(({ sources }) => sources.map(({ load }) => load)));
  return {
    text: `SELECT indicator, load, year, d_region, member, value FROM marginal WHERE load IN (${bound.list([...loads])}) AND dimension IN (${bound.list([...dimensions])})`,
    parameters: bound.values,
  };
}

/**
 * Published cells of many indicators in one statement. Columns: indicator, year, value, state,
 * as-of date, then `dimensions` ("" is a total).
 */
export function comparedTotalsStatement(
  compared: readonly ComparedQuery[]
): SqlStatement & { readonly dimensions: readonly DimensionId[] } {
  const bound = new Parameters();
  const plans = compared.map(({ plan, sources }) => ({
    plan: planTotals(
      plan,
      sources.map(({ year }) => year)
    ),
    sources,
  }));
  const dimensions = inOrder(plans.flatMap(({ plan }) => plan.dimensions));
  const columns = ["indicator", "year", "value", "state", "as_of", ...dimensions.map(columnOf)];
  const wanted = plans.map(
    ({ plan, sources }) => `(${totalsConditions(plan, sources, bound).join(" AND ")})`
  );
  return {
    text: `SELECT ${columns.join(", ")} FROM totals_cell WHERE ${wanted.join(" OR ")}`,
    parameters: bound.values,
    dimensions,
  };
}
