import type { Block } from "../../src/sheet/block";
import { gridRows } from "../../src/sheet/result-sheet";
import type { CellValue } from "../../src/sheet/sheet-plan";

/** A grid as the cells of a sheet. */
export function sheetOf(grid: Block): CellValue[][] {
  const rows = gridRows(grid);
  return Array.from({ length: rows.length }, (_, at) => [...rows.at(at)!]);
}
