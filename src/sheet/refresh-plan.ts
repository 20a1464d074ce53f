import { copiedCells } from "./copied-cells";
import type { CopiedCell } from "./copied-cells";
import type { Block } from "./block";
import { refreshedFigures } from "./figures-behind";
import type { RefreshedFigures } from "./figures-behind";
import { handEdits } from "./hand-edits";
import type { HandEdit } from "./hand-edits";
import { matchPlace, rowsInPlace, withLabels } from "./match-place";
import type { FoundPlace, MissingLines, PlaceMatch } from "./found-place";
import { sortedAnew } from "./row-order";
import type { RowOrder } from "./row-order";
import { labelsKey, sameCell, sameLabels, textCell } from "./same-cell";
import type { CellValue } from "./sheet-plan";

/** Cells of one column that get other values; rows ascend. */
export interface ColumnWrites {
  readonly column: number;
  readonly rows: number[];
  readonly values: CellValue[];
}

/** Lines that come side by side into a place. Null leaves a cell empty. */
export interface Insertion {
  /** The row or column of the place as it was found before which they go. */
  readonly before: number;
  /** The found row or column whose look they take. */
  readonly like: number;
  readonly lines: readonly (readonly CellValue[])[];
}

/**
 * How a place becomes what a newer answer says. Everything counts in the place as it was found.
 * Done in this order: writes; new columns, each with a cell for every row found; new rows, each
 * with a cell for every column that is there then; removals. Each kind goes from the last one on,
 * and what takes away comes last: all before it can be taken back.
 */
export interface PlaceChange {
  readonly writes: readonly ColumnWrites[];
  readonly removedRows: readonly number[];
  readonly removedColumns: readonly number[];
  readonly addedColumns: readonly Insertion[];
  readonly addedRows: readonly Insertion[];
}

/** A change with what led to it. */
export interface RefreshPlan extends PlaceChange, RefreshedFigures {
  readonly edits: readonly HandEdit[];
  /** What stays away because a person has taken it away. */
  readonly left: MissingLines;
  /** What copied rows and columns hold beside the newer answer. */
  readonly copied: readonly CopiedCell[];
  /** Cells that are written. */
  readonly cells: number;
}

export interface RefreshInput {
  /** What was written last; the newer answer's grid where that is not known any more. */
  readonly before: Block;
  readonly after: Block;
  readonly found: FoundPlace;
  /** What becomes of numbers that a person has put over figures. */
  readonly edited: "keep" | "replace";
  /** What becomes of rows and columns that a person has taken away. */
  readonly missing: "leave" | "restore";
  /** What becomes of figures that a person has only copied within the place. */
  readonly copies?: "refresh" | "leave";
  /** The order that rows keep after their figures; where they were in it, they are sorted anew. */
  readonly rowOrder?: RowOrder | undefined;
}

/** Compares the place with a newer answer and says what is to be written, and nothing else. */
export function refreshPlan(input: RefreshInput): RefreshPlan {
  const { before, after, found } = input;
  const match = matchPlace(before, found);
  const inPlace = matchPlace(after, withLabels(before, found, match));
  const rowAbove = rowsAbove(input, match, inPlace);
  const edits = handEdits({ before, after, found, match, next: inPlace });
  const kept = new Set(input.edited === "keep" ? edits.map(positionOf) : []);
  const next =
    input.rowOrder && !kept.size
      ? sortedAnew(input.rowOrder, { grid: before, match }, { grid: after, match: inPlace }, found)
      : inPlace;
  const copied = copiedCells(before, after, found, match);
  const isRefreshed = ({ isAsWritten }: CopiedCell) => input.copies === "refresh" && isAsWritten;
  const writes = withCells(
    changedCells(input, next, rowAbove, kept, next !== inPlace),
    copied.filter(isRefreshed)
  );
  const removedRows = goneLines(match.rowAt, next.rowAt);
  const removedColumns = goneLines(match.columnAt, next.columnAt);
  const columns = newColumns(input, match, next);
  // Rows that are sorted anew take those that come among them.
  const sequence = next === inPlace ? null : (input.rowOrder?.(after) ?? null);
  const rows = newRows(input, next, rowAbove, columns, sequence);
  const cells =
    writes.reduce((sum, each) => sum + each.rows.length, 0) +
    [...columns, ...rows].reduce((sum, { lines }) => sum + filled(lines), 0);
  return {
    writes,
    removedRows,
    removedColumns,
    addedColumns: columns,
    addedRows: rows,
    ...{ edits, copied, cells },
    ...refreshedFigures({
      ...{ after, next },
      isLeftRow: (at) => rowAbove[at] === leftAway,
      isLeftColumn: (index) => next.columnAt[index]! < 0 && !isAdded(columns, index),
      kept: input.edited === "keep" ? edits : [],
      copies: copied.filter((cell) => cell.kind === "figure" && !isRefreshed(cell)),
    }),
    left: {
      rows: next.missingRows - lineCount(rows),
      columns: next.missingColumns.length - lineCount(columns),
    },
  };
}

