import type { Block } from "./block";
import type { LineCopies } from "./found-place";
import type { CopyChooser } from "./place-copies";
import { rowFinder } from "./row-finder";
import type { StubReader } from "./row-finder";
import { labelText, sameLabels } from "./same-cell";
import type { CellValue } from "./sheet-plan";

/** By row of the grid where it stands, and the rows whose group nobody can tell. */
export interface OutlineMatch {
  readonly rowAt: Int32Array;
  readonly unclearRows: number;
  /** Rows that open a group and stand twice, by the row of the grid. */
  readonly copies: LineCopies;
}

/** Finds the rows of a grid where labels are left out that are as above. */
export function matchOutline(
  grid: Block,
  rows: number,
  labelsAt: StubReader,
  isOurs: CopyChooser
): OutlineMatch {
  const matched = (order: "inOrder" | "anyOrder"): OutlineMatch => {
    const { rowAt, copies } = findRows(grid, rows, labelsAt, order, isOurs);
    return { rowAt, unclearRows: countUnclear(grid, rows, labelsAt, rowAt), copies };
  };
  const inOrder = matched("inOrder");
  if (inOrder.unclearRows === 0) return inOrder;
  // A person may have sorted the rows of a group.
  const anyOrder = matched("anyOrder");
  return anyOrder.unclearRows === 0 ? anyOrder : inOrder;
}

/**
 * By row of the grid where it stands; -1 where it is gone. A row that is none of the grid's, such as a
 * person's note, does not tell the labels of those below it. Where the row with the label of a
 * group is gone, its other rows are known by standing between rows that are.
 */
function findRows(
  grid: Block,
  rows: number,
  labelsAt: StubReader,
  order: "inOrder" | "anyOrder",
  isOurs: CopyChooser
): Pick<OutlineMatch, "rowAt" | "copies"> {
  const copies = new Map<number, number>();
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
    if (isFree && (first === 0 || followsOn(at))) {
      put(at, row);
      [above, last, labelledBy] = [whole, at, "ours"];
    } else if (first === 0 && at >= 0) {
      // Copied with the label of its group: the rows below go on from either.
      const other = rowAt[at]!;
      const takes = isOurs(at, row, other, rowAt);
      copies.set(takes ? other : row, at);
      if (takes) inPlace[other] = -1;
      if (takes) put(at, row);
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
    if (inPlace[row]! >= 0) last = inPlace[row]!;
    if (inPlace[row]! >= 0 || copies.has(row)) continue;
    for (let at = last + 1; at < nextAt[row]!; at++) {
      if (rowAt[at]! >= 0 || !endsAlike(labelsAt(row), at, grid)) continue;
      put(at, row);
      last = at;
      break;
    }
  }
  return { rowAt, copies };
}

/**
 * Whether labels are the last ones of a row: the first are left out, and a person may have written
 * into the last of the cells that are left empty.
 */
function endsAlike(labels: readonly CellValue[], at: number, grid: Block): boolean {
  const first = firstLabel(labels);
  const own = grid.labelsOf(at);
  const endsFrom = (index: number) =>
    index > 0 && index < own.length && sameLabels(labels.slice(index), own.slice(index));
  return first >= 0 && (endsFrom(first) || (grid.row(at)[first] === null && endsFrom(first + 1)));
}

/** Rows of an outline that are none of the grid's but would be, had they the label of another group. */
function countUnclear(grid: Block, rows: number, labelsAt: StubReader, rowAt: Int32Array): number {
  const known = new Set(rowAt);
  let unclear = 0;
  for (let row = grid.headings.length; row < rows; row++) {
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
  return labels.findIndex((label) => labelText(label) !== "");
}
