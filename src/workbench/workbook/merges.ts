import { intersect, type Rect } from "./address";
import { ExcelError } from "./excel-error";
import { assertAllowed } from "./protection";
import type { Sheet } from "./sheet";
import { isTorn, isWhole, shiftRect, type Shift } from "./shift";
import type { Workbook } from "./workbook";

/** The merged areas that have a cell within a block. */
export function mergesIn(sheet: Sheet, rect: Rect): Rect[] {
  return sheet.merges.filter((merge) => intersect(merge, rect));
}

/** Whether a cell lies under the first cell of a merged area: nothing can be written there. */
export function isCovered({ merges }: Sheet, row: number, column: number): boolean {
  return merges.some((merge) => {
    const isFirst = merge.row === row && merge.column === column;
    return !isFirst && intersect(merge, { row, column, rows: 1, columns: 1 }) !== undefined;
  });
}

/** Merges a block into one cell, or each of its rows into one; only what stands first stays. */
export function mergeCells(workbook: Workbook, sheet: Sheet, rect: Rect, across: boolean): void {
  assertAllowed(sheet, "allowFormatCells");
  const isInTable = workbook.tables.some(
    ({ sheet: home, rect: table }) => home === sheet && intersect(table, rect)
  );
  if (isInTable) throw new ExcelError("InvalidOperation");
  const parts = across
    ? Array.from({ length: rect.rows }, (_, at) => ({ ...rect, row: rect.row + at, rows: 1 }))
    : [rect];
  const kept = sheet.merges.filter((merge) => !intersect(merge, rect));
  sheet.merges = [...kept, ...parts.filter(({ rows, columns }) => rows * columns > 1)];
  for (const part of parts) {
    sheet.cells.forEach(part, (row, column) => {
      if (isCovered(sheet, row, column)) sheet.cells.setContent(row, column, null);
    });
  }
  workbook.emit({ kind: "cells", sheet: sheet.id, rect, edited: true });
  workbook.emit({ kind: "merged", sheet: sheet.id });
}

/** Takes every merged area that a block touches apart; its other cells are empty then. */
export function unmergeCells(workbook: Workbook, sheet: Sheet, rect: Rect): void {
  if (!mergesIn(sheet, rect).length) return;
  assertAllowed(sheet, "allowFormatCells");
  sheet.merges = sheet.merges.filter((merge) => !intersect(merge, rect));
  workbook.emit({ kind: "merged", sheet: sheet.id });
}

/** Excel moves no part of a merged area away from the rest of it. */
export function refuseTornMerges({ merges }: Sheet, shift: Shift): void {
  if (isWhole(shift)) return;
  if (merges.some((merge) => isTorn(merge, shift))) throw new ExcelError("InsertDeleteConflict");
}

/** Lets merged areas move, grow and shrink with the cells; of one cell nothing is left to merge. */
export function shiftMerges(workbook: Workbook, sheet: Sheet, shift: Shift): void {
  if (!sheet.merges.length) return;
  sheet.merges = sheet.merges.flatMap((merge) => {
    const moved = shiftRect(merge, shift);
    return moved && moved.rows * moved.columns > 1 ? [moved] : [];
  });
  workbook.emit({ kind: "merged", sheet: sheet.id });
}

/** A cell as it is seen: all of a merged area where it is its first one. */
export function wholeCell({ merges }: Sheet, row: number, column: number): Rect {
  const merged = merges.find((area) => area.row === row && area.column === column);
  return merged ?? { row, column, rows: 1, columns: 1 };
}
