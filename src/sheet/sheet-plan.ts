import type { YearAxis } from "./chart-axis";

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

/** One series of a chart. */
export interface ChartSeries {
  readonly name: string;
  readonly values: Area;
  /** What stands along the chart at each value: labels, or years as numbers. */
  readonly categories: Area;
  /** Series of one colour are one to a reader: runs of a line that is broken. */
  readonly colour: number;
  /** Whether it stands in the legend: of several runs the first one does. */
  readonly inLegend: boolean;
}

/** A native chart over cells of its sheet. */
export interface ChartDrawing {
  /** By which the chart is found again. */
  readonly name: string;
  /** Lines over time, columns, or bars of which the first stands on top. */
  readonly type: "line" | "column" | "bar";
  readonly series: readonly ChartSeries[];
  /** Lines are apart. */
  readonly title: string;
  /** What stands beside the axis of the values. */
  readonly valueTitle: string;
  /** Where the axis of the values begins. */
  readonly axisFrom: number;
  /** Of lines, whose years stand where they belong; null of bars and columns. */
  readonly yearAxis: YearAxis | null;
  readonly numberFormat: string;
  /** Whether each value stands at its point. */
  readonly showValues: boolean;
}

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
  /** Rows become as high as their text needs in the widths that their columns have by then. */
  | { readonly kind: "fitRows"; readonly area: Area }
  /** Widths in characters of the default font. */
  | { readonly kind: "columnWidths"; readonly column: number; readonly widths: readonly number[] }
  | { readonly kind: "table"; readonly area: Area; readonly name: string }
  /** What stays in view: so many rows at the top and columns at the left. */
  | { readonly kind: "freeze"; readonly rows: number; readonly columns: number }
  | { readonly kind: "name"; readonly area: Area; readonly name: string }
  /** The chart covers rows of its area; its width is its own, in points. */
  | {
      readonly kind: "chart";
      readonly area: Area;
      readonly width: number;
      readonly drawing: ChartDrawing;
    }
  | {
      readonly kind: "page";
      readonly landscape: boolean;
      /** The first and the last row repeated on each printed page, from 0. */
      readonly repeatRows: readonly [number, number];
      /** So many pages side by side; one where absent. */
      readonly pagesWide?: number;
      /** The first and the last column repeated on each printed page, from 0. */
      readonly repeatColumns?: readonly [number, number];
      /** At the left of each page: no longer than Excel takes beside the numbers of pages. */
      readonly footer: string;
    };

/** A worksheet as data: written by Office.js or into a file, the same. */
export interface SheetPlan {
  /** The wanted name; a free one is made from it where a sheet has it already. */
  readonly sheetName: string;
  readonly operations: readonly SheetOperation[];
}
