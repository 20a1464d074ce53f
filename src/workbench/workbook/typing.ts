import { intersect, type Rect } from "./address";
import type { Sheet } from "./sheet";
import { moveFormula } from "./shift-formula";
import { resizeTable, tableParts, type Table } from "./table";
import type { Workbook } from "./workbook";

/**
 * What Excel's autocorrect does after a person has typed or pasted: a table takes in what was put right beside or below
 * it, and one formula in an otherwise empty column of a table fills that column.
 */
export function followTyping(workbook: Workbook, sheet: Sheet, rect: Rect): void {
  if (sheet.protection || sheet.cells.usedRect(true, rect) === undefined) return;
  for (const table of workbook.tables.filter((each) => each.sheet === sheet)) {
    growTable(workbook, table, rect);
    for (const column of columnsWithin(table, rect)) fillColumn(workbook, table, column, rect);
  }
}

function growTable(workbook: Workbook, table: Table, typed: Rect): void {
  const { row, column, rows, columns } = table.rect;
  const beside =
    typed.column === column + columns && typed.row >= row && typed.row + typed.rows <= row + rows;
  const below =
    !table.showTotals &&
    typed.row === row + rows &&
    typed.column >= column &&
    typed.column + typed.columns <= column + columns;
  if (!beside && !below) return;
  const grown = beside
    ? { ...table.rect, columns: columns + typed.columns }
    : { ...table.rect, rows: rows + typed.rows };
  const added = beside
    ? { ...table.rect, column: column + columns, columns: typed.columns }
    : { ...table.rect, row: row + rows, rows: typed.rows };
  if (isTaken(workbook, table, added)) return;
  resizeTable(workbook, table, table.sheet, grown);
  if (below) continueRows(workbook, table, added, typed);
}

/** A table does not grow over another one. */
function isTaken(workbook: Workbook, table: Table, added: Rect): boolean {
  return workbook.tables.some(
    (other) => other !== table && other.sheet === table.sheet && intersect(other.rect, added)
  );
}

/** New rows take the formats of the row above and the formulas of columns that have them throughout. */
function continueRows(workbook: Workbook, table: Table, added: Rect, typed: Rect): void {
  const { sheet } = table;
  const body = tableParts.body(table);
  const above = added.row - 1;
  if (above < body.row) return;
  for (let row = added.row; row < added.row + added.rows; row++) {
    for (let column = added.column; column < added.column + added.columns; column++) {
      if (sheet.cells.style(row, column) === undefined)
        sheet.cells.setStyle(row, column, sheet.cells.style(above, column));
      const formula = sheet.cells.formula(above, column);
      const isTyped = column >= typed.column && column < typed.column + typed.columns;
      if (formula !== undefined && !isTyped)
        sheet.cells.setContent(row, column, null, moveFormula(formula, row - above, 0));
    }
  }
  workbook.emit({ kind: "cells", sheet: sheet.id, rect: added, edited: false, styled: true });
}

function columnsWithin(table: Table, typed: Rect): number[] {
  const common = intersect(tableParts.body(table), typed);
  if (common?.rows !== 1) return [];
  return Array.from({ length: common.columns }, (_, index) => common.column + index);
}

function fillColumn(workbook: Workbook, table: Table, column: number, typed: Rect): void {
  const { sheet } = table;
  const body = { ...tableParts.body(table), column, columns: 1 };
  const formula = sheet.cells.formula(typed.row, column);
  if (formula === undefined || body.rows < 2) return;
  for (let row = body.row; row < body.row + body.rows; row++)
    if (
      row !== typed.row &&
      (sheet.cells.formula(row, column) !== undefined || sheet.value(row, column) !== null)
    )
      return;
  const style = sheet.cells.style(typed.row, column);
  for (let row = body.row; row < body.row + body.rows; row++) {
    if (row === typed.row) continue;
    sheet.cells.setContent(row, column, null, moveFormula(formula, row - typed.row, 0));
    if (style !== undefined) sheet.cells.setStyle(row, column, style);
  }
  workbook.emit({ kind: "cells", sheet: sheet.id, rect: body, edited: true, styled: true });
}
