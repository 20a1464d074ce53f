import { intersect, type Rect } from "./address";
import { cellText } from "./number-format";
import { followColumnNames } from "./rewrite-formulas";
import type { Sheet } from "./sheet";
import type { Table, TableColumn } from "./table";
import type { Workbook } from "./workbook";

/** Excel's name for a column without one: the first "ColumnN" that is free. */
function freeName(taken: ReadonlySet<string>, { columns }: Table): string {
  const known = new Set([...taken, ...columns.map(({ name }) => name.toLowerCase())]);
  let number = 1;
  while (known.has(`column${number}`)) number++;
  return `Column${number}`;
}

/** Takes the columns' names from the header cells, and makes each header a unique, non-empty text as Excel does. */
export function nameColumns(workbook: Workbook, table: Table): void {
  if (!table.showHeaders) return;
  const { sheet, rect } = table;
  const taken = new Set<string>();
  let touched = false;
  const renamed = new Map<string, string>();
  for (const [index, column] of table.columns.entries()) {
    const [row, at] = [rect.row, rect.column + index];
    const value = sheet.cells.value(row, at);
    let name = cellText(value, sheet.numberFormat(row, at));
    if (name === "") name = column.name || freeName(taken, table);
    const base = name;
    for (let number = 2; taken.has(name.toLowerCase()); number++) name = base + number;
    taken.add(name.toLowerCase());
    if (column.name !== "" && column.name !== name) renamed.set(column.name.toLowerCase(), name);
    column.name = name;
    // A formula in a header becomes the text that it gives.
    if (value === name && sheet.cells.formula(row, at) === undefined) continue;
    sheet.cells.setContent(row, at, name);
    touched = true;
  }
  followColumnNames(workbook, table, renamed);
  if (touched)
    workbook.emit({ kind: "cells", sheet: sheet.id, rect: { ...rect, rows: 1 }, edited: false });
}

/** Renames the columns of tables whose header cells were written. */
export function renewHeaders(workbook: Workbook, sheet: Sheet, rect: Rect): void {
  for (const table of workbook.tables) {
    if (table.sheet !== sheet || !table.showHeaders || !intersect({ ...table.rect, rows: 1 }, rect))
      continue;
    nameColumns(workbook, table);
    workbook.emit({ kind: "tables" });
  }
}

/** Tells formulas that columns of a table are no more. */
export function loseColumns(workbook: Workbook, table: Table, lost: readonly TableColumn[]): void {
  const names = lost.filter(({ name }) => name !== "").map(({ name }) => name.toLowerCase());
  followColumnNames(workbook, table, new Map(names.map((name) => [name, "#REF!"])));
}
