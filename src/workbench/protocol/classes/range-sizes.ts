import { intersect, type Rect } from "../../workbook/address";
import type { Anchor } from "../../workbook/anchor";
import { hide } from "../../workbook/hide";
import { assertAllowed } from "../../workbook/protection";
import { cellText } from "../../workbook/number-format";
import { defaultColumnWidth, defaultRowHeight, type Sheet } from "../../workbook/sheet";
import type { Workbook } from "../../workbook/workbook";

/** Whether all (true), none (false) or some (null) of a span of rows or columns are in a set. */
export function span(set: ReadonlySet<number>, from: number, count: number): boolean | null {
  let found = 0;
  for (const index of set) if (index >= from && index < from + count) found++;
  return found === 0 ? false : found === count ? true : null;
}

export function setHidden(
  workbook: Workbook,
  range: Anchor,
  axis: "row" | "column",
  hidden: boolean
): void {
  const { sheet, rect } = range;
  assertAllowed(sheet, axis === "row" ? "allowFormatRows" : "allowFormatColumns");
  hide(sheet, rect, axis, hidden);
  workbook.emit({ kind: "sizes", sheet: sheet.id });
}

/** Size of all rows or columns of a block in points; null where they differ. */
export function sizeOf(
  sizes: ReadonlyMap<number, number>,
  from: number,
  count: number,
  standard: number
): number | null {
  const first = sizes.get(from) ?? standard;
  for (const [index, size] of sizes)
    if (index >= from && index < from + count && size !== first) return null;
  const stored = [...sizes.keys()].filter((index) => index >= from && index < from + count).length;
  return stored < count && first !== standard ? null : first;
}

export const columnWidth = ({ sheet, rect }: Anchor): number | null =>
  sizeOf(sheet.columnWidths, rect.column, rect.columns, defaultColumnWidth);
export const rowHeight = ({ sheet, rect }: Anchor): number | null =>
  sizeOf(sheet.rowHeights, rect.row, rect.rows, defaultRowHeight);

/** Sets a size in points for each row or column of a block. */
export function resize(
  workbook: Workbook,
  range: Anchor,
  axis: "row" | "column",
  points: number
): void {
  const { sheet, rect } = range;
  assertAllowed(sheet, axis === "row" ? "allowFormatRows" : "allowFormatColumns");
  const [sizes, from, count] =
    axis === "row"
      ? [sheet.rowHeights, rect.row, rect.rows]
      : [sheet.columnWidths, rect.column, rect.columns];
  for (let index = from; index < from + count; index++) sizes.set(index, points);
  workbook.emit({ kind: "sizes", sheet: sheet.id });
}

/** Points that a text takes in a font; a guess by character widths, good enough to read the column. */
const textWidth = (text: string, size: number, bold: boolean): number =>
  text.length * size * (bold ? 0.56 : 0.51) + 7;

const used = (sheet: Sheet, rect: Rect): Rect | undefined => {
  const all = sheet.cells.usedRect(true, rect);
  return all && intersect(all, rect);
};

export function autofitColumns(workbook: Workbook, { sheet, rect }: Anchor): void {
  assertAllowed(sheet, "allowFormatColumns");
  const filled = used(sheet, rect);
  if (!filled) return;
  for (let column = filled.column; column < filled.column + filled.columns; column++) {
    let width = 0;
    sheet.cells.forEach({ ...filled, column, columns: 1 }, (row) => {
      const style = sheet.style(row, column);
      const longest = cellText(sheet.value(row, column), style.numberFormat)
        .split("\n")
        .reduce((a, b) => (a.length > b.length ? a : b), "");
      if (longest !== "" && !style.wrap)
        width = Math.max(width, textWidth(longest, style.fontSize, style.bold));
    });
    const inHeader = workbook.tables.some(
      (table) =>
        table.sheet === sheet &&
        table.showFilterButton &&
        intersect(table.rect, { ...filled, column, columns: 1 })
    );
    if (width > 0) sheet.columnWidths.set(column, Math.min(width + (inHeader ? 14 : 0), 600));
  }
  workbook.emit({ kind: "sizes", sheet: sheet.id });
}

export function autofitRows(workbook: Workbook, { sheet, rect }: Anchor): void {
  assertAllowed(sheet, "allowFormatRows");
  const heights = new Map<number, number>();
  sheet.cells.forEach(rect, (row, column) => {
    const style = sheet.style(row, column);
    const text = cellText(sheet.value(row, column), style.numberFormat);
    const width = sheet.columnWidths.get(column) ?? defaultColumnWidth;
    const lines = text
      .split("\n")
      .reduce(
        (sum, line) =>
          sum +
          (style.wrap
            ? Math.max(1, Math.ceil(textWidth(line, style.fontSize, style.bold) / width))
            : 1),
        0
      );
    heights.set(row, Math.max(heights.get(row) ?? defaultRowHeight, lines * style.fontSize * 1.36));
  });
  for (const [row, height] of heights) sheet.rowHeights.set(row, Math.min(height, 409));
  workbook.emit({ kind: "sizes", sheet: sheet.id });
}
