import { isAnswered } from "./block";
import type { Block } from "./block";
import type { FoundPlace } from "./found-place";
import { sameCell } from "./same-cell";

/**
 * Whether of two rows of a place with the labels of one row of the grid the later one is ours.
 * @param rowAt where the rows of the grid stand, as far as they are known
 */
export type CopyChooser = (
  at: number,
  row: number,
  earlier: number,
  rowAt: ArrayLike<number>
) => boolean;

/**
 * Tells ours from a copy: it holds what was written there. Where both do, it is the one in its
 * order; Excel puts copied rows above the original.
 */
export function copyChooser(
  grid: Block,
  { rows }: FoundPlace,
  columnAt: readonly number[]
): CopyChooser {
  const own = ownColumns(grid).filter((index) => columnAt[index]! >= 0);
  const likeness = (at: number, row: number) => {
    const expected = grid.row(at);
    return own.filter((index) => sameCell(rows[row]![columnAt[index]!], expected[index])).length;
  };
  return (at, row, earlier, rowAt) => {
    const [now, before] = [likeness(at, row), likeness(at, earlier)];
    if (now !== before) return now > before;
    return row === earlier + 1 || (at > 0 && rowAt[at - 1] === row - 1);
  };
}

/** Lets those of copied columns be ours that hold what was written; others become the copies. */
export function chooseColumns(
  grid: Block,
  { rows }: FoundPlace,
  rowAt: Int32Array,
  columnAt: number[],
  copies: Map<number, number>
): void {
  const likeness = (index: number, column: number) => {
    let alike = 0;
    rowAt.forEach((row, at) => {
      if (row >= 0 && sameCell(rows[row]![column], grid.row(at)[index])) alike++;
    });
    return alike;
  };
  for (const [column, index] of [...copies]) {
    const ours = columnAt[index]!;
    if (index < grid.stubColumns || likeness(index, column) <= likeness(index, ours)) continue;
    columnAt[index] = column;
    copies.delete(column);
    copies.set(ours, index);
  }
}

/** The columns of a grid that hold figures and states. */
export function ownColumns({ columns }: Block): number[] {
  return columns.flatMap(({ role }, index) => (isAnswered(role) ? [index] : []));
}
