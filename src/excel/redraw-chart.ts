import type { Catalogue } from "../catalogue/catalogue";
import type { DataTable } from "../query/data-table";
import { chartDrawing } from "../sheet/chart-drawing";
import { figureGrid } from "../sheet/figure-grid";
import type { Layout } from "../sheet/layout";
import { matchPlace } from "../sheet/match-place";
import { chartName } from "../sheet/place-names";
import type { ChartDrawing } from "../sheet/sheet-plan";
import { showSeries } from "./draw-chart";
import { findPlaces } from "./find-places";
import type { PlacedResult } from "./placed-results";
import { readPlace } from "./read-place";

/** Figures as they are laid out under their chart. */
export interface DrawnFigures {
  readonly table: DataTable;
  readonly layout: Layout;
}

/**
 * Brings the chart over a result to figures that have become more, fewer or other, and its words
 * with them. A title that a person has written stays, and so does a chart that was taken away.
 */
export async function redrawChart(
  context: Excel.RequestContext,
  { id, chart: plan }: PlacedResult,
  of: {
    readonly before: DrawnFigures;
    readonly after: DrawnFigures;
    readonly catalogue: Catalogue;
  }
): Promise<void> {
  if (!plan) return;
  const { before, after, catalogue } = of;
  const place = (await findPlaces(context, [id])).get(id);
  if (!place) return;
  const sheet = context.workbook.worksheets.getItem(place.sheetId);
  const chart = sheet.charts.getItemOrNullObject(chartName(id));
  await context.sync();
  if (chart.isNullObject) return;
  const found = await readPlace(context, place, after.table, after.layout);
  const grid = figureGrid(after.table, after.layout, catalogue);
  const { columnAt } = matchPlace(grid, found);
  const { area } = place;
  const drawingOf = ({ table, layout }: DrawnFigures) =>
    chartDrawing(id, table, plan, layout, catalogue, { area, columnAt });
  const now = drawingOf(after);
  if (!now) return;
  const earlier = chartDrawing(id, before.table, plan, before.layout, catalogue, {
    area,
    columnAt: figureGrid(before.table, before.layout, catalogue).columns.map((_, at) => at),
  });
  await showAll(context, sheet, chart, now);
  await renewTexts(context, chart, earlier, now);
}

async function showAll(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  chart: Excel.Chart,
  drawing: ChartDrawing
): Promise<void> {
  chart.series.load("count");
  await context.sync();
  const { count } = chart.series;
  drawing.series.forEach((one, at) => {
    const drawn = at < count ? chart.series.getItemAt(at) : chart.series.add(one.name);
    showSeries(sheet, drawn, one, drawing);
  });
  for (let at = count - 1; at >= drawing.series.length; at--) {
    chart.series.getItemAt(at).delete();
  }
  await context.sync();
}

async function renewTexts(
  context: Excel.RequestContext,
  chart: Excel.Chart,
  before: ChartDrawing | null,
  now: ChartDrawing
): Promise<void> {
  const texts = [
    [chart.title, "title"],
    [chart.axes.valueAxis.title, "valueTitle"],
  ] as const;
  for (const [title] of texts) title.load("text");
  await context.sync();
  for (const [title, key] of texts) {
    if (before && isSameText(title.text, before[key])) title.text = now[key];
  }
  await context.sync();
}

/** Excel may end the lines of a title in its own way. */
function isSameText(one: string, other: string): boolean {
  const lines = (text: string) => text.split(/[\r\n\v]+/).join("\n");
  return lines(one) === lines(other);
}
