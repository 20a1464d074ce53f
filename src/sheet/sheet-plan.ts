/**
 * What a cell takes. Text is always text: whoever writes a plan keeps it from becoming a formula,
 * a number or a date. Null leaves the cell as it is.
 */
export type CellValue = string | number | null;

/** A rectangle of cells; row and column count from 0. */
export interface Area {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

/** Rows that need not be there before they are written: an array is one, a large answer another. */
export interface Rows {
  readonly length: number;
  at(index: number): readonly CellValue[] | undefined;
}

export type TextStyle = "title" | "definition" | "heading" | "note";

export type SheetOperation =
  | { readonly kind: "values"; readonly area: Area; readonly rows: Rows }
  | { readonly kind: "textStyle"; readonly area: Area; readonly style: TextStyle }
  /** Format codes are in Excel's own notation, the same in every locale. */
  | { readonly kind: "numberFormat"; readonly area: Area; readonly format: string }
  | {
      readonly kind: "align";
      readonly area: Area;
      readonly to: "left" | "right";
      /** In steps of about three characters, away from that side. */
      readonly indent: number;
    }
  /** Long text goes on in the next line of its cell. */
  | { readonly kind: "wrap"; readonly area: Area }
  /** Widths in characters of the default font. */
  | { readonly kind: "columnWidths"; readonly column: number; readonly widths: readonly number[] }
  | { readonly kind: "table"; readonly area: Area; readonly name: string }
  /** What stays in view: so many rows at the top and columns at the left. */
  | { readonly kind: "freeze"; readonly rows: number; readonly columns: number }
  | { readonly kind: "name"; readonly area: Area; readonly name: string }
  | {
      readonly kind: "page";
      readonly landscape: boolean;
      /** The first and the last row repeated on each printed page, from 0. */
      readonly repeatRows: readonly [number, number];
      readonly footer: string;
    };

/** A worksheet as data: written by Office.js or into a file, the same. */
export interface SheetPlan {
  /** The wanted name; a free one is made from it where a sheet has it already. */
  readonly sheetName: string;
  readonly operations: readonly SheetOperation[];
}
