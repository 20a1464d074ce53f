import type { Rect } from "./address";
import { newSeries, type ChartSeries } from "./chart";
import { referenceTo } from "./named-item";
import type { Sheet } from "./sheet";

/** How many leading lines of a block are headings: those of texts alone, or one where the corner is empty. */
function headings(sheet: Sheet, rect: Rect, axis: "row" | "column"): number {
  const [lines, length] = axis === "row" ? [rect.rows, rect.columns] : [rect.columns, rect.rows];
  if (lines < 2) return 0;
  const at = (index: number, along: number): [number, number] =>
    axis === "row"
      ? [rect.row + index, rect.column + along]
      : [rect.row + along, rect.column + index];
  if (sheet.value(rect.row, rect.column) === null && length > 1) return 1;
  let found = 0;
  while (found < lines - 1) {
    // The first cell of a line may be the heading of the other headings; symbols among numbers make no heading.
    const first = length > 1 ? 1 : 0;
    const values = Array.from({ length: length - first }, (_, along) =>
      at(found, along + first)
    ).map(([row, column]) => sheet.value(row, column));
    const isHeading =
      values.some((value) => typeof value === "string") &&
      !values.some((value) => typeof value === "number");
    if (!isHeading) break;
    found++;
  }
  return found;
}

/** Excel puts the longer side of a block on the category axis. */
export const seriesBy = (rect: Rect, asked: "Auto" | "Rows" | "Columns"): "Rows" | "Columns" =>
  asked !== "Auto" ? asked : rect.columns > rect.rows ? "Rows" : "Columns";

/** The series that Excel makes of a block, with the names and categories that it finds at its edges. */
export function seriesOf(sheet: Sheet, rect: Rect, by: "Rows" | "Columns"): ChartSeries[] {
  const top = headings(sheet, rect, "row");
  const left = headings(sheet, rect, "column");
  const body: Rect = {
    row: rect.row + top,
    column: rect.column + left,
    rows: rect.rows - top,
    columns: rect.columns - left,
  };
  const byColumns = by === "Columns";
  const ref = (part: Rect): string | undefined =>
    part.rows > 0 && part.columns > 0 ? referenceTo(sheet, part) : undefined;
  const categories = ref(
    byColumns
      ? { ...body, column: rect.column, columns: left }
      : { ...body, row: rect.row, rows: top }
  );
  return Array.from({ length: byColumns ? body.columns : body.rows }, (_, index) => {
    const values = byColumns
      ? { ...body, column: body.column + index, columns: 1 }
      : { ...body, row: body.row + index, rows: 1 };
    const name = byColumns
      ? { ...values, row: rect.row, rows: top }
      : { ...values, column: rect.column, columns: left };
    return { ...newSeries(), values: ref(values), nameFrom: ref(name), categories };
  });
}
