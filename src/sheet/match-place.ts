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
  const rowAt = new Int32Array(grid.rowCount).fill(-1);
  const stub = columnAt.slice(0, grid.stubColumns);
  if (stub.some((column) => column < 0)) {
    const ownRows = Math.max(found.rows.length - headingRows, 0);
    return { columnAt, rowAt, missingColumns, missingRows: grid.rowCount, ownRows };
  }
  let matched = 0;
  let ownRows = 0;
  const findRow = rowFinder(grid);
  eachStub(found, headingRows, stub, (labels, row) => {
    const at = findRow(labels);
    // A row that a person copied stands twice: the first one is ours.
    if (at < 0 || rowAt[at]! >= 0) ownRows++;
    else {
      rowAt[at] = row;
      matched++;
    }
  });
  return { columnAt, rowAt, missingColumns, missingRows: grid.rowCount - matched, ownRows };
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

/** Tells the labels of each row below the headings, filled in where an outline leaves them out. */
function eachStub(
  { rows, repeatLabels }: FoundPlace,
  from: number,
  stub: readonly number[],
  tell: (labels: readonly CellValue[], row: number) => void
): void {
  let above: CellValue[] = [];
  for (let row = from; row < rows.length; row++) {
    const labels = stub.map((column) => rows[row]![column] ?? null);
    if (!repeatLabels) {
      const first = labels.findIndex((label) => plainCell(label) !== null);
      for (let at = 0; at < first; at++) labels[at] = above[at] ?? null;
      if (first >= 0) above = labels;
    }
    tell(labels, row);
  }
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
