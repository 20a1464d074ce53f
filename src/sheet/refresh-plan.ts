import type { FigureGrid } from "./figure-grid";
import { handEdits } from "./hand-edits";
import type { HandEdit } from "./hand-edits";
import { labelsKey, matchPlace, sameCell } from "./match-place";
import type { FoundPlace, PlaceMatch } from "./match-place";
import type { CellValue } from "./sheet-plan";

/** Cells of one column that get other values; rows ascend. */
export interface ColumnWrites {
  readonly column: number;
  readonly rows: number[];
  readonly values: CellValue[];
}

/** Lines that come side by side into a place. Null leaves a cell empty. */
export interface Insertion {
  /** The row or column before which they go, once the removals are done. */
  readonly before: number;
  readonly lines: readonly (readonly CellValue[])[];
}

/**
 * How a place becomes what a newer answer says. Done in this order: writes, removals, which both
 * count in the place as it was found; new columns, each with a cell for every row that stays; new
 * rows, each with a cell for every column that is there then. Insertions go from the last one on.
 */
export interface RefreshPlan {
  readonly writes: readonly ColumnWrites[];
  readonly removedRows: readonly number[];
  readonly removedColumns: readonly number[];
  readonly addedColumns: readonly Insertion[];
  readonly addedRows: readonly Insertion[];
  readonly edits: readonly HandEdit[];
  /** Cells that are written. */
  readonly cells: number;
}

export interface RefreshInput {
  /** What was written last; the newer answer's grid where that is not known any more. */
  readonly before: FigureGrid;
  readonly after: FigureGrid;
  readonly found: FoundPlace;
  /** What becomes of numbers that a person has put over figures. */
  readonly edited: "keep" | "replace";
  /** What becomes of rows and columns that a person has taken away. */
  readonly missing: "leave" | "restore";
  /** Where rows that are new go: into their order, or to the end of a table that may be sorted. */
  readonly newRows: "inOrder" | "atEnd";
}

/** Compares the place with a newer answer and says what is to be written, and nothing else. */
export function refreshPlan(input: RefreshInput): RefreshPlan {
  const { before, after, found } = input;
  const match = matchPlace(before, found);
  const next = matchPlace(after, found);
  const edits = handEdits({ before, after, found, match, next });
  const kept = new Set(input.edited === "keep" ? edits.map(positionOf) : []);
  const writes = changedCells(input, next, kept);
  const removedRows = goneLines(match.rowAt, next.rowAt);
  const removedColumns = goneLines(match.columnAt, next.columnAt);
  const columns = newColumns(input, match, next, removedRows, removedColumns);
  const rows = newRows(input, match, next, columns, removedRows, removedColumns);
  const cells =
    writes.reduce((sum, each) => sum + each.rows.length, 0) +
    [...columns, ...rows].reduce((sum, { lines }) => sum + filled(lines), 0);
  return {
    writes,
    removedRows,
    removedColumns,
    addedColumns: columns,
    addedRows: rows,
    edits,
    cells,
  };
}

function filled(lines: Insertion["lines"]): number {
  return lines.reduce((sum, line) => sum + line.filter((cell) => cell !== null).length, 0);
}

function positionOf({ row, column }: Pick<HandEdit, "row" | "column">): string {
  return `${row} ${column}`;
}

/** Rows of the grid with where they stand, in the order of the place. */
function placedRows(rowAt: Int32Array): (readonly [row: number, at: number])[] {
  const placed: (readonly [number, number])[] = [];
  let ascending = true;
  for (let at = 0; at < rowAt.length; at++) {
    const row = rowAt[at]!;
    if (row < 0) continue;
    ascending &&= row > (placed.at(-1)?.[0] ?? -1);
    placed.push([row, at]);
  }
  return ascending ? placed : placed.sort(([one], [other]) => one - other);
}

function changedCells(
  { after, found }: RefreshInput,
  next: PlaceMatch,
  kept: ReadonlySet<string>
): ColumnWrites[] {
  const byColumn = new Map<number, ColumnWrites>();
  const rows = placedRows(next.rowAt);
  for (const [row, at] of rows) {
    const expected = after.row(at);
    next.columnAt.forEach((column, index) => {
      // In an outline a label goes and comes with the rows above it.
      const isLabel = after.columns[index]!.kind === "label";
      if (column < 0 || (isLabel && found.repeatLabels)) return;
      const value = expected[index] ?? null;
      if (sameCell(found.rows[row]![column], value) || kept.has(`${row} ${column}`)) return;
      const writes = byColumn.get(column) ?? { column, rows: [], values: [] };
      byColumn.set(column, writes);
      writes.rows.push(row);
      // Null would leave what is there.
      writes.values.push(value ?? "");
    });
  }
  return [...byColumn.values()].sort((one, other) => one.column - other.column);
}

