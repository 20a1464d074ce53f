import type { WriteSheet } from "hucre/xlsx";
import { isArea, isRound, isScatter } from "../workbook/chart";
import type { Chart, ChartAxis, ChartFont, ChartLabels, ChartSeries } from "../workbook/chart";
import { chartData, chartTitle, pointColor, type SeriesData } from "../workbook/chart-data";
import { indexAt } from "../workbook/geometry";
import type { Sheet } from "../workbook/sheet";
import type { Workbook } from "../workbook/workbook";

type FileChart = NonNullable<WriteSheet["charts"]>[number];
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

function labels(given: ChartLabels): FileLabels | undefined {
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

const labelFont = ({ size, color: given, bold }: ChartFont) => ({
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

function marker(given: ChartSeries, drawn: string): FileMarker {
  const symbol = marks[given.markerStyle];
  return {
    ...(symbol ? { symbol } : {}),
    size: given.markerSize,
    fill: color(given.markerBackgroundColor ?? drawn),
    line: color(given.markerForegroundColor ?? drawn),
  };
}

const tickMarks: Readonly<Record<string, FileAxis["majorTickMark"]>> = {
  Cross: "cross",
  Inside: "in",
  Outside: "out",
};
const tickMark = (given: string) => tickMarks[given] ?? "none";

function axis(given: ChartAxis, isUpright: boolean): FileAxis {
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

/** The charts of a sheet as the file has them: real charts over the same cells. */
export function fileCharts(workbook: Workbook, sheet: Sheet): FileChart[] {
  return workbook.charts
    .filter((chart) => chart.sheet === sheet)
    .map((chart) => fileChart(workbook, chart));
}

function corner({ sheet }: Chart, left: number, top: number): { row: number; col: number } {
  return { row: indexAt(sheet, "row", top).index, col: indexAt(sheet, "column", left).index };
}

function fileKind(chart: Chart): FileChart["type"] {
  if (isRound(chart)) return chart.type === "Pie" ? "pie" : "doughnut";
  if (isArea(chart)) return "area";
  if (isScatter(chart)) return "scatter";
  return chart.type.startsWith("Line") ? "line" : chart.type.startsWith("Bar") ? "bar" : "column";
}

const groupingKey = (chart: Chart, isLine: boolean) =>
  isArea(chart) ? "areaGrouping" : isLine ? "lineGrouping" : "barGrouping";

/** Points that have a colour of their own; in a circle each has one. */
function points(chart: Chart, data: SeriesData): { idx: number; fillColor: string }[] {
  return data.values.flatMap((_, idx) => {
    const isOwn = isRound(chart) || data.series.points[idx]?.fill !== undefined;
    return isOwn ? [{ idx, fillColor: color(pointColor(chart, data, idx)) }] : [];
  });
}

function fileChart(workbook: Workbook, chart: Chart): FileChart {
  const { type, left, top, width, height } = chart;
  const title = chartTitle(workbook, chart);
  const scatter = isScatter(chart);
  const isLine = type.startsWith("Line") || scatter;
  const hasMarkers = /^LineMarkers|^XYScatterLines$/.test(type);
  const hidden = isRound(chart)
    ? [...chart.pointsOutOfLegend].map((idx) => ({ idx, delete: true }))
    : chart.series.flatMap(({ inLegend }, idx) => (inLegend ? [] : [{ idx, delete: true }]));
  const grouping = type.endsWith("100")
    ? "percentStacked"
    : type.includes("Stacked")
      ? "stacked"
      : undefined;
  const own = labels(chart.labels);
  const [first] = chart.series;
  return {
    type: fileKind(chart),
    series: chartData(workbook, chart).series.flatMap((data) => {
      const { series, name, color: drawn } = data;
      const dataPoints = points(chart, data);
      if (series.values === undefined) return [];
      const dataLabels = labels(series.labels);
      return [
        {
          name,
          values: series.values.slice(1),
          ...(series.categories ? { categories: series.categories.slice(1) } : {}),
          ...(isRound(chart) ? {} : { color: color(drawn) }),
          ...(dataPoints.length > 0 ? { dataPoints } : {}),
          ...(isLine ? { stroke: { width: series.line.weight }, smooth: series.smooth } : {}),
          ...(isLine
            ? { marker: hasMarkers ? marker(series, drawn) : { symbol: "none" as const } }
            : {}),
          ...(dataLabels ? { dataLabels } : {}),
        },
      ];
    }),
    anchor: { from: corner(chart, left, top), to: corner(chart, left + width, top + height) },
    ...(title === undefined
      ? { showTitle: false, autoTitleDeleted: true }
      : { title, titleFontSize: chart.title.font.size, titleBold: chart.title.font.bold }),
    legend: chart.legend.visible ? legends[chart.legend.position as keyof typeof legends] : false,
    ...(hidden.length ? { legendEntries: hidden } : {}),
    ...(scatter ? { scatterStyle: "lineMarker" as const } : {}),
    ...(grouping ? { [groupingKey(chart, isLine)]: grouping } : {}),
    ...(type === "Doughnut" ? { holeSize: 75 } : {}),
    ...(first?.gapWidth === undefined ? {} : { gapWidth: first.gapWidth }),
    ...(first?.overlap === undefined ? {} : { overlap: first.overlap }),
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
