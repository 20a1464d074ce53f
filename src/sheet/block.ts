import type { FormulaCell } from "./formula";
import type { CellValue } from "./sheet-plan";

/**
 * What stands in a column. Figures and states are the answer's, formulas are printed for where
 * their cells stand, input and notes are a person's: no refresh writes them.
 */
export type Role = "label" | "figure" | "state" | "formula" | "input" | "note";

/** One column of a block. */
export interface BlockColumn {
  readonly role: Role;
  /** What stands above it, one for each heading row. */
  readonly heading: readonly CellValue[];
  /** Null for text. */
  readonly format: string | null;
  /** In characters. */
  readonly width: number;
}

/**
 * An answer, or a part of one, as it stands in one place: headings, rows, and which figure stands
 * where. Its rows and columns are found again by what they are called.
 */
export interface Block {
  readonly columns: readonly BlockColumn[];
  readonly headings: readonly (readonly CellValue[])[];
  /** The columns of labels, which come first. */
  readonly stubColumns: number;
  readonly rowCount: number;
  /** Whether each row has all of its labels; an outline leaves out those that are as above. */
  readonly repeatLabels: boolean;
  /** Where rows that are new go: into their order, or to the end of a table that may be sorted. */
  readonly newRows: "inOrder" | "atEnd";
  /**
   * All cells of a row, as they stand on the sheet.
   * @param below the row above it, whose labels an outline does not repeat; -1 where none is
   */
  row(at: number, below?: number): CellValue[];
  /** The labels of a row without what an outline leaves out: they tell it from every other row. */
  labelsOf(at: number): CellValue[];
  /** The row that such labels tell, as they may stand on a sheet; -1 where there is none. */
  findRow(labels: readonly CellValue[]): number;
  /** Where the answer holds the figure of a row and a column; -1 where there is none. */
  placeOf(row: number, column: number): number;
  /** The row of a place in the answer. */
  rowOf(place: number): number;
  /** What a cell of a column of formulas computes; absent where there is no such column. */
  readonly formulaAt?: (row: number, column: number) => FormulaCell;
}

/** Whether the cells of a column are the answer's: what a refresh writes and a person may edit. */
export function isAnswered(role: Role): boolean {
  return role === "figure" || role === "state";
}

/** A column as a person would name it. */
export function columnTitle({ heading }: Pick<BlockColumn, "heading">): string {
  return heading.filter((label) => label !== null).join(", ");
}
