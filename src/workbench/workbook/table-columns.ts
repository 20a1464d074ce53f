import { assertExactInputs } from "./check-inputs";
import { checkNewCells } from "./check-formula";
import { ExcelError } from "./excel-error";
import { assertAllowed } from "./protection";
import { shiftOf } from "./shift";
import { shiftCells } from "./shift-cells";
import { removeTable, type Table, type TableColumn } from "./table";
import { nameColumns } from "./table-headers";
import { writeCells } from "./write-cells";
import type { Workbook } from "./workbook";

/** Puts a column into a table; cells to the right of it move. */
export function addColumn(
  workbook: Workbook,
  table: Table,
  index: number,
  name: string | undefined,
  values: unknown
): TableColumn {
  assertAllowed(table.sheet, "allowInsertColumns");
  if (index < 0 || index > table.columns.length) throw new ExcelError("InvalidArgument");
  const { rect } = table;
  if (values !== null && values !== undefined)
    assertExactInputs(values, { rows: rect.rows, columns: 1 });
  checkNewCells(workbook, table.sheet, { ...rect, columns: 1 }, values);
  const place = { ...rect, column: rect.column + index, columns: 1 };
  const known = table.columns.slice();
  shiftCells(workbook, table.sheet, shiftOf(place, "Right"), place);
  const column: TableColumn = { id: Math.max(...known.map(({ id }) => id)) + 1, name: "" };
  table.rect = { ...rect, columns: rect.columns + 1 };
  table.columns = [...known.slice(0, index), column, ...known.slice(index)];
  if (values !== null && values !== undefined) writeCells(workbook, table.sheet, place, values);
  if (name !== undefined) table.sheet.cells.setContent(rect.row, place.column, name);
  nameColumns(workbook, table);
  workbook.emit({ kind: "cells", sheet: table.sheet.id, rect: place, edited: true });
  workbook.emit({ kind: "tables" });
  return column;
}

/** Takes a column out of a table; cells to the right of it move. */
export function deleteColumn(workbook: Workbook, table: Table, index: number): void {
  assertAllowed(table.sheet, "allowDeleteColumns");
  if (table.columns.length === 1) removeTable(workbook, table);
  const place = { ...table.rect, column: table.rect.column + index, columns: 1 };
  shiftCells(workbook, table.sheet, shiftOf(place, "Left"), place);
}
