import { sheetColumns, sheetRows } from "./address";
import { defaultColumnWidth, defaultRowHeight, type Sheet } from "./sheet";

/** One axis of a sheet: the size of each row or column in points, hidden ones have none. */
interface Track {
  readonly standard: number;
  readonly sizes: ReadonlyMap<number, number>;
  readonly hidden: ReadonlySet<number>;
  readonly count: number;
}

const tracks = {
  row: (sheet: Sheet): Track => ({
    standard: defaultRowHeight,
    sizes: sheet.rowHeights,
    hidden: new Set([...sheet.hiddenRows, ...sheet.filteredRows]),
    count: sheetRows,
  }),
  column: (sheet: Sheet): Track => ({
    standard: defaultColumnWidth,
    sizes: sheet.columnWidths,
    hidden: sheet.hiddenColumns,
    count: sheetColumns,
  }),
};

const sizeAt = ({ standard, sizes, hidden }: Track, index: number): number =>
  hidden.has(index) ? 0 : (sizes.get(index) ?? standard);

/** Where a row or a column begins, in points from the sheet's corner. */
export function startOf(sheet: Sheet, axis: "row" | "column", index: number): number {
  const track = tracks[axis](sheet);
  let start = index * track.standard;
  for (const at of new Set([...track.sizes.keys(), ...track.hidden]))
    if (at < index) start += sizeAt(track, at) - track.standard;
  return start;
}

/** The row or column that lies at a place, and how far into it. */
export function indexAt(
  sheet: Sheet,
  axis: "row" | "column",
  place: number
): { index: number; offset: number } {
  const track = tracks[axis](sheet);
  let rest = Math.max(0, place);
  for (let index = 0; index < track.count; index++) {
    const size = sizeAt(track, index);
    if (rest < size) return { index, offset: rest };
    rest -= size;
  }
  return { index: track.count - 1, offset: 0 };
}