/** Writes with further cells of the place. */
function withCells(writes: ColumnWrites[], cells: readonly CopiedCell[]): ColumnWrites[] {
  if (!cells.length) return writes;
  const byColumn = new Map<number, [number, CellValue][]>(
    writes.map(({ column, rows, values }) => [column, rows.map((row, at) => [row, values[at]!])])
  );
  for (const { row, column, after } of cells) {
    const ofColumn = byColumn.get(column) ?? [];
    byColumn.set(column, ofColumn);
    ofColumn.push([row, after ?? ""]);
  }
  return [...byColumn]
    .sort(([one], [other]) => one - other)
    .map(([column, ofColumn]) => {
      ofColumn.sort(([one], [other]) => one - other);
      return {
        column,
        rows: ofColumn.map(([row]) => row),
        values: ofColumn.map(([, value]) => value),
      };
    });
}

function isAdded(columns: readonly GridInsertion[], index: number): boolean {
  return columns.some(({ indexes }) => indexes.includes(index));
}

function lineCount(insertions: readonly Insertion[]): number {
  return insertions.reduce((sum, { lines }) => sum + lines.length, 0);
}

function filled(lines: Insertion["lines"]): number {
  return lines.reduce((sum, line) => sum + line.filter((cell) => cell !== null).length, 0);
}

function positionOf({ row, column }: Pick<HandEdit, "row" | "column">): string {
  return `${row} ${column}`;
}

function changedCells(
  { after, found }: RefreshInput,
  next: PlaceMatch,
  rowAbove: Int32Array,
  kept: ReadonlySet<string>,
  labelsToo: boolean
): ColumnWrites[] {
  const byColumn = new Map<number, ColumnWrites>();
  const rows = rowsInPlace(next, found);
  for (let row = 0; row < rows.length; row++) {
    const at = rows[row]!;
    if (at < 0) continue;
    const expected = after.row(at, rowAbove[at]);
    const labels = found.repeatLabels ? [] : after.labelsOf(at);
    next.columnAt.forEach((column, index) => {
      const isLabel = after.columns[index]!.role === "label";
      if (column < 0 || (isLabel && found.repeatLabels && !labelsToo)) return;
      const value = expected[index] ?? null;
      const cell = found.rows[row]![column] ?? null;
      if (isLabel ? sameLabels([cell], [value]) : sameCell(cell, value)) return;
      // In an outline a label goes and comes with the rows above it; other text is a person's.
      if (isLabel && value === null && !sameLabels([cell], [labels[index]!])) return;
      if (kept.size && kept.has(`${row} ${column}`)) return;
      const writes = byColumn.get(column) ?? { column, rows: [], values: [] };
      byColumn.set(column, writes);
      writes.rows.push(row);
      // Null would leave what is there.
      writes.values.push(placeCell(after, index, value) ?? "");
    });
  }
  return [...byColumn.values()].sort((one, other) => one.column - other.column);
}

/** A cell of a grid as a place holds it: only over a figure can a person's formula stand. */
function placeCell({ columns }: Block, index: number, value: CellValue): CellValue {
  return columns[index]!.role === "figure" ? value : textCell(value);
}

/** Rows or columns of the old answer that the new one does not have. */
function goneLines(old: ArrayLike<number>, next: ArrayLike<number>): number[] {
  let last = -1;
  for (let at = 0; at < old.length; at++) last = Math.max(last, old[at]!);
  const isGone = new Uint8Array(last + 1);
  for (let at = 0; at < old.length; at++) if (old[at]! >= 0) isGone[old[at]!] = 1;
  for (let at = 0; at < next.length; at++) if (next[at]! >= 0) isGone[next[at]!] = 0;
  const gone: number[] = [];
  isGone.forEach((yes, at) => yes && gone.push(at));
  return gone;
}

/** An insertion that knows which rows or columns of the grid it brings. */
interface GridInsertion extends Insertion {
  readonly indexes: readonly number[];
}

