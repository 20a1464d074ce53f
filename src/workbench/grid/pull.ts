import {
  ICommandService,
  IUniverInstanceService,
  RedoCommandId,
  UndoCommandId,
  UniverInstanceType,
  type ICommandInfo,
  type IExecutionOptions,
  type Injector,
  type IRange,
  type Workbook as UniverWorkbook,
} from "@univerjs/core";
import { SetArrayFormulaDataMutation } from "@univerjs/engine-formula";
import { CopySheetCommand, SetRangeValuesMutation } from "@univerjs/sheets";
import type { CellValue } from "../workbook/cell-value";
import type { Rect } from "../workbook/address";
import type { Sheet } from "../workbook/sheet";
import { enteredCell, isJudgedLater, refusalOf } from "../workbook/check-entry";
import type { ErrorAlert } from "../workbook/data-validation";
import { Deletions } from "../workbook/deletions";
import { parseInput } from "../workbook/parse-input";
import { renewHeaders } from "../workbook/table-headers";
import { followTyping } from "../workbook/typing";
import type { Workbook } from "../workbook/workbook";
import { unitId } from "./ids";
import { structuralPulls, type PullContext } from "./pull-structure";
import { fromUniverCell } from "./univer-cell";
import { restyled } from "./univer-style";

interface Params {
  readonly unitId?: string;
  readonly subUnitId?: string;
  readonly cellValue?: Record<number, Record<number, unknown>>;
  readonly range?: IRange;
}

/** Takes what a person does at the grid, and what formulas result in, into the workbook. */
export class Pull {
  private readonly univerWorkbook: UniverWorkbook;
  private readonly deletions = new Deletions();
  private isUndoing = false;
  private copied: Sheet | undefined;

  constructor(
    private readonly workbook: Workbook,
    injector: Injector,
    /** Puts back cells that must not change. */
    private readonly refuse: (sheet: Sheet, rect: Rect, alert?: ErrorAlert) => void
  ) {
    this.univerWorkbook = injector
      .get(IUniverInstanceService)
      .getUnit<UniverWorkbook>(unitId, UniverInstanceType.UNIVER_SHEET)!;
    const commands = injector.get(ICommandService);
    commands.beforeCommandExecuted((command) => this.await(command, true));
    commands.onCommandExecuted((command, options) => {
      this.await(command, false);
      this.hear(command, options);
    });
  }

  /** Commands that say what the changes mean which come while they run. */
  private await({ id, params }: Readonly<ICommandInfo>, begins: boolean): void {
    if (id === UndoCommandId || id === RedoCommandId) this.isUndoing = begins;
    if (id !== CopySheetCommand.id) return;
    const { subUnitId } = (params ?? {}) as Params;
    const from = subUnitId === undefined ? this.workbook.active : this.workbook.sheet(subUnitId);
    this.copied = begins ? from : undefined;
  }

  private hear(command: Readonly<ICommandInfo>, options: IExecutionOptions | undefined): void {
    if (options?.["fromWorkbook"] === true) return;
    const params = (command.params ?? {}) as Params;
    if (command.id === SetArrayFormulaDataMutation.id)
      return this.pullSpills(command.params as SpillParams);
    if (params.unitId !== undefined && params.unitId !== unitId) return;
    const context: PullContext = {
      workbook: this.workbook,
      univer: this.univerWorkbook,
      pullSheet: (sheet) => this.pullSheet(sheet),
      deletions: this.deletions,
      isUndoing: this.isUndoing,
      copied: this.copied,
    };
    if (command.id === SetRangeValuesMutation.id) {
      const sheet = this.workbook.findSheet(params.subUnitId ?? "");
      if (!sheet || !params.cellValue) return;
      if (options?.["applyFormulaCalculationResult"] === true)
        this.workbook.by("calculation", () => this.pullResults(sheet, params.cellValue ?? {}));
      else if (options?.["fromFormula"] !== true)
        this.workbook.by("person", () => this.pullEdits(sheet, params.cellValue ?? {}));
      return;
    }
    const pull = structuralPulls[command.id];
    if (pull) this.workbook.by("person", () => pull(command.params as never, context));
  }

  private pullResults(sheet: Sheet, cells: Record<number, Record<number, unknown>>): void {
    const matrix = this.univerWorkbook.getSheetBySheetId(sheet.id)?.getCellMatrix();
    for (const [row, columns] of Object.entries(cells)) {
      for (const column of Object.keys(columns)) {
        const [r, c] = [Number(row), Number(column)];
        if (sheet.cells.formula(r, c) !== undefined)
          sheet.cells.setValue(r, c, fromUniverCell(matrix?.getValue(r, c)).value);
      }
    }
  }