/** Rows or columns of the old answer that the new one does not have. */
function goneLines(old: ArrayLike<number>, next: ArrayLike<number>): number[] {
  const staying = new Set(Array.from(next));
  return Array.from(old)
    .filter((at) => at >= 0 && !staying.has(at))
    .sort((a, b) => a - b);
}

/** Where a row or column stands once others are gone, which ascend. */
function afterRemoval(at: number, removed: readonly number[]): number {
  let low = 0;
  let high = removed.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (removed[middle]! < at) low = middle + 1;
    else high = middle;
  }
  return at - low;
}

function newColumns(
  { before, after, found, missing }: RefreshInput,
  match: PlaceMatch,
  next: PlaceMatch,
  removedRows: readonly number[],
  removedColumns: readonly number[]
): Insertion[] {
  const gone = new Set(removedRows);
  const left = missingKeys(
    before.columns.map(({ heading }) => heading),
    match.columnAt
  );
  const rowOf = new Map(placedRows(next.rowAt));
  return insertions(
    next.columnAt,
    0,
    (index) => {
      const { heading } = after.columns[index]!;
      if (missing === "leave" && left.has(labelsKey(heading))) return null;
      const cells: CellValue[] = [...heading];
      for (let row = after.headings.length; row < found.rows.length; row++) {
        if (gone.has(row)) continue;
        const at = rowOf.get(row);
        cells.push(at === undefined ? null : (after.row(at)[index] ?? null));
      }
      return cells;
    },
    removedColumns
  );
}

function newRows(
  { before, after, found, missing, newRows: where }: RefreshInput,
  match: PlaceMatch,
  next: PlaceMatch,
  columns: readonly Insertion[],
  removedRows: readonly number[],
  removedColumns: readonly number[]
): Insertion[] {
  const left = new Set<string>();
  if (missing === "leave" && match.missingRows > 0) {
    match.rowAt.forEach((row, at) => {
      if (row < 0) left.add(labelsKey(before.labelsOf(at)));
    });
  }
  const places = finalColumns(found, next, columns, removedColumns);
  const make = (at: number) => {
    if (left.size && left.has(labelsKey(after.labelsOf(at)))) return null;
    const cells = after.row(at);
    return places.map((index) => (index < 0 ? null : (cells[index] ?? null)));
  };
  if (where === "inOrder") {
    return insertions(next.rowAt, after.headings.length, make, removedRows);
  }
  const lines: CellValue[][] = [];
  next.rowAt.forEach((row, at) => {
    const line = row < 0 ? make(at) : null;
    if (line) lines.push(line);
  });
  return lines.length ? [{ before: found.rows.length - removedRows.length, lines }] : [];
}

/** The columns of the grid by the columns that the place has in the end; -1 for those of others. */
function finalColumns(
  found: FoundPlace,
  next: PlaceMatch,
  added: readonly Insertion[],
  removed: readonly number[]
): number[] {
  const width = found.rows.reduce((most, row) => Math.max(most, row.length), 0);
  const gone = new Set(removed);
  const places = Array.from({ length: width }, (_, column) => next.columnAt.indexOf(column)).filter(
    (_, column) => !gone.has(column)
  );
  const fresh = next.columnAt.flatMap((column, index) => (column < 0 ? [index] : []));
  const taken = added.map(({ lines }) => lines.length);
  let from = fresh.length;
  for (let at = added.length - 1; at >= 0; at--) {
    from -= taken[at]!;
    places.splice(added[at]!.before, 0, ...fresh.slice(from, from + taken[at]!));
  }
  return places;
}

function missingKeys(
  headings: readonly (readonly CellValue[])[],
  columnAt: readonly number[]
): Set<string> {
  return new Set(
    headings.filter((_, at) => columnAt[at]! < 0).map((heading) => labelsKey(heading))
  );
}

/** Collects what the place lacks in runs, each behind the last thing before it that is there. */
function insertions(
  foundAt: ArrayLike<number>,
  start: number,
  make: (at: number) => CellValue[] | null,
  removed: readonly number[]
): Insertion[] {
  const runs = new Map<number, CellValue[][]>();
  let previous = -1;
  for (let at = 0; at < foundAt.length; at++) {
    const where = foundAt[at]!;
    if (where >= 0) {
      previous = where;
      continue;
    }
    const line = make(at);
    if (!line) continue;
    const before = afterRemoval(previous < 0 ? start : previous + 1, removed);
    const run = runs.get(before) ?? [];
    run.push(line);
    runs.set(before, run);
  }
  return [...runs]
    .map(([before, lines]) => ({ before, lines }))
    .sort((one, other) => one.before - other.before);
}
