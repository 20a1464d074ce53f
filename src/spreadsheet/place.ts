/** A cell's place; row and column count from 0. */
export interface CellPlace {
  readonly row: number;
  readonly column: number;
}

/** A rectangle of cells. */
export interface Area extends CellPlace {
  readonly rows: number;
  readonly columns: number;
}

/** The size of an Excel worksheet, in rows. */
export const sheetRows = 1048576;
/** The size of an Excel worksheet, in columns. */
export const sheetColumns = 16384;

/** Column letters of a zero-based column index: 0 is "A". */
export function columnLetters(index: number): string {
  let letters = "";
  for (let rest = index + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return letters;
}

/** Whether the block covers complete rows. */
export const isEntireRow = (rect: Area): boolean =>
  rect.column === 0 && rect.columns === sheetColumns;
/** Whether the block covers complete columns. */
export const isEntireColumn = (rect: Area): boolean => rect.row === 0 && rect.rows === sheetRows;

/** Address of a block without its sheet: "A1", "A1:B2", "A:C" or "1:3". */
export function formatRect(rect: Area, absolute = false): string {
  const mark = absolute ? "$" : "";
  const lastRow = rect.row + rect.rows;
  const first = mark + columnLetters(rect.column);
  const last = mark + columnLetters(rect.column + rect.columns - 1);
  if (isEntireColumn(rect) && !isEntireRow(rect)) return `${first}:${last}`;
  if (isEntireRow(rect)) return `${mark}${rect.row + 1}:${mark}${lastRow}`;
  const start = `${first}${mark}${rect.row + 1}`;
  return rect.rows === 1 && rect.columns === 1 ? start : `${start}:${last}${mark}${lastRow}`;
}
