import type { FigureGrid, GridColumn } from "./figure-grid";
import { matchOutline } from "./match-outline";
import { rowFinder } from "./row-finder";
import type { StubReader } from "./row-finder";
import { labelsKey } from "./same-cell";
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
  const { rowAt, unclearRows } = found.repeatLabels
    ? { rowAt: matchRows(grid, found.rows.length, labels), unclearRows: 0 }
    : matchOutline(grid, found.rows.length, labels);
  let matched = 0;
  for (const row of rowAt) if (row >= 0) matched++;
  const ownRows = found.rows.length - headingRows - matched;
  const missingRows = grid.rowCount - matched;
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
