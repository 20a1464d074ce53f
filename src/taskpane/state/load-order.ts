import type { Query } from "../../query/query";
import type { YearRule } from "../../query/year-rule";
import type { Layout } from "../../sheet/layout";
import type { Place } from "./draft";

/** Everything that loading must know of a request. */
export interface LoadOrder {
  /** Of an order that is split, its filter names every region that gets a sheet. */
  readonly query: Query;
  readonly years: YearRule;
  readonly layout: Layout;
  readonly place: Place;
  readonly split: "region" | null;
}

/** The questions of an order, one for each sheet. */
export function questionsOf({ query, split }: Pick<LoadOrder, "query" | "split">): Query[] {
  if (split === null) return [query];
  return (query.filter.region ?? []).map((code) => ({
    ...query,
    filter: { ...query.filter, region: [code] },
  }));
}