  private pullEdits(sheet: Sheet, cells: Record<number, Record<number, unknown>>): void {
    let [top, left, bottom, right] = [Infinity, Infinity, -1, -1];
    const places: [number, number][] = [];
    for (const [row, columns] of Object.entries(cells)) {
      for (const column of Object.keys(columns)) {
        const [r, c] = [Number(row), Number(column)];
        places.push([r, c]);
        [top, left, bottom, right] = [
          Math.min(top, r),
          Math.min(left, c),
          Math.max(bottom, r),
          Math.max(right, c),
        ];
      }
    }
    if (places.length === 0) return;
    const rect: Rect = {
      row: top,
      column: left,
      rows: bottom - top + 1,
      columns: right - left + 1,
    };
    if (sheet.protection && places.some(([r, c]) => sheet.isLocked(r, c)))
      return this.refuse(sheet, rect);
    const isSingle = rect.rows === 1 && rect.columns === 1;
    const before = isSingle ? { before: sheet.value(top, left) } : {};
    const entry = isSingle ? enteredCell(sheet, top, left) : undefined;
    const converted = places.filter(([r, c]) => this.pullCell(sheet, r, c));
    const isLater = entry && isJudgedLater(this.workbook, sheet, top, left);
    const refused = entry && !isLater && refusalOf(this.workbook, sheet, top, left);
    if (refused) {
      entry.restore();
      return this.refuse(sheet, rect, refused.errorAlert);
    }
    if (isLater) this.judgeLater(sheet, rect, entry);
    for (const [row, column] of converted)
      this.workbook.emit({
        kind: "cells",
        sheet: sheet.id,
        rect: { row, column, rows: 1, columns: 1 },
        edited: false,
        styled: true,
      });
    this.workbook.emit({ kind: "cells", sheet: sheet.id, rect, edited: true, ...before });
    renewHeaders(this.workbook, sheet, rect);
    // Not drawn by the person's own typing, unlike the rest.
    this.workbook.by("test", () => followTyping(this.workbook, sheet, rect));
  }

  /** Takes an entry back that turns out to be forbidden once its rule is calculated. */
  private judgeLater(sheet: Sheet, rect: Rect, entry: { restore: () => void }): void {
    const judge = () => refusalOf(this.workbook, sheet, rect.row, rect.column);
    // Only asked for now: what it says is of the cell as it was.
    judge();
    const stop = this.workbook.onChange(({ kind }) => {
      if (kind !== "ruled") return;
      stop();
      const refused = judge();
      if (!refused) return;
      entry.restore();
      this.refuse(sheet, rect, refused.errorAlert);
    });
  }

  /** Whether Excel makes something else of the cell than Univer did, such as a date of "1-6". */
  private pullCell(sheet: Sheet, row: number, column: number): boolean {
    const cell = this.univerWorkbook
      .getSheetBySheetId(sheet.id)
      ?.getCellMatrix()
      .getValue(row, column);
    const { value, formula, quoted } = fromUniverCell(cell);
    sheet.cells.setContent(row, column, value, formula, quoted);
    const { styles } = this.workbook;
    const before = sheet.styleId(row, column);
    const univerStyle =
      cell?.s === undefined || cell.s === null
        ? null
        : this.univerWorkbook.getStyles().getStyleByCell(cell);
    if (univerStyle || sheet.cells.style(row, column) !== undefined) {
      sheet.cells.setStyle(row, column, styles.id(restyled(styles, before, univerStyle)));
    }
    if (typeof value !== "string" || formula !== undefined || quoted) return false;
    const parsed = parseInput(value, sheet.numberFormat(row, column));
    if (parsed.value === value || parsed.formula !== undefined) return false;
    sheet.cells.setContent(row, column, parsed.value, undefined, parsed.quoted);
    if (parsed.format !== undefined)
      sheet.cells.setStyle(
        row,
        column,
        styles.id({ ...styles.own(sheet.styleId(row, column)), numberFormat: parsed.format })
      );
    return true;
  }

  /** Reads a whole sheet again, after something that moves many cells at once. */
  private pullSheet(sheet: Sheet): void {
    const found = sheet.cells.usedRect(false, {
      row: 0,
      column: 0,
      rows: Infinity,
      columns: Infinity,
    });
    const matrix = this.univerWorkbook.getSheetBySheetId(sheet.id)?.getCellMatrix();
    const places = new Map<string, [number, number]>();
    if (found)
      sheet.cells.forEach(found, (row, column) => places.set(`${row},${column}`, [row, column]));
    matrix?.forValue((row, column) => void places.set(`${row},${column}`, [row, column]));
    for (const [row, column] of places.values()) this.pullCell(sheet, row, column);
    if (found) this.workbook.emit({ kind: "cells", sheet: sheet.id, rect: found, edited: true });
  }

  private pullSpills(params: SpillParams): void {
    for (const sheet of this.workbook.sheets) {
      const spills = new Map<string, CellValue>();
      const rows = params.arrayFormulaCellData?.[unitId]?.[sheet.id] ?? {};
      for (const [row, columns] of Object.entries(rows)) {
        for (const [column, cell] of Object.entries(columns))
          spills.set(`${row},${column}`, fromUniverCell(cell).value);
      }
      sheet.spills = spills;
    }
  }
}

interface SpillParams {
  readonly arrayFormulaCellData?: Record<
    string,
    | Record<string, Record<string, Record<string, { v?: string | number | boolean; t?: number }>>>
    | undefined
  >;
}
