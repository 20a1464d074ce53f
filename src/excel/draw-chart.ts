import type { Area, ChartDrawing } from "../sheet/sheet-plan";
import { rangeOf } from "./ranges";

const types = { line: "LineMarkers", column: "ColumnClustered", bar: "BarClustered" } as const;

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
    showSeries(sheet, drawn, one, drawing);
    colourSeries(drawn, drawing, colours[at % colours.length]!);
    if (!showValues) return;
    drawn.hasDataLabels = true;
    drawn.dataLabels.numberFormat = numberFormat;
    drawn.dataLabels.position = type === "line" ? "Top" : "OutsideEnd";
  });
  chart.title.text = title;
  chart.title.format.font.size = 11;
  chart.title.format.font.color = "#404040";
  chart.legend.visible = series.length > 1;
  chart.legend.position = "Top";
  const { valueAxis, categoryAxis } = chart.axes;
  valueAxis.numberFormat = numberFormat;
  valueAxis.title.text = valueTitle;
  valueAxis.majorGridlines.format.line.color = "#E3E6E8";
  categoryAxis.categoryType = "TextAxis";
  if (type !== "bar") return;
  // Excel begins bars at the bottom; the first one belongs on top, and the values below them.
  categoryAxis.reversePlotOrder = true;
  categoryAxis.position = "Maximum";
}

/** Lets a series show its cells. */
export function showSeries(
  sheet: Excel.Worksheet,
  drawn: Excel.ChartSeries,
  { name, values }: ChartDrawing["series"][number],
  { categories }: Pick<ChartDrawing, "categories">
): void {
  drawn.name = name;
  drawn.setValues(rangeOf(sheet, values));
  drawn.setXAxisValues(rangeOf(sheet, categories));
}

function colourSeries(
  drawn: Excel.ChartSeries,
  { type, series }: ChartDrawing,
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
