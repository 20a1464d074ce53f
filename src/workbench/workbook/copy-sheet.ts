import { quoteSheetName, wholeSheet } from "./address";
import { copyCharts } from "./charts";
import { copyOf } from "./comments";
import { copyConditionalFormats } from "./conditional-format";
import { followRule } from "./data-validation";
import { addName, type NamedItem } from "./named-item";
import { renameInFormula } from "./shift-formula";
import { followTableName } from "./rewrite-formulas";
import type { Sheet } from "./sheet";
import { addSheet, moveSheet } from "./sheets";
import type { Table } from "./table";
import type { Workbook } from "./workbook";

/** A free name such as "Data (2)", within Excel's 31 characters. */
function nameOfCopy(workbook: Workbook, name: string): string {
  const base = name.replace(/ \(\d+\)$/, "");
  for (let number = 2; ; number++) {
    const ending = ` (${number})`;
    const chosen = base.slice(0, 31 - ending.length) + ending;
    if (!workbook.findSheet(chosen)) return chosen;
  }
}

function freeTableName(workbook: Workbook, name: string): string {
  const taken = new Set(workbook.tables.map((table) => table.name.toLowerCase()));
  let number = 2;
  while (taken.has(`${name}_${number}`.toLowerCase())) number++;
  return `${name}_${number}`;
}

function copyTable(workbook: Workbook, table: Table, sheet: Sheet): void {
  const name = freeTableName(workbook, table.name);
  workbook.tables.push({
    ...table,
    id: workbook.newTableId(),
    name,
    sheet,
    columns: table.columns.map((column) => ({ ...column })),
    filters: new Map(table.filters),
  });
  followTableName(workbook, table.name, name, [sheet]);
}

function copyMap<K, V>(from: ReadonlyMap<K, V>, to: Map<K, V>): void {
  for (const [key, value] of from) to.set(key, value);
}

/** Whether a copied sheet gets a name of its own like this one: a sheet's, or one for its cells. */
function isOf(sheet: Sheet, { scope, formula }: NamedItem): boolean {
  const isForCells = !scope && renameInFormula(formula, sheet.name, "") !== formula;
  return scope === sheet || isForCells;
}

/** Copies a sheet with its cells, formats, sizes, tables, charts and names, and puts the copy at a place among the tabs. */
export function copySheet(workbook: Workbook, from: Sheet, position: number): Sheet {
  const to = addSheet(workbook, nameOfCopy(workbook, from.name));
  if (position < workbook.sheets.length - 1) moveSheet(workbook, to, position);
  const quoted = quoteSheetName(to.name);
  from.cells.forEach(wholeSheet, (row, column) => {
    const formula = from.cells.formula(row, column);
    to.cells.setContent(
      row,
      column,
      from.cells.value(row, column),
      formula && renameInFormula(formula, from.name, quoted),
      from.cells.isQuoted(row, column)
    );
    to.cells.setStyle(row, column, from.cells.style(row, column));
  });
  dress(workbook, from, to);
  tellOfCopy(workbook, from, to);
  return to;
}

/** Gives a sheet all that another one has beside the contents and looks of its cells. */
function dress(workbook: Workbook, from: Sheet, to: Sheet): void {
  const quoted = quoteSheetName(to.name);
  copyMap(from.columnWidths, to.columnWidths);
  copyMap(from.rowHeights, to.rowHeights);
  copyMap(from.columnStyles, to.columnStyles);
  copyMap(from.rowStyles, to.rowStyles);
  copyMap(from.customProperties, to.customProperties);
  copyMap(from.rowLevels, to.rowLevels);
  copyMap(from.columnLevels, to.columnLevels);
  to.filter = from.filter;
  for (const key of ["hiddenRows", "hiddenColumns", "filteredRows"] as const)
    for (const index of from[key]) to[key].add(index);
  to.merges = [...from.merges];
  to.hyperlinks = from.hyperlinks;
  const follow = (formula: string) => renameInFormula(formula, from.name, quoted);
  to.validations = from.validations.map((validation) => followRule(validation, follow));
  copyConditionalFormats(workbook, from, to, follow);
  to.comments = from.comments.map((comment) => copyOf(workbook, comment, to, comment.cell));
  to.baseStyle = from.baseStyle;
  to.frozen = from.frozen && { ...from.frozen };
  to.tabColor = from.tabColor;
  to.showGridlines = from.showGridlines;
  to.showHeadings = from.showHeadings;
  to.pageLayout = structuredClone(from.pageLayout);
  for (const table of workbook.tables.filter(({ sheet }) => sheet === from))
    copyTable(workbook, table, to);
  copyCharts(workbook, from, to);
  for (const item of workbook.names.filter((item) => isOf(from, item))) {
    const formula = renameInFormula(item.formula, from.name, quoted);
    addName(workbook, to, item.name, formula, item.comment);
  }
}

/** What a person's own copy of a sheet still misses, which the grid made of its cells. */
export function dressCopy(workbook: Workbook, from: Sheet, to: Sheet): void {
  dress(workbook, from, to);
  tellOfCopy(workbook, from, to);
}

function tellOfCopy(workbook: Workbook, from: Sheet, to: Sheet): void {
  const used = to.cells.usedRect(false, wholeSheet);
  const { id } = to;
  if (used) workbook.emit({ kind: "cells", sheet: id, rect: used, edited: false, styled: true });
  workbook.emit({ kind: "sizes", sheet: id });
  workbook.emit({ kind: "view", sheet: id });
  if (to.merges.length > 0) workbook.emit({ kind: "merged", sheet: id });
  workbook.emit({ kind: "tables" });
  workbook.emit({ kind: "marks", sheet: id });
  to.protection = from.protection;
  to.password = from.password;
  if (to.protection) workbook.emit({ kind: "protection", sheet: id });
}
