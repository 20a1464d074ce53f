import { assertExactInputs } from "./check-inputs";
import { writeStructured } from "../formula/structured";
import type { Rect } from "./address";
import { ExcelError } from "./excel-error";
import { checkNewCells } from "./check-formula";
import { assertAllowed } from "./protection";
import { shiftOf } from "./shift";
import { shiftCells } from "./shift-cells";
import { tableParts, type Table } from "./table";
import { nameColumns } from "./table-headers";
import { clearCells, writeCells } from "./write-cells";
import type { Workbook } from "./workbook";

/** How many rows of data a table shows for want of any: one that nothing was written into yet. */
function rowsForShow(table: Table): number {
  const isFilled = table.sheet.cells.usedRect(true, tableParts.body(table)) !== undefined;
  return table.awaitsRows && !isFilled && tableParts.body(table).rows === 1 ? 1 : 0;
}

/** Puts data rows into a table, at its end without an index; what lies below the table moves down. Gives their index. */
export function addRows(
  workbook: Workbook,
  table: Table,
  at: number | undefined,
  values: unknown
): number {
  const { sheet } = table;
  assertAllowed(sheet, "allowInsertRows");
  const isMatrix = Array.isArray(values);
  const added = isMatrix ? Math.max(1, values.length) : 1;
  if (isMatrix) assertExactInputs(values, { rows: added, columns: table.columns.length });
  checkNewCells(workbook, sheet, { ...tableParts.body(table), rows: 1 }, values);
  const taken = rowsForShow(table);
  const index = taken > 0 ? 0 : (at ?? tableParts.body(table).rows);
  if (added > taken) insertRows(workbook, table, index + taken, added - taken);
  table.awaitsRows = false;
  const body = tableParts.body(table);
  const place = { ...body, row: body.row + index, rows: added };
  if (values !== null && values !== undefined) writeCells(workbook, sheet, place, values);
  return index;
}

function insertRows(workbook: Workbook, table: Table, index: number, count: number): void {
  const body = tableParts.body(table);
  if (index < 0 || index > body.rows) throw new ExcelError("InvalidArgument");
  const { rect } = table;
  const place = { ...body, row: body.row + index, rows: count };
  shiftCells(workbook, table.sheet, shiftOf(place, "Down"), place);
  table.rect = { ...rect, rows: rect.rows + count };
  workbook.emit({ kind: "tables" });
}

/** Takes data rows out of a table; what lies below the table moves up. */
export function deleteRows(workbook: Workbook, table: Table, index: number, count: number): void {
  assertAllowed(table.sheet, "allowDeleteRows");
  const body = tableParts.body(table);
  if (index < 0 || count < 1 || index + count > body.rows) throw new ExcelError("InvalidArgument");
  const place = { ...body, row: body.row + index, rows: count };
  if (count === body.rows) {
    // A table keeps one data row, empty.
    clearCells(workbook, table.sheet, { ...body, rows: 1 }, "Contents");
    table.awaitsRows = true;
    if (count === 1) return;
    place.row += 1;
    place.rows -= 1;
  }
  shiftCells(workbook, table.sheet, shiftOf(place, "Up"), place);
}

/** Shows or hides the header row; the cells below stay where they are. */
export function switchHeaders(workbook: Workbook, table: Table, show: boolean): void {
  if (table.showHeaders === show) return;
  assertAllowed(table.sheet);
  const { rect, sheet } = table;
  if (show) {
    if (rect.row === 0) throw new ExcelError("InvalidOperation");
    table.rect = { ...rect, row: rect.row - 1, rows: rect.rows + 1 };
    table.showHeaders = true;
    table.columns.forEach((column, index) =>
      sheet.cells.setContent(rect.row - 1, rect.column + index, column.name)
    );
    nameColumns(workbook, table);
    workbook.emit({
      kind: "cells",
      sheet: sheet.id,
      rect: { ...table.rect, rows: 1 },
      edited: false,
    });
  } else {
    table.showHeaders = false;
    table.rect = { ...rect, row: rect.row + 1, rows: rect.rows - 1 };
    clearCells(workbook, sheet, { ...rect, rows: 1 }, "Contents");
  }
  workbook.emit({ kind: "tables" });
}

/** What Excel puts into a new totals row: the word, and below the last column its sum, or its count where it holds no numbers. */
function fillTotals(table: Table, place: Rect): void {
  const { sheet } = table;
  const column = place.column + place.columns - 1;
  const body = tableParts.body(table);
  const cells = Array.from({ length: body.rows }, (_, at) => sheet.value(body.row + at, column));
  const filled = cells.filter((value) => value !== null);
  const isSum = filled.every((value) => typeof value === "number");
  const name = writeStructured({
    items: [],
    ownRow: false,
    first: table.columns.at(-1)?.name ?? "",
  });
  if (place.columns > 1) sheet.cells.setContent(place.row, place.column, "Total");
  sheet.cells.setContent(place.row, column, null, `=SUBTOTAL(${isSum ? 109 : 103},${name})`);
}

/** Shows or hides the totals row below the data. */
export function switchTotals(workbook: Workbook, table: Table, show: boolean): void {
  if (table.showTotals === show) return;
  assertAllowed(table.sheet);
  const { rect, sheet } = table;
  if (show) {
    const place = { ...rect, row: rect.row + rect.rows, rows: 1 };
    shiftCells(workbook, sheet, shiftOf(place, "Down"), place);
    fillTotals(table, place);
    table.rect = { ...rect, rows: rect.rows + 1 };
    workbook.emit({ kind: "cells", sheet: sheet.id, rect: place, edited: false });
  } else {
    const place = tableParts.totals(table);
    table.showTotals = false;
    shiftCells(workbook, sheet, shiftOf(place, "Up"), place);
  }
  table.showTotals = show;
  workbook.emit({ kind: "tables" });
}
