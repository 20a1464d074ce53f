import { coordinatesOf } from "../query/coordinates";
import type { DataTable } from "../query/data-table";
import type { Query } from "../query/query";
import { membersBehind } from "../query/territory-units";
import type { ChartPlan } from "./chart-plan";

/** The question over all members among which the largest are chosen: others may be so by now. */
export function widenedQuery(query: Query, { largest }: ChartPlan): Query {
  if (largest?.among === undefined) return query;
  const { axis, among } = largest;
  const others = Object.entries(query.filter).filter(([dimension]) => dimension !== axis);
  return { ...query, filter: Object.fromEntries(among ? [...others, [axis, among]] : others) };
}

/**
 * The question of a chart over the largest members alone, where there are more than it can show;
 * members are told by their largest figure in the latest year. Null where all are shown.
 */
export function narrowedQuery(table: DataTable, { largest }: ChartPlan): Query | null {
  const depth = table.axes.findIndex(({ dimension }) => dimension === largest?.axis);
  const axis = table.axes[depth];
  if (!largest || !axis || axis.positions.length <= largest.count) return null;
  const latest = table.query.years.at(-1);
  const peaks = new Array<number>(axis.positions.length).fill(-1);
  table.values.forEach((value, place) => {
    const { year, positions } = coordinatesOf(table, place);
    const at = positions[depth]!;
    if (year === latest && value !== null) peaks[at] = Math.max(peaks[at]!, value);
  });
  const codes = axis.positions
    .map(({ code }, at) => ({ code, peak: peaks[at]! }))
    .sort((one, other) => other.peak - one.peak)
    .slice(0, largest.count)
    .flatMap(({ code }) => membersBehind(largest.axis, code));
  const { query } = table;
  return { ...query, filter: { ...query.filter, [largest.axis]: codes } };
}
