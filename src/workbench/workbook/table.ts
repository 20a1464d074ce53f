import { formatRect, intersect, type Rect } from "./address";
import { stretchInCharts } from "./charts";
import { ExcelError } from "./excel-error";
import { isName } from "./named-item";
import { assertAllowed } from "./protection";
import type { Sheet } from "./sheet";
import { shiftCells } from "./shift-cells";
import { shiftOf } from "./shift";
import { followTableName, loseTable } from "./rewrite-formulas";
import { loseColumns, nameColumns } from "./table-headers";
import { cellsInstead, tableParts } from "./table-reference";
import type { FilterCriteria } from "./filter-rows";
import type { SortKey } from "./sort-rows";
import type { Workbook } from "./workbook";

/** A table's column; its name is the text of its header cell. */
export interface TableColumn {
  readonly id: number;
  name: string;
}

/** A table on a sheet; `rect` covers header, data and totals. */
export interface Table {
  readonly id: string;
  name: string;
  sheet: Sheet;
  rect: Rect;
  columns: TableColumn[];
  showHeaders: boolean;
  showTotals: boolean;
  showBandedRows: boolean;
  showBandedColumns: boolean;
  showFilterButton: boolean;
  highlightFirstColumn: boolean;
  highlightLastColumn: boolean;
  style: string;
  /** The only data row is there for show, as below a heading alone: the first row that is added takes its place. */
  awaitsRows: boolean;
  /** What is filtered, by the id of the column. */
  readonly filters: Map<number, FilterCriteria>;
  /** How the table was last sorted. */
  sort: { readonly keys: readonly SortKey[]; readonly matchCase: boolean } | undefined;
}

/** Makes a table of a block; without headers a header row is put above it. */
export function addTable(workbook: Workbook, sheet: Sheet, rect: Rect, hasHeaders: boolean): Table {
  assertAllowed(sheet);
  checkFree(workbook, sheet, rect);
  let place = rect;
  if (!hasHeaders) {
    const below = { ...rect, row: rect.row + rect.rows, rows: 1 };
    shiftCells(workbook, sheet, shiftOf({ ...rect, rows: 1 }, "Down"), below);
    place = { ...rect, rows: rect.rows + 1 };
  }
  let number = 1;
  while (workbook.tables.some((table) => table.name.toLowerCase() === `table${number}`)) number++;
  const table: Table = {
    id: workbook.newTableId(),
    name: `Table${number}`,
    sheet,
    rect: place.rows === 1 ? { ...place, rows: 2 } : place,
    columns: Array.from({ length: place.columns }, (_, index) => ({ id: index + 1, name: "" })),
    showHeaders: true,
    showTotals: false,
    showBandedRows: true,
    showBandedColumns: false,
    showFilterButton: true,
    highlightFirstColumn: false,
    highlightLastColumn: false,
    style: "TableStyleMedium2",
    awaitsRows: place.rows === 1,
    filters: new Map(),
    sort: undefined,
  };
  workbook.tables.push(table);
  nameColumns(workbook, table);
  workbook.emit({ kind: "tables" });
  return table;
}

function checkFree(workbook: Workbook, sheet: Sheet, rect: Rect, self?: Table): void {
  const taken = workbook.tables.some(
    (table) => table !== self && table.sheet === sheet && intersect(table.rect, rect)
  );
  if (taken) throw new ExcelError("InvalidArgument", "A table can't overlap another table.");
}

/** A table by id or name in any case. */
export function findTable(workbook: Workbook, key: string, sheet?: Sheet): Table | undefined {
  const lower = key.toLowerCase();
  return workbook.tables.find(
    (table) =>
      (table.id.toLowerCase() === lower || table.name.toLowerCase() === lower) &&
      (!sheet || table.sheet === sheet)
  );
}

/** Gives a table another name, unique in the workbook. */
export function renameTable(workbook: Workbook, table: Table, name: string): void {
  if (!isName(name) || name.includes("?")) throw new ExcelError("InvalidArgument");
  const lower = name.toLowerCase();
  const taken =
    workbook.tables.some((other) => other !== table && other.name.toLowerCase() === lower) ||
    workbook.names.some((item) => item.name.toLowerCase() === lower);
  if (taken) throw new ExcelError("ItemAlreadyExists");
  const before = table.name;
  table.name = name;
  followTableName(workbook, before, name);
  workbook.emit({ kind: "tables" });
}

/** Gives a table another block; its header stays in its row and the blocks overlap, as Excel asks. */
export function resizeTable(workbook: Workbook, table: Table, sheet: Sheet, rect: Rect): void {
  assertAllowed(table.sheet);
  const enough = rect.rows >= (table.showHeaders ? 2 : 1);
  if (
    sheet !== table.sheet ||
    rect.row !== table.rect.row ||
    !intersect(rect, table.rect) ||
    !enough
  )
    throw new ExcelError("InvalidArgument");
  checkFree(workbook, sheet, rect, table);
  const offset = rect.column - table.rect.column;
  const known = table.columns;
  let nextId = Math.max(0, ...table.columns.map((column) => column.id));
  table.columns = Array.from(
    { length: rect.columns },
    (_, index) => table.columns[index + offset] ?? { id: ++nextId, name: "" }
  );
  // A grown or shrunk table keeps its filters; rows that left it are shown again.
  const left = { ...table.rect, row: rect.row + rect.rows, rows: table.rect.rows - rect.rows };
  for (let row = left.row; row < left.row + left.rows; row++) sheet.filteredRows.delete(row);
  if (left.rows > 0 && table.filters.size > 0) workbook.emit({ kind: "sizes", sheet: sheet.id });
  const before = tableParts.body(table);
  table.rect = rect;
  stretchInCharts(workbook, sheet, before, tableParts.body(table));
  nameColumns(workbook, table);
  loseColumns(
    workbook,
    table,
    known.filter((column) => !table.columns.includes(column))
  );
  workbook.emit({ kind: "tables" });
}

/** Shows again what the filters of a table have hidden. */
function showFiltered(workbook: Workbook, { sheet, rect }: Table): void {
  const before = sheet.filteredRows.size;
  for (let row = rect.row; row < rect.row + rect.rows; row++) sheet.filteredRows.delete(row);
  if (sheet.filteredRows.size !== before) workbook.emit({ kind: "sizes", sheet: sheet.id });
}

/** Drops the table and leaves its cells; formulas name cells in its place, or nothing where the cells go too. */
export function removeTable(
  workbook: Workbook,
  table: Table,
  formulasName: "cells" | "nothing" = "cells"
): void {
  assertAllowed(table.sheet);
  loseTable(workbook, table, (place, text) =>
    formulasName === "cells" ? cellsInstead(table, place, text) : "#REF!"
  );
  workbook.tables.splice(workbook.tables.indexOf(table), 1);
  showFiltered(workbook, table);
  workbook.emit({ kind: "tables" });
}

export { tableParts };

/** Address of a table without its sheet. */
export const tableAddress = (table: Table): string => formatRect(table.rect);
