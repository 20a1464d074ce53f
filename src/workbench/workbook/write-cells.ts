import { isEntireColumn, isEntireRow, type Rect } from "./address";
import { assertInputs, cellInputs } from "./check-inputs";
import { checkFormulasAmong } from "./check-formula";
import { ExcelError } from "./excel-error";
import { isCovered, unmergeCells } from "./merges";
import { isNumberFormat, textFormat } from "./number-format";
import { parseInput } from "./parse-input";
import { assertAllowed, assertWritable } from "./protection";
import { fromR1C1 } from "./r1c1";
import { matrix } from "./read-cells";
import type { Sheet } from "./sheet";
import type { StyleChange } from "./style";
import { renewHeaders } from "./table-headers";
import type { Workbook } from "./workbook";

/** Writes values or formulas as if typed: null leaves a cell as it is, "" clears it. */
export function writeCells(workbook: Workbook, sheet: Sheet, rect: Rect, input: unknown): void {
  assertInputs(input, rect);
  const at = cellInputs(input, rect);
  assertWritable(sheet, rect);
  if (rect.rows * rect.columns > 5_000_000) throw new ExcelError("RangeExceedsLimit");
  checkFormulasAmong(workbook, sheet, rect, at);
  const isSingle = rect.rows === 1 && rect.columns === 1;
  const before = isSingle ? { before: sheet.value(rect.row, rect.column) } : {};
  let styled = false;
  for (let row = 0; row < rect.rows; row++) {
    for (let column = 0; column < rect.columns; column++) {
      const value = at(row, column) as string | number | boolean | null | undefined;
      if (value === null || value === undefined) continue;
      if (writeCell(workbook, sheet, rect.row + row, rect.column + column, value)) styled = true;
    }
  }
  workbook.emit({ kind: "cells", sheet: sheet.id, rect, edited: true, styled, ...before });
  renewHeaders(workbook, sheet, rect);
}

/** Writes formulas whose places are counted from each cell, such as "=RC[-1]*2". */
export function writeFormulasR1C1(
  workbook: Workbook,
  sheet: Sheet,
  rect: Rect,
  input: unknown
): void {
  assertInputs(input, rect);
  const at = cellInputs(input, rect);
  if (rect.rows * rect.columns > 5_000_000) throw new ExcelError("RangeExceedsLimit");
  const converted = matrix(rect, (row, column) => {
    const value = at(row - rect.row, column - rect.column);
    return typeof value === "string" && value.startsWith("=")
      ? fromR1C1(value, row, column)
      : value;
  });
  writeCells(workbook, sheet, rect, converted);
}

function writeCell(
  workbook: Workbook,
  sheet: Sheet,
  row: number,
  column: number,
  input: string | number | boolean
): boolean {
  if (sheet.merges.length > 0 && isCovered(sheet, row, column)) return false;
  const format = sheet.numberFormat(row, column);
  // Most of what is loaded are numbers, of which there is nothing to read.
  if (typeof input === "number" && format !== textFormat && Number.isFinite(input)) {
    sheet.cells.setContent(row, column, input);
    return false;
  }
  const parsed = parseInput(input, format);
  sheet.cells.setContent(row, column, parsed.value, parsed.formula, parsed.quoted);
  if (parsed.format === undefined) return false;
  const style = { ...workbook.styles.own(sheet.styleId(row, column)), numberFormat: parsed.format };
  sheet.cells.setStyle(row, column, workbook.styles.id(style));
  return true;
}

/** Refuses what is no number format before any cell has changed; each distinct one is looked at once. */
function assertNumberFormats(rows: readonly (readonly unknown[])[]): void {
  const known = new Set<unknown>([null]);
  for (const row of rows)
    for (const format of row) {
      if (known.has(format)) continue;
      if (typeof format !== "string" || !isNumberFormat(format))
        throw new ExcelError("InvalidArgument");
      known.add(format);
    }
}

