import type { Catalogue } from "../../catalogue/catalogue";
import type { Indicator } from "../../catalogue/indicator";
import { answerSize } from "../../query/answer-size";
import type { AnswerSize } from "../../query/answer-size";
import type { Availability } from "../../query/availability";
import { axesOf } from "../../query/axes";
import type { Query } from "../../query/query";
import { turnedAxes } from "../../sheet/layout";
import type { Layout, LayoutAxis } from "../../sheet/layout";

/** What a worksheet holds, and how many cells the platform takes at most. */
export const excelLimits = { rows: 1_048_576, columns: 16_384, cells: 5_000_000 } as const;

/** Rows that title, heading and notes take beside the figures. */
const rowsAround = 100;

/** The size of an answer as its layout lays it on a sheet. */
export function tableSize(
  query: Query,
  indicator: Indicator,
  catalogue: Catalogue,
  availability: readonly Availability[],
  layout: Layout
): AnswerSize {
  const list = answerSize(query, indicator, catalogue, availability);
  if (layout.kind === "list") return list;
  const axes = axesOf(query, indicator, catalogue, availability);
  const length = (axis: LayoutAxis) =>
    axis === "year"
      ? query.years.length
      : (axes.find(({ dimension }) => dimension === axis)?.positions.length ?? 1);
  const product = (some: readonly LayoutAxis[]) =>
    some.reduce((count, axis) => count * length(axis), 1);
  const { stub, heading } = turnedAxes(
    layout,
    axes.map(({ dimension }) => dimension)
  );
  const folded = axes.find(({ positions }) => positions.some(({ parent }) => parent));
  const levels = folded && stub.includes(folded.dimension) ? 1 : 0;
  const rows = product(stub);
  const columns = stub.length + levels + product(heading);
  return { rows, columns, cells: rows * columns, listed: list.listed };
}

/** Whether a table is more than a worksheet or the platform takes. */
export function isTooLarge({ rows, columns, cells, listed }: AnswerSize): boolean {
  // How many rows a list of what occurs has is not known before.
  if (listed) return false;
  return (
    rows + rowsAround > excelLimits.rows ||
    columns > excelLimits.columns ||
    cells > excelLimits.cells
  );
}
