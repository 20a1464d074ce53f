import type { CatalogueAnswer } from "../../api/contract";
import type { Query } from "../../query/query";
import type { YearRule } from "../../query/year-rule";
import { chartPlan } from "../../sheet/chart-plan";
import type { Layout } from "../../sheet/layout";
import type { LoadOrder } from "../../addin/load-order";

/** The order that draws what fits a result, on a sheet of its own; null where no chart does. */
export function chartOrder(
  of: { readonly query: Query; readonly years: YearRule; readonly layout: Layout },
  catalogue: CatalogueAnswer
): LoadOrder | null {
  const indicator = catalogue.indicators.find(({ number }) => number === of.query.indicator);
  const planned = indicator && chartPlan(of.query, of.layout, catalogue, indicator.availability);
  if (!planned) return null;
  const { plan, query, layout } = planned;
  return { query, years: of.years, layout, place: "newSheet", split: null, chart: plan };
}
