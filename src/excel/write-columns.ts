import type { FoundPlace } from "../sheet/found-place";
import type { ColumnWrites } from "../sheet/place-change";
import { sameCell } from "../sheet/same-cell";
import type { CellValue } from "../sheet/sheet-plan";
import type { ApplyOptions } from "./apply-plan";
import { placeRange } from "./find-places";
import type { FoundArea } from "./find-places";
import { partOf } from "./ranges";
import { cellOf, isSize } from "./read-place";
import type { Undo } from "./undo";
import { PlaceMoved } from "./while-still";
import { numbersStayNumbers } from "./numbers-stay-numbers";
import { placeInput } from "./write-values";

/** Cells side by side in one column; null leaves a cell as it is. */
interface Run {
  readonly row: number;
  readonly column: number;
  readonly cells: CellValue[];
}

export interface ColumnsToWrite {
  readonly place: FoundArea;
  readonly writes: readonly ColumnWrites[];
  /** What stands there before, to be put back. */
  readonly found: FoundPlace;
}

/**
 * Writes cells of a place in requests of bounded size. Each request also reads what stood there: where
 * somebody has changed it meanwhile, that is put back and `PlaceMoved` thrown. Throws the signal's
 * reason when cancelled between two requests.
 */
export async function writeColumns(
  context: Excel.RequestContext,
  { place, writes, found }: ColumnsToWrite,
  { signal, onProgress }: ApplyOptions,
  undo: Undo[]
): Promise<void> {
  const total = writes.reduce((sum, { rows }) => sum + rows.length, 0);
  const done: Run[] = [];
  const formats: Undo[] = [];
  undo.push(async () => {
    const before = done.map((run) => foundRun(run, found));
    await send(context, place, before);
    // Only then: a number that comes back would become text.
    for (const step of formats.reverse()) await step();
  });
  let written = 0;
  onProgress(0, total);
  for (const batch of batchesOf(writes.flatMap(runsOf))) {
    signal.throwIfAborted();
    const target = placeRange(context, place);
    await numbersStayNumbers(
      context,
      batch.map((run) => ({
        range: rangeOfRun(target, run),
        values: run.cells.map((cell) => [placeInput(cell)]),
      })),
      formats
    );
    context.application.suspendScreenUpdatingUntilNextSync();
    context.application.suspendApiCalculationUntilNextSync();
    done.push(...batch);
    const now = placeRange(context, place);
    now.load("rowCount,columnCount");
    // Read before anything is written: this is what stands there when the request is done.
    const stood = batch.map((run) => {
      const range = rangeOfRun(now, run);
      range.load("formulas");
      return range;
    });
    for (const run of batch) writeRun(now, run);
    await context.sync();
    const before = batch.map((run, at) => ({ ...run, cells: cellsThatStood(run, stood[at]!) }));
    if (!isSize(now, place.area) || !before.every((run) => isAsFound(run, found))) {
      done.length -= batch.length;
      await send(context, place, before);
      throw new PlaceMoved(place.sheet);
    }
    written += batch.reduce((sum, { cells }) => sum + countOf(cells), 0);
    onProgress(written, total);
  }
  signal.throwIfAborted();
}

/** What stood in the cells of a run; null for those that it leaves alone. */
function cellsThatStood({ cells }: Run, { formulas }: Excel.Range): CellValue[] {
  const stood = formulas as (string | number | boolean)[][];
  return cells.map((cell, at) => (cell === null ? null : cellOf(stood[at]![0]!)));
}

function isAsFound({ row, column, cells }: Run, { rows }: FoundPlace): boolean {
  return cells.every((cell, at) => cell === null || sameCell(cell, rows[row + at]?.[column]));
}

async function send(
  context: Excel.RequestContext,
  of: FoundArea,
  runs: readonly Run[]
): Promise<void> {
  for (const batch of batchesOf(runs)) {
    const place = placeRange(context, of);
    for (const run of batch) writeRun(place, run);
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
/** So that a person sees it go on and can stop it. */
const batchBytes = 500_000;

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

function rangeOfRun(place: Excel.Range, { row, column, cells }: Run): Excel.Range {
  return partOf(place, { row, column, rows: cells.length, columns: 1 });
}

function writeRun(place: Excel.Range, run: Run): void {
  rangeOfRun(place, run).values = run.cells.map((cell) => [placeInput(cell)]);
}

function countOf(cells: readonly CellValue[]): number {
  return cells.filter((cell) => cell !== null).length;
}

/** What stood in the cells of a run; cells that it leaves alone stay alone. */
function foundRun({ row, column, cells }: Run, { rows }: FoundPlace): Run {
  const before = cells.map((cell, at) => (cell === null ? null : (rows[row + at]?.[column] ?? "")));
  return { row, column, cells: before };
}
