import type { Catalogue } from "../catalogue/catalogue";
import type { Availability } from "./availability";
import { isFromRecords } from "./availability";
import { axesOf } from "./axes";
import { cellCount } from "./data-table";
import type { QueryPlan } from "./plan";
import type { Query } from "./query";

/** The most rows of an answer: a worksheet's rows less what stands above and below the table. */
export const rowLimit = 1_000_000;

export interface AnswerSize {
  readonly rows: number;
  readonly columns: number;
  readonly cells: number;
  /** Whether only combinations that occur are listed: `rows` is then the most there could be. */
  readonly listed: boolean;
}

/**
 * Whether an answer is too large to hold every combination and lists those that occur. Totals over
 * combinations that are not there would be as many again, and a published table has no other rows.
 */
export function isListed(
  { totals, years }: Pick<Query, "totals" | "years">,
  rows: number,
  availability: readonly Availability[]
): boolean {
  if (rows <= rowLimit || totals.length > 0) return false;
  return years.every((year) => isFromRecords(availability, year));
}

/**
 * The size of an answer as a list on a sheet, before anything is asked: one row a figure,
 * a column for the year, one for each dimension, one for the figure and one for its state.
 */
export function answerSize(
  plan: QueryPlan,
  catalogue: Catalogue,
  availability: readonly Availability[]
): AnswerSize {
  const { query } = plan;
  const axes = axesOf(plan, catalogue, availability);
  const rows = cellCount(query.years, axes);
  // Region and district share an axis and have a column each.
  const levels = axes.some((axis) => axis.positions.some((position) => position.parent)) ? 1 : 0;
  const columns = axes.length + levels + 3;
  return { rows, columns, cells: rows * columns, listed: isListed(query, rows, availability) };
}
