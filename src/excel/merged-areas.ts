import type { MergedArea } from "../sheet/found-place";
import type { Area, CellValue } from "../sheet/sheet-plan";
import { placeRange } from "./find-places";
import type { FoundArea } from "./find-places";
import { areaOf, loadArea, partOf, rangeOf } from "./ranges";
import type { Undo } from "./undo";
import { placeInput } from "./write-values";

/** The merged areas of a range, as far as they lie within it, counted from its upper left cell. */
export async function mergedIn(
  context: Excel.RequestContext,
  range: Excel.Range
): Promise<MergedArea[]> {
  const merged = range.getMergedAreasOrNullObject();
  merged.load("areaCount");
  loadArea(range);
  await context.sync();
  if (merged.isNullObject) return [];
  const { areas } = merged;
  areas.load("items/address,items/rowIndex,items/columnIndex,items/rowCount,items/columnCount");
  await context.sync();
  const whole = areaOf(range);
  return areas.items.flatMap((item) => {
    const area = within(areaOf(item), whole);
    return area ? [{ area, address: item.address.split("!").at(-1)! }] : [];
  });
}

/** An area cut to a whole and counted in it; null where its first cell lies outside. */
function within({ row, column, rows, columns }: Area, whole: Area): Area | null {
  const [top, left] = [row - whole.row, column - whole.column];
  if (top < 0 || left < 0) return null;
  return {
    ...{ row: top, column: left },
    rows: Math.min(rows, whole.rows - top),
    columns: Math.min(columns, whole.columns - left),
  };
}

/** Takes merged areas of a place apart; each of their cells shows then what all of them did. */
export async function unmerge(
  context: Excel.RequestContext,
  place: FoundArea,
  merged: readonly MergedArea[],
  seen: readonly (readonly CellValue[])[],
  undo: Undo[]
): Promise<void> {
  if (!merged.length) return;
  const range = placeRange(context, place);
  const sheet = range.worksheet;
  range.load("rowIndex,columnIndex");
  sheet.load("id");
  await context.sync();
  const corner = { row: range.rowIndex, column: range.columnIndex };
  const onSheet = ({ area }: MergedArea) =>
    rangeOf(context.workbook.worksheets.getItem(sheet.id), {
      ...area,
      row: area.row + corner.row,
      column: area.column + corner.column,
    });
  undo.push(async () => {
    for (const one of merged) onSheet(one).merge();
    await context.sync();
  });
  const now = placeRange(context, place);
  for (const { area } of merged) {
    const part = partOf(now, area);
    part.unmerge();
    const cell = placeInput(seen[area.row]?.[area.column] ?? "");
    part.values = Array.from({ length: area.rows }, () =>
      Array.from({ length: area.columns }, () => cell)
    );
  }
  await context.sync();
}
