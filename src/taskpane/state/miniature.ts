import type { CatalogueAnswer, CatalogueIndicator } from "../../api/contract";
import { axesOf } from "../../query/axes";
import type { Position } from "../../query/data-table";
import type { Query } from "../../query/query";
import { turnedAxes } from "../../sheet/layout";
import type { Layout, LayoutAxis } from "../../sheet/layout";

/** A label of the miniature; null where more follows than is drawn. */
export type MiniatureLabel = string | null;

/** The first rows and columns of a sheet, as labels. */
export interface Miniature {
  readonly stub: readonly LayoutAxis[];
  /** One row for each axis of the heading, one label for each column that is drawn. */
  readonly heading: readonly { axis: LayoutAxis; labels: readonly MiniatureLabel[] }[];
  /** One label for each axis of the stub; an empty one repeats what stands above. */
  readonly rows: readonly (readonly string[])[];
  readonly moreRows: boolean;
}

const columnsDrawn = 3;
const rowsDrawn = 4;

/** The beginning of the sheet that a question and a layout make. */
export function miniatureOf(
  query: Query,
  indicator: CatalogueIndicator,
  catalogue: CatalogueAnswer,
  layout: Layout
): Miniature {
  const axes = axesOf(query, indicator, catalogue, indicator.availability);
  const turned = turnedAxes(
    layout,
    axes.map(({ dimension }) => dimension)
  );
  const labelsOf = (axis: LayoutAxis): string[] =>
    axis === "year"
      ? query.years.map(String)
      : (axes.find(({ dimension }) => dimension === axis)?.positions ?? []).map((position) =>
          memberLabel(position, layout)
        );
  const columns = combinations(turned.heading.map(labelsOf), columnsDrawn);
  const rows = combinations(turned.stub.map(labelsOf), rowsDrawn);
  const heading = turned.heading.map((axis, depth) => ({
    axis,
    labels: [...columns.first.map((labels) => labels[depth]!), ...(columns.more ? [null] : [])],
  }));
  const outlined = layout.kind === "cross" && !layout.repeatLabels;
  return {
    stub: turned.stub,
    heading,
    rows: outlined
      ? rows.first.map((row, at) => withoutRepeats(row, rows.first[at - 1]))
      : rows.first,
    moreRows: rows.more,
  };
}

/** A member as the layout names it. */
export function memberLabel({ code, label }: Position, { labels, language }: Layout): string {
  const name = label[language];
  if (labels === "name" || code.startsWith("_")) return name;
  return labels === "code" ? code : `${code} ${name}`;
}

/** The first combinations of one label of each list, the last list running fastest. */
function combinations(lists: readonly (readonly string[])[], most: number) {
  const all = lists.reduce((count, list) => count * list.length, 1);
  const first = Array.from({ length: Math.min(all, most) }, (_, at) => {
    let rest = at;
    return [...lists]
      .reverse()
      .map((list) => {
        const label = list[rest % list.length]!;
        rest = Math.floor(rest / list.length);
        return label;
      })
      .reverse();
  });
  return { first, more: all > most };
}

function withoutRepeats(row: readonly string[], above: readonly string[] | undefined): string[] {
  let same = above !== undefined;
  return row.map((label, at) => {
    same = same && above?.[at] === label;
    return same ? "" : label;
  });
}
