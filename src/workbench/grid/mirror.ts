import {
  BooleanNumber,
  ICommandService,
  IUniverInstanceService,
  UniverInstanceType,
  type IExecutionOptions,
  type Injector,
  type IRange,
  type Workbook as UniverWorkbook,
} from "@univerjs/core";
import {
  AddWorksheetMergeMutation,
  InsertColMutation,
  InsertRowMutation,
  InsertSheetMutation,
  RemoveColMutation,
  RemoveRowMutation,
  RemoveSheetMutation,
  RemoveWorksheetMergeMutation,
  SetFrozenMutation,
  SetSelectionsOperation,
  SetTabColorMutation,
  SetWorksheetActiveOperation,
  SetWorksheetHideMutation,
  SetWorksheetNameMutation,
  SetWorksheetOrderMutation,
  ToggleGridlinesMutation,
} from "@univerjs/sheets";
import { wholeSheet } from "../workbook/address";
import type { Change } from "../workbook/change";
import { isWhole } from "../workbook/shift";
import type { Sheet } from "../workbook/sheet";
import type { Workbook } from "../workbook/workbook";
import { CellWriter, type CellChange } from "./cell-writer";
import type { EngineFormulas } from "./engine-formulas";
import { FormulaNames } from "./formula-names";
import { fromWorkbook, toRange, unitId } from "./ids";
import { layOut, repaint } from "./repaint";
import { sizeMutations } from "./sizes";
import { emptySheet } from "./univer-sheet";

/** Univer shows a sheet that comes or comes back; Excel stays where the person is. */
const withoutActivating = { ...fromWorkbook, fromCollab: true };

/** Changes after which a formula may mean other cells although its text stays. */
const givesMeaning = new Set<Change["kind"]>(["tables", "names", "sheet-renamed"]);

/** Repeats the workbook's changes in Univer, by mutations, in their order. */
export class Mirror {
  private queue: Change[] = [];
  private readonly commands: ICommandService;
  private readonly cells: CellWriter;
  /** Which rows were hidden when formulas were last told. */
  private readonly hidden = new WeakMap<Sheet, string>();
  private readonly names: FormulaNames;

  constructor(
    private readonly workbook: Workbook,
    private readonly injector: Injector,
    private readonly formulas: EngineFormulas
  ) {
    this.commands = injector.get(ICommandService);
    this.cells = new CellWriter(workbook, injector);
    this.names = new FormulaNames(workbook, injector);
  }

  hear(change: Change): void {
    this.queue.push(change);
  }

  get isEmpty(): boolean {
    return this.queue.length === 0;
  }

  /** Brings Univer up to date. */
  flush(): void {
    const changes = this.queue;
    this.queue = [];
    let cells: CellChange[] = [];
    const flushCells = () => {
      this.cells.write(cells);
      cells = [];
    };
    const told = new Set<string>();
    const moved = new Map<string, number>();
    for (const change of changes) {
      if (change.kind === "shifted" && told.has(change.sheet))
        moved.set(change.sheet, (moved.get(change.sheet) ?? 0) + change.shift.count);
      if (change.kind === "cells") {
        told.add(change.sheet);
        if (cells.length > 0 && cells[0]?.sheet !== change.sheet) flushCells();
        cells.push(change);
        continue;
      }
      flushCells();
      this.repeat(change);
    }
    flushCells();
    for (const [sheet, count] of moved) this.rewriteSheet(sheet, count);
    if (changes.some(({ kind }) => givesMeaning.has(kind))) this.formulas.rewriteChanged();
  }

  /** Cells that changed before others moved were written as they are after it, and then moved once more. */
  private rewriteSheet(id: string, moved: number): void {
    const sheet = this.workbook.findSheet(id);
    const used = sheet?.cells.usedRect(false, wholeSheet);
    if (!used) return;
    const rows = used.row + used.rows + moved;
    const columns = used.column + used.columns + moved;
    const rect = { row: 0, column: 0, rows, columns };
    this.cells.write([{ kind: "cells", sheet: id, rect, edited: false, styled: true }]);
  }

  private run(id: string, params: object, options: IExecutionOptions = fromWorkbook): void {
    this.commands.syncExecuteCommand(id, { unitId, ...params }, options);
  }

