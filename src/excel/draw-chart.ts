import type { YearAxis } from "../sheet/chart-axis";
import type { Area, ChartDrawing, ChartSeries } from "../sheet/sheet-plan";
import { rangeOf } from "./ranges";

const types = { line: "XYScatterLines", column: "ColumnClustered", bar: "BarClustered" } as const;

/** Colours that colour-blind people tell apart, also in grey. */
const colours = [
  ...["#0F6B7B", "#E08A1E", "#6B4C9A", "#4D9A3A"],
  ...["#B83A4B", "#2F78C4", "#8A6A45", "#6E7780"],
];

/** Draws a native chart over cells, with Excel's own means, so that a person can go on with it. */
export function drawChart(
  sheet: Excel.Worksheet,
  area: Area,
  width: number,
  drawing: ChartDrawing
): void {
  const { type, name, series, title, valueTitle, numberFormat, showValues } = drawing;
  const chart = sheet.charts.add(types[type], rangeOf(sheet, series[0]!.values), "Columns");
  chart.name = name;
  const corner = rangeOf(sheet, { ...area, columns: 1 });
  chart.setPosition(corner.getCell(0, 0), corner.getLastRow());
  chart.width = width;
  chart.displayBlanksAs = "NotPlotted";
  series.forEach((one, at) => {
    const drawn = at === 0 ? chart.series.getItemAt(0) : chart.series.add(one.name);
    showSeries(sheet, drawn, one);
    colourSeries(drawn, drawing, colourOf(one));
    if (!showValues) return;
    drawn.hasDataLabels = true;
    drawn.dataLabels.numberFormat = numberFormat;
    drawn.dataLabels.position = type === "line" ? "Top" : "OutsideEnd";
  });
  chart.title.text = title;
  chart.title.format.font.size = 11;
  chart.title.format.font.color = "#404040";
  chart.legend.position = "Top";
  showLegend(chart, drawing);
  const { valueAxis, categoryAxis } = chart.axes;
  valueAxis.minimum = drawing.axisFrom;
  valueAxis.numberFormat = numberFormat;
  valueAxis.title.text = valueTitle;
  valueAxis.majorGridlines.format.line.color = "#E3E6E8";
  if (drawing.yearAxis) return showYears(categoryAxis, drawing.yearAxis);
  categoryAxis.categoryType = "TextAxis";
  if (type !== "bar") return;
  // Excel begins bars at the bottom; the first one belongs on top, and the values below them.
  categoryAxis.reversePlotOrder = true;
  categoryAxis.position = "Maximum";
}

/** Gives every year its place, whether there are figures of it or not. */
export function showYears(axis: Excel.ChartAxis, years: YearAxis): void {
  axis.minimum = years.minimum;
  axis.maximum = years.maximum;
  axis.majorUnit = 1;
  axis.numberFormat = years.numberFormat;
  axis.majorGridlines.visible = false;
  if (years.upright) axis.textOrientation = -90;
}

/** The key to the series: of several runs of one line it tells the first one alone. */
export function showLegend(chart: Excel.Chart, { series }: Pick<ChartDrawing, "series">): void {
  const isNeeded = series.filter(({ inLegend }) => inLegend).length > 1;
  chart.legend.visible = isNeeded;
  if (!isNeeded) return;
  // From the last one on: an entry that goes may leave its number to the next one.
  for (let at = series.length - 1; at >= 0; at--) {
    if (!series[at]!.inLegend) chart.legend.legendEntries.getItemAt(at).visible = false;
  }
}

/** The colour in which a series is drawn where a person has not given it another one. */
export function colourOf({ colour }: ChartSeries): string {
  return colours[colour % colours.length]!;
}

/** Lets a series show its cells. */
export function showSeries(
  sheet: Excel.Worksheet,
  drawn: Excel.ChartSeries,
  { name, values, categories }: ChartSeries
): void {
  drawn.name = name;
  drawn.setValues(rangeOf(sheet, values));
  drawn.setXAxisValues(rangeOf(sheet, categories));
}

/** Gives a series its colour, and a line its points. */
export function colourSeries(
  drawn: Excel.ChartSeries,
  { type, series }: Pick<ChartDrawing, "type" | "series">,
  colour: string
): void {
  if (type === "line") {
    drawn.format.line.color = colour;
    drawn.format.line.weight = 2.25;
    drawn.markerStyle = "Circle";
    drawn.markerSize = 5;
    drawn.markerBackgroundColor = colour;
    drawn.markerForegroundColor = colour;
    return;
  }
  drawn.format.fill.setSolidColor(colour);
  drawn.gapWidth = 60;
  if (series.length > 1) drawn.overlap = 0;
}
