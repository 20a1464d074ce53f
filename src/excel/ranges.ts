import type { Area } from "../sheet/sheet-plan";

/** The range of an area. */
export function rangeOf(sheet: Excel.Worksheet, area: Area): Excel.Range {
  return sheet.getRangeByIndexes(area.row, area.column, area.rows, area.columns);
}

/** The range of an area that counts from the upper left cell of a sheet or of another range. */
export function partOf(
  whole: Pick<Excel.Range, "getCell">,
  { row, column, rows, columns }: Area
): Excel.Range {
  return whole.getCell(row, column).getResizedRange(rows - 1, columns - 1);
}

/** Loads what `areaOf` reads. */
export function loadArea(range: Excel.Range): void {
  range.load("rowIndex,columnIndex,rowCount,columnCount");
}

/** The area of a range that was loaded for it. */
export function areaOf(
  range: Pick<Excel.Range, "rowIndex" | "columnIndex" | "rowCount" | "columnCount">
): Area {
  const { rowIndex: row, columnIndex: column, rowCount: rows, columnCount: columns } = range;
  return { row, column, rows, columns };
}

/** Whether two areas of a sheet share a cell. */
export function overlap(one: Area, other: Area): boolean {
  return (
    one.row < other.row + other.rows &&
    other.row < one.row + one.rows &&
    one.column < other.column + other.columns &&
    other.column < one.column + one.columns
  );
}

/** Cells that are read in one answer: with long labels well under the 5 MB of Excel on the web. */
const cellsAtOnce = 60_000;

/** The bands of rows in which an area is read. */
export function bandsOf(area: Area): Area[] {
  const rows = Math.max(Math.floor(cellsAtOnce / Math.max(area.columns, 1)), 1);
  const bands: Area[] = [];
  for (let from = 0; from < area.rows; from += rows) {
    bands.push({ ...area, row: area.row + from, rows: Math.min(rows, area.rows - from) });
  }
  return bands;
}

/**
 * Reads what stands in the cells of an area: values, and formulas as their text. Text that only
 * looks like a formula comes with an apostrophe.
 * @param whole gives, for each request anew, the sheet or range in which the area counts
 */
export async function readCells(
  context: Excel.RequestContext,
  whole: () => Pick<Excel.Range, "getCell">,
  area: Area,
  signal?: AbortSignal
): Promise<(string | number | boolean)[][]> {
  const rows: (string | number | boolean)[][] = [];
  for (const band of bandsOf(area)) {
    signal?.throwIfAborted();
    const range = partOf(whole(), band);
    range.load("formulas");
    // One answer for each band is the point: together they exceed what Excel gives.
    await context.sync();
    const formulas = range.formulas as (string | number | boolean)[][];
    if (formulas.some((row) => row.some(isLikeFormula))) {
      range.load("values");
      await context.sync();
      const values = range.values as unknown[][];
      formulas.forEach((row, at) => {
        row.forEach((cell, column) => {
          // The value of a formula is never its text.
          if (isLikeFormula(cell) && values[at]![column] === cell) row[column] = `'${String(cell)}`;
        });
      });
    }
    for (const row of formulas) rows.push(row);
  }
  return rows;
}

function isLikeFormula(cell: string | number | boolean): boolean {
  return typeof cell === "string" && cell.startsWith("=");
}
