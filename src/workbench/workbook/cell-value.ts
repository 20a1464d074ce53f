/** An error in a cell, such as "#N/A". */
export interface CellError {
  readonly error: string;
}

/** What a cell holds: null is an empty cell. */
export type CellValue = number | string | boolean | CellError | null;

const errors = [
  "#NULL!",
  "#DIV/0!",
  "#VALUE!",
  "#REF!",
  "#NAME?",
  "#NUM!",
  "#N/A",
  "#SPILL!",
  "#CALC!",
  "#BUSY!",
  "#GETTING_DATA",
];
const known = new Map(errors.map((error) => [error, { error }]));

/** The cell error that a text stands for, if it stands for one. */
export const errorOf = (text: string): CellError | undefined => known.get(text.toUpperCase());

/** A value as `Range.values` gives it: errors as text, empty cells as "". */
export function plainValue(value: CellValue): number | string | boolean {
  if (value === null) return "";
  return typeof value === "object" ? value.error : value;
}

/** Excel's name of a value's type, as `Range.valueTypes` gives it. */
export function valueType(value: CellValue): "Empty" | "Double" | "String" | "Boolean" | "Error" {
  if (value === null) return "Empty";
  if (typeof value === "number") return "Double";
  if (typeof value === "boolean") return "Boolean";
  return typeof value === "string" ? "String" : "Error";
}
