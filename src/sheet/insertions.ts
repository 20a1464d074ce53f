import type { Block } from "./block";
import type { FoundPlace, PlaceMatch } from "./found-place";
import { rowsInPlace } from "./match-place";
import type { Insertion } from "./place-change";
import { labelsKey, textCell } from "./same-cell";
import type { CellValue } from "./sheet-plan";

/** What a place may have to take in: lines of the newer block that it lacks. */
export interface LinesToInsert {
  readonly before: Block;
  readonly after: Block;
  readonly found: FoundPlace;
  /** What becomes of rows and columns that a person has taken away. */
  readonly missing: "leave" | "restore";
}

/** A row that stays away because a person has taken it away. */
export const leftAway = -2;

/** A cell of a grid as a place holds it: only over a figure can a person's formula stand. */
export function placeCell({ columns }: Block, index: number, value: CellValue): CellValue {
  return columns[index]!.role === "figure" ? value : textCell(value);
}

/** An insertion that knows which rows or columns of the grid it brings. */
export interface GridInsertion extends Insertion {
  readonly indexes: readonly number[];
}

export function newColumns(
  { before, after, found, missing }: LinesToInsert,
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

export function newRows(
  { after, found }: LinesToInsert,
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
