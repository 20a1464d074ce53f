import type { Block } from "./block";
import { sameLabels } from "./same-cell";
import type { CellValue } from "./sheet-plan";

/** The labels that stand in a row of a place, those that are left out as null. */
export type StubReader = (row: number) => CellValue[];

/**
 * The row of a grid with given labels; -1 where there is none. Rows mostly come in their own order,
 * so the next one is tried before one is looked for.
 */
export function rowFinder(grid: Block): (labels: readonly CellValue[]) => number {
  let next = 0;
  return (labels) => {
    if (next < grid.rowCount && sameLabels(labels, grid.labelsOf(next))) return next++;
    const at = grid.findRow(labels);
    if (at >= 0) next = at + 1;
    return at;
  };
}
