import type { CellStyle } from "./cell-style";
import type { Chart } from "./chart";
import type { Page } from "./page";
import type { Area, CellPlace } from "./place";

/** What stands in a cell; an error such as "#N/A" is none of its texts. */
export type CellValue = string | number | boolean | null | { readonly error: string };

/** A cell that holds something or has a look of its own. */
export interface Cell extends CellPlace {
  /** Of a formula, what it gave when it was last calculated. */
  readonly value: CellValue;
  /** With its equals sign, as Excel writes it in English. */
  readonly formula?: string;
  readonly style?: CellStyle;
}

/** What a row has of its own; its height is in points. */
export interface RowFormat {
  readonly height?: number;
  readonly hidden?: boolean;
}

/** Points of a column that nobody has made wider or narrower. */
export const defaultColumnWidth = 48;

/** What a column has of its own; its width is in points. */
export interface ColumnFormat {
  readonly width?: number;
  readonly hidden?: boolean;
  /** Of cells that have none themselves. */
  readonly style?: CellStyle;
}

/** A table with a heading, over its heading, rows and totals. */
export interface Table {
  readonly name: string;
  readonly area: Area;
  readonly columns: readonly string[];
  readonly style: string;
  readonly showBandedRows: boolean;
  readonly showBandedColumns: boolean;
  readonly showFilterButton: boolean;
  readonly showTotals: boolean;
}

/** One worksheet. */
export interface Sheet {
  readonly name: string;
  readonly visibility: "Visible" | "Hidden" | "VeryHidden";
  /** Row by row, each from left to right. */
  readonly cells: Iterable<Cell>;
  readonly rows: ReadonlyMap<number, RowFormat>;
  readonly columns: ReadonlyMap<number, ColumnFormat>;
  readonly merges: readonly Area[];
  readonly tables: readonly Table[];
  readonly charts: readonly Chart[];
  readonly showGridlines: boolean;
  readonly showHeadings: boolean;
  /** "#RRGGBB". */
  readonly tabColor: string | undefined;
  /** So many rows and columns stay in view. */
  readonly frozen: { readonly rows: number; readonly columns: number } | undefined;
  readonly isProtected: boolean;
  readonly page: Page;
}

/** A name for cells or for a formula; of one sheet where that is named. */
export interface DefinedName {
  readonly name: string;
  /** With its equals sign. */
  readonly formula: string;
  readonly sheet: string | undefined;
  readonly comment: string;
}

/** An XML document that is kept in the file beside the sheets. */
export interface CustomXmlPart {
  /** "{GUID}". */
  readonly id: string;
  readonly xml: string;
  readonly namespaceUri: string;
}

/** What a file says of itself; empty entries are not written. */
export type DocumentProperties = Readonly<
  Partial<
    Record<
      "title" | "subject" | "author" | "keywords" | "comments" | "category" | "manager" | "company",
      string
    >
  >
>;

/** A workbook as plain data: all that this program writes into a file. */
export interface Spreadsheet {
  readonly sheets: readonly Sheet[];
  /** The place of the sheet that is shown first. */
  readonly activeSheet: number;
  readonly names: readonly DefinedName[];
  readonly properties: DocumentProperties;
  readonly customXmlParts: readonly CustomXmlPart[];
}
