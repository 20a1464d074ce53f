import { intersect, wholeSheet, type Rect } from "./address";
import { plainValue } from "./cell-value";
import { assertWritable } from "./protection";
import type { Sheet } from "./sheet";
import { writeCells } from "./write-cells";
import type { Workbook } from "./workbook";

/** How a text is looked for. */
export interface Search {
  readonly text: string;
  readonly matchCase: boolean;
  /** The cell holds the text and nothing else. */
  readonly completeMatch: boolean;
}

/** Excel's wildcards: "*" for any signs, "?" for one, "~" before a sign that is meant as such. */
function pattern({ text, matchCase, completeMatch }: Search, flags = ""): RegExp {
  const body = text.replace(/~([*?~])|([*?])|[.+^${}()|[\]\\]/g, (found, plain, wild) =>
    plain ? `\\${String(plain)}` : wild === "*" ? ".*" : wild === "?" ? "." : `\\${found}`
  );
  return new RegExp(completeMatch ? `^(?:${body})$` : body, `su${matchCase ? "" : "i"}${flags}`);
}

const written = (sheet: Sheet, row: number, column: number): string =>
  sheet.cells.formula(row, column) ?? String(plainValue(sheet.value(row, column)));

/** The cells of a block that hold a text, row by row. */
export function findCells(sheet: Sheet, rect: Rect, search: Search): [number, number][] {
  const wanted = pattern(search);
  const found: [number, number][] = [];
  sheet.cells.forEach(rect, (row, column) => {
    const isFilled = sheet.value(row, column) !== null;
    if (isFilled && wanted.test(String(plainValue(sheet.value(row, column)))))
      found.push([row, column]);
  });
  return found;
}

/** Where to look and in which order: within a block, or from one cell on over the whole sheet and back to it. */
export function searchOrder(
  sheet: Sheet,
  rect: Rect,
  search: Search,
  isBackwards: boolean
): [number, number] | undefined {
  const isCell = rect.rows * rect.columns === 1;
  const found = findCells(sheet, isCell ? wholeSheet : rect, search);
  if (isBackwards) found.reverse();
  if (!isCell) return found[0];
  const isBehind = ([row, column]: [number, number]) => {
    const order = row - rect.row || column - rect.column;
    return isBackwards ? order < 0 : order > 0;
  };
  return found.find(isBehind) ?? found[0];
}

/** Replaces a text in the cells of a block; gives the number of replacements, of which a cell may have several. */
export function replaceAll(
  workbook: Workbook,
  sheet: Sheet,
  rect: Rect,
  search: Search,
  replacement: string
): number {
  const wanted = pattern(search, "g");
  const changes: [Rect, string][] = [];
  let count = 0;
  sheet.cells.forEach(intersect(rect, wholeSheet) ?? rect, (row, column) => {
    const before = written(sheet, row, column);
    const after = before.replace(wanted, (found) => {
      if (found === "") return "";
      count++;
      return replacement;
    });
    if (after !== before) changes.push([{ row, column, rows: 1, columns: 1 }, after]);
  });
  for (const [cell] of changes) assertWritable(sheet, cell);
  for (const [cell, text] of changes) writeCells(workbook, sheet, cell, text);
  return count;
}
