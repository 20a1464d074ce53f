import { effectiveLayout } from "../sheet/figure-grid";
import type { Layout } from "../sheet/layout";
import type { FoundPlace } from "../sheet/match-place";
import type { CellValue } from "../sheet/sheet-plan";
import type { DataTable } from "../query/data-table";
import type { FoundArea } from "./find-places";
import { readCells } from "./ranges";

/** Reads everything that stands in a place, headings first. */
export async function readPlace(
  context: Excel.RequestContext,
  { sheetId, area }: Pick<FoundArea, "sheetId" | "area">,
  table: DataTable,
  layout: Layout,
  signal?: AbortSignal
): Promise<FoundPlace> {
  const sheet = context.workbook.worksheets.getItem(sheetId);
  const cells = await readCells(context, sheet, area, signal);
  const { kind, repeatLabels } = effectiveLayout(table, layout);
  return {
    rows: cells.map((row) => row.map(cellOf)),
    repeatLabels: kind === "list" || repeatLabels,
  };
}

/** A truth value is nothing that was written here: it counts as the formula that gives it. */
function cellOf(value: string | number | boolean): CellValue {
  return typeof value === "boolean" ? `=${String(value).toUpperCase()}` : value;
}
