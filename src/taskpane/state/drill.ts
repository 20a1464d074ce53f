import type { CatalogueAnswer, CatalogueIndicator } from "../../api/contract";
import { inOrder, totalCode } from "../../catalogue/dimension";
import type { DimensionId } from "../../catalogue/dimension";
import { askableDimensions } from "../../catalogue/indicator";
import { parseQuery } from "../../query/parse-query";
import type { Query } from "../../query/query";
import type { FigureOrigin } from "../../excel/figure-at";

/** A further breakdown of one figure, as a question that the data can answer. */
export interface Drill {
  readonly dimension: DimensionId;
  readonly query: Query;
}

/** Every breakdown by which a figure can be looked at closer: what it is stays as a filter. */
export function drillsOf(
  { table, year, positions }: FigureOrigin,
  indicator: CatalogueIndicator,
  catalogue: CatalogueAnswer
): Drill[] {
  const { query, axes } = table;
  const filter: Partial<Record<DimensionId, readonly string[]>> = { ...query.filter };
  const settled = new Set<DimensionId>();
  axes.forEach(({ dimension, positions: of }, depth) => {
    const { code, parent } = of[positions[depth]!]!;
    const isRegion =
      dimension === "district" && parent === undefined && query.breakdowns.includes("region");
    if (parent !== undefined) {
      filter.region = parent.split("+");
      settled.add("region");
    }
    if (code === totalCode) return;
    const own = isRegion ? "region" : dimension;
    // Codes of groups and of districts that moved hold more than the member's own.
    filter[own] = code.split("@")[0]!.split("+");
    settled.add(own);
  });
  return inOrder(askableDimensions(indicator))
    .filter((id) => !settled.has(id) && !(id in indicator.innerSplits))
    .flatMap((dimension) => {
      const parsed = parseQuery(
        {
          ...{ indicator: indicator.number, years: [year], breakdowns: [dimension] },
          ...{ filter: filter },
          ...{ territory: query.territory, totals: true },
        },
        catalogue,
        indicator.availability
      );
      return parsed.query ? [{ dimension, query: parsed.query }] : [];
    });
}
