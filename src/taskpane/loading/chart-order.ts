import type { CatalogueAnswer } from "../../api/contract";
import { chartPlan } from "../../sheet/chart-plan";
import type { Spec } from "../../sheet/templates/kinds";
import type { LoadOrder } from "../../addin/load-order";

/** The order that draws what fits a result, on a sheet of its own; null where no chart does. */
export function chartOrder(
  of: Pick<Spec, "query" | "years" | "layout">,
  catalogue: CatalogueAnswer
): LoadOrder | null {
  const indicator = catalogue.indicators.find(({ number }) => number === of.query.indicator);
  const planned = indicator && chartPlan(of.query, of.layout, catalogue, indicator.availability);
  if (!planned) return null;
  const { plan, query, layout } = planned;
  return {
    ...{ purpose: "chart", place: "newSheet", back: null },
    specs: [{ kind: "chart", query, years: of.years, layout, chart: plan }],
  };
}