/** Sets number formats: one for all cells, or a matrix; null leaves a cell's own. */
export function writeNumberFormats(
  workbook: Workbook,
  sheet: Sheet,
  rect: Rect,
  input: unknown
): void {
  const at = cellInputs(input, rect);
  const changes = new Map<string, StyleChange>();
  const change = (format: string) => {
    let known = changes.get(format);
    if (!known)
      changes.set(
        format,
        (known = (style) => ({ ...style, numberFormat: format === "" ? "General" : format }))
      );
    return known;
  };
  assertNumberFormats(Array.isArray(input) ? (input as unknown[][]) : [[input]]);
  if (!Array.isArray(input)) return changeStyle(workbook, sheet, rect, change(input as string));
  assertAllowed(sheet, "allowFormatCells");
  for (let row = 0; row < rect.rows; row++) {
    for (let column = 0; column < rect.columns; column++) {
      const format = at(row, column) as string | null;
      if (format !== null)
        restyle(workbook, sheet, rect.row + row, rect.column + column, change(format));
    }
  }
  workbook.emit({ kind: "cells", sheet: sheet.id, rect, edited: false, styled: true });
}

function restyle(
  workbook: Workbook,
  sheet: Sheet,
  row: number,
  column: number,
  change: StyleChange
): void {
  sheet.cells.setStyle(row, column, workbook.styles.changedId(sheet.styleId(row, column), change));
}

/** Changes the style of every cell of a block; whole rows and columns keep it for cells yet to come. */
export function changeStyle(
  workbook: Workbook,
  sheet: Sheet,
  rect: Rect,
  change: StyleChange
): void {
  assertAllowed(sheet, "allowFormatCells");
  const wide = isEntireRow(rect);
  const tall = isEntireColumn(rect);
  if (!wide && !tall) {
    if (rect.rows * rect.columns > 5_000_000) throw new ExcelError("RangeExceedsLimit");
    for (let row = rect.row; row < rect.row + rect.rows; row++) {
      for (let column = rect.column; column < rect.column + rect.columns; column++)
        restyle(workbook, sheet, row, column, change);
    }
    workbook.emit({ kind: "cells", sheet: sheet.id, rect, edited: false, styled: true });
    return;
  }
  sheet.cells.forEach(rect, (row, column) => restyle(workbook, sheet, row, column, change));
  const { styles } = workbook;
  if (wide && tall) {
    for (const [column, style] of sheet.columnStyles)
      sheet.columnStyles.set(column, styles.changedId(style, change));
    for (const [row, style] of sheet.rowStyles)
      sheet.rowStyles.set(row, styles.changedId(style, change));
    sheet.baseStyle = styles.changedId(sheet.baseStyle, change);
  } else if (tall) {
    for (let column = rect.column; column < rect.column + rect.columns; column++) {
      sheet.columnStyles.set(
        column,
        styles.changedId(sheet.columnStyles.get(column) ?? sheet.baseStyle, change)
      );
    }
  } else {
    for (let row = rect.row; row < rect.row + rect.rows; row++) {
      sheet.rowStyles.set(
        row,
        styles.changedId(sheet.rowStyles.get(row) ?? sheet.baseStyle, change)
      );
    }
  }
  workbook.emit({ kind: "cells", sheet: sheet.id, rect, edited: false, styled: true });
  workbook.emit({ kind: "sizes", sheet: sheet.id });
}

/** Clears contents, formats or both. */
export function clearCells(
  workbook: Workbook,
  sheet: Sheet,
  rect: Rect,
  what: "All" | "Formats" | "Contents"
): void {
  if (what !== "Formats") assertWritable(sheet, rect);
  if (what !== "Contents") assertAllowed(sheet, "allowFormatCells");
  if (what !== "Formats") {
    sheet.cells.forEach(rect, (row, column) => sheet.cells.setContent(row, column, null));
  }
  if (what !== "Contents") {
    changeStyle(workbook, sheet, rect, () => ({}));
    unmergeCells(workbook, sheet, rect);
  }
  workbook.emit({ kind: "cells", sheet: sheet.id, rect, edited: what !== "Formats" });
  renewHeaders(workbook, sheet, rect);
}
