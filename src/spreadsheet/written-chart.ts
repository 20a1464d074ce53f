import { isArea, isRound, isScatter } from "./chart";
import type { Axis, Chart, PointLabels, Series, TextLook } from "./chart";
import type { WrittenSheet } from "./library";
import type { CellPlace } from "./place";

type FileChart = NonNullable<WrittenSheet["charts"]>[number];
type FileAxis = NonNullable<NonNullable<FileChart["axes"]>["y"]>;
type FileMarker = NonNullable<NonNullable<FileChart["series"]>[number]["marker"]>;
type FileLabels = NonNullable<FileChart["dataLabels"]>;

const positions: Readonly<Record<string, FileLabels["position"]>> = {
  Center: "ctr",
  InsideEnd: "inEnd",
  InsideBase: "inBase",
  OutsideEnd: "outEnd",
  Left: "l",
  Right: "r",
  Top: "t",
  Bottom: "b",
};
const legends = {
  Top: "top",
  Bottom: "bottom",
  Left: "left",
  Right: "right",
  Corner: "topRight",
} as const;
const hundreds: Readonly<Record<string, string>> = {
  Hundreds: "hundreds",
  Thousands: "thousands",
  TenThousands: "tenThousands",
  HundredThousands: "hundredThousands",
  Millions: "millions",
  TenMillions: "tenMillions",
  HundredMillions: "hundredMillions",
  Billions: "billions",
  Trillions: "trillions",
};

const color = (text: string): string => text.replace("#", "");
const format = (formatCode: string | undefined) =>
  formatCode === undefined ? {} : { numberFormat: { formatCode, sourceLinked: false } };

function labels(given: PointLabels): FileLabels | undefined {
  if (!given.showValue && !given.showSeriesName && !given.showCategoryName && !given.showPercentage)
    return undefined;
  const position = positions[given.position];
  return {
    showValue: given.showValue,
    showSeriesName: given.showSeriesName,
    showCategoryName: given.showCategoryName,
    ...(given.showPercentage ? { showPercent: true } : {}),
    separator: given.separator,
    ...(position ? { position } : {}),
    ...format(given.numberFormat),
  };
}

const labelFont = ({ size, color: given, bold }: TextLook) => ({
  labelFontSize: size,
  labelColor: color(given),
  ...(bold ? { labelBold: true } : {}),
});

const marks: Readonly<Record<string, FileMarker["symbol"]>> = {
  None: "none",
  Square: "square",
  Diamond: "diamond",
  Triangle: "triangle",
  X: "x",
  Star: "star",
  Dot: "dot",
  Dash: "dash",
  Circle: "circle",
  Plus: "plus",
};

function marker(given: Series): FileMarker {
  const symbol = marks[given.markerStyle];
  return {
    ...(symbol ? { symbol } : {}),
    size: given.markerSize,
    fill: color(given.markerBackgroundColor ?? given.color),
    line: color(given.markerForegroundColor ?? given.color),
  };
}

const tickMarks: Readonly<Record<string, FileAxis["majorTickMark"]>> = {
  Cross: "cross",
  Inside: "in",
  Outside: "out",
};
const tickMark = (given: string) => tickMarks[given] ?? "none";

function axis(given: Axis, isUpright: boolean): FileAxis {
  const unit = hundreds[given.displayUnit];
  const scale = {
    ...(given.minimum === undefined ? {} : { min: given.minimum }),
    ...(given.maximum === undefined ? {} : { max: given.maximum }),
    ...(given.majorUnit === undefined ? {} : { majorUnit: given.majorUnit }),
  };
  return {
    ...(given.title.visible
      ? {
          title: given.title.text ?? "Axis Title",
          axisTitleFontSize: given.title.font.size,
          ...(isUpright ? { axisTitleRotation: -90 } : {}),
        }
      : {}),
    ...(given.visible ? {} : { hidden: true }),
    ...(given.reversePlotOrder ? { reverse: true } : {}),
    ...(given.majorGridlines ? { gridlines: { major: true } } : {}),
    ...(Object.keys(scale).length > 0 ? { scale } : {}),
    ...(unit ? { dispUnits: { unit, showLabel: given.showDisplayUnitLabel } as never } : {}),
    ...format(given.numberFormat),
    ...labelFont(given.font),
    majorTickMark: tickMark(given.majorTickMark),
    minorTickMark: tickMark(given.minorTickMark),
    ...(given.textOrientation ? { labelRotation: given.textOrientation } : {}),
  };
}

