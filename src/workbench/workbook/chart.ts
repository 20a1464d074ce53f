import type { ChartType } from "../../spreadsheet/chart";
import type { Sheet } from "./sheet";

export { chartTypes, isArea, isRound, isScatter } from "../../spreadsheet/chart";
export type { ChartType };

/** Which of the two pairs of axes a series stands on. */
export type AxisGroup = "Primary" | "Secondary";

/** How a text of a chart is written. */
export interface ChartFont {
  name: string;
  size: number;
  color: string;
  bold: boolean;
  italic: boolean;
  underline: string;
}

/** A line of a chart; without a colour it has the one that the chart gives it. */
export interface ChartLine {
  color: string | undefined;
  weight: number;
  style: string;
}

/** The title of a chart or of an axis; without a text it has an automatic one. */
export interface ChartTitle {
  visible: boolean;
  text: string | undefined;
  overlay: boolean;
  /** How the lines of a title stand to each other. */
  horizontalAlignment: string;
  /** In degrees against the clock; undefined: along its axis. */
  textOrientation: number | undefined;
  fill: string | undefined;
  readonly border: ChartLine;
  readonly font: ChartFont;
}

/** The key to a chart's series. */
export interface ChartLegend {
  visible: boolean;
  position: string;
  overlay: boolean;
  fill: string | undefined;
  readonly border: ChartLine;
  readonly font: ChartFont;
}

/** What stands beside the points of a series, or of all of them. */
export interface ChartLabels {
  showValue: boolean;
  showSeriesName: boolean;
  showCategoryName: boolean;
  showLegendKey: boolean;
  showPercentage: boolean;
  position: string;
  separator: string;
  /** Undefined: the format of the cells. */
  numberFormat: string | undefined;
  readonly font: ChartFont;
}

/** One axis; what is undefined follows from the data. */
export interface ChartAxis {
  readonly type: "Category" | "Value";
  visible: boolean;
  readonly title: ChartTitle;
  minimum: number | undefined;
  maximum: number | undefined;
  majorUnit: number | undefined;
  minorUnit: number | undefined;
  numberFormat: string | undefined;
  displayUnit: string;
  showDisplayUnitLabel: boolean;
  reversePlotOrder: boolean;
  tickLabelPosition: string;
  /** Where the other axis crosses this one. */
  position: string;
  tickLabelSpacing: number | undefined;
  textOrientation: number | undefined;
  majorTickMark: string;
  minorTickMark: string;
  categoryType: string;
  isBetweenCategories: boolean;
  majorGridlines: boolean;
  minorGridlines: boolean;
  readonly font: ChartFont;
  readonly line: ChartLine;
  readonly gridline: ChartLine;
  readonly minorGridline: ChartLine;
}

/** The kind in which a series of a chart is drawn. */
export const typeOf = ({ type }: Pick<Chart, "type">, series: ChartSeries): ChartType =>
  series.type ?? type;

/** What one point has of its own; what is undefined is as in its series. */
export interface ChartPoint {
  fill: string | undefined;
  readonly border: ChartLine;
  hasDataLabel: boolean | undefined;
  readonly labels: ChartLabels;
  markerStyle: string | undefined;
  markerSize: number | undefined;
  markerBackgroundColor: string | undefined;
  markerForegroundColor: string | undefined;
}

/** One series; its places are formulas such as "=Data!$B$2:$B$9" that follow the cells. */
export interface ChartSeries {
  /** Undefined: from `nameFrom`, or "SeriesN". */
  name: string | undefined;
  nameFrom: string | undefined;
  values: string | undefined;
  categories: string | undefined;
  /** Undefined: of its chart's kind. */
  type: ChartType | undefined;
  axisGroup: AxisGroup;
  fill: string | undefined;
  readonly line: ChartLine;
  hasDataLabels: boolean;
  readonly labels: ChartLabels;
  /** Whether the legend has an entry for it. */
  inLegend: boolean;
  markerStyle: string;
  markerSize: number;
  markerBackgroundColor: string | undefined;
  markerForegroundColor: string | undefined;
  smooth: boolean;
  gapWidth: number | undefined;
  overlap: number | undefined;
  /** By their place in the series. */
  readonly points: Record<number, ChartPoint | undefined>;
}

