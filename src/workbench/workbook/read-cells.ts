import { localFormula, type FormulaLanguage } from "../formula/language";
import type { Rect } from "./address";
import { plainValue, valueType } from "./cell-value";
import { cellTextIn } from "./number-format";
import { toR1C1 } from "./r1c1";
import type { Sheet } from "./sheet";

/** Calls back for each cell of a block and gives the answers as rows. */
export function matrix<T>(rect: Rect, cell: (row: number, column: number) => T): T[][] {
  return Array.from({ length: rect.rows }, (_, r) =>
    Array.from({ length: rect.columns }, (_, c) => cell(rect.row + r, rect.column + c))
  );
}

export const readValues = (sheet: Sheet, rect: Rect): (number | string | boolean)[][] =>
  matrix(rect, (row, column) => plainValue(sheet.value(row, column)));

export const readFormulas = (sheet: Sheet, rect: Rect): (number | string | boolean)[][] =>
  matrix(
    rect,
    (row, column) => sheet.cells.formula(row, column) ?? plainValue(sheet.value(row, column))
  );

/** Formulas as a language writes them. */
export const readLocalFormulas = (
  sheet: Sheet,
  rect: Rect,
  language: FormulaLanguage
): (number | string | boolean)[][] =>
  matrix(rect, (row, column) => {
    const formula = sheet.cells.formula(row, column);
    return formula === undefined
      ? plainValue(sheet.value(row, column))
      : localFormula(formula, language);
  });

export const readFormulasR1C1 = (sheet: Sheet, rect: Rect): (number | string | boolean)[][] =>
  matrix(rect, (row, column) => {
    const formula = sheet.cells.formula(row, column);
    return formula === undefined
      ? plainValue(sheet.value(row, column))
      : toR1C1(formula, row, column);
  });

export const readTexts = (sheet: Sheet, rect: Rect, language: FormulaLanguage = "en"): string[][] =>
  matrix(rect, (row, column) =>
    cellTextIn(sheet.value(row, column), sheet.numberFormat(row, column), language)
  );

export const readNumberFormats = (sheet: Sheet, rect: Rect): string[][] =>
  matrix(rect, (row, column) => sheet.numberFormat(row, column));

export const readValueTypes = (sheet: Sheet, rect: Rect): string[][] =>
  matrix(rect, (row, column) => valueType(sheet.value(row, column)));
