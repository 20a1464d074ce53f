import {
  intersect,
  parseRect,
  formatRect,
  sheetColumns,
  sheetRows,
  wholeSheet,
  type Rect,
} from "./address";
import { shiftCharts } from "./charts";
import { shiftComments } from "./comments";
import { shiftConditionalFormats } from "./conditional-format";
import { shiftValidations } from "./data-validation";
import { ExcelError } from "./excel-error";
import { shiftHyperlinks } from "./hyperlinks";
import { refuseTornMerges, shiftMerges } from "./merges";
import type { Sheet } from "./sheet";
import { shiftSheetFilter } from "./sheet-filter";
import { isTorn, isWhole, shiftRect, type Shift } from "./shift";
import { shiftFormula } from "./shift-formula";
import { loseTable } from "./rewrite-formulas";
import type { Table } from "./table";
import { loseColumns, nameColumns } from "./table-headers";
import type { Workbook } from "./workbook";

/**
 * Inserts or deletes cells and lets everything follow: cells, formulas of all sheets, names, tables, sizes, live ranges
 * and print areas. `rect` is the block that was inserted or deleted.
 */
export function shiftCells(workbook: Workbook, sheet: Sheet, shift: Shift, rect: Rect): void {
  refuseTornTables(workbook, sheet, shift);
  refuseTornMerges(sheet, shift);
  if (shift.axis === "row" && isWhole(shift)) {
    if (shift.insert) sheet.cells.insertRows(shift.index, shift.count);
    else sheet.cells.removeRows(shift.index, shift.count);
  } else {
    moveBand(sheet, shift);
  }
  shiftCharts(workbook, sheet, shift);
  shiftHyperlinks(sheet, shift);
  shiftComments(sheet, shift);
  shiftSheetFilter(sheet, shift);
  shiftBreaks(sheet, shift);
  for (const other of workbook.sheets) {
    shiftValidations(other, sheet, shift);
    shiftConditionalFormats(other, sheet, shift);
  }
  if (isWhole(shift)) shiftSizes(sheet, shift);
  for (const anchor of sheet.anchors) anchor.move((place) => shiftRect(place, shift));
  const { widened, lost } = shiftTables(workbook, sheet, shift);
  for (const item of workbook.names)
    item.formula = shiftFormula(item.formula, item.scope?.name ?? "", sheet.name, shift);
  const layout = sheet.pageLayout;
  for (const key of ["printArea", "titleRows", "titleColumns"] as const) {
    const place = layout[key] === undefined ? undefined : parseRect(layout[key]);
    const moved = place && shiftRect(place, shift);
    layout[key] = moved && formatRect(moved, true);
  }
  workbook.emit({ kind: "shifted", sheet: sheet.id, shift, rect });
  shiftMerges(workbook, sheet, shift);
  if (isWhole(shift)) shiftFreeze(workbook, sheet, shift);
  for (const table of widened) nameColumns(workbook, table);
  for (const tell of lost) tell();
  shiftFormulas(workbook, sheet, shift);
  workbook.emit({ kind: "tables" });
  workbook.emit({ kind: "names" });
}

/** Excel does not move a part of a table away from the rest of it. */
function refuseTornTables(workbook: Workbook, sheet: Sheet, shift: Shift): void {
  const torn = workbook.tables.some((table) => table.sheet === sheet && isTorn(table.rect, shift));
  if (torn) throw new ExcelError("InsertDeleteConflict");
}

function moveBand(sheet: Sheet, shift: Shift): void {
  const byRow = shift.axis === "row";
  const band: Rect = byRow
    ? { row: shift.index, column: shift.from, rows: sheetRows - shift.index, columns: shift.size }
    : {
        row: shift.from,
        column: shift.index,
        rows: shift.size,
        columns: sheetColumns - shift.index,
      };
  const found: [number, number][] = [];
  sheet.cells.forEach(intersect(band, wholeSheet) ?? band, (row, column) =>
    found.push([row, column])
  );
  const taken = found.map(([row, column]) => ({ row, column, ...sheet.cells.take(row, column) }));
  const step = shift.insert ? shift.count : -shift.count;
  for (const cell of taken) {
    const row = byRow ? cell.row + step : cell.row;
    const column = byRow ? cell.column : cell.column + step;
    const deleted =
      (byRow ? row : column) < shift.index || row >= sheetRows || column >= sheetColumns;
    if (deleted) continue;
    sheet.cells.setContent(row, column, cell.value, cell.formula, cell.quoted);
    sheet.cells.setStyle(row, column, cell.style);
  }
}