/** A chart that floats over a sheet; places and sizes in points from the sheet's corner. */
export interface Chart {
  readonly id: string;
  name: string;
  readonly sheet: Sheet;
  type: ChartType;
  left: number;
  top: number;
  width: number;
  height: number;
  plotVisibleOnly: boolean;
  displayBlanksAs: string;
  plotBy: "Rows" | "Columns";
  series: ChartSeries[];
  readonly title: ChartTitle;
  readonly legend: ChartLegend;
  readonly labels: ChartLabels;
  readonly category: ChartAxis;
  readonly value: ChartAxis;
  /** The value axis of the second group, at the other side. */
  readonly secondaryValue: ChartAxis;
  /** Points of a circle that its legend leaves out, by their place. */
  readonly pointsOutOfLegend: Set<number>;
  readonly font: ChartFont;
  fill: string | undefined;
  readonly border: ChartLine;
}

/** Colours of Excel's standard theme, in the order in which series get them. */
const seriesColors = [
  "#4472C4",
  "#ED7D31",
  "#A5A5A5",
  "#FFC000",
  "#5B9BD5",
  "#70AD47",
  "#264478",
  "#9E480E",
  "#636363",
  "#997300",
  "#255E91",
  "#43682B",
];

/** The colour of a series that has none of its own. */
export const seriesColor = (index: number): string =>
  seriesColors[index % seriesColors.length] ?? "#4472C4";

const font = (size: number): ChartFont => ({
  name: "Calibri",
  size,
  color: "#595959",
  bold: false,
  italic: false,
  underline: "None",
});

const line = (weight: number, color?: string): ChartLine => ({
  color,
  weight,
  style: color === undefined ? "Automatic" : "Continuous",
});

/** A border that is not drawn until it gets a colour. */
const hairline = (): ChartLine => ({ ...line(0.75), style: "None" });

const title = (size: number): ChartTitle => ({
  visible: false,
  text: undefined,
  overlay: false,
  horizontalAlignment: "Center",
  textOrientation: undefined,
  fill: undefined,
  border: hairline(),
  font: font(size),
});

const labels = (): ChartLabels => ({
  showValue: false,
  showSeriesName: false,
  showCategoryName: false,
  showLegendKey: false,
  showPercentage: false,
  position: "None",
  separator: ", ",
  numberFormat: undefined,
  font: font(9),
});

const axis = (type: "Category" | "Value"): ChartAxis => ({
  type,
  visible: true,
  title: title(10),
  minimum: undefined,
  maximum: undefined,
  majorUnit: undefined,
  minorUnit: undefined,
  numberFormat: undefined,
  displayUnit: "None",
  showDisplayUnitLabel: true,
  reversePlotOrder: false,
  tickLabelPosition: "NextToAxis",
  position: "Automatic",
  tickLabelSpacing: undefined,
  textOrientation: undefined,
  majorTickMark: "None",
  minorTickMark: "None",
  categoryType: "Automatic",
  isBetweenCategories: true,
  majorGridlines: type === "Value",
  minorGridlines: false,
  font: font(9),
  line: line(0.75, type === "Category" ? "#D9D9D9" : undefined),
  gridline: line(0.75, "#D9D9D9"),
  minorGridline: line(0.75, "#F2F2F2"),
});

/** A series that shows nothing yet. */
export const newSeries = (): ChartSeries => ({
  name: undefined,
  nameFrom: undefined,
  values: undefined,
  categories: undefined,
  type: undefined,
  axisGroup: "Primary",
  fill: undefined,
  line: line(2.25),
  hasDataLabels: false,
  labels: labels(),
  inLegend: true,
  markerStyle: "Automatic",
  markerSize: 5,
  markerBackgroundColor: undefined,
  markerForegroundColor: undefined,
  smooth: false,
  gapWidth: undefined,
  overlap: undefined,
  points: {},
});

/** A point that looks like its series. */
export const newPoint = (): ChartPoint => ({
  fill: undefined,
  border: hairline(),
  hasDataLabel: undefined,
  labels: labels(),
  markerStyle: undefined,
  markerSize: undefined,
  markerBackgroundColor: undefined,
  markerForegroundColor: undefined,
});

/** A chart of Excel's standard size without any series. */
export const newChart = (id: string, name: string, sheet: Sheet, type: ChartType): Chart => ({
  id,
  name,
  sheet,
  type,
  left: 192,
  top: 45,
  width: 360,
  height: 216,
  plotVisibleOnly: true,
  displayBlanksAs: "NotPlotted",
  plotBy: "Columns",
  series: [],
  title: { ...title(14), visible: true },
  legend: {
    visible: true,
    position: "Bottom",
    overlay: false,
    fill: undefined,
    border: hairline(),
    font: font(9),
  },
  labels: labels(),
  category: axis("Category"),
  value: axis("Value"),
  secondaryValue: { ...axis("Value"), majorGridlines: false },
  pointsOutOfLegend: new Set(),
  font: font(10),
  fill: "#FFFFFF",
  border: line(0.75, "#D9D9D9"),
});
