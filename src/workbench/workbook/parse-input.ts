import { errorOf, type CellValue } from "./cell-value";
import { general, parseNumber, textFormat } from "./number-format";

/** What one written value makes of a cell. */
export interface CellInput {
  readonly value: CellValue;
  readonly formula?: string;
  /** The cell was written with a leading apostrophe. */
  readonly quoted?: true;
  /** A number format that the way of writing brings along, such as that of "5%". */
  readonly format?: string;
}

const empty: CellInput = { value: null };

/**
 * Reads a written value as Excel (English, US) reads what is typed: "=…", "+A1", "-A1" and "@…" are formulas,
 * texts that look like numbers, shares, dates, truth values or errors become such, unless the cell is formatted as text.
 */
export function parseInput(input: string | number | boolean, format: string): CellInput {
  if (typeof input === "number") {
    const value = Number.isFinite(input) ? input : null;
    return { value: value !== null && format === textFormat ? String(value) : value };
  }
  if (typeof input === "boolean")
    return format === textFormat ? { value: input ? "TRUE" : "FALSE" } : { value: input };
  if (input === "") return empty;
  if (input.startsWith("'")) return { value: input.slice(1), quoted: true };
  if (format === textFormat) return { value: input };
  if (input.startsWith("=") && input.length > 1) return { value: null, formula: input };
  return parseText(input, format);
}

function parseText(input: string, format: string): CellInput {
  const upper = input.trim().toUpperCase();
  if (upper === "TRUE" || upper === "FALSE") return { value: upper === "TRUE" };
  const error = errorOf(upper);
  if (error) return { value: error };
  const number = parseNumber(input);
  if (number) {
    return format === general && number.format
      ? { value: number.value, format: number.format }
      : { value: number.value };
  }
  // A sign or an at sign in front of anything that can be calculated starts a formula, as when typed.
  if (/^[+\-@]+[\p{L}\p{N}_$("'.\s]/u.test(input)) return { value: null, formula: `=${input}` };
  return { value: input };
}
