import type { WrittenCell, WrittenSheet, WrittenValue } from "./library";
import { columnLetters, formatRect } from "./place";
import { defaultColumnWidth } from "./spreadsheet";
import type { Sheet, Table } from "./spreadsheet";
import { withoutEmpty } from "./without-empty";
import { writtenChart } from "./written-chart";
import { writtenPage } from "./written-page";
import { writtenStyle } from "./written-style";

/** Columns behind this one have no width of their own in a file. */
const mostColumns = 500;

/** Excel counts widths in characters of its standard font: 48 points are 8.43. */
const characters = (points: number): number => Math.max(0, (points * 4) / 3 - 5) / 7;

/** A sheet as the library takes it. */
export function writtenSheet(sheet: Sheet): WrittenSheet {
  const { frozen, tabColor, visibility } = sheet;
  return {
    name: sheet.name,
    ...writtenCells(sheet),
    columns: writtenColumns(sheet),
    rowDefs: new Map([...sheet.rows].map(([row, format]) => [row, withoutEmpty(format)])),
    merges: sheet.merges.map(({ row, column, rows, columns }) => ({
      ...{ startRow: row, endRow: row + rows - 1 },
      ...{ startCol: column, endCol: column + columns - 1 },
    })),
    tables: sheet.tables.map(writtenTable),
    charts: sheet.charts.map(writtenChart),
    view: {
      showGridLines: sheet.showGridlines,
      showRowColHeaders: sheet.showHeadings,
      ...(tabColor ? { tabColor: { rgb: tabColor.slice(1) } } : {}),
    },
    ...(frozen ? { freezePane: frozen } : {}),
    ...(visibility === "Hidden" ? { hidden: true } : {}),
    ...(visibility === "VeryHidden" ? { veryHidden: true } : {}),
    ...(sheet.isProtected ? { protection: { sheet: true } } : {}),
    ...writtenPage(sheet.page),
  };
}

/** Plain values row by row, and beside them what is more than a value. */
function writtenCells({ cells }: Sheet): Pick<WrittenSheet, "rows" | "cells"> {
  const rows: WrittenValue[][] = [];
  const special = new Map<string, Partial<WrittenCell>>();
  for (const { row, column, value, formula, style } of cells) {
    while (rows.length <= row) rows.push([]);
    const isError = value !== null && typeof value === "object";
    const plain = isError ? null : value;
    const target = rows[row]!;
    while (target.length < column) target.push(null);
    target[column] = formula === undefined ? plain : null;
    const cell: Partial<WrittenCell> = {};
    if (formula !== undefined) {
      const type = "formula";
      Object.assign(cell, { type, formula: formula.slice(1), formulaResult: plain, value: plain });
    } else if (isError) Object.assign(cell, { value: value.error, type: "error" });
    if (style) cell.style = writtenStyle(style);
    if (Object.keys(cell).length > 0) special.set(`${row},${column}`, cell);
  }
  return { rows, cells: special };
}

function writtenColumns({ columns }: Sheet): NonNullable<WrittenSheet["columns"]> {
  const last = Math.max(-1, ...columns.keys());
  return Array.from({ length: Math.min(last + 1, mostColumns) }, (_, at) => {
    const { width = defaultColumnWidth, hidden, style } = columns.get(at) ?? {};
    return {
      width: characters(width),
      ...(hidden ? { hidden } : {}),
      ...(style ? { style: writtenStyle(style) } : {}),
    };
  });
}

function writtenTable(table: Table): NonNullable<WrittenSheet["tables"]>[number] {
  return {
    name: table.name,
    displayName: table.name,
    range: formatRect(table.area),
    columns: table.columns.map((name, at) => ({ name: name || columnLetters(at) })),
    style: table.style,
    showRowStripes: table.showBandedRows,
    showColumnStripes: table.showBandedColumns,
    showAutoFilter: table.showFilterButton,
    showTotalRow: table.showTotals,
  };
}
