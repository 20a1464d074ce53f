import {
  intersect,
  isEntireColumn,
  isEntireRow,
  formatRect,
  parseRect,
  type Rect,
} from "./address";
import { rewriteCharts } from "./charts";
import { followRule } from "./data-validation";
import { ExcelError } from "./excel-error";
import { followRules } from "./follow-rules";
import { mergesIn } from "./merges";
import { takeAttachments } from "./move-attachments";
import { carried, contains, followMove, namingTables, type Move } from "./moved-references";
import { assertAllowed, assertWritable } from "./protection";
import { rewriteFormulas } from "./rewrite-formulas";
import type { Sheet } from "./sheet";
import { renewHeaders } from "./table-headers";
import { tableParts, type Table } from "./table";
import type { Workbook } from "./workbook";

const refused = (what: string): ExcelError =>
  new ExcelError("InvalidOperation", `Excel moves no part of ${what} away from the rest of it.`);

/** The headings and the totals of a table, which stay with it. */
function edges(table: Table): Rect[] {
  return [
    ...(table.showHeaders ? [tableParts.header(table)] : []),
    ...(table.showTotals ? [tableParts.totals(table)] : []),
  ];
}

/** Refuses what Excel does not move, before anything has changed; gives the tables that move along. */
function assertMovable(workbook: Workbook, { from, to }: Move): Table[] {
  assertWritable(from.sheet, from.rect);
  assertWritable(to.sheet, to.rect);
  const isWhole = isEntireRow(from.rect) || isEntireColumn(from.rect);
  if (!isWhole && from.rect.rows * from.rect.columns > 5_000_000)
    throw new ExcelError("RangeExceedsLimit");
  const isMoving = (sheet: Sheet, rect: Rect) => sheet === from.sheet && contains(from.rect, rect);
  for (const { sheet, rect } of [from, to]) {
    const torn = mergesIn(sheet, rect).some(
      (merge) => !contains(rect, merge) && !isMoving(sheet, merge)
    );
    if (torn) throw refused("a merged area");
  }
  const touched = workbook.tables.filter(
    ({ sheet, rect }) => sheet === from.sheet && intersect(rect, from.rect)
  );
  const moving = touched.filter(({ rect }) => contains(from.rect, rect));
  for (const table of touched) {
    const isTorn =
      !moving.includes(table) && edges(table).some((rect) => intersect(rect, from.rect));
    if (isTorn) throw refused("a table's headings or totals");
  }
  if (moving.length > 0) {
    assertAllowed(from.sheet);
    assertAllowed(to.sheet);
  }
  const met = workbook.tables.some(
    (table) => !moving.includes(table) && table.sheet === to.sheet && intersect(table.rect, to.rect)
  );
  if (met && (moving.length > 0 || mergesIn(from.sheet, from.rect).length > 0))
    throw new ExcelError("InvalidOperation", "A table can't overlap another one, or merged cells.");
  const { filter } = from.sheet;
  const isFiltered =
    moving.some(({ filters }) => filters.size > 0) ||
    (filter && filter.criteria.size > 0 && intersect(filter.rect, from.rect));
  if (isFiltered)
    throw new ExcelError("NotImplemented", "The workbench does not move cells that are filtered.");
  return moving;
}

/** A rule of many cells means others in each of them; only places with "$" are the same in all. */
const isFixed = (cells: string): boolean =>
  cells
    .split(":")
    .every((end) => /^\$[A-Za-z]+\$\d+$/.test(end) || /^\$(?:[A-Za-z]+|\d+)$/.test(end));

/** Lets everything that names the cells follow: formulas, names, rules, charts, areas of the page. */
function followEverywhere(workbook: Workbook, move: Move): void {
  const { from, to } = move;
  rewriteFormulas(workbook, (formula, place) => {
    if (!place) return formula;
    const cell = { row: place.row, column: place.column, rows: 1, columns: 1 };
    const isMoved = place.sheet === from.sheet && contains(from.rect, cell);
    if (!isMoved) return followMove(workbook, formula, move, place.sheet);
    const { row, column } = carried(cell, move);
    const named = namingTables(workbook, formula, move, place, { sheet: to.sheet, row, column });
    return followMove(workbook, named, move, place.sheet, to.sheet);
  });
  for (const item of workbook.names)
    item.formula = followMove(workbook, item.formula, move, item.scope);
  rewriteCharts(workbook, (formula) => followMove(workbook, formula, move, undefined));
  for (const sheet of workbook.sheets) {
    const follow = (rects: readonly Rect[]) => {
      const isOne = rects.length === 1 && rects[0]?.rows === 1 && rects[0].columns === 1;
      return (formula: string) =>
        followMove(workbook, formula, move, sheet, sheet, isOne ? undefined : isFixed);
    };
    for (const format of sheet.conditionalFormats)
      Object.assign(format, followRules(format, follow(format.rects)));
    sheet.validations = sheet.validations.map((one) => followRule(one, follow(one.rects)));
  }
  if (from.sheet !== to.sheet) return;
  const { pageLayout } = from.sheet;
  const area = parseRect(pageLayout.printArea ?? "");
  if (area && contains(from.rect, area))
    pageLayout.printArea = formatRect(carried(area, move), true);
}

