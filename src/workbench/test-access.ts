import type { Fault } from "./protocol/faults";
import type { FullStyle } from "./workbook/style";

/** What the workbench holds of one sheet; all matrices cover `address`, the used range ("" where the sheet is empty). */
export interface SheetSnapshot {
  readonly id: string;
  readonly name: string;
  readonly visibility: string;
  readonly isProtected: boolean;
  readonly address: string;
  readonly values: readonly (readonly (number | string | boolean)[])[];
  readonly text: readonly (readonly string[])[];
  readonly formulas: readonly (readonly (number | string | boolean)[])[];
  readonly numberFormats: readonly (readonly string[])[];
  /** Addresses of merged areas. */
  readonly merges: readonly string[];
}

/** A chart; places of data are addresses with their sheet, places of the chart points from the sheet's corner. */
export interface ChartSnapshot {
  readonly id: string;
  readonly name: string;
  readonly sheet: string;
  readonly type: string;
  /** What is shown; undefined where the chart has no title. */
  readonly title: string | undefined;
  readonly legend: string | undefined;
  readonly categories: readonly string[];
  readonly series: readonly {
    readonly name: string;
    readonly color: string;
    readonly values: readonly (number | null)[];
    /** Of an XY chart where each value stands along it. */
    readonly along: readonly (number | null)[];
    readonly inLegend: boolean;
    readonly valuesFrom: string | undefined;
    readonly categoriesFrom: string | undefined;
  }[];
  readonly categoryTitle: string | undefined;
  readonly valueTitle: string | undefined;
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** The whole workbook as plain data. */
export interface WorkbookSnapshot {
  readonly sheets: readonly SheetSnapshot[];
  readonly names: readonly {
    name: string;
    address: string;
    sheet: string | undefined;
    comment: string;
    visible: boolean;
  }[];
  readonly tables: readonly {
    id: string;
    name: string;
    sheet: string;
    address: string;
    columns: readonly string[];
    showHeaders: boolean;
    showTotals: boolean;
    style: string;
  }[];
  readonly charts: readonly ChartSnapshot[];
  readonly customXmlParts: readonly { id: string; namespaceUri: string; xml: string }[];
  readonly settings: Readonly<Record<string, unknown>>;
  readonly activeSheet: string;
  readonly selection: string;
}

/** How one cell looks; sizes in points. */
export interface CellFormat extends FullStyle {
  readonly columnWidth: number;
  readonly rowHeight: number;
  /** Whether its row or column is hidden, by hand or by a filter. */
  readonly isHidden: boolean;
}

/** What a person changes about the look of cells. */
export type FormatChange = Partial<Omit<CellFormat, "isHidden">>;

/** `window.workbench`: how a test looks into the workbench and acts as a person or as the network. */
export interface Workbench {
  /** Whether the pane's Office.js is connected. */
  readonly isReady: boolean;
  /** Ends when the pane's Office.js is connected; again after the add-in was restarted or the language changed. */
  ready(): Promise<void>;
  /** Ends when every change is drawn and every formula shows its value. */
  settled(): Promise<void>;
  snapshot(): WorkbookSnapshot;
  sheet(name: string): SheetSnapshot;
  /** As a person typing one text into one cell; a table beside it grows as in Excel. Throws where the cell is locked on a protected sheet, or its validation forbids the entry without having to calculate a formula. */
  type(sheetName: string, address: string, text: string): void;
  /** Zero-based row index. */
  insertRows(sheetName: string, index: number, count: number): void;
  deleteRows(sheetName: string, index: number, count: number): void;
  insertColumns(sheetName: string, index: number, count: number): void;
  deleteColumns(sheetName: string, index: number, count: number): void;
  renameSheet(sheetName: string, name: string): void;
  deleteSheet(sheetName: string): void;
  moveSheet(sheetName: string, position: number): void;
  select(sheetName: string, address: string): void;
  /** The selected cells with their sheet, such as "Sheet1!B2:C4". */
  readonly selectedAddress: string;
  /** As a person sorting a table by the button of a column's header. */
  sortTable(name: string, column: string, ascending?: boolean): void;
  /** As a person ticking the values of a column that stay visible; without values everything is shown. */
  filterTable(name: string, column: string, values?: readonly string[]): void;
  /** As a person formatting cells, such as `{ bold: true, fill: "#FFFF00", numberFormat: "0.0" }`. */
  setFormat(sheetName: string, address: string, change: FormatChange): void;
  /** How a cell looks. */
  format(sheetName: string, address: string): CellFormat;
  /** As a person merging cells, or taking merged ones apart. */
  merge(sheetName: string, address: string): void;
  unmerge(sheetName: string, address: string): void;
  /** As a person hiding the rows or the columns of an address, or showing them again. */
  hide(sheetName: string, address: string, axis: "row" | "column", hidden?: boolean): void;
  protect(sheetName: string): void;
  unprotect(sheetName: string, password?: string): void;
  /** While on, batches answer InvalidOperationInCellEditMode, and those with `delayForCellEdit` wait. */
  setCellEditMode(on: boolean): void;
  /** The next use of a member, such as "Range.values" ("*" for any), answers an error of Excel's. */
  failNext(fault: Fault): void;
  /** Every batch from now on takes this much longer; one that waits already goes on. */
  delay(milliseconds: number): void;
  /** Batches so far, their bytes together and the largest one. */
  batches(): { readonly count: number; readonly bytes: number; readonly largest: number };
  saveXlsx(): Promise<Uint8Array>;
  openPane(): void;
  /** An add-in that shares its runtime goes on unseen; another one ends. */
  closePane(): void;
  readonly isPaneOpen: boolean;
  /** As a person pressing a button of the add-in's tab, by the id that the manifest gives it; ends when its function has called `event.completed()`. */
  pressRibbon(id: string): Promise<void>;
  /** While on, the browser opens no window for the add-in, as with a pop-up blocker. */
  blockPopups(on: boolean): void;
  /** Loads the add-in afresh and opens its pane, as for the next person who opens the workbook. */
  restartAddIn(): void;
  setLanguage(language: "kk" | "ru" | "en"): void;
}

declare global {
  interface Window {
    workbench: Workbench;
  }
}
