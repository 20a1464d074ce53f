import { tableName } from "../sheet/place-names";
import type { Area } from "../sheet/sheet-plan";
import { rangeOf } from "./ranges";

/** What stood in an area before it was written over: a copy on a hidden sheet, looks included. */
export interface SavedCells {
  readonly area: Area;
  /** The hidden sheet. */
  readonly storeId: string;
}

/** Copies an area that is about to be written over; the copy is to be dropped in the end. */
export async function saveCells(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  area: Area
): Promise<SavedCells> {
  const store = context.workbook.worksheets.add();
  // A very hidden sheet could not be deleted.
  store.visibility = "Hidden";
  store.load("id");
  await context.sync();
  try {
    rangeOf(store, area).copyFrom(rangeOf(sheet, area), "All");
    await context.sync();
  } catch (error) {
    store.delete();
    await context.sync();
    throw error;
  }
  return { area, storeId: store.id };
}

/** Takes the copy away. */
export async function dropCells(
  context: Excel.RequestContext,
  saved: SavedCells | null
): Promise<void> {
  if (!saved) return;
  context.workbook.worksheets.getItem(saved.storeId).delete();
  await context.sync();
}

/** Puts back what stood in an area, in place of whatever of a result has been written. */
export async function restoreCells(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  area: Area,
  saved: SavedCells | null,
  id: string
): Promise<void> {
  const table = context.workbook.tables.getItemOrNullObject(tableName(id));
  await context.sync();
  if (!table.isNullObject) table.convertToRange();
  rangeOf(sheet, area).clear();
  if (saved) {
    const store = context.workbook.worksheets.getItem(saved.storeId);
    rangeOf(sheet, area).copyFrom(rangeOf(store, area), "All");
  }
  await context.sync();
}
