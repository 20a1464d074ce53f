import { between, columnIndex, columnLetters, sheetColumns, sheetRows, type Rect } from "./address";
import { shiftRect, type Shift } from "./shift";

// Texts in quotes, sheet prefixes with their references, and everything else that must stay whole.
const token =
  /"(?:[^"]|"")*"|(?:'((?:[^']|'')+)'!|([\p{L}_][\p{L}\p{N}_.]*)!)?(\$?[A-Za-z]{1,3}\$?\d{1,7}(?::\$?[A-Za-z]{1,3}\$?\d{1,7})?|\$?[A-Za-z]{1,3}:\$?[A-Za-z]{1,3}|\$?\d{1,7}:\$?\d{1,7})(?![\p{L}\p{N}_(!.])|\[[^\]]*\]|[\p{L}_\\][\p{L}\p{N}_.\\]*/gu;
const part = /^(\$?)([A-Za-z]*)(\$?)(\d*)$/;

/** One reference in a formula; `sheet` is undefined where the reference names none. */
interface Reference {
  readonly whole: string;
  readonly sheet: string | undefined;
  readonly cells: string;
}

/** A formula with each of its references to cells written anew. */
export function replaceReferences(formula: string, replace: (found: Reference) => string): string {
  return formula.replace(
    token,
    (
      whole: string,
      quoted: string | undefined,
      plain: string | undefined,
      cells: string | undefined
    ) =>
      cells === undefined
        ? whole
        : replace({ whole, sheet: quoted?.replaceAll("''", "'") ?? plain, cells })
  );
}

/** A formula, or a name's reference, after cells of a sheet were inserted or deleted. `home` is the sheet the formula stands on. */
export function shiftFormula(formula: string, home: string, sheet: string, shift: Shift): string {
  return replaceReferences(formula, (found) => {
    if ((found.sheet ?? home).toLowerCase() !== sheet.toLowerCase()) return found.whole;
    const prefix = found.whole.slice(0, found.whole.length - found.cells.length);
    return prefix + changeReference(found.cells, (rect) => shiftRect(rect, shift));
  });
}

/** A reference without a sheet that names another block, with its "$" as they were; "#REF!" where it is lost. */
export function changeReference(
  reference: string,
  change: (rect: Rect) => Rect | undefined
): string {
  const [left = "", right = left] = reference.split(":");
  const a = part.exec(left);
  const b = part.exec(right);
  if (!a || !b) return reference;
  const columns = a[2] ? [columnIndex(a[2]), columnIndex(b[2] ?? "")] : [0, sheetColumns - 1];
  const rows = a[4] ? [Number(a[4]) - 1, Number(b[4]) - 1] : [0, sheetRows - 1];
  const [c1 = 0, c2 = 0] = columns;
  const [r1 = 0, r2 = 0] = rows;
  const moved = change(between(r1, c1, r2, c2));
  if (!moved) return "#REF!";
  const cell = (marks: RegExpExecArray, row: number, column: number) =>
    `${marks[1]}${marks[2] ? columnLetters(column) : ""}${marks[3]}${marks[4] ? row + 1 : ""}`;
  const start = cell(a, moved.row, moved.column);
  return reference.includes(":")
    ? `${start}:${cell(b, moved.row + moved.rows - 1, moved.column + moved.columns - 1)}`
    : start;
}

export { renameSheetIn as renameInFormula } from "../formula/rewrite";

/** A formula copied to another cell: relative references move along, those with "$" stay. */
export function moveFormula(formula: string, rows: number, columns: number): string {
  if (rows === 0 && columns === 0) return formula;
  return replaceReferences(formula, ({ whole, cells }) => {
    const ends = cells.split(":").map((end) => moveEnd(end, rows, columns));
    const moved = ends.includes(undefined) ? "#REF!" : ends.join(":");
    return whole.slice(0, whole.length - cells.length) + moved;
  });
}

/**
 * A formula whose rows have become columns, from a cell to another one, both counted from 0: what
 * stood so far below now stands so far to the right. A reference fixed in one direction only moves.
 */
export function turnFormula(
  formula: string,
  from: readonly [row: number, column: number],
  to: readonly [row: number, column: number]
): string {
  const [down, across] = [to[0] - from[0], to[1] - from[1]];
  return replaceReferences(formula, ({ whole, cells }) => {
    const ends = cells.split(":").map((end) => {
      const [, letters, number] = /^([A-Za-z]+)(\d+)$/.exec(end) ?? [];
      if (letters === undefined) return moveEnd(end, down, across);
      const [row, column] = [Number(number) - 1 - from[0], columnIndex(letters) - from[1]];
      return cellAt(to[0] + column, to[1] + row);
    });
    const turned = ends.includes(undefined) ? "#REF!" : ends.join(":");
    return whole.slice(0, whole.length - cells.length) + turned;
  });
}

function cellAt(row: number, column: number): string | undefined {
  const isThere = column >= 0 && row >= 0 && column < sheetColumns && row < sheetRows;
  return isThere ? `${columnLetters(column)}${row + 1}` : undefined;
}

function moveEnd(end: string, rows: number, columns: number): string | undefined {
  const [, columnMark = "", letters = "", rowMark = "", number = ""] = part.exec(end) ?? [];
  // Of whole rows, such as $4:$5, the first mark is the row's.
  const isRowFixed = rowMark !== "" || (letters === "" && columnMark !== "");
  const column = letters && !columnMark ? columnIndex(letters) + columns : 0;
  const row = number && !isRowFixed ? Number(number) - 1 + rows : 0;
  if (column < 0 || row < 0 || column >= sheetColumns || row >= sheetRows) return undefined;
  const movedLetters = letters && !columnMark ? columnLetters(column) : letters;
  const movedNumber = number && !isRowFixed ? String(row + 1) : number;
  return `${columnMark}${movedLetters}${rowMark}${movedNumber}`;
}
