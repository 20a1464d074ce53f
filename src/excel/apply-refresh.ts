import type { FoundPlace } from "../sheet/match-place";
import { placeName, tableName } from "../sheet/place-names";
import type { ColumnWrites, Insertion, RefreshPlan } from "../sheet/refresh-plan";
import type { Area, CellValue } from "../sheet/sheet-plan";
import type { ApplyOptions } from "./apply-plan";
import type { FoundArea } from "./find-places";
import { rangeOf } from "./ranges";
import { cellInput } from "./write-values";

export interface RefreshToApply {
  readonly place: FoundArea;
  readonly found: FoundPlace;
  readonly plan: RefreshPlan;
  readonly id: string;
}

/** Cells side by side in one column; null leaves a cell as it is. */
interface Run {
  readonly row: number;
  readonly column: number;
  readonly cells: CellValue[];
}

/**
 * Writes a plan into its place: cells in requests of bounded size, then rows and columns that go
 * and come in one request, so that nothing is half moved. Throws the signal's reason when cancelled
 * between two requests; cells that were written by then are put back.
 */
export async function applyRefresh(
  context: Excel.RequestContext,
  refresh: RefreshToApply,
  { signal, onProgress }: ApplyOptions
): Promise<void> {
  const { place, plan, found, id } = refresh;
  const table = await tableArea(context, id);
  const sheet = context.workbook.worksheets.getItem(place.sheetId);
  const runs = plan.writes.flatMap(runsOf);
  let written = 0;
  onProgress(0, plan.cells);
  const done: Run[] = [];
  try {
    for (const batch of batchesOf(runs)) {
      signal.throwIfAborted();
      context.application.suspendScreenUpdatingUntilNextSync();
      for (const run of batch) {
        done.push(run);
        writeRun(sheet, place.area, run);
      }
      // eslint-disable-next-line office-addins/no-context-sync-in-loop -- a batch a request
      await context.sync();
      written += batch.reduce((sum, { cells }) => sum + countOf(cells), 0);
      onProgress(written, plan.cells);
    }
    signal.throwIfAborted();
    context.application.suspendScreenUpdatingUntilNextSync();
    changeShape(context, sheet, refresh, table);
    await context.sync();
    onProgress(plan.cells, plan.cells);
  } catch (error) {
    for (const batch of batchesOf(done.map((run) => foundRun(run, found)))) {
      for (const run of batch) writeRun(sheet, place.area, run);
      // eslint-disable-next-line office-addins/no-context-sync-in-loop -- a batch a request
      await context.sync();
    }
    throw error;
  }
}

/** A gap of so many cells costs less than a request part of its own. */
const gap = 40;

function runsOf({ column, rows, values }: ColumnWrites): Run[] {
  const runs: Run[] = [];
  rows.forEach((row, at) => {
    const last = runs.at(-1);
    const end = last ? last.row + last.cells.length : -1;
    if (!last || row - end > gap) {
      runs.push({ row, column, cells: [values[at]!] });
      return;
    }
    for (let between = end; between < row; between++) last.cells.push(null);
    last.cells.push(values[at]!);
  });
  return runs;
}

/** A part of a request takes about so many bytes beside its values. */
const runBytes = 700;
const batchBytes = 1_500_000;

function* batchesOf(runs: readonly Run[]): Generator<Run[]> {
  let batch: Run[] = [];
  let bytes = 0;
  for (const run of runs.flatMap(splitRun)) {
    const size = run.cells.reduce<number>(
      (sum, cell) => sum + String(cell).length * 2 + 4,
      runBytes
    );
    if (batch.length && bytes + size > batchBytes) {
      yield batch;
      batch = [];
      bytes = 0;
    }
    batch.push(run);
    bytes += size;
  }
  if (batch.length) yield batch;
}

const longestRun = 20_000;

function splitRun({ row, column, cells }: Run): Run[] {
  const parts: Run[] = [];
  for (let from = 0; from < cells.length; from += longestRun) {
    parts.push({ row: row + from, column, cells: cells.slice(from, from + longestRun) });
  }
  return parts;
}

function writeRun(sheet: Excel.Worksheet, area: Area, { row, column, cells }: Run): void {
  const range = rangeOf(sheet, {
    row: area.row + row,
    column: area.column + column,
    rows: cells.length,
    columns: 1,
  });
  range.values = cells.map((cell) => [cellInput(cell)]);
}

