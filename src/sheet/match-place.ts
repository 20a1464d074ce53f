import type { FigureGrid, GridColumn } from "./figure-grid";
import { labelsKey, plainCell, sameLabels } from "./same-cell";
import type { CellValue } from "./sheet-plan";

/**
 * What stands in a place now, headings first; row and column count from its upper left cell. Text
 * that begins with "=" is a formula; text that only looks like one carries an apostrophe.
 */
export interface FoundPlace {
  readonly rows: readonly (readonly CellValue[])[];
  /** Whether stub labels are repeated; an outline leaves them out where they are as above. */
  readonly repeatLabels: boolean;
}

/** Where the rows and columns of a grid stand in a place that a person may have worked on. */
export interface PlaceMatch {
  /** By column of the grid; -1 where it is gone. */
  readonly columnAt: readonly number[];
  /** By row of the grid, counted within the place, headings included; -1 where it is gone. */
  readonly rowAt: Int32Array;
  /** Headings that are gone, as a person would name them. */
  readonly missingColumns: readonly string[];
  /** How many rows of the grid are gone. */
  readonly missingRows: number;
  /** How many rows below the headings are none of the grid's. */
  readonly ownRows: number;
  /** How many of them hold figures of which nobody can tell to which group they belong. */
  readonly unclearRows: number;
}

/** A column as a person would name it. */
export function columnTitle({ heading }: Pick<GridColumn, "heading">): string {
  return heading.filter((label) => label !== null).join(", ");
}

/**
 * Finds the rows and columns of a grid again by what they are called, whatever was sorted, filtered,
 * inserted or moved meanwhile.
 */
export function matchPlace(grid: FigureGrid, found: FoundPlace): PlaceMatch {
  const headingRows = grid.headings.length;
  const columnAt = matchColumns(grid, found.rows.slice(0, headingRows));
  const missingColumns = grid.columns.flatMap((column, at) =>
    columnAt[at]! < 0 ? [columnTitle(column)] : []
  );
  const stub = columnAt.slice(0, grid.stubColumns);
  if (stub.some((column) => column < 0)) {
    const rowAt = new Int32Array(grid.rowCount).fill(-1);
    const ownRows = Math.max(found.rows.length - headingRows, 0);
    return { columnAt, rowAt, missingColumns, missingRows: grid.rowCount, ownRows, unclearRows: 0 };
  }
  const labels = stubReader(found, stub);
  const rowAt = found.repeatLabels
    ? matchRows(grid, found.rows.length, labels)
    : matchOutline(grid, found.rows.length, labels, "inOrder");
  // A person may have sorted the rows of a group.
  if (!found.repeatLabels && countUnclear(grid, found, labels, rowAt) > 0) {
    const anyOrder = matchOutline(grid, found.rows.length, labels, "anyOrder");
    if (countUnclear(grid, found, labels, anyOrder) === 0) rowAt.set(anyOrder);
  }
  let matched = 0;
  for (const row of rowAt) if (row >= 0) matched++;
  const ownRows = found.rows.length - headingRows - matched;
  const missingRows = grid.rowCount - matched;
  const unclearRows = countUnclear(grid, found, labels, rowAt);
  return { columnAt, rowAt, missingColumns, missingRows, ownRows, unclearRows };
}

/**
 * The place with the labels that an outline leaves out, as far as its rows are known: a later
 * answer without a group would take the rows of that group for those of the one above.
 */
export function withLabels(grid: FigureGrid, found: FoundPlace, match: PlaceMatch): FoundPlace {
  const stub = match.columnAt.slice(0, grid.stubColumns);
  if (found.repeatLabels || stub.some((column) => column < 0)) return found;
  const rows = found.rows.map((row) => [...row]);
  match.rowAt.forEach((row, at) => {
    if (row < 0) return;
    grid.labelsOf(at).forEach((label, index) => (rows[row]![stub[index]!] = label));
  });
  return { rows, repeatLabels: true };
}

/** By row of the place which row of the grid stands there; -1 where none does. */
export function rowsInPlace({ rowAt }: PlaceMatch, { rows }: FoundPlace): Int32Array {
  const inPlace = new Int32Array(rows.length).fill(-1);
  for (let at = 0; at < rowAt.length; at++) if (rowAt[at]! >= 0) inPlace[rowAt[at]!] = at;
  return inPlace;
}

function matchColumns(grid: FigureGrid, headings: FoundPlace["rows"]): number[] {
  const width = headings.reduce((most, row) => Math.max(most, row.length), 0);
  const byKey = new Map<string, number>();
  for (let column = width - 1; column >= 0; column--) {
    byKey.set(labelsKey(headings.map((row) => row[column] ?? null)), column);
  }
  return grid.columns.map(({ heading }) => byKey.get(labelsKey(heading)) ?? -1);
}

type StubReader = (row: number) => CellValue[];

function stubReader({ rows }: FoundPlace, stub: readonly number[]): StubReader {
  return (row) => stub.map((column) => rows[row]![column] ?? null);
}

