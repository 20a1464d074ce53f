import type { FoundPlace } from "../sheet/match-place";
import type { ColumnWrites } from "../sheet/refresh-plan";
import type { Area, CellValue } from "../sheet/sheet-plan";
import type { ApplyOptions } from "./apply-plan";
import { rangeOf } from "./ranges";
import type { Undo } from "./undo";
import { placeInput } from "./write-values";

/** Cells side by side in one column; null leaves a cell as it is. */
interface Run {
  readonly row: number;
  readonly column: number;
  readonly cells: CellValue[];
}

export interface ColumnsToWrite {
  readonly area: Area;
  readonly writes: readonly ColumnWrites[];
  /** What stands there before, to be put back. */
  readonly found: FoundPlace;
}

/**
 * Writes cells of a place in requests of bounded size. Throws the signal's reason when cancelled
 * between two requests.
 */
export async function writeColumns(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  { area, writes, found }: ColumnsToWrite,
  { signal, onProgress }: ApplyOptions,
  undo: Undo[]
): Promise<void> {
  const total = writes.reduce((sum, { rows }) => sum + rows.length, 0);
  const done: Run[] = [];
  undo.push(() => {
    const before = done.map((run) => foundRun(run, found));
    return send(context, sheet, area, before);
  });
  let written = 0;
  onProgress(0, total);
  for (const batch of batchesOf(writes.flatMap(runsOf))) {
    signal.throwIfAborted();
    context.application.suspendScreenUpdatingUntilNextSync();
    context.application.suspendApiCalculationUntilNextSync();
    for (const run of batch) {
      done.push(run);
      writeRun(sheet, area, run);
    }
    await context.sync();
    written += batch.reduce((sum, { cells }) => sum + countOf(cells), 0);
    onProgress(written, total);
  }
  signal.throwIfAborted();
}

async function send(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  area: Area,
  runs: readonly Run[]
): Promise<void> {
  for (const batch of batchesOf(runs)) {
    for (const run of batch) writeRun(sheet, area, run);
    await context.sync();
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
  range.values = cells.map((cell) => [placeInput(cell)]);
}

function countOf(cells: readonly CellValue[]): number {
  return cells.filter((cell) => cell !== null).length;
}

/** What stood in the cells of a run; cells that it leaves alone stay alone. */
function foundRun({ row, column, cells }: Run, { rows }: FoundPlace): Run {
  const before = cells.map((cell, at) => (cell === null ? null : (rows[row + at]?.[column] ?? "")));
  return { row, column, cells: before };
}
