import type { Catalogue } from "../catalogue/catalogue";
import type { Indicator } from "../catalogue/indicator";
import type { Availability } from "./availability";
import { axesOf } from "./axes";
import { cellCount } from "./data-table";
import type { Query } from "./query";

/** The most rows of an answer: a worksheet's rows less what stands above and below the table. */
export const rowLimit = 1_000_000;

/**
 * The size of an answer as a list on a sheet, before anything is asked: one row a figure,
 * a column for the year, one for each dimension, one for the figure and one for its state.
 */
export function answerSize(
  query: Query,
  indicator: Indicator,
  catalogue: Catalogue,
  availability: readonly Availability[]
): { rows: number; columns: number; cells: number } {
  const axes = axesOf(query, indicator, catalogue, availability);
  const rows = cellCount(query.years, axes);
  const columns = axes.length + 3;
  return { rows, columns, cells: rows * columns };
}
