import type { Rect } from "./address";
import { plainValue, type CellValue } from "./cell-value";
import type { Sheet } from "./sheet";
import { moveFormula } from "./shift-formula";
import type { Workbook } from "./workbook";

/** One column to sort by, counted from the block's first one. */
export interface SortKey {
  readonly column: number;
  readonly ascending: boolean;
}

/** Numbers, then texts, then truth values, then errors; empty cells always last. */
const rank = (value: CellValue): number =>
  typeof value === "number"
    ? 0
    : typeof value === "string"
      ? 1
      : typeof value === "boolean"
        ? 2
        : 3;

function comparison(matchCase: boolean): (a: CellValue, b: CellValue) => number {
  const texts = new Intl.Collator("en", { sensitivity: matchCase ? "case" : "base" });
  return (a, b) =>
    rank(a) - rank(b) ||
    (typeof a === "number" && typeof b === "number"
      ? a - b
      : texts.compare(String(plainValue(a)), String(plainValue(b))));
}

/** Puts the visible rows of a block into order; each cell takes its format and its formula along. */
export function sortRows(
  workbook: Workbook,
  sheet: Sheet,
  rect: Rect,
  keys: readonly SortKey[],
  matchCase = false
): void {
  const compare = comparison(matchCase);
  const places: number[] = [];
  for (let row = rect.row; row < rect.row + rect.rows; row++)
    if (!sheet.isRowHidden(row)) places.push(row);
  const rows = places.map((row) => ({
    row,
    values: keys.map(({ column }) => sheet.value(row, rect.column + column)),
    cells: Array.from({ length: rect.columns }, (_, column) =>
      sheet.cells.take(row, rect.column + column)
    ),
  }));
  rows.sort((a, b) => {
    for (const [index, { ascending }] of keys.entries()) {
      const [left = null, right = null] = [a.values[index], b.values[index]];
      if (left === null || right === null) {
        if (left !== right) return left === null ? 1 : -1;
        continue;
      }
      const order = compare(left, right);
      if (order !== 0) return ascending ? order : -order;
    }
    return 0;
  });
  rows.forEach(({ row: from, cells }, index) => {
    const to = places[index] ?? from;
    cells.forEach(({ value, formula, quoted, style }, offset) => {
      const column = rect.column + offset;
      const moved = formula === undefined ? undefined : moveFormula(formula, to - from, 0);
      sheet.cells.setContent(to, column, value, moved, quoted);
      sheet.cells.setStyle(to, column, style);
    });
  });
  workbook.emit({ kind: "cells", sheet: sheet.id, rect, edited: true, styled: true });
  workbook.emit({ kind: "sorted", sheet: sheet.id, rect });
}
