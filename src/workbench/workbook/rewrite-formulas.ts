import { renamedPart, rewriteTable } from "../formula/rewrite";
import type { Sheet } from "./sheet";
import type { Table } from "./table";
import { isInTable, type FormulaPlace } from "./table-reference";
import type { Workbook } from "./workbook";

/** Replaces the text of every formula and every name that says something else afterwards; values stay. A name stands at no place. */
export function rewriteFormulas(
  workbook: Workbook,
  rewrite: (formula: string, place: FormulaPlace | undefined) => string,
  sheets: readonly Sheet[] = workbook.sheets
): void {
  for (const sheet of sheets) {
    sheet.cells.forEachFormula((row, column, formula) => {
      const after = rewrite(formula, { sheet, row, column });
      if (after === formula) return;
      sheet.cells.setContent(row, column, sheet.cells.value(row, column), after);
      const rect = { row, column, rows: 1, columns: 1 };
      workbook.emit({ kind: "cells", sheet: sheet.id, rect, edited: false });
    });
  }
  if (sheets !== workbook.sheets) return;
  let touched = false;
  for (const item of workbook.names) {
    const after = rewrite(item.formula, undefined);
    if (after === item.formula) continue;
    item.formula = after;
    touched = true;
  }
  if (touched) workbook.emit({ kind: "names" });
}

/** Lets formulas follow a table to its new name. */
export function followTableName(
  workbook: Workbook,
  before: string,
  after: string,
  sheets?: readonly Sheet[]
): void {
  rewriteFormulas(workbook, (formula) => renameTableIn(formula, before, after), sheets);
}

function renameTableIn(formula: string, before: string, after: string): string {
  return rewriteTable(formula, before, false, ({ part, text }) =>
    part === undefined ? after : after + text
  );
}

/** Lets formulas follow columns of a table to their new names, by the old ones in small letters; "#REF!" for lost ones. */
export function followColumnNames(
  workbook: Workbook,
  table: Table,
  names: ReadonlyMap<string, string>
): void {
  if (names.size === 0) return;
  rewriteFormulas(workbook, (formula, place) =>
    rewriteTable(formula, table.name, isInTable(table, place), ({ named, part }) => {
      const renamed = part && renamedPart(part, names);
      return renamed === undefined ? undefined : (named ? table.name : "") + renamed;
    })
  );
}

/** Says in formulas what becomes of references to a table that is no more. */
export function loseTable(
  workbook: Workbook,
  table: Table,
  becomes: (place: FormulaPlace | undefined, text: string) => string
): void {
  rewriteFormulas(workbook, (formula, place) =>
    rewriteTable(formula, table.name, isInTable(table, place), ({ text }) => becomes(place, text))
  );
}
