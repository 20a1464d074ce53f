import {
  BooleanNumber,
  BorderStyleTypes,
  InterceptorEffectEnum,
  type IDisposable,
  type Injector,
  type IStyleData,
} from "@univerjs/core";
import { INTERCEPTOR_POINT, SheetInterceptorService } from "@univerjs/sheets";
import type { Table } from "../workbook/table";
import type { Workbook } from "../workbook/workbook";

/** Accent colours of Excel's table styles, by the number modulo seven. */
const accents = [
  "#A5A5A5",
  "#000000",
  "#4472C4",
  "#ED7D31",
  "#A5A5A5",
  "#FFC000",
  "#5B9BD5",
  "#70AD47",
];
const bands = [
  "#EDEDED",
  "#D9D9D9",
  "#D9E1F2",
  "#FCE4D6",
  "#EDEDED",
  "#FFF2CC",
  "#DDEBF7",
  "#E2EFDA",
];

interface Look {
  readonly accent: string;
  readonly band: string;
  readonly filledHeader: boolean;
}

function look(style: string): Look | undefined {
  const parts = /^TableStyle(Light|Medium|Dark)(\d+)$/.exec(style);
  if (!parts) return undefined;
  const number = ((Number(parts[2]) - 1) % 7) + 1;
  return {
    accent: accents[number] ?? "#4472C4",
    band: bands[number] ?? "#D9E1F2",
    filledHeader: parts[1] !== "Light" || Number(parts[2]) > 7,
  };
}

function partStyle(table: Table, row: number, column: number): IStyleData | undefined {
  const colors = look(table.style);
  if (!colors) return undefined;
  const { rect } = table;
  const line = { s: BorderStyleTypes.THIN, cl: { rgb: colors.accent } };
  if (table.showHeaders && row === rect.row) {
    return colors.filledHeader
      ? { bl: BooleanNumber.TRUE, cl: { rgb: "#FFFFFF" }, bg: { rgb: colors.accent } }
      : { bl: BooleanNumber.TRUE, bd: { t: line, b: line } };
  }
  if (table.showTotals && row === rect.row + rect.rows - 1)
    return { bl: BooleanNumber.TRUE, bd: { t: { s: BorderStyleTypes.DOUBLE, cl: line.cl } } };
  const index = table.showBandedRows
    ? row - rect.row - (table.showHeaders ? 1 : 0)
    : table.showBandedColumns
      ? column - rect.column
      : 1;
  const bold =
    (table.highlightFirstColumn && column === rect.column) ||
    (table.highlightLastColumn && column === rect.column + rect.columns - 1);
  return {
    ...(index % 2 === 0 ? { bg: { rgb: colors.band } } : {}),
    ...(bold ? { bl: BooleanNumber.TRUE } : {}),
    ...(row === rect.row + rect.rows - 1 ? { bd: { b: line } } : {}),
  };
}

/** Draws tables as Excel does, below the cells' own formats; nothing of it is stored in the cells. */
export function drawTables(workbook: Workbook, injector: Injector): IDisposable {
  return injector.get(SheetInterceptorService).intercept(INTERCEPTOR_POINT.CELL_CONTENT, {
    id: "workbench-tables",
    priority: 50,
    effect: InterceptorEffectEnum.Style,
    handler: (cell, location, next) => {
      const { row, col, subUnitId } = location;
      const table = workbook.tables.find(
        ({ sheet, rect }) =>
          sheet.id === subUnitId &&
          row >= rect.row &&
          row < rect.row + rect.rows &&
          col >= rect.column &&
          col < rect.column + rect.columns
      );
      if (!table) return next(cell);
      const part = partStyle(table, row, col);
      const own =
        cell?.s && typeof cell.s === "object"
          ? cell.s
          : location.workbook.getStyles().get(cell?.s ?? undefined);
      return next(part ? { ...cell, s: { ...part, ...own } } : cell);
    },
  });
}
