import { parseFormula } from "../formula/parse-formula";
import { FormulaFault } from "../formula/tokens";
import { ExcelError } from "./excel-error";

/** Does work that reads a formula, and answers Excel's refusal where the formula cannot be read. */
export function refusingFaults<T>(work: () => T): T {
  try {
    return work();
  } catch (error) {
    if (error instanceof FormulaFault) throw new ExcelError("InvalidArgument");
    throw error;
  }
}

/** Refuses the formula of a name that Excel cannot read; it may be several areas. */
export function checkNameFormula(formula: string): void {
  refusingFaults(() => parseFormula(`=(${formula.replace(/^=/, "")})`));
}
