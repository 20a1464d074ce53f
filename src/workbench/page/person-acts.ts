import { formatRect, quoteSheetName } from "../workbook/address";
import { ExcelError } from "../workbook/excel-error";
import { hide } from "../workbook/hide";
import { mergeCells, unmergeCells } from "../workbook/merges";
import { assertAllowed } from "../workbook/protection";
import { defaultColumnWidth, defaultRowHeight } from "../workbook/sheet";
import { moveSheet } from "../workbook/sheets";
import { sortRows } from "../workbook/sort-rows";
import type { Style } from "../workbook/style";
import { findTable, tableParts, type Table } from "../workbook/table";
import { setFilter } from "../workbook/table-filter";
import type { Workbook } from "../workbook/workbook";
import { changeStyle } from "../workbook/write-cells";
import type { CellFormat, FormatChange, Workbench } from "../test-access";

function tableNamed(workbook: Workbook, name: string): Table {
  const table = findTable(workbook, name);
  if (!table) throw new ExcelError("ItemNotFound", `There is no table ${name}.`);
  return table;
}

function columnNamed(table: Table, name: string): number {
  const index = table.columns.findIndex((column) => column.name === name);
  if (index < 0) throw new ExcelError("ItemNotFound", `${table.name} has no column ${name}.`);
  return index;
}

/** How one cell looks, with the size of its row and column. */
export function cellFormat(workbook: Workbook, sheetName: string, address: string): CellFormat {
  const { sheet, rect } = workbook.resolve(address, workbook.sheet(sheetName));
  const style = sheet.style(rect.row, rect.column);
  return {
    ...style,
    columnWidth: sheet.columnWidths.get(rect.column) ?? defaultColumnWidth,
    rowHeight: sheet.rowHeights.get(rect.row) ?? defaultRowHeight,
    isHidden: sheet.isRowHidden(rect.row) || sheet.hiddenColumns.has(rect.column),
  };
}

function setFormat(
  workbook: Workbook,
  sheetName: string,
  address: string,
  { columnWidth, rowHeight, ...style }: FormatChange
): void {
  const { sheet, rect } = workbook.resolve(address, workbook.sheet(sheetName));
  if (Object.keys(style).length > 0)
    changeStyle(workbook, sheet, rect, (before: Style) => ({ ...before, ...style }));
  if (columnWidth === undefined && rowHeight === undefined) return;
  assertAllowed(sheet, columnWidth === undefined ? "allowFormatRows" : "allowFormatColumns");
  if (columnWidth !== undefined)
    for (let column = rect.column; column < rect.column + rect.columns; column++)
      sheet.columnWidths.set(column, columnWidth);
  if (rowHeight !== undefined)
    for (let row = rect.row; row < rect.row + rect.rows; row++)
      sheet.rowHeights.set(row, rowHeight);
  workbook.emit({ kind: "sizes", sheet: sheet.id });
}

/** The selected cells with their sheet. */
export function selectedAddress({ active }: Workbook): string {
  return `${quoteSheetName(active.name)}!${formatRect(active.selection)}`;
}

type Acts = Pick<
  Workbench,
  "sortTable" | "filterTable" | "setFormat" | "moveSheet" | "format" | "merge" | "unmerge" | "hide"
>;

/** What a test does to tables, formats and tabs in a person's place, and what it asks about them. */
export function personActs(workbook: Workbook): Acts {
  const act = (work: () => void) => workbook.by("test", work);
  return {
    sortTable: (name, column, ascending = true) =>
      act(() => {
        const table = tableNamed(workbook, name);
        assertAllowed(table.sheet, "allowSort");
        const keys = [{ column: columnNamed(table, column), ascending }];
        table.sort = { keys, matchCase: false };
        sortRows(workbook, table.sheet, tableParts.body(table), keys);
      }),
    filterTable: (name, column, values) =>
      act(() => {
        const table = tableNamed(workbook, name);
        const id = table.columns[columnNamed(table, column)]?.id ?? 0;
        setFilter(workbook, table, id, values ? { filterOn: "Values", values } : undefined);
      }),
    setFormat: (sheetName, address, change) =>
      act(() => setFormat(workbook, sheetName, address, change)),
    merge: (sheetName, address) =>
      act(() => {
        const { sheet, rect } = workbook.resolve(address, workbook.sheet(sheetName));
        mergeCells(workbook, sheet, rect, false);
      }),
    unmerge: (sheetName, address) =>
      act(() => {
        const { sheet, rect } = workbook.resolve(address, workbook.sheet(sheetName));
        unmergeCells(workbook, sheet, rect);
      }),
    hide: (sheetName, address, axis, hidden = true) =>
      act(() => {
        const { sheet, rect } = workbook.resolve(address, workbook.sheet(sheetName));
        hide(sheet, rect, axis, hidden);
        workbook.emit({ kind: "sizes", sheet: sheet.id });
      }),
    moveSheet: (sheetName, position) =>
      act(() => moveSheet(workbook, workbook.sheet(sheetName), position)),
    format: (sheetName, address) => cellFormat(workbook, sheetName, address),
  };
}