function countOf(cells: readonly CellValue[]): number {
  return cells.filter((cell) => cell !== null).length;
}

/** What stood in the cells of a run; cells that it leaves alone stay alone. */
function foundRun({ row, column, cells }: Run, { rows }: FoundPlace): Run {
  const before = cells.map((cell, at) => (cell === null ? null : (rows[row + at]?.[column] ?? "")));
  return { row, column, cells: before };
}

/** The cells of a list's table; null where there is none, or none any more. */
async function tableArea(context: Excel.RequestContext, id: string): Promise<Area | null> {
  const table = context.workbook.tables.getItemOrNullObject(tableName(id));
  await context.sync();
  if (table.isNullObject) return null;
  const range = table.getRange();
  range.load("rowIndex,columnIndex,rowCount,columnCount");
  await context.sync();
  const { rowIndex: row, columnIndex: column, rowCount: rows, columnCount: columns } = range;
  return { row, column, rows, columns };
}

/** Takes rows and columns out of the place, puts new ones in, and lets name and table follow. */
function changeShape(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  { place, plan, id }: RefreshToApply,
  table: Area | null
): void {
  const { removedRows, removedColumns, addedColumns, addedRows } = plan;
  if (![removedRows, removedColumns, addedColumns, addedRows].some(({ length }) => length)) return;
  let area = place.area;
  // Rows of a table come and go over its whole width, columns that a person has added included.
  const wide = (part: Area): Area =>
    table ? { ...part, column: table.column, columns: table.columns } : part;
  for (const [from, to] of runsDown(removedRows)) {
    rangeOf(sheet, wide({ ...area, row: area.row + from, rows: to - from })).delete("Up");
  }
  area = { ...area, rows: area.rows - removedRows.length };
  for (const [from, to] of runsDown(removedColumns)) {
    rangeOf(sheet, { ...area, column: area.column + from, columns: to - from }).delete("Left");
  }
  area = { ...area, columns: area.columns - removedColumns.length };
  for (const insertion of [...addedColumns].reverse()) area = addColumns(sheet, area, insertion);
  const tableEnd = table && table.row + table.rows - removedRows.length;
  const placeEnd = area.row + area.rows;
  let added = 0;
  for (const insertion of [...addedRows].reverse()) {
    addRows(sheet, area, insertion, wide);
    added += insertion.lines.length;
  }
  area = { ...area, rows: area.rows + added };
  context.workbook.names.getItem(placeName(id)).delete();
  context.workbook.names.add(placeName(id), rangeOf(sheet, area));
  // Within a table it grows by itself; what came behind its last row is taken in.
  if (table && added && tableEnd === placeEnd) {
    const whole = { ...table, rows: table.rows - removedRows.length + added };
    context.workbook.tables.getItem(tableName(id)).resize(rangeOf(sheet, whole));
  }
}

function addColumns(sheet: Excel.Worksheet, area: Area, { before, lines }: Insertion): Area {
  const part = { ...area, column: area.column + before, columns: lines.length };
  rangeOf(sheet, part).insert("Right");
  copyFormats(sheet, part, { ...part, column: part.column - 1, columns: 1 });
  rangeOf(sheet, part).values = Array.from({ length: area.rows }, (_, row) =>
    lines.map((line) => cellInput(line[row] ?? null))
  );
  return { ...area, columns: area.columns + lines.length };
}

function addRows(
  sheet: Excel.Worksheet,
  area: Area,
  { before, lines }: Insertion,
  wide: (part: Area) => Area
): void {
  const part = { ...area, row: area.row + before, rows: lines.length };
  rangeOf(sheet, wide(part)).insert("Down");
  copyFormats(sheet, part, { ...part, row: part.row - 1, rows: 1 });
  rangeOf(sheet, part).values = lines.map((line) => line.map(cellInput));
}

/** What comes looks like its neighbour. */
function copyFormats(sheet: Excel.Worksheet, to: Area, from: Area): void {
  rangeOf(sheet, to).copyFrom(rangeOf(sheet, from), "Formats");
}

/** Neighbouring indexes as runs, the last one first. */
function runsDown(indexes: readonly number[]): [from: number, to: number][] {
  const runs: [number, number][] = [];
  for (const index of indexes) {
    const last = runs.at(-1);
    if (last?.[1] === index) last[1]++;
    else runs.push([index, index + 1]);
  }
  return runs.reverse();
}