/** By row of the grid where it stands, by all of its labels; -1 where it is gone. */
function matchRows(grid: FigureGrid, rows: number, labelsAt: StubReader): Int32Array {
  const rowAt = new Int32Array(grid.rowCount).fill(-1);
  const findRow = rowFinder(grid);
  for (let row = grid.headings.length; row < rows; row++) {
    const at = findRow(labelsAt(row));
    // A row that a person copied stands twice: the first one is ours.
    if (at >= 0 && rowAt[at]! < 0) rowAt[at] = row;
  }
  return rowAt;
}

/**
 * The same where labels are left out that are as above. A row that is none of the grid's, such as a
 * person's note, does not tell the labels of those below it. Where the row with the label of a
 * group is gone, its other rows are known by standing between rows that are.
 */
function matchOutline(
  grid: FigureGrid,
  rows: number,
  labelsAt: StubReader,
  order: "inOrder" | "anyOrder"
): Int32Array {
  const rowAt = new Int32Array(grid.rowCount).fill(-1);
  const inPlace = new Int32Array(rows).fill(-1);
  const findRow = rowFinder(grid);
  const put = (at: number, row: number) => {
    rowAt[at] = row;
    inPlace[row] = at;
  };
  const top = grid.headings.length;
  let above: readonly CellValue[] = [];
  let last = -1;
  // Below a label that is none of ours: rows that go on are of the group above it, those that
  // begin anew are of a group whose label a person has written over.
  let labelledBy: "ours" | "unknown" | "another" = "ours";
  const followsOn = (at: number) =>
    labelledBy === "ours"
      ? order === "anyOrder" || at > last
      : labelledBy === "unknown" && at === last + 1;
  for (let row = top; row < rows; row++) {
    const labels = labelsAt(row);
    const first = firstLabel(labels);
    if (first < 0) continue;
    const whole = labels.map((label, index) => (index < first ? (above[index] ?? null) : label));
    const at = findRow(whole);
    const isFree = at >= 0 && rowAt[at]! < 0;
    if (first === 0 ? isFree : isFree && followsOn(at)) {
      put(at, row);
      [above, last, labelledBy] = [whole, at, "ours"];
    } else if (first === 0) labelledBy = labelledBy === "ours" ? "unknown" : labelledBy;
    else if (labelledBy === "unknown") labelledBy = "another";
  }
  const nextAt = new Int32Array(rows + 1).fill(grid.rowCount);
  for (let row = rows - 1; row >= top; row--) {
    nextAt[row] = inPlace[row]! >= 0 ? inPlace[row]! : nextAt[row + 1]!;
  }
  last = -1;
  for (let row = top; row < rows; row++) {
    if (inPlace[row]! >= 0) {
      last = inPlace[row]!;
      continue;
    }
    for (let at = last + 1; at < nextAt[row]!; at++) {
      if (rowAt[at]! >= 0 || !endsAlike(labelsAt(row), at, grid)) continue;
      put(at, row);
      last = at;
      break;
    }
  }
  return rowAt;
}

/**
 * Whether labels are the last ones of a row: the first are left out, and a person may have written
 * into the last of the cells that are left empty.
 */
function endsAlike(labels: readonly CellValue[], at: number, grid: FigureGrid): boolean {
  const first = firstLabel(labels);
  const own = grid.labelsOf(at);
  const endsFrom = (index: number) =>
    index > 0 && index < own.length && sameLabels(labels.slice(index), own.slice(index));
  return first >= 0 && (endsFrom(first) || (grid.row(at)[first] === null && endsFrom(first + 1)));
}

/** Rows of an outline that are none of the grid's but would be, had they the label of another group. */
function countUnclear(
  grid: FigureGrid,
  { rows, repeatLabels }: FoundPlace,
  labelsAt: StubReader,
  rowAt: Int32Array
): number {
  if (repeatLabels) return 0;
  const known = new Set(rowAt);
  let unclear = 0;
  for (let row = grid.headings.length; row < rows.length; row++) {
    if (known.has(row)) continue;
    const labels = labelsAt(row);
    const first = firstLabel(labels);
    if (first <= 0) continue;
    const own = labels.slice(first);
    for (let at = 0; at < grid.rowCount; at++) {
      if (!sameLabels(own, grid.labelsOf(at).slice(first))) continue;
      unclear++;
      break;
    }
  }
  return unclear;
}

/** Where the labels of a row begin that an outline does not leave out; -1 where there is none. */
function firstLabel(labels: readonly CellValue[]): number {
  return labels.findIndex((label) => plainCell(label) !== null);
}

/**
 * The row of a grid with given labels; -1 where there is none. Rows mostly come in their own order,
 * so the next one is tried before one is looked for.
 */
function rowFinder(grid: FigureGrid): (labels: readonly CellValue[]) => number {
  let next = 0;
  return (labels) => {
    if (next < grid.rowCount && sameLabels(labels, grid.labelsOf(next))) return next++;
    const at = grid.findRow(labels);
    if (at >= 0) next = at + 1;
    return at;
  };
}
