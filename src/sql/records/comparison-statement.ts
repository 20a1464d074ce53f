import type { Catalogue } from "../../catalogue/catalogue";
import { findIndicator } from "../../catalogue/catalogue";
import { inOrder } from "../../catalogue/dimension";
import type { DimensionId } from "../../catalogue/dimension";
import type { Query } from "../../query/query";
import { planTotals } from "../../query/totals-plan";
import { definitionOf, storeColumn } from "./record-store";
import type { StoreColumn } from "./record-store";
import { Parameters } from "../sql-statement";
import type { SqlStatement } from "../sql-statement";
import { columnOf, totalsConditions } from "../totals/totals-statement";
import type { YearLoad } from "../totals/totals-statement";

/** One question with the loads that answer it. */
export interface ComparedQuery {
  readonly query: Query;
  readonly sources: readonly YearLoad[];
}

/** The split that an indicator always shows, by which its marginal figures are kept; else null. */
export function comparedColumn(query: Query, catalogue: Catalogue): StoreColumn | null {
  const indicator = findIndicator(catalogue, query.indicator)!;
  const [inner] = Object.keys(indicator.innerSplits) as DimensionId[];
  return inner ? storeColumn(definitionOf(query.indicator), indicator, inner) : null;
}

/**
 * Marginal figures of many indicators by region in one statement. An indicator that is always
 * split has rows of member 0 too, those of its bare total: the caller leaves them out, which costs
 * less than a condition for each indicator.
 * Columns: indicator, load, year, number of the region, number of the member, value.
 */
export function comparedRecordsStatement(
  compared: readonly ComparedQuery[],
  catalogue: Catalogue
): SqlStatement {
  const bound = new Parameters();
  const dimensions = new Set(
    compared.map(({ query }) => comparedColumn(query, catalogue)?.name ?? "")
  );
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
  compared: readonly ComparedQuery[],
  catalogue: Catalogue
): SqlStatement & { readonly dimensions: readonly DimensionId[] } {
  const bound = new Parameters();
  const plans = compared.map(({ query, sources }) => ({
    plan: planTotals(query, findIndicator(catalogue, query.indicator)!),
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
