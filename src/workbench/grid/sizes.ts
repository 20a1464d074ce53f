import { BooleanNumber, type IColumnData, type IRowData } from "@univerjs/core";
import {
  SetColDataMutation,
  SetRowDataMutation,
  SetWorksheetDefaultStyleMutation,
} from "@univerjs/sheets";
import { defaultColumnWidth, defaultRowHeight, type Sheet } from "../workbook/sheet";
import type { Workbook } from "../workbook/workbook";
import { fontOfSheet, pixels } from "./ids";
import { plainStyle } from "./univer-style";

/** Rows that Univer was told to hide, so that it can be told to show them again. */
const hiddenBefore = new WeakMap<Sheet, ReadonlySet<number>>();

/** Mutations that give Univer a sheet's sizes, hidden rows and columns, and their styles. */
export function sizeMutations(workbook: Workbook, sheet: Sheet): { id: string; params: object }[] {
  const style = (id: number | undefined) =>
    id === undefined ? {} : { s: plainStyle(workbook.styles.get(id)) };
  const columnData: Record<number, IColumnData> = {};
  for (const column of new Set([
    ...sheet.columnWidths.keys(),
    ...sheet.hiddenColumns,
    ...sheet.columnStyles.keys(),
  ])) {
    const hd = sheet.hiddenColumns.has(column) ? BooleanNumber.TRUE : BooleanNumber.FALSE;
    columnData[column] = {
      w: pixels(sheet.columnWidths.get(column) ?? defaultColumnWidth),
      hd,
      ...style(sheet.columnStyles.get(column)),
    };
  }
  const rowData: Record<number, IRowData> = {};
  const hidden = new Set([...sheet.hiddenRows, ...sheet.filteredRows]);
  for (const row of new Set([
    ...sheet.rowHeights.keys(),
    ...hidden,
    ...(hiddenBefore.get(sheet) ?? []),
    ...sheet.rowStyles.keys(),
  ])) {
    const height = sheet.rowHeights.get(row);
    const hd = hidden.has(row) ? BooleanNumber.TRUE : BooleanNumber.FALSE;
    rowData[row] = {
      h: pixels(height ?? defaultRowHeight),
      ia: height === undefined ? BooleanNumber.TRUE : BooleanNumber.FALSE,
      hd,
      ...style(sheet.rowStyles.get(row)),
    };
  }
  hiddenBefore.set(sheet, hidden);
  const subUnitId = sheet.id;
  const base = { ...fontOfSheet, ...plainStyle(workbook.styles.get(sheet.baseStyle)) };
  return [
    { id: SetColDataMutation.id, params: { subUnitId, columnData } },
    { id: SetRowDataMutation.id, params: { subUnitId, rowData } },
    { id: SetWorksheetDefaultStyleMutation.id, params: { subUnitId, defaultStyle: base } },
  ];
}
