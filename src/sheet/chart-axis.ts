import type { DataTable } from "../query/data-table";
import type { ChartPlan } from "./chart-plan";

/** How the axis of the years is laid out. */
export interface YearAxis {
  readonly minimum: number;
  readonly maximum: number;
  /** Leaves the years at both ends unnamed: they only keep the points off the edges. */
  readonly numberFormat: string;
  /** Whether the years stand upright, for there are too many of them. */
  readonly upright: boolean;
}

/** More years than these run into each other where they lie. */
const mostLying = 16;

/** An axis on which every year has its place, those without figures too. */
export function yearAxis(years: readonly number[]): YearAxis {
  const [first, last] = [Math.min(...years), Math.max(...years)];
  return {
    ...{ minimum: first - 1, maximum: last + 1 },
    numberFormat: `[<${first}]"";[>${last}]"";0`,
    upright: last - first >= mostLying,
  };
}

/** Values that lie closer together than this part of the largest are drawn enlarged. */
const enlargedBelow = 1 / 6;

/**
 * Where the axis of the values begins. Bars and columns show a value by their length and always
 * begin at zero; lines that would lie on each other far from it begin below the lowest.
 */
export function axisFrom({ values }: Pick<DataTable, "values">, { kind }: ChartPlan): number {
  if (kind !== "line") return 0;
  const [low, high] = values.reduce(
    ([least, most], value) =>
      value === null ? [least, most] : [Math.min(least, value), Math.max(most, value)],
    [Infinity, 0]
  );
  if (low > high || high === 0 || (high - low) / high >= enlargedBelow) return 0;
  const span = high - low || low / 10;
  const power = 10 ** Math.floor(Math.log10(span));
  const from = Math.floor((low - span / 4) / power) * power;
  return Math.max(0, Math.round(from));
}
