import type { Chart, Series } from "../../spreadsheet/chart";
import { isRound } from "../../spreadsheet/chart";
import type { Chart as WorkbookChart } from "../workbook/chart";
import { chartData, chartTitle, pointColor, type SeriesData } from "../workbook/chart-data";
import { indexAt } from "../workbook/geometry";
import type { Workbook } from "../workbook/workbook";

/** All of a chart that a file holds: one of several kinds has its own on one pair of axes there. */
export function chartOfFile(workbook: Workbook, chart: WorkbookChart): Chart {
  const { left, top, width, height, legend, title: look } = chart;
  const title = chartTitle(workbook, chart);
  const corner = (x: number, y: number) => ({
    row: indexAt(chart.sheet, "row", y).index,
    column: indexAt(chart.sheet, "column", x).index,
  });
  const [first] = chart.series;
  return {
    name: chart.name,
    type: chart.type,
    from: corner(left, top),
    to: corner(left + width, top + height),
    title: title === undefined ? null : { text: title, font: look.font },
    legend: legend.visible ? legend.position : null,
    outOfLegend: isRound(chart)
      ? [...chart.pointsOutOfLegend]
      : chart.series.flatMap(({ inLegend }, at) => (inLegend ? [] : [at])),
    plotVisibleOnly: chart.plotVisibleOnly,
    displayBlanksAs: chart.displayBlanksAs,
    gapWidth: first?.gapWidth,
    overlap: first?.overlap,
    labels: chart.labels,
    series: chartData(workbook, chart).series.flatMap((data) => seriesOf(chart, data)),
    category: chart.category,
    value: chart.value,
  };
}

/** A series that has lost its cells is not written. */
function seriesOf(chart: WorkbookChart, data: SeriesData): Series[] {
  const { series, name, color } = data;
  if (series.values === undefined) return [];
  return [
    {
      ...{ name, color, values: series.values.slice(1) },
      categories: series.categories?.slice(1),
      pointColors: pointColorsOf(chart, data),
      weight: series.line.weight,
      smooth: series.smooth,
      markerStyle: series.markerStyle,
      markerSize: series.markerSize,
      markerBackgroundColor: series.markerBackgroundColor,
      markerForegroundColor: series.markerForegroundColor,
      labels: series.labels,
    },
  ];
}

/** In a circle each point has a colour of its own. */
function pointColorsOf(chart: WorkbookChart, data: SeriesData): Map<number, string> {
  return new Map(
    data.values.flatMap((_, at) => {
      const isOwn = isRound(chart) || data.series.points[at]?.fill !== undefined;
      return isOwn ? [[at, pointColor(chart, data, at)] as const] : [];
    })
  );
}
