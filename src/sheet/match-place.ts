import { columnTitle } from "./block";
import type { Block } from "./block";
import type { FoundPlace, LineCopies, PlaceMatch } from "./found-place";
import { matchOutline } from "./match-outline";
import { rowFinder } from "./row-finder";
import type { StubReader } from "./row-finder";
import { copyChooser, chooseColumns } from "./place-copies";
import type { CopyChooser } from "./place-copies";
import { labelText, labelsKey } from "./same-cell";

/**
 * Finds the rows and columns of a grid again by what they are called, whatever was sorted, filtered,
 * inserted or moved meanwhile.
 */
export function matchPlace(grid: Block, found: FoundPlace): PlaceMatch {
  const headingRows = grid.headings.length;
  const { columnAt, copies: columns } = matchColumns(grid, found.rows.slice(0, headingRows));
  const missingColumns = grid.columns.flatMap((column, at) =>
    columnAt[at]! < 0 ? [columnTitle(column)] : []
  );
  const stub = columnAt.slice(0, grid.stubColumns);
  if (stub.some((column) => column < 0)) {
    const rowAt = new Int32Array(grid.rowCount).fill(-1);
    const ownRows = Math.max(found.rows.length - headingRows, 0);
    const copies = { rows: new Map<number, number>(), columns };
    const none = { missingRows: grid.rowCount, ownRows, unclearRows: 0, copies };
    return { columnAt, rowAt, missingColumns, ...none };
  }
  const labels = stubReader(found, stub);
  const isOurs = copyChooser(grid, found, columnAt);
  // Without labels of rows there are none that an outline could leave out.
  const isOutline = !found.repeatLabels && grid.stubColumns > 0;
  const {
    rowAt,
    unclearRows,
    copies: rows,
  } = isOutline
    ? matchOutline(grid, found.rows.length, labels, isOurs)
    : matchRows(grid, found, columnAt, labels, isOurs);
  chooseColumns(grid, found, rowAt, columnAt, columns);
  let matched = 0;
  for (const row of rowAt) if (row >= 0) matched++;
  const ownRows = found.rows.length - headingRows - matched;
  const missingRows = grid.rowCount - matched;
  const copies = { rows, columns };
  return { columnAt, rowAt, missingColumns, missingRows, ownRows, unclearRows, copies };
}

/**
 * The place with the labels that an outline leaves out, as far as its rows are known: a later
 * answer without a group would take the rows of that group for those of the one above. Copies
 * lose theirs: a later answer would choose among them anew.
 */
export function withLabels(grid: Block, found: FoundPlace, match: PlaceMatch): FoundPlace {
  const stub = match.columnAt.slice(0, grid.stubColumns);
  const { copies } = match;
  const isOutline = !found.repeatLabels && stub.every((column) => column >= 0);
  if (!isOutline && !copies.rows.size && !copies.columns.size) return found;
  const rows = found.rows.map((row) => [...row]);
  for (let row = 0; row < grid.headings.length; row++) {
    for (const column of copies.columns.keys()) rows[row]![column] = null;
  }
  for (const row of copies.rows.keys()) for (const column of stub) rows[row]![column] = null;
  if (!isOutline) return { ...found, rows };
  match.rowAt.forEach((row, at) => {
    if (row < 0) return;
    grid.labelsOf(at).forEach((label, index) => (rows[row]![stub[index]!] = label));
  });
  return { ...found, rows, repeatLabels: true };
}

/** By row of the place which row of the grid stands there; -1 where none does. */
export function rowsInPlace({ rowAt }: PlaceMatch, { rows }: FoundPlace): Int32Array {
  const inPlace = new Int32Array(rows.length).fill(-1);
  for (let at = 0; at < rowAt.length; at++) if (rowAt[at]! >= 0) inPlace[rowAt[at]!] = at;
  return inPlace;
}

function matchColumns(
  grid: Block,
  headings: FoundPlace["rows"]
): { readonly columnAt: number[]; readonly copies: Map<number, number> } {
  const width = headings.reduce((most, row) => Math.max(most, row.length), 0);
  const byKey = new Map<string, number[]>();
  for (let column = 0; column < width; column++) {
    const key = labelsKey(headings.map((row) => row[column] ?? null));
    byKey.set(key, [...(byKey.get(key) ?? []), column]);
  }
  const copies = new Map<number, number>();
  const columnAt = grid.columns.map(({ heading }, index) => {
    const [first = -1, ...others] = byKey.get(labelsKey(heading)) ?? [];
    for (const column of others) copies.set(column, index);
    return first;
  });
  return { columnAt, copies };
}

function stubReader({ rows }: FoundPlace, stub: readonly number[]): StubReader {
  return (row) => stub.map((column) => rows[row]![column] ?? null);
}

/** By row of the grid where it stands, by all of its labels; -1 where it is gone. */
function matchRows(
  grid: Block,
  found: FoundPlace,
  columnAt: readonly number[],
  labelsAt: StubReader,
  isOurs: CopyChooser
): {
  readonly rowAt: Int32Array;
  readonly copies: LineCopies;
  readonly unclearRows: number;
} {
  const rows = found.rows.length;
  const rowAt = new Int32Array(grid.rowCount).fill(-1);
  const copies = new Map<number, number>();
  const findRow = rowFinder(grid);
  for (let row = grid.headings.length; row < rows; row++) {
    const at = findRow(labelsAt(row));
    if (at < 0) continue;
    const other = rowAt[at]!;
    const takes = other < 0 || isOurs(at, row, other, rowAt);
    if (other >= 0) copies.set(takes ? other : row, at);
    if (takes) rowAt[at] = row;
  }
  return { rowAt, copies, unclearRows: countNameless(grid, found, columnAt, labelsAt, rowAt) };
}

/**
 * Rows without any label that hold what was written in rows that are gone: their labels were lost,
 * be it in a merge with a cell beside the place.
 */
function countNameless(
  grid: Block,
  { rows }: FoundPlace,
  columnAt: readonly number[],
  labelsAt: StubReader,
  rowAt: Int32Array
): number {
  if (grid.stubColumns === 0 || !rowAt.includes(-1)) return 0;
  const known = new Set(rowAt);
  const nameless: number[] = [];
  for (let row = grid.headings.length; row < rows.length; row++) {
    const isNameless = !known.has(row) && labelsAt(row).every((label) => labelText(label) === "");
    if (isNameless) nameless.push(row);
  }
  if (!nameless.length) return 0;
  const figures = grid.columns.flatMap(({ role }, index) =>
    role === "figure" && columnAt[index]! >= 0 ? [index] : []
  );
  const lost = new Set<string>();
  rowAt.forEach((row, at) => {
    if (row < 0) lost.add(labelsKey(figures.map((index) => grid.row(at)[index] ?? null)));
  });
  return nameless.filter((row) => {
    const cells = figures.map((index) => rows[row]![columnAt[index]!] ?? null);
    return cells.some((cell) => labelText(cell) !== "") && lost.has(labelsKey(cells));
  }).length;
}