function newColumns(
  { before, after, found, missing }: RefreshInput,
  match: PlaceMatch,
  next: PlaceMatch
): GridInsertion[] {
  const left = missingKeys(
    before.columns.map(({ heading }) => heading),
    match.columnAt
  );
  const rows = rowsInPlace(next, found);
  const make = (index: number) => {
    const { heading } = after.columns[index]!;
    if (missing === "leave" && left.has(labelsKey(heading))) return null;
    const cells: CellValue[] = heading.map(textCell);
    for (let row = after.headings.length; row < found.rows.length; row++) {
      const at = rows[row]!;
      cells.push(at < 0 ? null : placeCell(after, index, after.row(at)[index] ?? null));
    }
    return cells;
  };
  const runs = insertions(next.columnAt, 0, make);
  return runs.map((run) => ({ ...run, like: alikeColumn(run, after, next.columnAt) }));
}

/** The nearest found column of the same kind, those before the new one first. */
function alikeColumn(
  { before, indexes, like }: GridInsertion,
  after: Block,
  columnAt: readonly number[]
): number {
  const { role } = after.columns[indexes[0]!]!;
  const alike = columnAt.filter((at, index) => at >= 0 && after.columns[index]!.role === role);
  const ahead = alike.filter((at) => at < before);
  if (ahead.length) return Math.max(...ahead);
  return alike.length ? Math.min(...alike) : like;
}

/**
 * By row of the newer answer the one that will stand above it, whose labels need not be repeated;
 * -1 where there is none, -2 for a row that stays away because a person has taken it away.
 */
function rowsAbove(
  { before, after, missing }: RefreshInput,
  match: PlaceMatch,
  next: PlaceMatch
): Int32Array {
  const left = new Set<string>();
  if (missing === "leave" && match.missingRows > 0) {
    match.rowAt.forEach((row, at) => {
      if (row < 0) left.add(labelsKey(before.labelsOf(at)));
    });
  }
  let last = -1;
  return next.rowAt.map((row, at) => {
    if (row < 0 && left.size && left.has(labelsKey(after.labelsOf(at)))) return leftAway;
    const above = last;
    last = at;
    return above;
  });
}

const leftAway = -2;

function newRows(
  { after, found }: RefreshInput,
  next: PlaceMatch,
  rowAbove: Int32Array,
  columns: readonly GridInsertion[],
  sequence: readonly number[] | null
): GridInsertion[] {
  const places = finalColumns(found, next, columns);
  const make = (at: number) => {
    const above = rowAbove[at]!;
    if (above === leftAway) return null;
    const cells = after.row(at, above);
    return places.map((index) =>
      index < 0 ? null : placeCell(after, index, cells[index] ?? null)
    );
  };
  const headings = after.headings.length;
  const end = found.rows.length;
  // A heading looks different: the first row of figures takes the look of the one below it.
  const looks = (run: GridInsertion) =>
    run.before > headings ? run : { ...run, like: Math.min(headings, end - 1) };
  if (sequence || after.newRows === "inOrder") {
    return insertions(next.rowAt, headings, make, sequence).map(looks);
  }
  const lines: CellValue[][] = [];
  const indexes: number[] = [];
  next.rowAt.forEach((row, at) => {
    const line = row < 0 ? make(at) : null;
    if (!line) return;
    lines.push(line);
    indexes.push(at);
  });
  // What a person has written below the figures may look different.
  const like = next.rowAt.reduce((most, row) => Math.max(most, row), -1);
  return lines.length
    ? [looks({ before: end, like: like < 0 ? end - 1 : like, lines, indexes })]
    : [];
}

/** The columns of the grid by the columns that the place has with the new ones; -1 for others. */
function finalColumns(
  found: FoundPlace,
  next: PlaceMatch,
  added: readonly GridInsertion[]
): number[] {
  const width = found.rows.reduce((most, row) => Math.max(most, row.length), 0);
  const places = new Array<number>(width).fill(-1);
  next.columnAt.forEach((column, index) => {
    if (column >= 0) places[column] = index;
  });
  for (const { before, indexes } of [...added].reverse()) places.splice(before, 0, ...indexes);
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
  sequence: readonly number[] | null = null
): GridInsertion[] {
  const runs = new Map<number, { lines: CellValue[][]; indexes: number[] }>();
  let previous = -1;
  for (let step = 0; step < foundAt.length; step++) {
    const at = sequence?.[step] ?? step;
    const where = foundAt[at]!;
    if (where >= 0) {
      previous = where;
      continue;
    }
    const line = make(at);
    if (!line) continue;
    const before = previous < 0 ? start : previous + 1;
    const run = runs.get(before) ?? { lines: [], indexes: [] };
    run.lines.push(line);
    run.indexes.push(at);
    runs.set(before, run);
  }
  return [...runs]
    .map(([before, run]) => ({ before, like: Math.max(before - 1, 0), ...run }))
    .sort((one, other) => one.before - other.before);
}
