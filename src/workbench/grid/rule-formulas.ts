import type { Injector } from "@univerjs/core";
import { RegisterOtherFormulaService, type IOtherFormulaResult } from "@univerjs/engine-formula";
import type { CellValue } from "../workbook/cell-value";
import type { RuleCalculation } from "../workbook/rule-value";
import { moveFormula } from "../workbook/shift-formula";
import { unitId } from "./ids";
import { fromUniverCell } from "./univer-cell";

/** Calculates formulas of conditional formats and validations beside those of the cells. */
export class RuleFormulas {
  private readonly service: RegisterOtherFormulaService;
  private readonly ids = new Map<string, string>();
  private readonly values = new Map<string, CellValue>();

  constructor(injector: Injector, onResults: () => void) {
    this.service = injector.get(RegisterOtherFormulaService);
    this.service.formulaResult$.subscribe((results) => {
      const found = Object.values(results[unitId] ?? {}).flat();
      for (const result of found) this.values.set(result.formulaId, valueOf(result));
      if (found.length > 0) onResults();
    });
  }

  /** The value for one cell; undefined until it is calculated for the first time. */
  readonly calculate: RuleCalculation = ({ sheet, formula, home }, row, column) => {
    const moved = moveFormula(formula, row - home.row, column - home.column);
    // Functions such as ROW() ask where they stand, so that each cell has a formula of its own.
    const key = `${sheet.id} ${row} ${column} ${moved}`;
    let id = this.ids.get(key);
    if (id === undefined) {
      const range = { startRow: row, endRow: row, startColumn: column, endColumn: column };
      id = this.service.registerFormulaWithRange(unitId, sheet.id, moved, [range]);
      this.ids.set(key, id);
    }
    return this.values.get(id);
  };
}

function valueOf({ result }: IOtherFormulaResult): CellValue {
  return fromUniverCell(result?.[0]?.[0]?.[0]?.[0]).value;
}
