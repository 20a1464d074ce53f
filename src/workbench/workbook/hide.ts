import type { Rect } from "./address";
import type { Sheet } from "./sheet";

/** Hides or shows the rows or the columns that a rectangle covers. */
export function hide(sheet: Sheet, rect: Rect, axis: "row" | "column", hidden: boolean): void {
  const [set, from, count] =
    axis === "row"
      ? [sheet.hiddenRows, rect.row, rect.rows]
      : [sheet.hiddenColumns, rect.column, rect.columns];
  for (let index = from; index < from + count; index++) {
    if (hidden) set.add(index);
    else set.delete(index);
  }
}
