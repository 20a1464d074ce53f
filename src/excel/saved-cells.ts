import { tableName } from "../sheet/place-names";
import type { Area } from "../sheet/sheet-plan";
import { bandsOf, rangeOf, readCells } from "./ranges";

/** What stood in an area before it was written over. */
export interface SavedCells {
  readonly area: Area;
  readonly formulas: (string | number | boolean)[][];
  readonly formats: string[][];
}

/** Reads contents and number formats of an area that is about to be written over. */
export async function saveCells(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  area: Area
): Promise<SavedCells> {
  const formulas = await readCells(context, sheet, area);
  const formats: string[][] = [];
  for (const band of bandsOf(area)) {
    const range = rangeOf(sheet, band);
    range.load("numberFormat");
    // eslint-disable-next-line office-addins/no-context-sync-in-loop -- a band an answer
    await context.sync();
    for (const row of range.numberFormat as string[][]) formats.push(row);
  }
  return { area, formulas, formats };
}

/** Puts back what stood there, in place of whatever of a result has been written. */
export async function restoreCells(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  { area, formulas, formats }: SavedCells,
  id: string
): Promise<void> {
  const table = context.workbook.tables.getItemOrNullObject(tableName(id));
  await context.sync();
  if (!table.isNullObject) table.convertToRange();
  rangeOf(sheet, area).clear();
  for (const band of bandsOf(area)) {
    const from = band.row - area.row;
    const range = rangeOf(sheet, band);
    range.numberFormat = formats.slice(from, from + band.rows);
    range.formulas = formulas.slice(from, from + band.rows);
    // eslint-disable-next-line office-addins/no-context-sync-in-loop -- a band a request
    await context.sync();
  }
}
