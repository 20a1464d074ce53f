import type { Query } from "../query/query";
import type { YearRule } from "../query/year-rule";
import type { ChartPlan } from "../sheet/chart-plan";
import type { Layout } from "../sheet/layout";

/** Where an answer goes: onto a sheet of its own, or to the selected cell. */
export type Place = "newSheet" | "selection";

/** Everything that loading must know of a request. */
export interface LoadOrder {
  /** Of an order that is split, its filter names every region that gets a sheet. */
  readonly query: Query;
  readonly years: YearRule;
  readonly layout: Layout;
  readonly place: Place;
  readonly split: "region" | null;
  /** The chart that is drawn over the figures; null where none is. */
  readonly chart: ChartPlan | null;
}

/** The figure to which a look closer leads back. */
export interface FigureReturn {
  /** The result that holds it, as it was then. */
  readonly result: string;
  readonly refreshedAt: string | null;
  /** Its place in the answer. */
  readonly figure: number;
}

/** A load as somebody has begun it. */
export interface Ordered {
  readonly purpose: "request" | "drill" | "chart";
  readonly order: LoadOrder;
  readonly back: FigureReturn | null;
}

/** The questions of an order, one for each sheet. */
export function questionsOf({ query, split }: Pick<LoadOrder, "query" | "split">): Query[] {
  if (split === null) return [query];
  return (query.filter.region ?? []).map((code) => ({
    ...query,
    filter: { ...query.filter, region: [code] },
  }));
}
