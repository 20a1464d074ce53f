import type { SheetOperation, SheetPlan, TextStyle } from "../sheet/sheet-plan";
import { footerCode, pageNumbers } from "../sheet/shorten-text";
import { drawChart } from "./draw-chart";
import { rangeOf } from "./ranges";
import { blocksOf } from "./write-values";

export interface ApplyOptions {
  readonly signal: AbortSignal;
  /** Cells written so far and in all. */
  readonly onProgress: (written: number, total: number) => void;
}

/** What a plan is written onto: in cells that are not fresh a number may become text. */
export type Ground = "fresh" | "used";

/** An operation of these takes at most about 2.5 kB: a request stays well under Excel's 5 MB. */
const operationsAtOnce = 500;

/** How many cells a plan fills. */
export function cellsOf({ operations }: SheetPlan): number {
  return operations.reduce(
    (cells, operation) =>
      operation.kind === "values" ? cells + operation.area.rows * operation.area.columns : cells,
    0
  );
}

/**
 * Writes a plan onto a sheet: one request for each block of values, then as a rule one for all the
 * rest; onto cells that are not fresh number formats come first. Throws the signal's reason when cancelled between two requests.
 */
export async function applyPlan(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  plan: SheetPlan,
  { signal, onProgress }: ApplyOptions,
  ground: Ground = "fresh"
): Promise<void> {
  const values = plan.operations.filter((operation) => operation.kind === "values");
  const total = cellsOf(plan);
  let written = 0;
  onProgress(0, total);
  const formats = ground === "fresh" ? [] : plan.operations.filter(isNumberFormat);
  if (formats.length) {
    for (const operation of formats) applyOperation(context, sheet, operation);
    await context.sync();
  }
  for (const operation of values) {
    for (const { area, values: matrix } of blocksOf(operation.area, operation.rows)) {
      signal.throwIfAborted();
      context.application.suspendScreenUpdatingUntilNextSync();
      context.application.suspendApiCalculationUntilNextSync();
      rangeOf(sheet, area).values = matrix;
      // One request for each block is the point: together they exceed what Excel takes.
      await context.sync();
      written += area.rows * area.columns;
      onProgress(written, total);
    }
  }
  const done = new Set<SheetOperation>([...values, ...formats]);
  const others = plan.operations.filter((operation) => !done.has(operation)).flatMap(alikeWidths);
  for (let from = 0; from < others.length; from += operationsAtOnce) {
    signal.throwIfAborted();
    context.application.suspendScreenUpdatingUntilNextSync();
    for (const operation of others.slice(from, from + operationsAtOnce)) {
      applyOperation(context, sheet, operation);
    }
    await context.sync();
  }
  signal.throwIfAborted();
}

function isNumberFormat({ kind }: SheetOperation): boolean {
  return kind === "numberFormat";
}

/** Neighbouring columns of one width share an operation: a cross table may have thousands. */
function alikeWidths(operation: SheetOperation): SheetOperation[] {
  if (operation.kind !== "columnWidths") return [operation];
  const { column, widths } = operation;
  const runs: SheetOperation[] = [];
  for (let from = 0; from < widths.length;) {
    let to = from + 1;
    while (widths[to] === widths[from]) to++;
    runs.push({ kind: "columnWidths", column: column + from, widths: widths.slice(from, to) });
    from = to;
  }
  return runs;
}

function applyOperation(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  operation: SheetOperation
): void {
  switch (operation.kind) {
    case "values":
      return;
    case "textStyle":
      styleText(rangeOf(sheet, operation.area), operation.style);
      return;
    case "numberFormat":
      // One string for the whole range: Excel spreads it over every cell.
      (rangeOf(sheet, operation.area) as { numberFormat: unknown }).numberFormat = operation.format;
      return;
    case "align":
      alignText(rangeOf(sheet, operation.area), operation);
      return;
    case "columnWidths": {
      const { column, widths } = operation;
      const columns = rangeOf(sheet, { row: 0, column, rows: 1, columns: widths.length });
      columns.format.columnWidth = pointsOf(widths[0]!);
      return;
    }
    case "table": {
      const table = sheet.tables.add(rangeOf(sheet, operation.area), true);
      table.name = operation.name;
      table.style = "TableStyleMedium2";
      return;
    }
    case "wrap": {
      const { format } = rangeOf(sheet, operation.area);
      format.wrapText = true;
      format.verticalAlignment = "Top";
      return;
    }
    case "fitRows":
      rangeOf(sheet, operation.area).format.autofitRows();
      return;
    case "freeze":
      freeze(sheet, operation);
      return;
    case "name":
      context.workbook.names.add(operation.name, rangeOf(sheet, operation.area));
      return;
    case "chart":
      drawChart(sheet, operation.area, operation.width, operation.drawing);
      return;
    case "page":
      setUpPage(sheet, operation);
  }
}

function freeze(
  sheet: Excel.Worksheet,
  { rows, columns }: Extract<SheetOperation, { kind: "freeze" }>
): void {
  if (columns > 0) sheet.freezePanes.freezeAt(sheet.getRangeByIndexes(0, 0, rows, columns));
  else sheet.freezePanes.freezeRows(rows);
}

function alignText(
  { format }: Excel.Range,
  { to, indent }: Extract<SheetOperation, { kind: "align" }>
): void {
  format.horizontalAlignment = to === "right" ? "Right" : "Left";
  if (indent) format.indentLevel = indent;
}

function styleText(range: Excel.Range, style: TextStyle): void {
  const { font } = range.format;
  if (style === "title") {
    font.bold = true;
    font.size = 14;
  } else if (style === "heading") {
    font.bold = true;
    range.format.fill.color = "#DCEBEF";
    const line = range.format.borders.getItem("EdgeBottom");
    line.style = "Continuous";
    line.color = "#0F6B7B";
  } else {
    font.color = "#595959";
    if (style === "note") font.size = 9;
  }
}

/** A character of the default font is 7 pixels wide, a column has 5 pixels of padding. */
function pointsOf(characters: number): number {
  return (characters * 7 + 5) * 0.75;
}

function setUpPage(sheet: Excel.Worksheet, page: Extract<SheetOperation, { kind: "page" }>): void {
  const layout = sheet.pageLayout;
  layout.orientation = page.landscape ? "Landscape" : "Portrait";
  layout.paperSize = "A4";
  layout.zoom = { horizontalFitToPages: page.pagesWide ?? 1, verticalFitToPages: 0 };
  layout.setPrintTitleRows(`$${page.repeatRows[0] + 1}:$${page.repeatRows[1] + 1}`);
  if (page.repeatColumns) {
    const [first, last] = page.repeatColumns;
    const labels = rangeOf(sheet, { row: 0, rows: 1, column: first, columns: last - first + 1 });
    layout.setPrintTitleColumns(labels.getEntireColumn());
  }
  const { defaultForAllPages } = layout.headersFooters;
  defaultForAllPages.leftFooter = footerCode(page.footer);
  defaultForAllPages.rightFooter = pageNumbers;
}
