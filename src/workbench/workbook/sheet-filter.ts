import type { Rect } from "./address";
import { ExcelError } from "./excel-error";
import { assertAllowed } from "./protection";
import type { Sheet } from "./sheet";
import { shiftRect, type Shift } from "./shift";
import { filterRows, type FilterCriteria } from "./filter-rows";
import type { Workbook } from "./workbook";

/** The filter of a sheet: a block whose first row is its heading, and what its columns let through. */
export interface SheetFilter {
  readonly rect: Rect;
  /** By the place of the column in the block. */
  readonly criteria: ReadonlyMap<number, FilterCriteria>;
}

function showAll(sheet: Sheet, { rect }: SheetFilter): void {
  for (let row = rect.row + 1; row < rect.row + rect.rows; row++) sheet.filteredRows.delete(row);
}

/** Hides the rows that a sheet's filter does not let through as the cells are now. */
export function applySheetFilter(workbook: Workbook, sheet: Sheet): void {
  assertAllowed(sheet, "allowAutoFilter");
  if (!sheet.filter) return;
  const { rect, criteria } = sheet.filter;
  const body = { ...rect, row: rect.row + 1, rows: rect.rows - 1 };
  filterRows(workbook, sheet, body, [...criteria]);
}

/** Puts a filter over a block, or changes what one of its columns lets through. */
export function setSheetFilter(
  workbook: Workbook,
  sheet: Sheet,
  rect: Rect,
  column?: number,
  criteria?: FilterCriteria
): void {
  assertAllowed(sheet, "allowAutoFilter");
  if (column !== undefined && (column < 0 || column >= rect.columns))
    throw new ExcelError("InvalidArgument");
  const before = sheet.filter;
  const isSame = JSON.stringify(before?.rect) === JSON.stringify(rect);
  const known = new Map(isSame ? before?.criteria : []);
  if (column !== undefined && criteria) known.set(column, criteria);
  else if (column !== undefined) known.delete(column);
  if (before) showAll(sheet, before);
  sheet.filter = { rect, criteria: known };
  try {
    applySheetFilter(workbook, sheet);
  } catch (error) {
    sheet.filter = before;
    applySheetFilter(workbook, sheet);
    throw error;
  }
}

/** Lets every row through again; the filter stays. */
export function clearSheetFilter(workbook: Workbook, sheet: Sheet): void {
  if (!sheet.filter) return;
  sheet.filter = { ...sheet.filter, criteria: new Map() };
  applySheetFilter(workbook, sheet);
}

export function removeSheetFilter(workbook: Workbook, sheet: Sheet): void {
  assertAllowed(sheet, "allowAutoFilter");
  if (!sheet.filter) return;
  showAll(sheet, sheet.filter);
  sheet.filter = undefined;
  workbook.emit({ kind: "sizes", sheet: sheet.id });
}

/** Lets a filter move and grow with its cells; what is asked of a column follows it, and goes with it. */
export function shiftSheetFilter(sheet: Sheet, shift: Shift): void {
  const { filter } = sheet;
  if (!filter) return;
  const rect = shiftRect(filter.rect, shift);
  const criteria = [...filter.criteria].flatMap(([at, asked]): [number, FilterCriteria][] => {
    const { column, ...whole } = filter.rect;
    const moved = shiftRect({ ...whole, column: column + at, columns: 1 }, shift);
    return rect && moved ? [[moved.column - rect.column, asked]] : [];
  });
  sheet.filter = rect && { rect, criteria: new Map(criteria) };
}
