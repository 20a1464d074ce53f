import type { CatalogueAnswer, CatalogueIndicator } from "../api/contract";
import { dimensionOf } from "../catalogue/catalogue";
import { inOrder, totalCode } from "../catalogue/dimension";
import type { DimensionId, Member } from "../catalogue/dimension";
import { askableDimensions } from "../catalogue/indicator";
import { regionInYear } from "../catalogue/territory";
import { parseQuery } from "../query/parse-query";
import type { Query } from "../query/query";
import { membersBehind, regionToday } from "../query/territory-units";
import { asOf } from "../sheet/placed";
import { listLayout } from "../sheet/layout";
import type { FigureOrigin } from "./figure-origin";
import type { LoadOrder } from "./load-order";

/** A further breakdown of one figure, as a question that the data can answer. */
export interface Drill {
  readonly dimension: DimensionId;
  readonly query: Query;
}

type Members = Partial<Record<DimensionId, readonly string[]>>;

/** Every breakdown by which a figure can be looked at closer: what it is stays as a filter. */
export function drillsOf(
  origin: Pick<FigureOrigin, "table" | "year" | "positions">,
  indicator: CatalogueIndicator,
  catalogue: CatalogueAnswer
): Drill[] {
  const { query } = origin.table;
  const settled = settledBy(origin);
  const filter = { ...query.filter, ...settled };
  const there = { ...filter, ...districtsThere(filter, origin.year, query, catalogue) };
  return inOrder(askableDimensions(indicator))
    .filter((id) => !(id in settled) && !(id in indicator.innerSplits))
    .flatMap((dimension) => {
      const parsed = parseQuery(
        {
          ...{ indicator: indicator.number, years: [origin.year], breakdowns: [dimension] },
          ...{ filter: there, territory: query.territory, totals: true },
        },
        catalogue,
        indicator.availability
      );
      return parsed.query ? [{ dimension, query: parsed.query }] : [];
    });
}

/** The load of a closer look, which leads back to the figure. */
export function drillOrder({ query }: Drill, origin: FigureOrigin): LoadOrder {
  const { result, place: figure } = origin;
  const { id, layout } = result;
  const years = { kind: "fixed", years: query.years } as const;
  const closer = { ...listLayout(layout.language), labels: layout.labels };
  return {
    ...{ purpose: "drill", place: "newSheet" },
    specs: [{ kind: "table", query, years, layout: closer }],
    back: { result: id, asOf: asOf(result), figure },
  };
}

/** The members that a figure belongs to; a total of an axis settles nothing. */
function settledBy({ table, positions }: Pick<FigureOrigin, "table" | "positions">): Members {
  const settled: Members = {};
  table.axes.forEach(({ dimension, positions: of }, depth) => {
    const { code, parent } = of[positions[depth]!]!;
    // Regions and their districts share an axis; the total of a region stands in it as the region.
    const isRegion =
      dimension === "district" && parent === undefined && table.query.breakdowns.includes("region");
    if (parent !== undefined) settled.region = membersBehind("region", parent);
    const own = isRegion ? "region" : dimension;
    if (code !== totalCode) settled[own] = membersBehind(own, code);
  });
  return settled;
}

/**
 * The districts that are chosen, without those of other years, which a group may hold, and of other
 * regions, which a region's part of chosen districts leaves out: asked together they are unknown.
 */
function districtsThere(
  { district, region }: Members,
  year: number,
  { territory }: Query,
  catalogue: CatalogueAnswer
): Members {
  if (!district) return {};
  const regionOf = (member: Member) =>
    territory === "presentUnits" ? regionToday(member) : regionInYear(member, year);
  const isThere = (member: Member) => {
    const own = regionOf(member);
    return own !== null && (!region || region.includes(own));
  };
  const there = dimensionOf(catalogue, "district")
    .members.filter((member) => district.includes(member.code) && isThere(member))
    .map(({ code }) => code);
  return there.length ? { district: there } : {};
}
