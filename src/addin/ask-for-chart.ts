import type { DataTable } from "../query/data-table";
import type { Query } from "../query/query";
import { narrowedQuery } from "../sheet/chart-members";
import type { ChartPlan } from "../sheet/chart-plan";

/** Asks; where a chart has more members than it can show, the largest of them are asked again. */
export async function askForChart(
  query: Query,
  chart: ChartPlan | null | undefined,
  ask: (query: Query) => Promise<DataTable>
): Promise<DataTable> {
  const table = await ask(query);
  const narrowed = chart ? narrowedQuery(table, chart) : null;
  return narrowed ? ask(narrowed) : table;
}
