import {
  isRound,
  typeOf,
  type AxisGroup,
  type Chart,
  type ChartSeries,
  type ChartType,
} from "./chart";
import type { ChartData, SeriesData } from "./chart-data";
import { ExcelError } from "./excel-error";

/** Series that are drawn together: of one kind, on the same axes. */
export interface ChartLayer {
  readonly type: ChartType;
  readonly group: AxisGroup;
  readonly series: readonly SeriesData[];
}

/** What charts of several kinds are made of, in the order in which Excel draws them over each other. */
const families = ["Area", "Column", "Bar", "Line", "XYScatter"] as const;
type Family = (typeof families)[number];

const familyOf = (type: ChartType): Family | undefined =>
  families.find((family) => type.startsWith(family));

/** How the series of a family stand to each other. */
const stacking = (type: ChartType): string => /Stacked(100)?$/.exec(type)?.[0] ?? "";

/** The series of a chart by what is drawn together; the lowest layer first. */
export function layersOf({ series }: ChartData): ChartLayer[] {
  return (["Primary", "Secondary"] as const).flatMap((group) =>
    families.flatMap((family) => {
      const own = series.filter(
        (one) => one.series.axisGroup === group && familyOf(one.type) === family
      );
      const [first] = own;
      return first ? [{ type: first.type, group, series: own }] : [];
    })
  );
}

const mixing: readonly (Family | undefined)[] = ["Area", "Column", "Line"];

/** Excel lets series of one family stack in one way alone. */
function stackedAs(type: ChartType, asked: ChartType): ChartType {
  if (familyOf(type) !== familyOf(asked) || stacking(type) === stacking(asked)) return type;
  // Of lines only the markers are a series' own matter.
  if (!type.startsWith("Line")) return asked;
  const markers = type.includes("Markers") ? "Markers" : "";
  return `Line${markers}${stacking(asked) === "" ? "" : "Stacked"}` as ChartType;
}

/** Draws one series of a chart in another kind; false where the workbench does not draw such a mixture. */
export function setSeriesType(chart: Chart, series: ChartSeries, type: ChartType): boolean {
  const types = chart.series.map((one) => {
    if (one === series) return type;
    const own = typeOf(chart, one);
    return one.axisGroup === series.axisGroup ? stackedAs(own, type) : own;
  });
  if (types.every((one) => one === type)) {
    setChartType(chart, type);
    return true;
  }
  if (!types.every((one) => mixing.includes(familyOf(one)))) return false;
  chart.series.forEach((one, index) => (one.type = types[index]));
  return true;
}

/** Draws every series of a chart in one kind. */
export function setChartType(chart: Chart, type: ChartType): void {
  chart.type = type;
  for (const series of chart.series) {
    series.type = undefined;
    if (isRound(chart)) series.axisGroup = "Primary";
  }
}

/** Puts a series on the other axes; the series that stand there stack as it does. */
export function setAxisGroup(chart: Chart, series: ChartSeries, group: AxisGroup): void {
  const type = typeOf(chart, series);
  if (group === "Secondary" && !mixing.includes(familyOf(type)))
    throw new ExcelError("InvalidArgument");
  series.axisGroup = group;
  for (const one of chart.series) {
    if (one === series || one.axisGroup !== group) continue;
    const next = stackedAs(typeOf(chart, one), type);
    if (next !== typeOf(chart, one)) one.type = next;
  }
}
