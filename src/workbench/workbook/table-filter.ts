import { filterRows, type FilterCriteria } from "./filter-rows";
import { assertAllowed } from "./protection";
import { tableParts, type Table } from "./table";
import type { Workbook } from "./workbook";

/** Filters one column of a table, or stops filtering it, and hides the rows that do not pass. */
export function setFilter(
  workbook: Workbook,
  table: Table,
  columnId: number,
  criteria: FilterCriteria | undefined
): void {
  assertAllowed(table.sheet, "allowAutoFilter");
  if (criteria) table.filters.set(columnId, criteria);
  else table.filters.delete(columnId);
  applyFilters(workbook, table);
}

/** Stops filtering and shows every row of a table. */
export function clearFilters(workbook: Workbook, table: Table): void {
  assertAllowed(table.sheet, "allowAutoFilter");
  table.filters.clear();
  applyFilters(workbook, table);
}

/** Hides the rows that the filters of a table do not let through as the cells are now. */
export function applyFilters(workbook: Workbook, table: Table): void {
  const offsets = [...table.filters].map(
    ([id, criteria]) => [table.columns.findIndex((column) => column.id === id), criteria] as const
  );
  filterRows(
    workbook,
    table.sheet,
    tableParts.body(table),
    offsets.filter(([offset]) => offset >= 0)
  );
}
