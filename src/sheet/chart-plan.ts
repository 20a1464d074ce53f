import { findIndicator } from "../catalogue/catalogue";
import type { Catalogue } from "../catalogue/catalogue";
import { isDimensionId } from "../catalogue/dimension";
import type { DimensionId } from "../catalogue/dimension";
import type { Indicator } from "../catalogue/indicator";
import type { Availability } from "../query/availability";
import { axesOf } from "../query/axes";
import { planQuery } from "../query/plan";
import { chooseSources } from "../query/choose-sources";
import { isListOf } from "../query/is-query";
import { parseQuery } from "../query/parse-query";
import type { Query } from "../query/query";
import { turnedAxes } from "./layout";
import type { Layout, LayoutAxis } from "./layout";

/** How figures are drawn: what stands along the chart and what side by side. */
export interface ChartPlan {
  readonly kind: "line" | "column" | "bar";
  readonly category: LayoutAxis;
  /** Null where there is one series. */
  readonly series: LayoutAxis | null;
  /** An axis of which only the largest members are drawn: more could not be told apart. */
  readonly largest: LargestMembers | null;
  /** Breakdowns of the result that the chart leaves out; absent where an earlier version drew it. */
  readonly without?: readonly DimensionId[];
}

/** Members of which only the largest are drawn. */
export interface LargestMembers {
  readonly axis: DimensionId;
  readonly count: number;
  /** Those among which they are chosen; null for all, absent where an earlier version drew it. */
  readonly among?: readonly string[] | null;
}

/** A chart, the question of its figures, and how they stand under it. */
export interface PlannedChart {
  readonly plan: ChartPlan;
  /** Without totals, which would dwarf their parts. */
  readonly query: Query;
  readonly layout: Layout;
}

/** So many lines can be followed, so many bars read, so many members stand side by side. */
const most = { lines: 8, bars: 30, clustered: 5, barsInAll: 60 } as const;

/** Dimensions whose members have an order that a reader expects; others are sorted by value. */
const withOwnOrder: readonly DimensionId[] = [
  "grade",
  "shift",
  "age",
  "queueAge",
  "group",
  "educationLevel",
];

/** An axis that a chart can show. */
interface ChartAxis {
  readonly id: DimensionId;
  /** Its members without the total: two or more. */
  readonly count: number;
  /** Whether it is part of the indicator itself, so that no total takes its place. */
  readonly fixed: boolean;
}

/**
 * The chart that fits a result: years become lines, members of one dimension sorted bars, those of
 * two stand side by side. Of further dimensions the total is taken; null where no chart can be
 * drawn of what the data carry.
 */
export function chartPlan(
  query: Query,
  layout: Layout,
  catalogue: Catalogue,
  availability: readonly Availability[]
): PlannedChart | null {
  const indicator = findIndicator(catalogue, query.indicator);
  if (!indicator) return null;
  const all = chartAxes(query, indicator, layout, catalogue, availability);
  // Districts of several regions are too many; of one region they are the chart.
  const byRegion = all.some(({ id }) => id === "region");
  const axes = all.filter(({ id }) => !(byRegion && id === "district"));
  const years = query.years.length;
  for (const plan of candidates(axes, years)) {
    const shown = [plan.category, plan.series];
    const mustShow: LayoutAxis[] = axes.filter(({ fixed }) => fixed).map(({ id }) => id);
    if (years > 1) mustShow.push("year");
    if (!mustShow.every((axis) => shown.includes(axis))) continue;
    const breakdowns = query.breakdowns.filter((id) => shown.includes(id));
    const parsed = parseQuery({ ...query, breakdowns, totals: false }, catalogue, availability);
    if (!parsed.query) continue;
    const shownAxes = planQuery(parsed.query, indicator).shown;
    const without = all.map(({ id }) => id).filter((id) => !shown.includes(id));
    const { filter } = parsed.query;
    const largest = plan.largest && {
      ...plan.largest,
      among: filter[plan.largest.axis] ?? null,
    };
    return {
      plan: { ...plan, without, largest },
      query: parsed.query,
      layout: chartLayout(plan, shownAxes, layout.language),
    };
  }
  return null;
}

