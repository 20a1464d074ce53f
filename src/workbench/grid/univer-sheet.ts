import { BooleanNumber, type IWorksheetData } from "@univerjs/core";
import { defaultColumnWidth, defaultRowHeight, type Sheet } from "../workbook/sheet";
import { grid, pixels } from "./ids";

/** A sheet without cells, for Univer. */
export function emptySheet(sheet: Sheet): IWorksheetData {
  return {
    id: sheet.id,
    name: sheet.name,
    tabColor: sheet.tabColor,
    hidden: BooleanNumber.FALSE,
    rowCount: grid.rows,
    columnCount: grid.columns,
    defaultColumnWidth: pixels(defaultColumnWidth),
    defaultRowHeight: pixels(defaultRowHeight),
    freeze: { startRow: -1, startColumn: -1, ySplit: 0, xSplit: 0 },
    zoomRatio: 1,
    scrollTop: 0,
    scrollLeft: 0,
    mergeData: [],
    cellData: {},
    rowData: {},
    columnData: {},
    showGridlines: BooleanNumber.TRUE,
    rowHeader: { width: 46 },
    columnHeader: { height: 22 },
    rightToLeft: BooleanNumber.FALSE,
  };
}
