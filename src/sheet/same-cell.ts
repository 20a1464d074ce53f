import type { CellValue } from "./sheet-plan";

/** Two cells say the same: an empty text is no text, a leading apostrophe only marks one. */
export function sameCell(found: CellValue | undefined, expected: CellValue | undefined): boolean {
  return found === expected || plainCell(found) === plainCell(expected);
}

/** A cell without what Excel puts around it: an empty one is null, a text has no apostrophe. */
export function plainCell(value: CellValue | undefined): CellValue {
  if (value === undefined || value === null || value === "") return null;
  return typeof value === "string" && value.startsWith("'") ? value.slice(1) : value;
}

/** Text of the data as a place holds it, where it must not be taken for a formula. */
export function textCell(value: CellValue): CellValue {
  return typeof value === "string" && value.startsWith("=") ? `'${value}` : value;
}

/** The text by which rows and headings are told apart: a year may have become a text, blanks may stray. */
export function labelsKey(
  cells: readonly CellValue[],
  from = 0,
  to: number = cells.length
): string {
  let key = labelText(cells[from]);
  for (let at = from + 1; at < to; at++) key += `\u0001${labelText(cells[at])}`;
  return key;
}

/** Whether labels are those of a row. */
export function sameLabels(found: readonly CellValue[], expected: readonly CellValue[]): boolean {
  for (let at = 0; at < expected.length; at++) {
    const [one, other] = [found[at], expected[at]];
    if (one !== other && labelText(one) !== labelText(other)) return false;
  }
  return true;
}

/** Blanks that a label of ours never has: around it, doubled, or another one than the plain blank. */
const straying = /^\s|\s$|\s\s|[^\S ]/;

/**
 * What a label or heading says, whatever blanks, tabs and line breaks a person has put around or
 * within it; no text where only blanks stand. Every comparison of labels goes through it.
 */
export function labelText(cell: CellValue | undefined): string {
  const plain = plainCell(cell);
  if (plain === null) return "";
  const text = String(plain);
  return straying.test(text) ? text.trim().replace(/\s+/g, " ") : text;
}
