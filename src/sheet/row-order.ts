import type { ChartPlan } from "./chart-plan";
import type { Block } from "./block";
import type { FoundPlace, PlaceMatch } from "./found-place";

/** The order in which rows of a grid are expected. */
export type RowOrder = (grid: Block) => readonly number[];

/**
 * The rows of a bar chart's grid, the largest first: by the latest year where years stand side by
 * side, else by all that stands in a row. Rows without a number come last. Other charts keep the
 * order of the grid.
 */
export function rowOrderOf({ kind, series }: ChartPlan): RowOrder | undefined {
  if (kind !== "bar") return undefined;
  return (grid) => {
    const ranks = Array.from({ length: grid.rowCount }, (_, at) => {
      const numbers = grid
        .row(at)
        .filter((cell, column) => grid.columns[column]!.role === "figure" && cell !== null)
        .map(Number);
      if (!numbers.length) return -1;
      return series === "year" ? numbers.at(-1)! : numbers.reduce((sum, value) => sum + value, 0);
    });
    return ranks
      .map((_, at) => at)
      .sort((one, other) => ranks[other]! - ranks[one]! || one - other);
  };
}

/**
 * Where the rows of a newer answer stand once they are sorted anew. A person who has sorted them
 * otherwise, or has put rows or columns of their own among them, keeps every row in its place.
 */
export function sortedAnew(
  order: RowOrder,
  old: { readonly grid: Block; readonly match: PlaceMatch },
  next: { readonly grid: Block; readonly match: PlaceMatch },
  { rows, repeatLabels }: FoundPlace
): PlaceMatch {
  const { match } = old;
  const width = rows.reduce((most, row) => Math.max(most, row.length), 0);
  const isOurs = match.ownRows === 0 && width === match.columnAt.filter((at) => at >= 0).length;
  const stood = order(old.grid).map((row) => match.rowAt[row]!);
  const there = stood.filter((at) => at >= 0);
  const isInOrder = there.every((at, index) => index === 0 || there[index - 1]! < at);
  if (!repeatLabels || !isOurs || !isInOrder) return next.match;
  const wanted = order(next.grid).filter((row) => next.match.rowAt[row]! >= 0);
  const places = wanted.map((row) => next.match.rowAt[row]!).sort((one, other) => one - other);
  const rowAt = next.match.rowAt.slice();
  wanted.forEach((row, index) => (rowAt[row] = places[index]!));
  return { ...next.match, rowAt };
}
