import type { Catalogue } from "../../catalogue/catalogue";
import { isDimensionId } from "../../catalogue/dimension";
import type { DataTable } from "../../query/data-table";
import { fromJsonStat } from "../../query/json-stat";
import { shortJsonStatPieces } from "../../query/json-stat-pieces";
import type { Query } from "../../query/query";
import type { YearRule } from "../../query/year-rule";
import { chartDrawing } from "../chart-drawing";
import { chartNotes } from "../chart-notes";
import type { ChartPlan } from "../chart-plan";
import { chartSheet } from "../chart-sheet";
import type { Layout } from "../layout";
import { firstBlock } from "../placed";
import type { Kind, Laid, LaidChart, Placed } from "../placed";
import { resultLines } from "../result-lines";
import { onOwnSheet, resultSheet } from "../result-sheet";
import { rowOrderOf } from "../row-order";
import { tableBlock } from "../table-block";

/** An answer that stands in the workbook: what is needed to ask again and to write it again. */
export interface PlacedResult extends Placed {
  /** The question as it was asked last. */
  readonly query: Query;
  /** Which years it asks for when it is asked again. */
  readonly years: YearRule;
  readonly layout: Layout;
  /** The chart that stands over the figures; null or absent where there is none. */
  readonly chart?: ChartPlan | null;
  /** Which figures of each year answered last: others may have been loaded since. */
  readonly versions: Readonly<Record<string, string>>;
  readonly before?: PlacedResult;
}

/** One answer as a list or a cross table, with or without a chart over it. */
export type TableKind = Kind<PlacedResult, DataTable>;

const kinds = new WeakMap<Catalogue, TableKind>();

/** The same one for the same catalogue: what was unpacked by it need not be unpacked again. */
export function tableKind(catalogue: Catalogue): TableKind {
  const known = kinds.get(catalogue);
  if (known) return known;
  const kind: TableKind = {
    read: readPlacedResult,
    pack: (table) => shortJsonStatPieces(table, "en", catalogue),
    unpack: (text) => fromJsonStat(JSON.parse(text), catalogue),
    lay: (placed, table) => layTable(placed, table, catalogue),
  };
  kinds.set(catalogue, kind);
  return kind;
}

function layTable(
  { id, layout, chart = null }: Pick<PlacedResult, "id" | "layout" | "chart">,
  table: DataTable,
  catalogue: Catalogue
): Laid {
  const { language } = layout;
  return {
    language,
    blocks: [
      {
        name: firstBlock,
        block: tableBlock(table, layout, catalogue),
        chart: chart && layChart(id, table, chart, layout, catalogue),
        lines: () => resultLines(table, catalogue, language),
        plan: (at) => resultSheet(table, layout, catalogue, at),
      },
    ],
    sheets: () => [
      chart
        ? chartSheet(id, table, chart, layout, catalogue)
        : resultSheet(table, layout, catalogue, onOwnSheet(id)),
    ],
  };
}

function layChart(
  id: string,
  table: DataTable,
  plan: ChartPlan,
  layout: Layout,
  catalogue: Catalogue
): LaidChart {
  return {
    isLine: plan.kind === "line",
    rowOrder: rowOrderOf(plan),
    notes: () => chartNotes(table, plan, catalogue, layout.language),
    draw(place, as) {
      const drawn: ChartPlan = as === "column" ? { ...plan, kind: "column" } : plan;
      return chartDrawing(id, table, drawn, layout, catalogue, place);
    },
  };
}

/** A workbook may come from anywhere: what is used later is looked at first. */
export function readPlacedResult(kept: Placed): PlacedResult | null {
  const { query, years, layout, chart, versions, placedAt } = kept as Partial<PlacedResult>;
  const isResult =
    typeof query?.indicator === "number" &&
    Array.isArray(query.years) &&
    Array.isArray(query.breakdowns) &&
    typeof years?.kind === "string" &&
    Array.isArray(layout?.stub) &&
    Array.isArray(layout.heading) &&
    (!chart || ["line", "column", "bar"].includes(chart.kind)) &&
    (chart?.without ?? []).every(isDimensionId) &&
    typeof versions === "object" &&
    typeof placedAt === "string";
  return isResult ? (kept as PlacedResult) : null;
}
