import type { Insertion } from "./place-change";
import type { Area } from "./sheet-plan";

/** Cells that are pushed apart or drawn together. */
export interface ShapeStep {
  readonly kind: "insert" | "delete";
  readonly axis: "row" | "column";
  /** Where the cells come or go once the steps before are done. */
  readonly area: Area;
  /** Whether complete rows or columns of the sheet move, and not only the cells of the area. */
  readonly whole: boolean;
  /** The cells, as they stand once all steps of this kind and axis are done, whose look comes. */
  readonly like: Area | null;
}

/** What stands on a sheet together with a place. */
export interface Surroundings {
  readonly place: Area;
  /** The table of a list, which may be wider and longer than the place; null where there is none. */
  readonly table: Area | null;
  /** Other results and tables of the sheet: none may be torn apart. */
  readonly others: readonly Area[];
  /** Whether the cells left and right of the place are empty. */
  readonly aloneInRows: boolean;
  /** Whether the cells above and below it are, but for its own lines. */
  readonly aloneInColumns: boolean;
}

/** Lines that a place gets and loses, counted in the place as it was found. */
export interface ShapeChange {
  readonly addedColumns: readonly Insertion[];
  readonly addedRows: readonly Insertion[];
  readonly removedColumns: readonly number[];
  readonly removedRows: readonly number[];
}

/**
 * The steps that give a place its new shape: new columns, new rows, rows that go, columns that go,
 * each kind from the last one on. Complete rows move where that hurts nobody, else only the cells
 * below. Null where something nearby would be torn apart either way.
 */
export function shapeSteps(change: ShapeChange, around: Surroundings): ShapeStep[] | null {
  const { addedColumns, addedRows, removedColumns, removedRows } = change;
  const { place } = around;
  const band = around.table ?? place;
  const wide = { from: band.column, size: band.columns + countOf(addedColumns) };
  const high = { from: band.row, size: band.rows };
  const left = { from: band.row, size: band.rows + countOf(addedRows) - removedRows.length };
  const parts = [
    insertSteps("column", addedColumns, place.column, high, around),
    insertSteps("row", addedRows, place.row, wide, around),
    deleteSteps("row", removedRows, addedRows, place.row, wide, around),
    deleteSteps("column", removedColumns, addedColumns, place.column, left, around),
  ];
  const steps = parts.flatMap((part) => part ?? []);
  return parts.includes(null) ? null : steps;
}

/** How many lines insertions bring. */
export function countOf(insertions: readonly Insertion[]): number {
  return insertions.reduce((sum, { lines }) => sum + lines.length, 0);
}

/** Where a line of the place as it was found stands once new lines have come. */
export function shiftedBy(at: number, insertions: readonly Insertion[]): number {
  return insertions.reduce((sum, { before, lines }) => sum + (before <= at ? lines.length : 0), at);
}

/** Where the lines of each insertion stand once all have come. */
export function insertedAt(insertions: readonly Insertion[]): number[] {
  let sum = 0;
  return insertions.map(({ before, lines }) => {
    const at = before + sum;
    sum += lines.length;
    return at;
  });
}

interface Span {
  readonly from: number;
  readonly size: number;
}

type Axis = ShapeStep["axis"];

function areaOf(axis: Axis, along: Span, across: Span): Area {
  const [rows, columns] = axis === "row" ? [along, across] : [across, along];
  return { row: rows.from, rows: rows.size, column: columns.from, columns: columns.size };
}

function insertSteps(
  axis: Axis,
  insertions: readonly Insertion[],
  start: number,
  across: Span,
  around: Surroundings
): ShapeStep[] | null {
  const whole = isWhole(
    "insert",
    axis,
    insertions.map(({ before }) => start + before),
    around
  );
  if (whole === null) return null;
  const steps = insertions.map(({ before, like, lines }): ShapeStep => {
    const from = start + shiftedBy(like, insertions);
    return {
      ...{ kind: "insert", axis, whole },
      area: areaOf(axis, { from: start + before, size: lines.length }, across),
      like: areaOf(axis, { from, size: 1 }, across),
    };
  });
  return steps.reverse();
}

function deleteSteps(
  axis: Axis,
  removed: readonly number[],
  added: readonly Insertion[],
  start: number,
  across: Span,
  around: Surroundings
): ShapeStep[] | null {
  const whole = isWhole(
    "delete",
    axis,
    removed.map((at) => start + at),
    around
  );
  if (whole === null) return null;
  const runs = runsOf(removed.map((at) => shiftedBy(at, added)));
  const steps = runs.map(({ from, size }): ShapeStep => {
    const area = areaOf(axis, { from: start + from, size }, across);
    return { kind: "delete", axis, area, whole, like: null };
  });
  return steps.reverse();
}

function runsOf(indexes: readonly number[]): Span[] {
  const runs: { from: number; size: number }[] = [];
  for (const index of indexes) {
    const last = runs.at(-1);
    if (last && last.from + last.size === index) last.size++;
    else runs.push({ from: index, size: 1 });
  }
  return runs;
}

/** Whether complete lines of the sheet move; null where neither they nor a part of them can. */
function isWhole(
  kind: ShapeStep["kind"],
  axis: Axis,
  at: readonly number[],
  { place, table, others, aloneInRows, aloneInColumns }: Surroundings
): boolean | null {
  if (!at.length) return true;
  if (axis === "row" ? aloneInRows : aloneInColumns) return true;
  const along = (area: Area) => (axis === "row" ? rowsOf(area) : columnsOf(area));
  const across = (area: Area) => (axis === "row" ? columnsOf(area) : rowsOf(area));
  const band = across(table ?? place);
  const first = Math.min(...at);
  const bandMoves = others.every((other) => {
    const span = across(other);
    const isAside = end(span) <= band.from || span.from >= end(band);
    const isWithin = span.from >= band.from && end(span) <= end(band);
    return isAside || isWithin || end(along(other)) <= first;
  });
  const wholeMoves =
    kind === "insert" &&
    axis === "row" &&
    others.every(
      (other) => !at.some((line) => along(other).from < line && line < end(along(other)))
    );
  // What a person has put beside a cross table belongs to its rows and moves along.
  if (wholeMoves && !table) return true;
  return bandMoves ? false : wholeMoves || null;
}

function rowsOf({ row, rows }: Area): Span {
  return { from: row, size: rows };
}

function columnsOf({ column, columns }: Area): Span {
  return { from: column, size: columns };
}

function end({ from, size }: Span): number {
  return from + size;
}
