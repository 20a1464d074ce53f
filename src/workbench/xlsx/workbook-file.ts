import { unzipSync, zipSync } from "fflate";
import { writeXlsx, type Cell, type CellValue as FileValue, type WriteSheet } from "hucre/xlsx";
import { formatRect, wholeSheet, columnLetters } from "../workbook/address";
import { defaultColumnWidth, type Sheet } from "../workbook/sheet";
import type { Workbook } from "../workbook/workbook";
import { addChartDetails } from "./chart-details";
import { addCustomXmlParts } from "./custom-xml-parts";
import { fileCharts } from "./file-charts";
import { fileStyle } from "./file-style";
import { filePage } from "./file-page";
import { addPrintNames } from "./print-names";

/** Excel counts widths in characters of its standard font: 48 points are 8.43. */
const characters = (points: number): number => Math.max(0, (points * 4) / 3 - 5) / 7;

/** The workbook as the bytes of an .xlsx file; the only file that knows the writing library's data. */
export async function workbookFile(workbook: Workbook): Promise<Uint8Array> {
  const { title, subject, author, keywords, comments, category, manager, company } =
    workbook.properties as Record<string, string | undefined>;
  const file = await writeXlsx({
    sheets: workbook.sheets.map((sheet) => fileSheet(workbook, sheet)),
    activeSheet: workbook.sheets.indexOf(workbook.active),
    defaultFont: { name: "Calibri", size: 11 },
    namedRanges: workbook.names.map(({ name, formula, scope, comment }) => ({
      name,
      range: formula.slice(1),
      ...(scope ? { scope: scope.name } : {}),
      ...(comment ? { comment } : {}),
    })),
    properties: withoutEmpty({
      title,
      subject,
      creator: author,
      keywords,
      description: comments,
      category,
      manager,
      company,
    }),
  });
  const entries = unzipSync(file);
  addCustomXmlParts(entries, workbook.customXmlParts);
  addChartDetails(entries, workbook);
  addPrintNames(entries, workbook.sheets);
  return zipSync(entries);
}

function withoutEmpty<T extends object>(entries: T): { [K in keyof T]: Exclude<T[K], undefined> } {
  return Object.fromEntries(
    Object.entries(entries).filter(([, value]) => value !== undefined && value !== "")
  ) as never;
}

function fileSheet(workbook: Workbook, sheet: Sheet): WriteSheet {
  const rows: FileValue[][] = [];
  const cells = new Map<string, Partial<Cell>>();
  sheet.cells.forEach(wholeSheet, (row, column) => {
    const value = sheet.cells.value(row, column);
    const formula = sheet.cells.formula(row, column);
    const style = sheet.styleId(row, column);
    while (rows.length <= row) rows.push([]);
    const plain: FileValue = value !== null && typeof value === "object" ? null : value;
    const target = rows[row] ?? [];
    while (target.length < column) target.push(null);
    target[column] = formula === undefined ? plain : null;
    const cell: Partial<Cell> = {};
    if (formula !== undefined)
      Object.assign(cell, {
        formula: formula.slice(1),
        formulaResult: plain,
        value: plain,
        type: "formula",
      });
    else if (value !== null && typeof value === "object")
      Object.assign(cell, { value: value.error, type: "error" });
    if (style !== 0) cell.style = fileStyle(workbook.styles.get(style));
    if (Object.keys(cell).length > 0) cells.set(`${row},${column}`, cell);
  });
  const lastColumn = Math.max(
    -1,
    ...sheet.columnWidths.keys(),
    ...sheet.columnStyles.keys(),
    ...sheet.hiddenColumns
  );
  return {
    name: sheet.name,
    rows,
    cells,
    columns: Array.from({ length: Math.min(lastColumn + 1, 500) }, (_, column) => ({
      width: characters(sheet.columnWidths.get(column) ?? defaultColumnWidth),
      ...(sheet.hiddenColumns.has(column) ? { hidden: true } : {}),
      ...(sheet.columnStyles.has(column)
        ? { style: fileStyle(workbook.styles.get(sheet.columnStyles.get(column) ?? 0)) }
        : {}),
    })),
    rowDefs: new Map(
      [...new Set([...sheet.rowHeights.keys(), ...sheet.hiddenRows, ...sheet.filteredRows])].map(
        (row) => [
          row,
          withoutEmpty({
            height: sheet.rowHeights.get(row),
            hidden: sheet.isRowHidden(row) || undefined,
          }),
        ]
      )
    ),
    merges: sheet.merges.map(({ row, column, rows, columns }) => ({
      ...{ startRow: row, endRow: row + rows - 1 },
      ...{ startCol: column, endCol: column + columns - 1 },
    })),
    tables: fileTables(workbook, sheet),
    charts: fileCharts(workbook, sheet),
    view: {
      showGridLines: sheet.showGridlines,
      showRowColHeaders: sheet.showHeadings,
      ...(sheet.tabColor ? { tabColor: { rgb: sheet.tabColor.slice(1) } } : {}),
    },
    ...(sheet.frozen ? { freezePane: sheet.frozen } : {}),
    ...(sheet.visibility === "Hidden"
      ? { hidden: true }
      : sheet.visibility === "VeryHidden"
        ? { veryHidden: true }
        : {}),
    ...(sheet.protection ? { protection: { sheet: true } } : {}),
    ...filePage(sheet.pageLayout),
  };
}

function fileTables(workbook: Workbook, sheet: Sheet): NonNullable<WriteSheet["tables"]> {
  return workbook.tables
    .filter((table) => table.sheet === sheet && table.showHeaders)
    .map((table) => ({
      name: table.name,
      displayName: table.name,
      range: formatRect(table.rect),
      columns: table.columns.map(({ name }, index) => ({ name: name || columnLetters(index) })),
      style: table.style,
      showRowStripes: table.showBandedRows,
      showColumnStripes: table.showBandedColumns,
      showAutoFilter: table.showFilterButton,
      showTotalRow: table.showTotals,
    }));
}
