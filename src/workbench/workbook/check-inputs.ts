import type { Rect } from "./address";
import { ExcelError } from "./excel-error";

const shapeMessage =
  "The number of rows or columns in the input array doesn't match the size or dimensions of the range.";
/** The most characters that a cell holds. */
const longestText = 32767;

/** Whether cells can hold the values of a row; null and undefined leave a cell as it is. */
function areInputs(row: readonly unknown[]): boolean {
  for (const value of row) {
    if (typeof value === "number") continue;
    if (typeof value === "string") {
      if (value.length > longestText) return false;
    } else if (value !== null && value !== undefined && typeof value !== "boolean") return false;
  }
  return true;
}

/** The one value of a matrix of one row and one column, which Excel gives to every cell of a block. */
function single(input: readonly unknown[]): readonly [unknown] | undefined {
  const [row] = input;
  return input.length === 1 && Array.isArray(row) && row.length === 1 ? [row[0]] : undefined;
}

/** Gives what belongs into each cell: one value for all of them, or a matrix of exactly the block's shape. */
export function cellInputs(
  input: unknown,
  { rows, columns }: Pick<Rect, "rows" | "columns">
): (row: number, column: number) => unknown {
  if (input === null || input === undefined) throw new ExcelError("InvalidArgument");
  if (!Array.isArray(input)) return () => input;
  const matrix = input as unknown[];
  const one = single(matrix);
  if (one) return () => one[0];
  const fits =
    matrix.length === rows && matrix.every((row) => Array.isArray(row) && row.length === columns);
  if (!fits) throw new ExcelError("InvalidArgument", shapeMessage);
  return (row, column) => (matrix as unknown[][])[row]?.[column];
}

/** Refuses values for new rows or columns that have not exactly their shape, or that no cell can hold. */
export function assertExactInputs(input: unknown, size: Pick<Rect, "rows" | "columns">): void {
  const isWhole = size.rows * size.columns === 1 || !Array.isArray(input) || !single(input);
  if (!isWhole) throw new ExcelError("InvalidArgument", shapeMessage);
  assertInputs(input, size);
}

/** Refuses values of a wrong shape, and those that no cell can hold, before anything is written. */
export function assertInputs(input: unknown, size: Pick<Rect, "rows" | "columns">): void {
  cellInputs(input, size);
  const every = Array.isArray(input) ? (input as unknown[][]).every(areInputs) : areInputs([input]);
  if (!every) throw new ExcelError("InvalidArgument");
}
