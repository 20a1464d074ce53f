import type { Chart, ChartTitle } from "../workbook/chart";
import { chartData, chartTitle } from "../workbook/chart-data";
import type { Workbook } from "../workbook/workbook";
import type { ChartSnapshot } from "../test-access";

const titleOf = ({ visible, text }: ChartTitle): string | undefined =>
  visible ? (text ?? "Axis Title") : undefined;

/** A chart as plain data, with the numbers that it shows now. */
export function chartSnapshot(workbook: Workbook, chart: Chart): ChartSnapshot {
  const { categories, series } = chartData(workbook, chart);
  const { id, name, type, left, top, width, height } = chart;
  return {
    id,
    name,
    type,
    sheet: chart.sheet.name,
    title: chartTitle(workbook, chart),
    legend: chart.legend.visible ? chart.legend.position : undefined,
    categories,
    series: series.map((one) => ({
      name: one.name,
      color: one.color,
      values: one.values,
      along: one.along,
      inLegend: one.series.inLegend,
      valuesFrom: one.series.values?.slice(1),
      categoriesFrom: one.series.categories?.slice(1),
    })),
    categoryTitle: titleOf(chart.category.title),
    valueTitle: titleOf(chart.value.title),
    left,
    top,
    width,
    height,
  };
}
