import type { Catalogue } from "../../catalogue/catalogue";
import type { DataTable } from "../../query/data-table";
import { questionNow } from "../../query/question-now";
import { chartDrawing } from "../chart-drawing";
import { narrowedQuery, widenedQuery } from "../chart-members";
import { chartNotes } from "../chart-notes";
import { isChartPlan } from "../chart-plan";
import type { ChartPlan } from "../chart-plan";
import { chartSheet } from "../chart-sheet";
import type { Laid, Placed } from "../placed";
import { rowOrderOf } from "../row-order";
import type { AskedKind } from "./asked-kind";
import { ofOneTable } from "./one-table";
import { isPlacedAnswer } from "./placed-answer";
import type { PlacedAnswer } from "./placed-answer";
import { layTable } from "./table";

/** A chart that stands in the workbook over figures of its own. */
export interface PlacedChart extends PlacedAnswer {
  readonly kind: "chart";
  readonly chart: ChartPlan;
  readonly before?: PlacedChart;
}

/** One answer as a native chart, with its figures as a table below. */
export function chartKind(catalogue: Catalogue): AskedKind<PlacedChart, DataTable> {
  return {
    ...ofOneTable(catalogue),
    async ask({ query, years, chart }, now, asker) {
      const whole = await asker.ask(questionNow(widenedQuery(query, chart), years, now));
      const narrowed = narrowedQuery(whole, chart);
      return narrowed ? asker.ask(narrowed) : whole;
    },
    lay(placed, answer): Laid {
      const { id, layout, chart } = placed;
      const { language, blocks } = layTable(placed, answer, catalogue);
      return {
        language,
        blocks: blocks.map((block) => ({
          ...block,
          chart: {
            isLine: chart.kind === "line",
            rowOrder: rowOrderOf(chart),
            notes: () => chartNotes(answer, chart, catalogue, language),
            draw(place, as) {
              const drawn: ChartPlan = as === "column" ? { ...chart, kind: "column" } : chart;
              return chartDrawing(id, answer, drawn, layout, catalogue, place);
            },
          },
        })),
        sheets: () => [chartSheet(id, answer, chart, layout, catalogue)],
      };
    },
  };
}

/** Before kinds had names, what had a chart was one. */
export function readPlacedChart(kept: Placed): PlacedChart | null {
  const { kind = "chart" } = kept as { readonly kind?: unknown };
  const { chart } = kept as Partial<PlacedChart>;
  if (kind !== "chart" || !isPlacedAnswer(kept)) return null;
  return isChartPlan(chart) ? ({ ...kept, kind } as PlacedChart) : null;
}