/** Moves contents and looks of cells; what stood at the other place is gone. */
function moveContents({ from, to }: Move): void {
  const cells: {
    row: number;
    column: number;
    style: number;
    cell: ReturnType<Sheet["cells"]["take"]>;
  }[] = [];
  const take = (row: number, column: number) => {
    const style = from.sheet.styleId(row, column);
    const cell = from.sheet.cells.take(row, column);
    cells.push({ row: row - from.rect.row, column: column - from.rect.column, style, cell });
  };
  const clear = (row: number, column: number) => void to.sheet.cells.take(row, column);
  if (isEntireRow(from.rect) || isEntireColumn(from.rect)) {
    from.sheet.cells.forEach(from.rect, take);
    to.sheet.cells.forEach(to.rect, clear);
    moveSizes({ from, to });
  } else {
    for (let row = 0; row < from.rect.rows; row++)
      for (let column = 0; column < from.rect.columns; column++)
        take(from.rect.row + row, from.rect.column + column);
    to.sheet.cells.forEach(to.rect, clear);
  }
  for (const { row, column, style, cell } of cells) {
    const [r, c] = [to.rect.row + row, to.rect.column + column];
    to.sheet.cells.setContent(r, c, cell.value, cell.formula, cell.quoted);
    if (to.sheet.styleId(r, c) !== style) to.sheet.cells.setStyle(r, c, style);
  }
}

/** Whole rows and columns take their sizes and looks along. */
function moveSizes({ from, to }: Move): void {
  const byRow = isEntireRow(from.rect);
  const [start, count, target] = byRow
    ? [from.rect.row, from.rect.rows, to.rect.row]
    : [from.rect.column, from.rect.columns, to.rect.column];
  const keys = byRow
    ? (["rowHeights", "rowStyles"] as const)
    : (["columnWidths", "columnStyles"] as const);
  for (const key of keys) {
    const taken = Array.from({ length: count }, (_, at) => from.sheet[key].get(start + at));
    for (let at = 0; at < count; at++) from.sheet[key].delete(start + at);
    taken.forEach((size, at) => {
      if (size === undefined) to.sheet[key].delete(target + at);
      else to.sheet[key].set(target + at, size);
    });
  }
}

/** Moves cells with all that is in them and on them; what names them follows, and what stood at the other place is gone. */
export function moveCells(workbook: Workbook, move: Move): void {
  const { from, to } = move;
  const moving = assertMovable(workbook, move);
  const isSamePlace = from.sheet === to.sheet && contains(from.rect, to.rect);
  if (isSamePlace) return;
  const reattach = takeAttachments(workbook, move);
  followEverywhere(workbook, move);
  const merges = mergesIn(from.sheet, from.rect);
  from.sheet.merges = from.sheet.merges.filter((merge) => !merges.includes(merge));
  to.sheet.merges = to.sheet.merges.filter((merge) => !intersect(merge, to.rect));
  moveContents(move);
  to.sheet.merges = [...to.sheet.merges, ...merges.map((merge) => carried(merge, move))];
  reattach();
  const { filter } = from.sheet;
  if (filter && contains(from.rect, filter.rect)) {
    from.sheet.filter = undefined;
    to.sheet.filter ??= { ...filter, rect: carried(filter.rect, move) };
  }
  for (const table of moving) {
    table.rect = carried(table.rect, move);
    table.sheet = to.sheet;
  }
  tell(workbook, move);
}

function tell(workbook: Workbook, { from, to }: Move): void {
  const told = { kind: "cells", edited: true, styled: true } as const;
  workbook.emit({ ...told, sheet: from.sheet.id, rect: from.rect });
  workbook.emit({ ...told, sheet: to.sheet.id, rect: to.rect });
  for (const sheet of new Set([from.sheet, to.sheet])) {
    workbook.emit({ kind: "merged", sheet: sheet.id });
    workbook.emit({ kind: "sizes", sheet: sheet.id });
    workbook.emit({ kind: "marks", sheet: sheet.id });
  }
  workbook.emit({ kind: "names" });
  workbook.emit({ kind: "tables" });
  renewHeaders(workbook, to.sheet, to.rect);
}
