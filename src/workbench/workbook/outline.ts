import type { Rect } from "./address";
import { ExcelError } from "./excel-error";
import { assertAllowed } from "./protection";
import type { Sheet } from "./sheet";
import type { Workbook } from "./workbook";

/** Rows or columns of an outline. */
export type OutlineAxis = "row" | "column";

const deepest = 7;

const levelsOf = (sheet: Sheet, axis: OutlineAxis): Map<number, number> =>
  axis === "row" ? sheet.rowLevels : sheet.columnLevels;

function* indexes(rect: Rect, axis: OutlineAxis): Generator<number> {
  const [from, count] = axis === "row" ? [rect.row, rect.rows] : [rect.column, rect.columns];
  for (let index = from; index < from + count; index++) yield index;
}

function change(
  workbook: Workbook,
  sheet: Sheet,
  axis: OutlineAxis,
  work: (levels: Map<number, number>, hidden: Set<number>) => void
): void {
  assertAllowed(sheet, axis === "row" ? "allowFormatRows" : "allowFormatColumns");
  work(levelsOf(sheet, axis), axis === "row" ? sheet.hiddenRows : sheet.hiddenColumns);
  workbook.emit({ kind: "sizes", sheet: sheet.id });
  workbook.emit({ kind: "marks", sheet: sheet.id });
}

/** Puts rows or columns one level deeper; Excel has eight, the first one outside any group. */
export function group(workbook: Workbook, sheet: Sheet, rect: Rect, axis: OutlineAxis): void {
  change(workbook, sheet, axis, (levels) => {
    const places = [...indexes(rect, axis)];
    if (places.some((index) => (levels.get(index) ?? 0) >= deepest))
      throw new ExcelError("InvalidOperation");
    for (const index of places) levels.set(index, (levels.get(index) ?? 0) + 1);
  });
}

/** Takes rows or columns one level up; what lies in no group cannot be. */
export function ungroup(workbook: Workbook, sheet: Sheet, rect: Rect, axis: OutlineAxis): void {
  change(workbook, sheet, axis, (levels) => {
    const grouped = [...indexes(rect, axis)].filter((index) => levels.has(index));
    if (grouped.length === 0) throw new ExcelError("InvalidOperation");
    for (const index of grouped) {
      const level = (levels.get(index) ?? 0) - 1;
      if (level > 0) levels.set(index, level);
      else levels.delete(index);
    }
  });
}

/** Hides or shows the grouped rows or columns of a block. */
export function showDetails(
  workbook: Workbook,
  sheet: Sheet,
  rect: Rect,
  axis: OutlineAxis,
  isShown: boolean
): void {
  change(workbook, sheet, axis, (levels, hidden) => {
    for (const index of indexes(rect, axis)) {
      if (!levels.has(index)) continue;
      if (isShown) hidden.delete(index);
      else hidden.add(index);
    }
  });
}

/** Shows so many levels of an outline and hides the deeper ones; 0 changes nothing. */
export function showLevels(
  workbook: Workbook,
  sheet: Sheet,
  axis: OutlineAxis,
  shown: number
): void {
  if (!Number.isInteger(shown) || shown < 0 || shown > 8) throw new ExcelError("InvalidArgument");
  if (shown === 0) return;
  change(workbook, sheet, axis, (levels, hidden) => {
    for (const [index, level] of levels) {
      if (level < shown) hidden.delete(index);
      else hidden.add(index);
    }
  });
}
