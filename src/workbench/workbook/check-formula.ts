import type { Rect } from "./address";
import { engineFormula } from "./engine-formula";
import { refusingFaults } from "./readable-formula";
import { parseInput } from "./parse-input";
import { general } from "./number-format";
import { assertAllowed } from "./protection";
import type { Sheet } from "./sheet";
import type { FormulaPlace } from "./table-reference";
import type { Workbook } from "./workbook";

/** Refuses a formula as Excel does when it is entered: one that cannot be read, or names a table that is not there. */
export function checkFormula(workbook: Workbook, formula: string, place: FormulaPlace): void {
  refusingFaults(() => engineFormula(workbook, formula, place));
}

const begins = /^[=+\-@]/;

/**
 * Refuses values of cells that are yet to be put in, before they are: formulas that Excel does not take, and all on a
 * protected sheet, where new cells are locked. They are read as if they stood in `beside`, again and again.
 */
export function checkNewCells(
  workbook: Workbook,
  sheet: Sheet,
  beside: Rect,
  values: unknown
): void {
  if (values === null || values === undefined) return;
  assertAllowed(sheet);
  for (const [r, row] of [values].flat().entries()) {
    for (const [c, value] of [row as unknown].flat().entries()) {
      if (typeof value !== "string" || !begins.test(value)) continue;
      const place = [beside.row + (r % beside.rows), beside.column + (c % beside.columns)] as const;
      const { formula } = parseInput(value, general);
      if (formula !== undefined)
        checkFormula(workbook, formula, { sheet, row: place[0], column: place[1] });
    }
  }
}

/** Refuses formulas among values that are about to be written, before any of them is. */
export function checkFormulasAmong(
  workbook: Workbook,
  sheet: Sheet,
  rect: Rect,
  at: (row: number, column: number) => unknown
): void {
  for (let r = 0; r < rect.rows; r++) {
    for (let c = 0; c < rect.columns; c++) {
      const value = at(r, c);
      if (typeof value !== "string" || !begins.test(value)) continue;
      const [row, column] = [rect.row + r, rect.column + c];
      const { formula } = parseInput(value, sheet.numberFormat(row, column));
      if (formula !== undefined) checkFormula(workbook, formula, { sheet, row, column });
    }
  }
}
