import type { CatalogueAnswer, CatalogueIndicator } from "../../api/contract";
import { axesOf } from "../../query/axes";
import { chooseSources } from "../../query/choose-sources";
import { cellCount } from "../../query/data-table";
import type { DataTable } from "../../query/data-table";
import { planQuery } from "../../query/plan";
import type { Query } from "../../query/query";
import { tableBlock } from "../../sheet/table-block";
import type { Block, BlockColumn } from "../../sheet/block";
import type { Layout } from "../../sheet/layout";
import type { CellValue } from "../../sheet/sheet-plan";

/** The beginning of a sheet, small enough for the pane. */
export interface Miniature {
  readonly columns: readonly BlockColumn[];
  /** One row of labels for each heading row, as long as `columns`. */
  readonly headings: readonly (readonly CellValue[])[];
  readonly rows: readonly (readonly CellValue[])[];
  readonly moreColumns: boolean;
  readonly rowCount: number;
}

/** The beginning of the sheet that an answer and a layout make. */
export function miniatureOfAnswer(
  table: DataTable,
  layout: Layout,
  catalogue: CatalogueAnswer,
  most: { readonly rows: number; readonly figures: number }
): Miniature {
  const grid = tableBlock(table, layout, catalogue);
  return beginning(grid, grid.rowCount, most);
}

/**
 * The beginning of the sheet that a question and a layout will make, before it is asked: its
 * labels are those of the sheet, its figures are not there.
 */
export function miniatureOfQuestion(
  query: Query,
  indicator: CatalogueIndicator,
  catalogue: CatalogueAnswer,
  layout: Layout,
  most: { readonly rows: number; readonly figures: number }
): Miniature {
  const plan = planQuery(query, indicator);
  const axes = axesOf(plan, catalogue, chooseSources(plan, indicator.availability));
  const without = { values: [], states: [], listed: null, loads: [], notes: [], answeredAt: "" };
  const grid = tableBlock({ query, indicator, axes, ...without }, layout, catalogue);
  const rowCount = layout.kind === "list" ? cellCount(query.years, axes) : grid.rowCount;
  return beginning(grid, rowCount, most);
}

function beginning(
  grid: Block,
  rowCount: number,
  most: { readonly rows: number; readonly figures: number }
): Miniature {
  const figures = grid.columns.filter(({ role }) => role === "figure").length;
  const width = grid.stubColumns + Math.min(figures, most.figures);
  return {
    columns: grid.columns.slice(0, width),
    headings: grid.headings.map((labels) => labels.slice(0, width)),
    rows: Array.from({ length: Math.min(rowCount, most.rows) }, (_, at) =>
      grid.row(at).slice(0, width)
    ),
    moreColumns: figures > most.figures,
    rowCount,
  };
}
