import type { Catalogue } from "../../catalogue/catalogue";
import type { Indicator } from "../../catalogue/indicator";
import { answerSize } from "../../query/answer-size";
import type { AnswerSize } from "../../query/answer-size";
import type { Availability } from "../../query/availability";
import { axesOf } from "../../query/axes";
import { chooseSources } from "../../query/choose-sources";
import { planQuery } from "../../query/plan";
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
  const plan = planQuery(query, indicator);
  const chosen = chooseSources(plan, availability);
  const { rows: figures, listed } = answerSize(plan, catalogue, chosen);
  const axes = axesOf(plan, catalogue, chosen);
  const axisOf = (name: LayoutAxis) => axes.find(({ dimension }) => dimension === name);
  const lengthOf = (names: readonly LayoutAxis[]) =>
    names.reduce(
      (count, name) => count * (axisOf(name)?.positions.length ?? query.years.length),
      1
    );
  // Regions and districts are an axis of two levels; a code has a column beside the name.
  const labelsOf = (name: LayoutAxis) => {
    const axis = axisOf(name);
    if (!axis) return 1;
    const levels = axis.positions.some(({ parent }) => parent) ? 2 : 1;
    return layout.labels === "both" ? levels * 2 : levels;
  };
  const { stub, heading } = turnedAxes(
    listed ? { ...layout, kind: "list" } : layout,
    axes.map(({ dimension }) => dimension)
  );
  const labels = stub.reduce((count, name) => count + labelsOf(name), 0);
  const isCross = layout.kind === "cross" && !listed;
  const rows = isCross ? lengthOf(stub) : figures;
  // Beside a figure of a list stands its state.
  const columns = labels + (isCross ? lengthOf(heading) : 2);
  return { rows, columns, cells: rows * columns, listed };
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