function shiftBreaks({ pageLayout }: Sheet, shift: Shift): void {
  // Each stays the break that it is, for those who hold it.
  const follow = (cells: { row: number; column: number }[]) =>
    cells.filter((cell) => {
      const moved = shiftRect({ ...cell, rows: 1, columns: 1 }, shift);
      if (moved) Object.assign(cell, { row: moved.row, column: moved.column });
      return moved !== undefined;
    });
  pageLayout.rowBreaks = follow(pageLayout.rowBreaks);
  pageLayout.columnBreaks = follow(pageLayout.columnBreaks);
}

function shiftSizes(sheet: Sheet, shift: Shift): void {
  const byRow = shift.axis === "row";
  shiftMap(byRow ? sheet.rowHeights : sheet.columnWidths, shift);
  shiftMap(byRow ? sheet.rowStyles : sheet.columnStyles, shift);
  shiftMap(byRow ? sheet.rowLevels : sheet.columnLevels, shift);
  for (const hidden of byRow ? [sheet.hiddenRows, sheet.filteredRows] : [sheet.hiddenColumns]) {
    const flags = new Map([...hidden].map((index) => [index, true]));
    shiftMap(flags, shift);
    hidden.clear();
    for (const index of flags.keys()) hidden.add(index);
  }
}

/** Rows and columns inserted before the freeze line are frozen too; deleted ones no longer are. */
function shiftFreeze(workbook: Workbook, sheet: Sheet, shift: Shift): void {
  const key = shift.axis === "row" ? "rows" : "columns";
  const before = sheet.frozen?.[key] ?? 0;
  if (!sheet.frozen || shift.index >= before) return;
  const after = shift.insert
    ? before + shift.count
    : before - (Math.min(before, shift.index + shift.count) - shift.index);
  const frozen = { ...sheet.frozen, [key]: after };
  sheet.frozen = frozen.rows === 0 && frozen.columns === 0 ? undefined : frozen;
  workbook.emit({ kind: "view", sheet: sheet.id });
}

function shiftMap<T>(map: Map<number, T>, { index, count, insert }: Shift): void {
  const entries = [...map];
  map.clear();
  for (const [key, value] of entries) {
    if (key < index) map.set(key, value);
    else if (insert) map.set(key + count, value);
    else if (key >= index + count) map.set(key - count, value);
  }
}

/** Lets tables follow; gives those that have new columns, and what tells formulas of lost tables and columns. */
function shiftTables(
  workbook: Workbook,
  sheet: Sheet,
  shift: Shift
): { widened: Table[]; lost: (() => void)[] } {
  const widened: Table[] = [];
  const lost: (() => void)[] = [];
  for (const table of workbook.tables.filter((table) => table.sheet === sheet)) {
    const before = table.rect;
    const after = shiftRect(before, shift);
    if (!after) {
      lost.push(() => loseTable(workbook, table, () => "#REF!"));
      workbook.tables.splice(workbook.tables.indexOf(table), 1);
      continue;
    }
    const least = (table.showHeaders ? 1 : 0) + 1;
    table.rect = after.rows < least ? { ...after, rows: least } : after;
    if (after.columns > before.columns) {
      let id = Math.max(...table.columns.map((column) => column.id));
      const added = Array.from({ length: after.columns - before.columns }, () => ({
        id: ++id,
        name: "",
      }));
      table.columns.splice(shift.index - before.column, 0, ...added);
      widened.push(table);
    } else if (after.columns < before.columns) {
      const at = Math.max(0, shift.index - before.column);
      const gone = table.columns.splice(at, before.columns - after.columns);
      lost.push(() => loseColumns(workbook, table, gone));
    }
  }
  return { widened, lost };
}

function shiftFormulas(workbook: Workbook, sheet: Sheet, shift: Shift): void {
  for (const other of workbook.sheets) {
    other.cells.forEachFormula((row, column, formula) => {
      const shifted = shiftFormula(formula, other.name, sheet.name, shift);
      if (shifted === formula) return;
      other.cells.setContent(row, column, other.cells.value(row, column), shifted);
      workbook.emit({
        kind: "cells",
        sheet: other.id,
        rect: { row, column, rows: 1, columns: 1 },
        edited: false,
      });
    });
  }
}
