import { asWritten } from "../sheet/chart-drawing";
import { matchPlace } from "../sheet/match-place";
import { chartName } from "../sheet/place-names";
import type { LaidBlock } from "../sheet/placed";
import type { ChartDrawing } from "../sheet/sheet-plan";
import { colourOf, colourSeries, showLegend, showSeries, showYears } from "./draw-chart";
import { findPlaces } from "./find-places";
import { readPlace } from "./read-place";
import { renewNotes } from "./renew-notes";

/**
 * Brings the chart over a result to figures that have become more, fewer or other, and its words
 * with them. A title that a person has written stays, and so does a chart that was taken away.
 * @param before as the chart was drawn last
 */
export async function redrawChart(
  context: Excel.RequestContext,
  id: string,
  before: LaidBlock,
  after: LaidBlock
): Promise<void> {
  const { chart: plan, block } = after;
  if (!plan) return;
  const place = (await findPlaces(context, [id])).get(id);
  if (!place) return;
  const sheet = context.workbook.worksheets.getItem(place.sheetId);
  const chart = sheet.charts.getItemOrNullObject(chartName(id));
  chart.load("chartType");
  await context.sync();
  if (chart.isNullObject) return;
  const { columnAt, rowAt } = matchPlace(block, await readPlace(context, place, block));
  const { area } = place;
  // Of a kind that a person has chosen the lines of a series are one: it has no places for years.
  const isLine = plan.isLine && /^(XYScatter|Line)/.test(chart.chartType);
  const as = plan.isLine && !isLine ? "column" : "planned";
  const now = plan.draw({ area, columnAt, rowAt }, as);
  if (!now) return;
  const wasLine = isLine && /^Line/.test(chart.chartType);
  const earlier =
    before.chart?.draw(asWritten(before.block, area), wasLine ? "column" : as) ?? null;
  await showAll(context, sheet, chart, now);
  await renewAxes(context, chart, { before: earlier, now, wasLine });
  await renewTexts(context, chart, earlier, now);
  await renewNotes(context, id, place, {
    before: before.chart?.notes() ?? [],
    now: plan.notes(),
  });
}

/** Lets the series show their cells; those that come look like the others of their column. */
async function showAll(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  chart: Excel.Chart,
  drawing: ChartDrawing
): Promise<void> {
  // Version 0.1.0 drew lines over categories, all years at one distance.
  if (drawing.type === "line" && /^Line/.test(chart.chartType)) chart.chartType = "XYScatterLines";
  chart.series.load("items/format/line/color");
  await context.sync();
  const { items } = chart.series;
  const count = items.length;
  drawing.series.forEach((one, at) => {
    const drawn = at < count ? chart.series.getItemAt(at) : chart.series.add(one.name);
    showSeries(sheet, drawn, one);
    const first = drawing.series.findIndex(({ colour }) => colour === one.colour);
    const given = drawing.type === "line" ? items[first]?.format.line.color : undefined;
    if (at >= count || first !== at) colourSeries(drawn, drawing, given || colourOf(one));
  });
  for (let at = count - 1; at >= drawing.series.length; at--) {
    chart.series.getItemAt(at).delete();
  }
  await context.sync();
  if (drawing.series.every(({ inLegend }) => inLegend) && drawing.series.length <= count) return;
  chart.legend.load("visible,position");
  await context.sync();
  const { visible, position } = chart.legend;
  if (!visible && count > 1) return;
  // Entries that were hidden come back only with the whole legend.
  chart.legend.visible = false;
  await context.sync();
  showLegend(chart, drawing);
  chart.legend.position = position;
  await context.sync();
}

/** A chart as it was drawn last and as it is now. */
interface Redrawn {
  readonly before: ChartDrawing | null;
  readonly now: ChartDrawing;
  /** Whether it was one of lines over labels, as version 0.1.0 drew it. */
  readonly wasLine: boolean;
}

/** Moves the ends of axes that a person has left as they were drawn. */
async function renewAxes(
  context: Excel.RequestContext,
  chart: Excel.Chart,
  { before, now, wasLine }: Redrawn
): Promise<void> {
  const { valueAxis, categoryAxis } = chart.axes;
  valueAxis.load("minimum");
  if (now.yearAxis) categoryAxis.load("minimum,maximum");
  await context.sync();
  const isOurs = wasLine || before === null || valueAxis.minimum === before.axisFrom;
  if (isOurs || now.type !== "line") valueAxis.minimum = now.axisFrom;
  const { yearAxis } = now;
  if (yearAxis) {
    const was = before?.yearAxis;
    const isDrawn = categoryAxis.minimum === was?.minimum && categoryAxis.maximum === was?.maximum;
    // The axis of version 0.1.0 has no numbers.
    if (isDrawn || wasLine) showYears(categoryAxis, yearAxis);
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

/** Excel may end the lines of a title in its own way, and earlier versions broke them elsewhere. */
function isSameText(one: string, other: string): boolean {
  const words = (text: string) => text.split(/\s+/).join(" ");
  return words(one) === words(other);
}