  private repeat(change: Exclude<Change, { kind: "cells" }>): void {
    const { workbook } = this;
    if (!("sheet" in change)) {
      if (change.kind === "ruled") return;
      if (change.kind === "names") return this.names.repeatNames();
      if (workbook.names.some(({ formula }) => formula.includes("["))) this.names.repeatNames();
      return repaint(this.injector);
    }
    const sheet = workbook.findSheet(change.sheet);
    if (change.kind === "sheet-removed")
      // The engine takes an empty name for that of every reference without a sheet.
      return this.run(RemoveSheetMutation.id, {
        subUnitId: change.sheet,
        subUnitName: change.sheet,
      });
    if (!sheet) return;
    const subUnitId = sheet.id;
    switch (change.kind) {
      case "sheet-added":
        return this.run(
          InsertSheetMutation.id,
          {
            index: workbook.sheets.indexOf(sheet),
            sheet: emptySheet(sheet),
          },
          withoutActivating
        );
      case "sheet-renamed":
        return this.run(SetWorksheetNameMutation.id, { subUnitId, name: sheet.name });
      case "sheet-moved":
        return this.run(SetWorksheetOrderMutation.id, {
          subUnitId,
          fromOrder: 0,
          toOrder: workbook.sheets.indexOf(sheet),
        });
      case "sheet-activated":
        return this.run(SetWorksheetActiveOperation.id, { subUnitId });
      case "selection": {
        const range = toRange(sheet.selection);
        const primary = {
          actualRow: range.startRow,
          actualColumn: range.startColumn,
          startRow: range.startRow,
          endRow: range.startRow,
          startColumn: range.startColumn,
          endColumn: range.startColumn,
          isMerged: false,
          isMergedMainCell: false,
        };
        return this.run(SetSelectionsOperation.id, {
          subUnitId,
          selections: [{ range, primary, style: null }],
          reveal: true,
        });
      }
      case "view":
        return this.repeatView(sheet);
      case "sizes":
        for (const { id, params } of sizeMutations(workbook, sheet)) this.run(id, params);
        this.hearHidden(sheet);
        return layOut(this.injector, subUnitId);
      case "merged": {
        const drawn = this.mergesDrawn(subUnitId);
        if (drawn.length > 0)
          this.run(RemoveWorksheetMergeMutation.id, { subUnitId, ranges: drawn });
        const ranges = sheet.merges.map(toRange);
        if (ranges.length > 0) this.run(AddWorksheetMergeMutation.id, { subUnitId, ranges });
        return;
      }
      case "shifted":
        return this.repeatShift(sheet, change);
      default:
        return;
    }
  }

  /** Formulas that leave hidden rows out give something else once other rows are hidden. */
  private hearHidden(sheet: Sheet): void {
    const hidden = `${[...sheet.hiddenRows].join()};${[...sheet.filteredRows].join()}`;
    if ((this.hidden.get(sheet) ?? ";") === hidden) return;
    this.hidden.set(sheet, hidden);
    if (this.workbook.formulaCount > 0) this.formulas.rewriteThoseOfShownRows();
  }

  private mergesDrawn(sheetId: string): IRange[] {
    const book = this.injector
      .get(IUniverInstanceService)
      .getUnit<UniverWorkbook>(unitId, UniverInstanceType.UNIVER_SHEET);
    return [...(book?.getSheetBySheetId(sheetId)?.getMergeData() ?? [])];
  }

  private repeatView(sheet: Sheet): void {
    const subUnitId = sheet.id;
    const { rows = 0, columns = 0 } = sheet.frozen ?? {};
    this.run(SetFrozenMutation.id, {
      subUnitId,
      startRow: rows || -1,
      startColumn: columns || -1,
      ySplit: rows,
      xSplit: columns,
    });
    this.run(ToggleGridlinesMutation.id, {
      subUnitId,
      showGridlines: sheet.showGridlines ? BooleanNumber.TRUE : BooleanNumber.FALSE,
    });
    this.run(SetTabColorMutation.id, { subUnitId, color: sheet.tabColor });
    this.run(
      SetWorksheetHideMutation.id,
      {
        subUnitId,
        hidden: sheet.visibility === "Visible" ? BooleanNumber.FALSE : BooleanNumber.TRUE,
      },
      withoutActivating
    );
  }

  private repeatShift(sheet: Sheet, { shift, rect }: Extract<Change, { kind: "shifted" }>): void {
    const used = sheet.cells.usedRect(false, {
      row: 0,
      column: 0,
      rows: Infinity,
      columns: Infinity,
    });
    if (!isWhole(shift)) {
      const extent = this.cells.extent(sheet);
      const band =
        shift.axis === "row"
          ? { ...rect, rows: extent.rows - rect.row }
          : { ...rect, columns: extent.columns - rect.column };
      return this.cells.write([
        { kind: "cells", sheet: sheet.id, rect: band, edited: true, styled: true },
      ]);
    }
    const byRow = shift.axis === "row";
    const extent = this.cells.extent(sheet);
    const range = toRange(
      byRow
        ? { row: shift.index, rows: shift.count, column: 0, columns: extent.columns }
        : { row: 0, rows: extent.rows, column: shift.index, columns: shift.count }
    );
    const id = byRow
      ? (shift.insert ? InsertRowMutation : RemoveRowMutation).id
      : (shift.insert ? InsertColMutation : RemoveColMutation).id;
    this.run(id, { subUnitId: sheet.id, range });
    this.cells.grow(sheet, used ?? rect);
    for (const mutation of sizeMutations(this.workbook, sheet))
      this.run(mutation.id, mutation.params);
  }
}
