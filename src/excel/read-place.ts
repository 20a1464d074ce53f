import type { Block } from "../sheet/block";
import type { FoundPlace } from "../sheet/found-place";
import { asSeen } from "../sheet/merged-cells";
import type { CellValue } from "../sheet/sheet-plan";
import { placeRange } from "./find-places";
import type { FoundArea } from "./find-places";
import { mergedIn } from "./merged-areas";
import { partOf, readCells } from "./ranges";
import { PlaceMoved } from "./while-still";

export interface ReadOptions {
  readonly signal?: AbortSignal;
  /** Of the place; all of them where absent. */
  readonly rows?: { readonly from: number; readonly count: number };
}

/** Reads what stands in the rows of a place, headings included. */
export async function readPlace(
  context: Excel.RequestContext,
  place: Omit<FoundArea, "address" | "isProtected">,
  { repeatLabels }: Pick<Block, "repeatLabels">,
  { signal, rows = { from: 0, count: place.area.rows } }: ReadOptions = {}
): Promise<FoundPlace> {
  const { sheet, area } = place;
  const looked: Excel.Range[] = [];
  const part = { row: rows.from, column: 0, rows: rows.count, columns: area.columns };
  const wholePlace = () => {
    const range = placeRange(context, place);
    range.load("rowCount,columnCount");
    looked.push(range);
    return range;
  };
  const cells = await readCells(context, wholePlace, part, signal);
  const merged = await mergedIn(context, partOf(wholePlace(), part));
  if (looked.some((range) => !isSize(range, area))) throw new PlaceMoved(sheet);
  return {
    rows: asSeen(
      cells.map((row) => row.map(cellOf)),
      merged
    ),
    ...{ merged, repeatLabels },
  };
}

/** Whether a place has the rows and columns that it is taken to have. */
export function isSize(
  { rowCount, columnCount }: Pick<Excel.Range, "rowCount" | "columnCount">,
  { rows, columns }: Pick<FoundArea["area"], "rows" | "columns">
): boolean {
  return rowCount === rows && columnCount === columns;
}

/** A truth value is nothing that was written here: it counts as the formula that gives it. */
export function cellOf(value: string | number | boolean): CellValue {
  return typeof value === "boolean" ? `=${String(value).toUpperCase()}` : value;
}
