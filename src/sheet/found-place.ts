import type { Area, CellValue } from "./sheet-plan";

/** An area of a place that a person has merged into one cell, with its address on the sheet. */
export interface MergedArea {
  /** Within the place. */
  readonly area: Area;
  readonly address: string;
}

/**
 * What stands in a place now, headings first; row and column count from its upper left cell. Text
 * that begins with "=" is a formula; text that only looks like one carries an apostrophe.
 */
export interface FoundPlace {
  readonly rows: readonly (readonly CellValue[])[];
  /** Whether stub labels are repeated; an outline leaves them out where they are as above. */
  readonly repeatLabels: boolean;
  /** What a person has merged; the rows hold in each of their cells what is seen there. */
  readonly merged?: readonly MergedArea[];
}

/** Rows or columns of a place that are copies, each by the row or column of the grid it is one of. */
export type LineCopies = ReadonlyMap<number, number>;

/** Where the rows and columns of a grid stand in a place that a person may have worked on. */
export interface PlaceMatch {
  /** By column of the grid; -1 where it is gone. */
  readonly columnAt: readonly number[];
  /** By row of the grid, counted within the place, headings included; -1 where it is gone. */
  readonly rowAt: Int32Array;
  /** Headings that are gone, as a person would name them. */
  readonly missingColumns: readonly string[];
  /** How many rows of the grid are gone. */
  readonly missingRows: number;
  /** How many rows below the headings are none of the grid's. */
  readonly ownRows: number;
  /** How many of them hold figures of which nobody can tell to which group they belong. */
  readonly unclearRows: number;
  /** Rows and columns that a person has copied within the place, by what they are copies of. */
  readonly copies: { readonly rows: LineCopies; readonly columns: LineCopies };
}

/** How many rows and columns of an answer a place does not have. */
export interface MissingLines {
  readonly rows: number;
  readonly columns: number;
}
