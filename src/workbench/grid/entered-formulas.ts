import type { ICommandService } from "@univerjs/core";
import { CellValueType } from "@univerjs/core";
import {
  CELL_INVERTED_INDEX_CACHE,
  FORMULA_REF_TO_ARRAY_CACHE,
  type ICalculateFormulaService,
} from "@univerjs/engine-formula";
import { SetRangeValuesMutation } from "@univerjs/sheets";
import { unitId } from "./ids";

/** A formula that was just entered. */
export interface EnteredCell {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly formula: string;
}

type Result = number | string | boolean | null;

function typeOf(value: Result): CellValueType | null {
  if (value === null) return null;
  if (typeof value === "number") return CellValueType.NUMBER;
  return typeof value === "boolean" ? CellValueType.BOOLEAN : CellValueType.STRING;
}

/** Calculates formulas that were entered, and nothing that depends on them, as Excel does in manual mode. */
export async function enteredValues(
  engine: ICalculateFormulaService,
  commands: ICommandService,
  entered: readonly EnteredCell[]
): Promise<void> {
  for (const { sheet, row, column, formula } of entered) {
    const asked = { [unitId]: { [sheet]: { [row]: { [column]: [formula] } } } };
    // What formulas read before was kept for the end of a run, which never comes here.
    FORMULA_REF_TO_ARRAY_CACHE.clear();
    CELL_INVERTED_INDEX_CACHE.clear();
    const given = await engine.executeFormulas(asked);
    const found = given[unitId]?.[sheet]?.[row]?.[column]?.[0]?.value as Result | Result[][];
    const value = (Array.isArray(found) ? found[0]?.[0] : found) ?? null;
    const v = typeof value === "boolean" ? Number(value) : value;
    commands.syncExecuteCommand(
      SetRangeValuesMutation.id,
      {
        unitId,
        subUnitId: sheet,
        cellValue: { [row]: { [column]: { v, t: typeOf(value) } } },
      },
      { onlyLocal: true, fromFormula: true, applyFormulaCalculationResult: true }
    );
  }
}
