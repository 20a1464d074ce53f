import type { Rect } from "./address";
import { engineFormula } from "./engine-formula";
import { refusingFaults } from "./readable-formula";
import { parseInput } from "./parse-input";
import type { Sheet } from "./sheet";
import type { FormulaPlace } from "./table-reference";
import type { Workbook } from "./workbook";

/** Refuses a formula as Excel does when it is entered: one that cannot be read, or names a table that is not there. */
export function checkFormula(workbook: Workbook, formula: string, place: FormulaPlace): void {
  refusingFaults(() => engineFormula(workbook, formula, place));
}

const begins = /^[=+\-@]/;

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
