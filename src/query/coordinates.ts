import { cellAt, cellCount } from "./data-table";
import type { DataTable } from "./data-table";

/** Where a figure stands in its answer. */
export interface Coordinates {
  readonly year: number;
  /** The position on each axis. */
  readonly positions: readonly number[];
}

/** The year and the position on each axis of the figure at a place of an answer. */
export function coordinatesOf(
  table: Pick<DataTable, "query" | "axes" | "listed">,
  place: number
): Coordinates {
  const cell = cellAt(table, place);
  const perYear = cellCount([0], table.axes);
  const positions = table.axes.map(({ positions: of }, depth) => {
    const stride = cellCount([0], table.axes.slice(depth + 1));
    return Math.floor(cell / stride) % of.length;
  });
  return { year: table.query.years[Math.floor(cell / perYear)]!, positions };
}
