import { dimensionIds } from "../../catalogue/dimension";
import type { DimensionId } from "../../catalogue/dimension";
import { grainName } from "../../query/totals-plan";
import type { TotalsPlan } from "../../query/totals-plan";
import { Parameters } from "../sql-statement";
import type { SqlStatement } from "../sql-statement";

/** The column of a dimension in the stores of the warehouse. */
export function columnOf(dimension: DimensionId): string {
  return `d_${dimension.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)}`;
}

/** All dimension columns, in the order of the appendix. */
export const dimensionColumns: readonly string[] = dimensionIds.map(columnOf);

/** Which load answers for a year. */
export interface YearLoad {
  readonly year: number;
  readonly load: number;
}

/**
 * Published cells of the plan from the loads that are current.
 * Columns: year, cell value, state, as-of date, then the plan's dimensions ("" is a total).
 */
export function totalsStatement(plan: TotalsPlan, current: readonly YearLoad[]): SqlStatement {
  const bound = new Parameters();
  const columns = ["year", "value", "state", "as_of", ...plan.dimensions.map(columnOf)];
  const conditions = totalsConditions(plan, current, bound);
  return {
    text: `SELECT ${columns.join(", ")} FROM totals_cell WHERE ${conditions.join(" AND ")}`,
    parameters: bound.values,
  };
}

/** What holds for the published cells of a plan. */
export function totalsConditions(
  plan: TotalsPlan,
  current: readonly YearLoad[],
  bound: Parameters
): string[] {
  return [
    `indicator = ${bound.one(plan.indicator)}`,
    `grain IN (${bound.list(plan.grains.map(grainName))})`,
    `(${loadConditions(plan, current, bound)})`,
    ...plan.dimensions.flatMap((id) => {
      const codes = plan.filter[id];
      return codes ? [`${columnOf(id)} IN (${bound.list(codes)})`] : [];
    }),
  ];
}

function loadConditions(plan: TotalsPlan, current: readonly YearLoad[], bound: Parameters): string {
  const byLoad = new Map<number, number[]>();
  for (const { year, load } of current) {
    if (plan.years.includes(year)) byLoad.set(load, [...(byLoad.get(load) ?? []), year]);
  }
  return [...byLoad]
    .map(([load, years]) => `(load = ${bound.one(load)} AND year IN (${bound.list(years)}))`)
    .join(" OR ");
}
