import {
  ICommandService,
  IUniverInstanceService,
  UniverInstanceType,
  type ICellData,
  type Injector,
  type IStyleData,
  type Workbook as UniverWorkbook,
} from "@univerjs/core";
import {
  SetRangeValuesMutation,
  SetWorksheetColumnCountMutation,
  SetWorksheetRowCountMutation,
  SheetInterceptorService,
} from "@univerjs/sheets";
import { intersect, isEntireColumn, isEntireRow, type Rect } from "../workbook/address";
import type { Change } from "../workbook/change";
import type { Sheet } from "../workbook/sheet";
import type { Style } from "../workbook/style";
import type { Workbook } from "../workbook/workbook";
import { fromWorkbook, grid, toRange, unitId } from "./ids";
import { toUniverCell } from "./univer-cell";
import { replacingStyle } from "./univer-style";

/** Cells of one sheet that changed together. */
export type CellChange = Extract<Change, { kind: "cells" }>;

/** Writes the workbook's cells into Univer, many at once. */
export class CellWriter {
  private readonly commands: ICommandService;
  private readonly univerStyles = new WeakMap<Style, IStyleData>();

  constructor(
    private readonly workbook: Workbook,
    private readonly injector: Injector
  ) {
    this.commands = injector.get(ICommandService);
  }

  private run(id: string, params: object): void {
    this.commands.syncExecuteCommand(id, { unitId, ...params }, fromWorkbook);
  }

  /** Size of the drawn grid of a sheet. */
  extent(sheet: Sheet): { rows: number; columns: number } {
    const worksheet = this.injector
      .get(IUniverInstanceService)
      .getUnit<UniverWorkbook>(unitId, UniverInstanceType.UNIVER_SHEET)
      ?.getSheetBySheetId(sheet.id);
    return worksheet
      ? { rows: worksheet.getRowCount(), columns: worksheet.getColumnCount() }
      : { rows: grid.rows, columns: grid.columns };
  }

  /** Makes the drawn grid large enough for a block. */
  grow(sheet: Sheet, rect: Rect): void {
    const extent = this.extent(sheet);
    const rows = isEntireColumn(rect) ? 0 : rect.row + rect.rows;
    const columns = isEntireRow(rect) ? 0 : rect.column + rect.columns;
    const wanted = {
      rows: Math.max(extent.rows, grid.rows, rows > extent.rows ? rows + 200 : 0),
      columns: Math.max(extent.columns, grid.columns, columns > extent.columns ? columns + 10 : 0),
    };
    if (wanted.rows !== extent.rows)
      this.run(SetWorksheetRowCountMutation.id, { subUnitId: sheet.id, rowCount: wanted.rows });
    if (wanted.columns !== extent.columns)
      this.run(SetWorksheetColumnCountMutation.id, {
        subUnitId: sheet.id,
        columnCount: wanted.columns,
      });
  }

  /** Repeats cells of one sheet; looks only where they changed. */
  write(changes: readonly CellChange[]): void {
    const sheet = changes[0] && this.workbook.findSheet(changes[0].sheet);
    if (!sheet) return;
    const cellValue: Record<number, Record<number, ICellData>> = {};
    let wraps: Rect | undefined;
    for (const { rect, styled } of changes) {
      this.grow(sheet, rect);
      const extent = this.extent(sheet);
      const wide = isEntireRow(rect) || isEntireColumn(rect);
      const area = intersect(rect, { row: 0, column: 0, ...extent });
      if (!area) continue;
      const visit = (row: number, column: number) => {
        const cell = toUniverCell(sheet, row, column);
        const known = cellValue[row]?.[column]?.s;
        if (styled || known) {
          const id = sheet.styleId(row, column);
          cell.s = this.univerStyle(id);
          const { wrap, fontSize = 0 } = this.workbook.styles.get(id);
          if (wrap || fontSize > 11) wraps = rect;
        }
        (cellValue[row] ??= {})[column] = cell;
      };
      if (wide) sheet.cells.forEach(area, visit);
      else
        for (let row = area.row; row < area.row + area.rows; row++)
          for (let column = area.column; column < area.column + area.columns; column++)
            visit(row, column);
    }
    this.run(SetRangeValuesMutation.id, { subUnitId: sheet.id, cellValue });
    if (wraps && wraps.rows <= 1000) this.fitRows(sheet, wraps);
  }

  /** Lets Univer find the height of rows with wrapped text, where no height was set. */
  private fitRows(sheet: Sheet, rect: Rect): void {
    const ranges = [toRange(rect)];
    const { redos } = this.injector
      .get(SheetInterceptorService)
      .generateMutationsOfAutoHeight({ unitId, subUnitId: sheet.id, ranges });
    for (const { id, params } of redos) this.commands.syncExecuteCommand(id, params, fromWorkbook);
  }

  private univerStyle(id: number): IStyleData {
    const style = this.workbook.styles.get(id);
    let drawn = this.univerStyles.get(style);
    if (!drawn) this.univerStyles.set(style, (drawn = replacingStyle(style)));
    return drawn;
  }
}
