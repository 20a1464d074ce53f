import type { Cell, ColumnFormat, RowFormat, Sheet, Table } from "../../spreadsheet/spreadsheet";
import { wholeSheet } from "../workbook/address";
import type { Sheet as WorkbookSheet } from "../workbook/sheet";
import type { Workbook } from "../workbook/workbook";
import { chartOfFile } from "./chart-of-file";

/** All of a sheet that a file holds. */
export function sheetOfFile(workbook: Workbook, sheet: WorkbookSheet): Sheet {
  const { pageLayout } = sheet;
  return {
    name: sheet.name,
    visibility: sheet.visibility,
    cells: cellsOf(workbook, sheet),
    rows: rowsOf(sheet),
    columns: columnsOf(workbook, sheet),
    merges: sheet.merges,
    tables: tablesOf(workbook, sheet),
    charts: workbook.charts
      .filter((chart) => chart.sheet === sheet)
      .map((chart) => chartOfFile(workbook, chart)),
    showGridlines: sheet.showGridlines,
    showHeadings: sheet.showHeadings,
    tabColor: sheet.tabColor || undefined,
    frozen: sheet.frozen,
    isProtected: sheet.protection !== undefined,
    page: { ...pageLayout, texts: pageLayout.headersFooters.all },
  };
}

function cellsOf(workbook: Workbook, sheet: WorkbookSheet): Cell[] {
  const cells: Cell[] = [];
  sheet.cells.forEach(wholeSheet, (row, column) => {
    const formula = sheet.cells.formula(row, column);
    const style = sheet.styleId(row, column);
    cells.push({
      ...{ row, column, value: sheet.cells.value(row, column) },
      ...(formula === undefined ? {} : { formula }),
      ...(style === 0 ? {} : { style: workbook.styles.get(style) }),
    });
  });
  return cells;
}

function rowsOf(sheet: WorkbookSheet): Map<number, RowFormat> {
  const rows = new Set([...sheet.rowHeights.keys(), ...sheet.hiddenRows, ...sheet.filteredRows]);
  return new Map(
    [...rows].map((row) => {
      const height = sheet.rowHeights.get(row);
      const hidden = sheet.isRowHidden(row) ? { hidden: true } : {};
      return [row, { ...(height === undefined ? {} : { height }), ...hidden }];
    })
  );
}

function columnsOf(workbook: Workbook, sheet: WorkbookSheet): Map<number, ColumnFormat> {
  const { columnWidths, columnStyles, hiddenColumns } = sheet;
  const columns = new Set([...columnWidths.keys(), ...columnStyles.keys(), ...hiddenColumns]);
  return new Map(
    [...columns].map((column) => {
      const width = columnWidths.get(column);
      const style = columnStyles.get(column);
      return [
        column,
        {
          ...(width === undefined ? {} : { width }),
          ...(hiddenColumns.has(column) ? { hidden: true } : {}),
          ...(style === undefined ? {} : { style: workbook.styles.get(style) }),
        },
      ];
    })
  );
}

/** A file has no tables without a heading. */
function tablesOf(workbook: Workbook, sheet: WorkbookSheet): Table[] {
  return workbook.tables
    .filter((table) => table.sheet === sheet && table.showHeaders)
    .map(({ rect, columns, ...table }) => ({
      ...table,
      area: rect,
      columns: columns.map(({ name }) => name),
    }));
}
