import { sheetColumns, sheetRows, wholeSheet, formatRect } from "../workbook/address";
import { enteredCell, isJudgedLater, refusalOf } from "../workbook/check-entry";
import { ExcelError } from "../workbook/excel-error";
import { namedRange } from "../workbook/named-item";
import { protectSheet, unprotectSheet } from "../workbook/protection";
import { readFormulas, readNumberFormats, readTexts, readValues } from "../workbook/read-cells";
import type { Sheet } from "../workbook/sheet";
import { activateSheet, deleteSheet, renameSheet } from "../workbook/sheets";
import { shiftOf } from "../workbook/shift";
import { shiftCells } from "../workbook/shift-cells";
import { tableAddress } from "../workbook/table";
import { followTyping } from "../workbook/typing";
import type { Workbook } from "../workbook/workbook";
import { writeCells } from "../workbook/write-cells";
import type { SheetSnapshot, Workbench, WorkbookSnapshot } from "../test-access";
import type { Language } from "../protocol/app-context";
import { workbookFile } from "../file/workbook-file";
import { personActs, selectedAddress } from "./person-acts";
import { chartSnapshot } from "./chart-snapshot";
import type { Session } from "./session";

/** What only the drawn page can do. */
interface Page {
  readonly restartAddIn: () => void;
  readonly setLanguage: (language: Language) => void;
}

function sheetSnapshot(sheet: Sheet): SheetSnapshot {
  const rect = sheet.cells.usedRect(true, wholeSheet);
  const read = <T>(one: (sheet: Sheet, rect: typeof wholeSheet) => T[][]): T[][] =>
    rect ? one(sheet, rect) : [];
  return {
    id: sheet.id,
    name: sheet.name,
    visibility: sheet.visibility,
    isProtected: sheet.protection !== undefined,
    address: rect ? formatRect(rect) : "",
    values: read(readValues),
    text: read(readTexts),
    formulas: read(readFormulas),
    numberFormats: read(readNumberFormats),
    merges: sheet.merges.map((merge) => formatRect(merge)),
  };
}

/** The workbook as plain data. */
export function workbookSnapshot(workbook: Workbook): WorkbookSnapshot {
  return {
    sheets: workbook.sheets.map(sheetSnapshot),
    names: workbook.names.map((item) => {
      const place = namedRange(workbook, item);
      return {
        name: item.name,
        address: place ? formatRect(place.rect) : item.formula,
        sheet: place?.sheet.name,
        comment: item.comment,
        visible: item.visible,
      };
    }),
    tables: workbook.tables.map((table) => ({
      id: table.id,
      name: table.name,
      sheet: table.sheet.name,
      address: tableAddress(table),
      columns: table.columns.map(({ name }) => name),
      showHeaders: table.showHeaders,
      showTotals: table.showTotals,
      style: table.style,
    })),
    charts: workbook.charts.map((chart) => chartSnapshot(workbook, chart)),
    customXmlParts: workbook.customXmlParts.map(({ id, namespaceUri, xml }) => ({
      id,
      namespaceUri,
      xml,
    })),
    settings: Object.fromEntries(workbook.settings),
    activeSheet: workbook.active.name,
    selection: formatRect(workbook.active.selection),
  };
}

/** Puts `window.workbench` in place. */
export function offerTestAccess(session: Session, page: Page): void {
  const { workbook, faults } = session;
  const act = (work: () => void) => workbook.by("test", work);
  const shift = (
    sheetName: string,
    axis: "row" | "column",
    index: number,
    count: number,
    direction: "Down" | "Up" | "Left" | "Right"
  ) =>
    act(() => {
      const rect =
        axis === "row"
          ? { row: index, rows: count, column: 0, columns: sheetColumns }
          : { row: 0, rows: sheetRows, column: index, columns: count };
      shiftCells(workbook, workbook.sheet(sheetName), shiftOf(rect, direction), rect);
    });
  const workbench: Workbench = {
    ...personActs(workbook),
    get selectedAddress() {
      return selectedAddress(workbook);
    },
    get isReady() {
      return session.isConnected;
    },
    ready: () => session.ready(),
    settled: () => session.settled(),
    snapshot: () => workbookSnapshot(workbook),
    sheet: (name) => sheetSnapshot(workbook.sheet(name)),
    type: (sheetName, address, text) =>
      act(() => {
        const { sheet, rect } = workbook.resolve(address, workbook.sheet(sheetName));
        const entry = enteredCell(sheet, rect.row, rect.column);
        writeCells(workbook, sheet, rect, text);
        const isLater = isJudgedLater(workbook, sheet, rect.row, rect.column);
        const refused = isLater ? undefined : refusalOf(workbook, sheet, rect.row, rect.column);
        if (refused) {
          entry.restore();
          workbook.emit({ kind: "cells", sheet: sheet.id, rect, edited: false, styled: true });
          throw new ExcelError("InvalidOperation", refused.errorAlert.message);
        }
        followTyping(workbook, sheet, rect);
      }),
    insertRows: (sheetName, index, count) => shift(sheetName, "row", index, count, "Down"),
    deleteRows: (sheetName, index, count) => shift(sheetName, "row", index, count, "Up"),
    insertColumns: (sheetName, index, count) => shift(sheetName, "column", index, count, "Right"),
    deleteColumns: (sheetName, index, count) => shift(sheetName, "column", index, count, "Left"),
    renameSheet: (sheetName, name) =>
      act(() => renameSheet(workbook, workbook.sheet(sheetName), name)),
    deleteSheet: (sheetName) => act(() => deleteSheet(workbook, workbook.sheet(sheetName))),
    select: (sheetName, address) =>
      act(() => {
        const { sheet, rect } = workbook.resolve(address, workbook.sheet(sheetName));
        activateSheet(workbook, sheet);
        sheet.selection = rect;
        workbook.emit({ kind: "selection", sheet: sheet.id });
      }),
    protect: (sheetName) => act(() => protectSheet(workbook, workbook.sheet(sheetName), {})),
    unprotect: (sheetName, password) =>
      act(() => unprotectSheet(workbook, workbook.sheet(sheetName), password)),
    setCellEditMode: (on) => void (faults.isEditing = on),
    failNext: (fault) => faults.order(fault),
    delay: (milliseconds) => void (faults.delay = milliseconds),
    batches: () => ({ ...faults.count }),
    saveXlsx: () => workbookFile(workbook),
    openPane: () => session.pane.open(),
    closePane: () => session.pane.close(),
    get isPaneOpen() {
      return session.pane.current() === "open";
    },
    pressRibbon: (id) => session.press(id),
    blockPopups: (on) => session.popups.block(on),
    restartAddIn: page.restartAddIn,
    setLanguage: (language) => page.setLanguage(language),
  };
  window.workbench = workbench;
}