function fileKind(chart: Chart): FileChart["type"] {
  if (isRound(chart)) return chart.type === "Pie" ? "pie" : "doughnut";
  if (isArea(chart)) return "area";
  if (isScatter(chart)) return "scatter";
  return chart.type.startsWith("Line") ? "line" : chart.type.startsWith("Bar") ? "bar" : "column";
}

const groupingKey = (chart: Chart, isLine: boolean) =>
  isArea(chart) ? "areaGrouping" : isLine ? "lineGrouping" : "barGrouping";

/** A chart as the library takes it: a real one over the same cells. */
export function writtenChart(chart: Chart): FileChart {
  const { type, title } = chart;
  const scatter = isScatter(chart);
  const isLine = type.startsWith("Line") || scatter;
  const hasMarkers = /^LineMarkers|^XYScatterLines$/.test(type);
  const hidden = chart.outOfLegend.map((idx) => ({ idx, delete: true }));
  const grouping = type.endsWith("100")
    ? "percentStacked"
    : type.includes("Stacked")
      ? "stacked"
      : undefined;
  const own = labels(chart.labels);
  return {
    type: fileKind(chart),
    series: chart.series.map((series) => {
      const dataPoints = [...series.pointColors].map(([idx, fill]) => ({
        idx,
        fillColor: color(fill),
      }));
      const dataLabels = labels(series.labels);
      return {
        name: series.name,
        values: series.values,
        ...(series.categories ? { categories: series.categories } : {}),
        ...(isRound(chart) ? {} : { color: color(series.color) }),
        ...(dataPoints.length > 0 ? { dataPoints } : {}),
        ...(isLine ? { stroke: { width: series.weight }, smooth: series.smooth } : {}),
        ...(isLine ? { marker: hasMarkers ? marker(series) : { symbol: "none" as const } } : {}),
        ...(dataLabels ? { dataLabels } : {}),
      };
    }),
    anchor: { from: corner(chart.from), to: corner(chart.to) },
    ...(title
      ? { title: title.text, titleFontSize: title.font.size, titleBold: title.font.bold }
      : { showTitle: false, autoTitleDeleted: true }),
    legend: chart.legend ? legends[chart.legend as keyof typeof legends] : false,
    ...(hidden.length ? { legendEntries: hidden } : {}),
    ...(scatter ? { scatterStyle: "lineMarker" as const } : {}),
    ...(grouping ? { [groupingKey(chart, isLine)]: grouping } : {}),
    ...(type === "Doughnut" ? { holeSize: 75 } : {}),
    ...(chart.gapWidth === undefined ? {} : { gapWidth: chart.gapWidth }),
    ...(chart.overlap === undefined ? {} : { overlap: chart.overlap }),
    ...(own ? { dataLabels: own } : {}),
    frameTitle: chart.name,
    plotVisOnly: chart.plotVisibleOnly,
    dispBlanksAs: chart.displayBlanksAs === "Zero" ? "zero" : "gap",
    ...(isRound(chart)
      ? {}
      : {
          axes: {
            x: axis(chart.category, type.startsWith("Bar")),
            y: axis(chart.value, !type.startsWith("Bar")),
          },
        }),
  };
}

const corner = ({ row, column }: CellPlace) => ({ row, col: column });
