import { ICommandService, type ICellData, type Injector, type Nullable } from "@univerjs/core";
import { FormulaDataModel, ISheetRowFilteredService } from "@univerjs/engine-formula";
import { SetRangeValuesMutation } from "@univerjs/sheets";
import { calculableFormula } from "../workbook/engine-formula";
import type { Sheet } from "../workbook/sheet";
import type { Workbook } from "../workbook/workbook";
import type { EnteredCell } from "./entered-formulas";
import { fromWorkbook, unitId } from "./ids";
import { toUniverCell } from "./univer-cell";

type Cells = Record<number, Record<number, Nullable<ICellData>>>;

const keyOf = (sheet: Sheet, row: number, column: number): string => `${sheet.id},${row},${column}`;

/** Gives the engine every formula as it takes it, while cells and formula bar keep what was written. */
export class EngineFormulas {
  /** Cells that depend on themselves, by "sheet,row,column". */
  circular: ReadonlySet<string> = new Set();
  /** What the engine last calculated where it is not what was written. */
  private readonly given = new Map<string, string>();
  private notes = false;
  private readonly commands: ICommandService;

  constructor(
    private readonly workbook: Workbook,
    injector: Injector
  ) {
    this.commands = injector.get(ICommandService);
    injector
      .get(ISheetRowFilteredService)
      .register((_unit, sheet, row) => workbook.findSheet(sheet)?.filteredRows.has(row) ?? false);
    const model = injector.get(FormulaDataModel);
    const all = model.getFormulaData.bind(model);
    model.getFormulaData = () => {
      const data = all();
      for (const [sheetId, cells] of Object.entries(data[unitId] ?? {}))
        this.translate(sheetId, cells);
      return data;
    };
    const ofSheet = model.getSheetFormulaData.bind(model);
    model.getSheetFormulaData = (unit, sheetId) => {
      const cells = ofSheet(unit, sheetId);
      this.translate(sheetId, cells);
      return cells;
    };
    const update = model.updateFormulaData.bind(model);
    model.updateFormulaData = (unit, sheetId, cellValue) => {
      const cells = update(unit, sheetId, cellValue);
      this.translate(sheetId, cells);
      return cells;
    };
  }

  private translate(sheetId: string, cells: unknown): void {
    const sheet = this.workbook.findSheet(sheetId);
    if (!sheet || !cells) return;
    for (const [row, columns] of Object.entries(cells as Cells)) {
      for (const [column, cell] of Object.entries(columns)) {
        if (typeof cell?.f !== "string" || cell.f === "") continue;
        cell.f = this.formulaAt(sheet, Number(row), Number(column), cell.f);
      }
    }
  }

  private formulaAt(sheet: Sheet, row: number, column: number, written: string): string {
    const key = keyOf(sheet, row, column);
    const formula = this.circular.has(key)
      ? "=0"
      : calculableFormula(this.workbook, written, { sheet, row, column });
    if (this.notes && formula !== written) this.given.set(key, formula);
    return formula;
  }

  /** Does work in which the engine asks for the formulas that it will calculate. */
  handOver(work: () => void): void {
    this.notes = true;
    work();
    this.notes = false;
  }

  /** The formulas among cells that were written without a value. */
  enteredBy(params: { subUnitId: string; cellValue?: Cells }): EnteredCell[] {
    const sheet = this.workbook.findSheet(params.subUnitId);
    const entered: EnteredCell[] = [];
    for (const [r, columns] of Object.entries(params.cellValue ?? {})) {
      for (const [c, cell] of Object.entries(columns)) {
        if (!sheet || !cell?.f || (cell.v !== null && cell.v !== undefined)) continue;
        const [row, column] = [Number(r), Number(c)];
        const formula = this.formulaAt(sheet, row, column, cell.f);
        entered.push({ sheet: sheet.id, row, column, formula });
      }
    }
    return entered;
  }

  /** Says formulas anew that mean other cells than before, because a table, a name or a sheet changed. */
  rewriteChanged(): void {
    this.rewrite((sheet, row, column, formula) => {
      const before = this.given.get(keyOf(sheet, row, column)) ?? formula;
      return this.formulaAt(sheet, row, column, formula) !== before;
    });
  }

  /** Says formulas anew that leave hidden rows out. */
  rewriteThoseOfShownRows(): void {
    this.rewrite((_sheet, _row, _column, formula) => /\b(?:SUBTOTAL|AGGREGATE)\(/i.test(formula));
  }

  rewriteAll(): void {
    this.rewrite(() => true);
  }

  /** Takes the formulas of these cells for 0. */
  breakCircles(cells: ReadonlySet<string>): void {
    const before = this.circular;
    this.circular = cells;
    this.rewrite((sheet, row, column) => {
      const key = keyOf(sheet, row, column);
      return before.has(key) !== cells.has(key);
    });
  }

  private rewrite(
    wanted: (sheet: Sheet, row: number, column: number, formula: string) => boolean
  ): void {
    for (const sheet of this.workbook.sheets) {
      const cellValue: Cells = {};
      sheet.cells.forEachFormula((row, column, formula) => {
        if (!wanted(sheet, row, column, formula)) return;
        (cellValue[row] ??= {})[column] = toUniverCell(sheet, row, column);
      });
      if (Object.keys(cellValue).length > 0)
        this.commands.syncExecuteCommand(
          SetRangeValuesMutation.id,
          { unitId, subUnitId: sheet.id, cellValue },
          fromWorkbook
        );
    }
  }
}
