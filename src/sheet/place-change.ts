import type { CellValue } from "./sheet-plan";

/** Cells of one column that get other values; rows ascend. */
export interface ColumnWrites {
  readonly column: number;
  readonly rows: number[];
  readonly values: CellValue[];
}

/** Lines that come side by side into a place. Null leaves a cell empty. */
export interface Insertion {
  /** The row or column of the place as it was found before which they go. */
  readonly before: number;
  /** The found row or column whose look they take. */
  readonly like: number;
  readonly lines: readonly (readonly CellValue[])[];
}

/**
 * How a place becomes what a newer answer says. Everything counts in the place as it was found.
 * Done in this order: writes; new columns, each with a cell for every row found; new rows, each
 * with a cell for every column that is there then; removals. Each kind goes from the last one on,
 * and what takes away comes last: all before it can be taken back.
 */
export interface PlaceChange {
  readonly writes: readonly ColumnWrites[];
  readonly removedRows: readonly number[];
  readonly removedColumns: readonly number[];
  readonly addedColumns: readonly Insertion[];
  readonly addedRows: readonly Insertion[];
}
