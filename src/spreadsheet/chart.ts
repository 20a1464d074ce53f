import type { CellPlace } from "./place";

/** The kinds of charts that files and the workbench know; Excel's own names. */
export const chartTypes = [
  "ColumnClustered",
  "ColumnStacked",
  "ColumnStacked100",
  "BarClustered",
  "BarStacked",
  "BarStacked100",
  "Line",
  "LineStacked",
  "LineMarkers",
  "LineMarkersStacked",
  "XYScatterLines",
  "XYScatterLinesNoMarkers",
  "Area",
  "AreaStacked",
  "AreaStacked100",
  "Pie",
  "Doughnut",
] as const;

/** A kind of chart. */
export type ChartType = (typeof chartTypes)[number];

interface OfType {
  readonly type: ChartType;
}

/** Whether the points of a chart have a number along it, as those of Excel's XY charts do. */
export const isScatter = ({ type }: OfType): boolean => type.startsWith("XYScatter");

/** Whether a chart is a circle whose parts are the points. */
export const isRound = ({ type }: OfType): boolean => type === "Pie" || type === "Doughnut";

/** Whether a chart fills what lies under its lines. */
export const isArea = ({ type }: OfType): boolean => type.startsWith("Area");

/** How a text of a chart is written: its size in points, its colour as "#RRGGBB". */
export interface TextLook {
  readonly size: number;
  readonly color: string;
  readonly bold: boolean;
}

/** What stands beside the points of a series, or of all of them. */
export interface PointLabels {
  readonly showValue: boolean;
  readonly showSeriesName: boolean;
  readonly showCategoryName: boolean;
  readonly showPercentage: boolean;
  readonly position: string;
  readonly separator: string;
  /** Undefined: the format of the cells. */
  readonly numberFormat: string | undefined;
}

/** A line of gridlines: its weight in points. */
export interface Gridline {
  readonly color: string | undefined;
  readonly weight: number;
}

/** One axis; what is undefined follows from the data. */
export interface Axis {
  readonly visible: boolean;
  readonly title: {
    readonly visible: boolean;
    readonly text: string | undefined;
    readonly font: TextLook;
  };
  readonly minimum: number | undefined;
  readonly maximum: number | undefined;
  readonly majorUnit: number | undefined;
  readonly numberFormat: string | undefined;
  readonly displayUnit: string;
  readonly showDisplayUnitLabel: boolean;
  readonly reversePlotOrder: boolean;
  readonly textOrientation: number | undefined;
  readonly majorTickMark: string;
  readonly minorTickMark: string;
  readonly majorGridlines: boolean;
  readonly font: TextLook;
  readonly gridline: Gridline;
}

/** One series; its places are references such as "Data!$B$2:$B$9". */
export interface Series {
  readonly name: string;
  readonly values: string;
  readonly categories: string | undefined;
  readonly color: string;
  /** Points that have a colour of their own, by their place. */
  readonly pointColors: ReadonlyMap<number, string>;
  /** Of lines, in points. */
  readonly weight: number;
  readonly smooth: boolean;
  readonly markerStyle: string;
  readonly markerSize: number;
  readonly markerBackgroundColor: string | undefined;
  readonly markerForegroundColor: string | undefined;
  readonly labels: PointLabels;
}

/** A native chart over cells. */
export interface Chart {
  readonly name: string;
  readonly type: ChartType;
  /** The cells under its upper left and its lower right corner. */
  readonly from: CellPlace;
  readonly to: CellPlace;
  readonly title: { readonly text: string; readonly font: TextLook } | null;
  /** Where the legend stands; null without one. */
  readonly legend: string | null;
  /** The series, or the points of a circle, that the legend leaves out. */
  readonly outOfLegend: readonly number[];
  readonly plotVisibleOnly: boolean;
  readonly displayBlanksAs: string;
  readonly gapWidth: number | undefined;
  readonly overlap: number | undefined;
  readonly labels: PointLabels;
  readonly series: readonly Series[];
  readonly category: Axis;
  readonly value: Axis;
}
