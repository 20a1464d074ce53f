import { quoteSheetName, type Rect } from "./address";
import { isRound, newChart, type Chart, type ChartType } from "./chart";
import { chartPlace } from "./chart-data";
import { seriesBy, seriesOf } from "./chart-source";
import { ExcelError } from "./excel-error";
import { startOf } from "./geometry";
import { referenceTo } from "./named-item";
import { assertAllowed } from "./protection";
import { isWhole, type Shift } from "./shift";
import { renameInFormula, shiftFormula } from "./shift-formula";
import { defaultColumnWidth, defaultRowHeight, type Sheet } from "./sheet";
import type { Workbook } from "./workbook";

/** A block that a chart shows. */
interface Source {
  readonly sheet: Sheet;
  readonly rect: Rect;
}

/** Puts a chart of a block on a sheet. */
export function addChart(
  workbook: Workbook,
  sheet: Sheet,
  type: ChartType,
  source: Source,
  by: "Auto" | "Rows" | "Columns"
): Chart {
  assertAllowed(sheet, "allowEditObjects");
  const own = workbook.charts.filter((chart) => chart.sheet === sheet);
  let number = own.length + 1;
  while (own.some(({ name }) => name === `Chart ${number}`)) number++;
  const chart = newChart(newChartId(workbook), `Chart ${number}`, sheet, type);
  workbook.charts.push(chart);
  fill(chart, source, by);
  chart.legend.visible = chart.series.length > 1 || isRound(chart);
  workbook.emit({ kind: "charts", sheet: sheet.id });
  return chart;
}

function newChartId(workbook: Workbook): string {
  const serial = workbook.nextId().toString(16).toUpperCase().padStart(8, "0");
  return `{${serial}-0011-0000-0000-000000000000}`;
}

function fill(chart: Chart, { sheet, rect }: Source, by: "Auto" | "Rows" | "Columns"): void {
  chart.plotBy = seriesBy(rect, by);
  const before = chart.series;
  chart.series = seriesOf(sheet, rect, chart.plotBy).map((series, index) => {
    const known = before[index];
    if (!known) return series;
    const { name, nameFrom, values, categories } = series;
    return { ...known, name, nameFrom, values, categories };
  });
}

/** Lets a chart show another block; series keep their looks by their order. */
export function setChartData(
  workbook: Workbook,
  chart: Chart,
  source: Source,
  by: "Auto" | "Rows" | "Columns"
): void {
  assertAllowed(chart.sheet, "allowEditObjects");
  fill(chart, source, by);
  workbook.emit({ kind: "charts", sheet: chart.sheet.id });
}

/** Puts a chart over cells. */
export function placeChart(workbook: Workbook, chart: Chart, { row, column, rows, columns }: Rect) {
  const { sheet } = chart;
  chart.left = startOf(sheet, "column", column);
  chart.top = startOf(sheet, "row", row);
  chart.width = startOf(sheet, "column", column + columns) - chart.left;
  chart.height = startOf(sheet, "row", row + rows) - chart.top;
  workbook.emit({ kind: "charts", sheet: sheet.id });
}

export function deleteChart(workbook: Workbook, chart: Chart): void {
  assertAllowed(chart.sheet, "allowEditObjects");
  const at = workbook.charts.indexOf(chart);
  if (at < 0) throw new ExcelError("ItemNotFound");
  workbook.charts.splice(at, 1);
  workbook.emit({ kind: "charts", sheet: chart.sheet.id });
}

/** Changes every reference of the charts of a workbook. */
export function rewriteCharts(workbook: Workbook, change: (formula: string) => string): void {
  for (const chart of workbook.charts)
    if (rewrite(chart, change)) workbook.emit({ kind: "charts", sheet: chart.sheet.id });
}

/** Changes every reference of a chart. */
function rewrite(chart: Chart, change: (formula: string) => string): boolean {
  let changed = false;
  for (const series of chart.series) {
    for (const key of ["values", "categories", "nameFrom"] as const) {
      const before = series[key];
      if (before === undefined) continue;
      series[key] = change(before);
      changed ||= series[key] !== before;
    }
  }
  return changed;
}

/** Copies the charts of a sheet; those over its own cells show the cells of the copy. */
export function copyCharts(workbook: Workbook, from: Sheet, to: Sheet): void {
  for (const chart of workbook.charts.filter(({ sheet }) => sheet === from)) {
    const { sheet, ...others } = chart;
    const copy = { ...structuredClone(others), id: newChartId(workbook), sheet: to };
    rewrite(copy, (formula) => renameInFormula(formula, sheet.name, quoteSheetName(to.name)));
    workbook.charts.push(copy);
  }
  workbook.emit({ kind: "charts", sheet: to.id });
}

/** Gives the references of charts to a renamed sheet its new name. */
export function renameInCharts(workbook: Workbook, before: string, quotedAfter: string): void {
  for (const chart of workbook.charts)
    rewrite(chart, (formula) => renameInFormula(formula, before, quotedAfter));
}

/** Lets charts of complete columns of a table show the rows that it has gained or lost, as Excel does. */
export function stretchInCharts(workbook: Workbook, sheet: Sheet, before: Rect, after: Rect): void {
  if (before.row === after.row && before.rows === after.rows) return;
  for (const chart of workbook.charts) {
    const changed = rewrite(chart, (formula) => {
      const place = chartPlace(workbook, formula);
      const isWholeColumn =
        place?.sheet === sheet &&
        place.rect.row === before.row &&
        place.rect.rows === before.rows &&
        place.rect.column >= before.column &&
        place.rect.column + place.rect.columns <= before.column + before.columns;
      return isWholeColumn
        ? referenceTo(sheet, { ...place.rect, row: after.row, rows: after.rows })
        : formula;
    });
    if (changed) workbook.emit({ kind: "charts", sheet: chart.sheet.id });
  }
}

/** Lets charts follow inserted and deleted cells: their references, and over whole rows and columns their place. To be called before the sizes move. */
export function shiftCharts(workbook: Workbook, sheet: Sheet, shift: Shift): void {
  for (const chart of workbook.charts) {
    const moved = isWhole(shift) && chart.sheet === sheet && moveChart(chart, shift);
    const changed = rewrite(chart, (formula) => shiftFormula(formula, "", sheet.name, shift));
    if (moved || changed) workbook.emit({ kind: "charts", sheet: chart.sheet.id });
  }
}

function moveChart(chart: Chart, { axis, index, count, insert }: Shift): boolean {
  const { sheet } = chart;
  const from = startOf(sheet, axis, index);
  const standard = axis === "row" ? defaultRowHeight : defaultColumnWidth;
  const size = insert ? count * standard : startOf(sheet, axis, index + count) - from;
  const [place, length] =
    axis === "row" ? (["top", "height"] as const) : (["left", "width"] as const);
  const start = chart[place];
  const end = start + chart[length];
  const map = (at: number): number => {
    if (insert) return at >= from ? at + size : at;
    return at <= from ? at : Math.max(from, at - size);
  };
  chart[place] = map(start);
  // The far edge lies before the next cell, so cells inserted right there do not stretch the chart.
  const far = insert && end <= from ? end : map(end);
  chart[length] = Math.max(far - chart[place], 1);
  return chart[place] !== start || chart[place] + chart[length] !== end;
}