/** The axes of a result that hold several members, in the order in which it lays them out. */
function chartAxes(
  query: Query,
  indicator: Indicator,
  layout: Layout,
  catalogue: Catalogue,
  availability: readonly Availability[]
): ChartAxis[] {
  const shown = planQuery(query, indicator).shown;
  const { stub, heading } = turnedAxes(layout, shown);
  return [...stub, ...heading].flatMap((id): ChartAxis[] => {
    if (id === "year") return [];
    const alone = {
      ...query,
      totals: [],
      breakdowns: query.breakdowns.includes(id) ? [id] : [],
    };
    const plan = planQuery(alone, indicator);
    const chosen = chooseSources(plan, availability);
    const axis = axesOf(plan, catalogue, chosen).find(({ dimension }) => dimension === id);
    const count = axis?.positions.length ?? 0;
    return count > 1 ? [{ id, count, fixed: id in indicator.innerSplits }] : [];
  });
}

/** The charts that axes allow, the best first. */
function candidates(axes: readonly ChartAxis[], years: number): ChartPlan[] {
  if (years > 2) return lines(axes);
  return years === 2 ? twoYears(axes) : oneYear(axes);
}

function lines(axes: readonly ChartAxis[]): ChartPlan[] {
  const line = { kind: "line", category: "year" } as const;
  const few = axes.filter(({ count }) => count <= most.lines);
  const many = axes.filter(({ count }) => count > most.lines);
  return [
    ...few.map(({ id }): ChartPlan => ({ ...line, series: id, largest: null })),
    ...many.map(({ id }): ChartPlan => ({
      ...line,
      series: id,
      largest: { axis: id, count: most.lines },
    })),
    { ...line, series: null, largest: null },
  ];
}

function twoYears(axes: readonly ChartAxis[]): ChartPlan[] {
  return [
    ...axes.map((axis) => along(axis, "year")),
    { kind: "column", category: "year", series: null, largest: null },
  ];
}

function oneYear(axes: readonly ChartAxis[]): ChartPlan[] {
  const small = axes
    .filter(({ count }) => count <= most.clustered)
    .sort((one, other) => one.count - other.count);
  const pairs = small.flatMap((series) =>
    axes
      .filter((axis) => axis !== series)
      .filter(({ count }) => Math.min(count, most.bars) * series.count <= most.barsInAll)
      .map((axis) => along(axis, series.id))
  );
  return [...pairs, ...axes.map((axis) => along(axis, null))];
}

/** So few members stand in their own order, side by side. */
const fewColumns = 4;

function along({ id, count }: ChartAxis, series: LayoutAxis | null): ChartPlan {
  const isColumn = withOwnOrder.includes(id) || count <= fewColumns;
  return {
    ...{ kind: isColumn ? "column" : "bar", category: id, series },
    largest: count > most.bars ? { axis: id, count: most.bars } : null,
  };
}

/** How the figures of a chart stand under it: of several series each in a column. */
function chartLayout(
  { category, series }: ChartPlan,
  axes: readonly DimensionId[],
  language: Layout["language"]
): Layout {
  const stub = ["year" as const, ...axes].filter((axis) => axis !== category && axis !== series);
  return {
    kind: series === null ? "list" : "cross",
    heading: series === null ? [] : [series],
    // The labels beside the figures are those along the chart.
    stub: [...stub, category],
    repeatLabels: true,
    labels: "name",
    language,
    missing: "empty",
  };
}

/** Whether something that was kept is a plan of a chart; a later version may draw others. */
export function isChartPlan(kept: unknown): kept is ChartPlan {
  const { kind, category, series, largest, without } = (kept ?? {}) as Partial<ChartPlan>;
  const isAxis = (value: unknown) =>
    typeof value === "string" && (value === "year" || isDimensionId(value));
  return (
    ["line", "column", "bar"].includes(kind ?? "") &&
    isAxis(category) &&
    (series === null || isAxis(series)) &&
    (largest === null || isLargest(largest)) &&
    (without === undefined || isListOf(without, isAxis))
  );
}

function isLargest(kept: unknown): boolean {
  const { axis, count, among } = (kept ?? {}) as Partial<LargestMembers>;
  return (
    isDimensionId(axis ?? "") &&
    typeof count === "number" &&
    (among === undefined || among === null || Array.isArray(among))
  );
}
