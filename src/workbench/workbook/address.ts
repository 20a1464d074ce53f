import { sheetColumns, sheetRows, type Area } from "../../spreadsheet/place";
import { ExcelError } from "./excel-error";

export {
  columnLetters,
  formatRect,
  isEntireColumn,
  isEntireRow,
  sheetColumns,
  sheetRows,
} from "../../spreadsheet/place";

/** A block of cells by its zero-based top left corner and its size. */
export type Rect = Area;

/** Every cell of a worksheet. */
export const wholeSheet: Rect = { row: 0, column: 0, rows: sheetRows, columns: sheetColumns };

/** Zero-based column index of column letters. */
export function columnIndex(letters: string): number {
  let index = 0;
  for (const letter of letters.toUpperCase()) index = index * 26 + letter.charCodeAt(0) - 64;
  return index - 1;
}

/** A sheet's name as a formula writes it: quoted where Excel quotes it. */
export function quoteSheetName(name: string): string {
  const plain =
    /^[\p{L}_][\p{L}\p{N}_.]*$/u.test(name) &&
    !/^[A-Za-z]{1,3}\d+$/.test(name) &&
    !/^[RrCc]\d*$/.test(name);
  return plain ? name : `'${name.replaceAll("'", "''")}'`;
}

const corner = /^\$?([A-Za-z]{1,3})\$?(\d{1,7})$/;
const column = /^\$?([A-Za-z]{1,3})$/;
const row = /^\$?(\d{1,7})$/;

/** Block between two corners, each inclusive. */
export function between(row1: number, column1: number, row2: number, column2: number): Rect {
  return {
    row: Math.min(row1, row2),
    column: Math.min(column1, column2),
    rows: Math.abs(row2 - row1) + 1,
    columns: Math.abs(column2 - column1) + 1,
  };
}

/** Block of an address without a sheet, or undefined where the text is no address. */
export function parseRect(text: string): Rect | undefined {
  const [left = "", right = left, ...more] = text.trim().split(":");
  if (more.length > 0) return undefined;
  const ends = [corner.exec(left), corner.exec(right)] as const;
  let rect: Rect | undefined;
  if (ends[0] && ends[1]) {
    rect = between(
      Number(ends[0][2]) - 1,
      columnIndex(ends[0][1] ?? ""),
      Number(ends[1][2]) - 1,
      columnIndex(ends[1][1] ?? "")
    );
  } else if (text.includes(":") && column.test(left) && column.test(right)) {
    const [from, to] = [columnIndex(left.replace("$", "")), columnIndex(right.replace("$", ""))];
    rect = between(0, from, sheetRows - 1, to);
  } else if (text.includes(":") && row.test(left) && row.test(right)) {
    rect = between(
      Number(left.replace("$", "")) - 1,
      0,
      Number(right.replace("$", "")) - 1,
      sheetColumns - 1
    );
  }
  return rect && isInside(rect) ? rect : undefined;
}

/** Whether a block lies on the sheet. */
export function isInside(rect: Rect): boolean {
  return (
    rect.row >= 0 &&
    rect.column >= 0 &&
    rect.rows > 0 &&
    rect.columns > 0 &&
    rect.row + rect.rows <= sheetRows &&
    rect.column + rect.columns <= sheetColumns
  );
}

/** The block itself, or Excel's error where it leaves the sheet. */
export function onSheet(rect: Rect): Rect {
  if (!isInside(rect)) throw new ExcelError("InvalidArgument");
  return rect;
}

/** Sheet name (unquoted, if there is one) and the rest of an address such as "'My data'!A1:B2". */
export function splitSheet(text: string): { sheet?: string; rest: string } {
  const at = text.lastIndexOf("!");
  if (at < 0) return { rest: text };
  const name = text.slice(0, at);
  const quoted = name.startsWith("'") && name.endsWith("'");
  return {
    sheet: quoted ? name.slice(1, -1).replaceAll("''", "'") : name,
    rest: text.slice(at + 1),
  };
}

/** Common cells of two blocks. */
export function intersect(a: Rect, b: Rect): Rect | undefined {
  const top = Math.max(a.row, b.row);
  const left = Math.max(a.column, b.column);
  const rows = Math.min(a.row + a.rows, b.row + b.rows) - top;
  const columns = Math.min(a.column + a.columns, b.column + b.columns) - left;
  return rows > 0 && columns > 0 ? { row: top, column: left, rows, columns } : undefined;
}

/** Whether two blocks have cells in common. */
export function touches(a: Rect, b: Rect): boolean {
  return (
    a.row < b.row + b.rows &&
    b.row < a.row + a.rows &&
    a.column < b.column + b.columns &&
    b.column < a.column + a.columns
  );
}

/** Things that each hold for several blocks, without some cells: what has none left is gone, what is not touched stays itself. */
export function without<T extends { readonly rects: readonly Rect[] }>(
  things: readonly T[],
  holes: readonly Rect[]
): readonly T[] {
  const isTouched = ({ rects }: T) => rects.some((rect) => holes.some((h) => touches(rect, h)));
  if (!things.some(isTouched)) return things;
  return things.flatMap((thing) => {
    if (!isTouched(thing)) return thing;
    const rects = holes.reduce(
      (left: readonly Rect[], hole) => left.flatMap((rect) => subtract(rect, hole)),
      thing.rects
    );
    return rects.length > 0 ? { ...thing, rects } : [];
  });
}

/** Smallest block around two blocks. */
export function around(a: Rect, b: Rect): Rect {
  return between(
    Math.min(a.row, b.row),
    Math.min(a.column, b.column),
    Math.max(a.row + a.rows, b.row + b.rows) - 1,
    Math.max(a.column + a.columns, b.column + b.columns) - 1
  );
}

/** A block without the cells of another one. */
export function subtract(rect: Rect, hole: Rect): Rect[] {
  const common = intersect(rect, hole);
  if (!common) return [rect];
  const [bottom, right] = [rect.row + rect.rows, rect.column + rect.columns];
  const [low, far] = [common.row + common.rows, common.column + common.columns];
  const band = { row: common.row, rows: common.rows };
  return [
    { ...rect, rows: common.row - rect.row },
    { ...rect, row: low, rows: bottom - low },
    { ...rect, ...band, columns: common.column - rect.column },
    { ...rect, ...band, column: far, columns: right - far },
  ].filter(({ rows, columns }) => rows > 0 && columns > 0);
}
