import {
  around,
  between,
  intersect,
  onSheet,
  sheetColumns,
  sheetRows,
  type Rect,
} from "../../workbook/address";
import type { Anchor } from "../../workbook/anchor";
import { ExcelError } from "../../workbook/excel-error";
import type { Sheet } from "../../workbook/sheet";
import type { Arguments } from "../arguments";
import type { Host } from "../host";
import type { ClassDefinition, ExcelObject } from "../object-class";
import { visibleView } from "./range-view";

const to = (range: Anchor, rect: Rect, host: Host): ExcelObject =>
  host.range(range.sheet, onSheet(rect));

/** A range given as an argument, as an object or as an address on the same sheet. */
export function otherRange(
  range: Anchor,
  args: Arguments,
  index: number,
  host: Host
): { sheet: Anchor["sheet"]; rect: Rect } {
  return args.range(index) ?? host.workbook.resolve(args.string(index), range.sheet);
}

function common(range: Anchor, args: Arguments, host: Host): Rect | undefined {
  const other = otherRange(range, args, 0, host);
  return other.sheet === range.sheet ? intersect(range.rect, other.rect) : undefined;
}

function used(range: Anchor, args: Arguments): Rect | undefined {
  return range.sheet.cells.usedRect(args.booleanOr(0, false), range.rect);
}

/** Methods of a range that answer another range. */
export const rangeMoves: NonNullable<ClassDefinition<Anchor>["methods"]> = {
  GetCell: (range, args, host) =>
    to(
      range,
      {
        row: range.rect.row + args.integer(0),
        column: range.rect.column + args.integer(1),
        rows: 1,
        columns: 1,
      },
      host
    ),
  GetRow: (range, args, host) => {
    const row = args.integer(0);
    if (row < 0 || row >= range.rect.rows) throw new ExcelError("InvalidArgument");
    return to(range, { ...range.rect, row: range.rect.row + row, rows: 1 }, host);
  },
  GetColumn: (range, args, host) => {
    const column = args.integer(0);
    if (column < 0 || column >= range.rect.columns) throw new ExcelError("InvalidArgument");
    return to(range, { ...range.rect, column: range.rect.column + column, columns: 1 }, host);
  },
  GetLastRow: (range, _args, host) =>
    to(range, { ...range.rect, row: range.rect.row + range.rect.rows - 1, rows: 1 }, host),
  GetLastColumn: (range, _args, host) =>
    to(
      range,
      { ...range.rect, column: range.rect.column + range.rect.columns - 1, columns: 1 },
      host
    ),
  GetLastCell: (range, _args, host) =>
    to(
      range,
      {
        row: range.rect.row + range.rect.rows - 1,
        column: range.rect.column + range.rect.columns - 1,
        rows: 1,
        columns: 1,
      },
      host
    ),
  GetEntireRow: (range, _args, host) =>
    to(range, { ...range.rect, column: 0, columns: sheetColumns }, host),
  GetEntireColumn: (range, _args, host) =>
    to(range, { ...range.rect, row: 0, rows: sheetRows }, host),
  GetOffsetRange: (range, args, host) =>
    to(
      range,
      {
        ...range.rect,
        row: range.rect.row + args.integer(0),
        column: range.rect.column + args.integer(1),
      },
      host
    ),
  // As Office.js itself does it for older hosts: the last cell moves, and the block lies between it and the first one.
  GetResizedRange: (range, args, host) => {
    const { row, column, rows, columns } = range.rect;
    const lastRow = row + rows - 1 + args.integer(0);
    const lastColumn = column + columns - 1 + args.integer(1);
    if (lastRow < 0 || lastColumn < 0) throw new ExcelError("InvalidArgument");
    return to(range, between(row, column, lastRow, lastColumn), host);
  },
  GetAbsoluteResizedRange: (range, args, host) =>
    to(range, { ...range.rect, rows: args.integer(0), columns: args.integer(1) }, host),
  GetRowsAbove: (range, args, host) =>
    to(
      range,
      { ...range.rect, ...beside(range.rect.row, range.rect.rows, -args.integerOr(0, 1), "row") },
      host
    ),
  GetRowsBelow: (range, args, host) =>
    to(
      range,
      { ...range.rect, ...beside(range.rect.row, range.rect.rows, args.integerOr(0, 1), "row") },
      host
    ),
  GetColumnsBefore: (range, args, host) =>
    to(
      range,
      {
        ...range.rect,
        ...beside(range.rect.column, range.rect.columns, -args.integerOr(0, 1), "column"),
      },
      host
    ),
  GetColumnsAfter: (range, args, host) =>
    to(
      range,
      {
        ...range.rect,
        ...beside(range.rect.column, range.rect.columns, args.integerOr(0, 1), "column"),
      },
      host
    ),
  GetBoundingRect: (range, args, host) => {
    const other = otherRange(range, args, 0, host);
    if (other.sheet !== range.sheet) throw new ExcelError("InvalidArgument");
    return to(range, around(range.rect, other.rect), host);
  },
  GetIntersection: (range, args, host) => {
    const rect = common(range, args, host);
    if (!rect) throw new ExcelError("ItemNotFound");
    return to(range, rect, host);
  },
  GetIntersectionOrNullObject: (range, args, host) => {
    const rect = common(range, args, host);
    return rect ? to(range, rect, host) : null;
  },
  GetUsedRange: (range, args, host) =>
    to(range, used(range, args) ?? { ...range.rect, rows: 1, columns: 1 }, host),
  GetUsedRangeOrNullObject: (range, args, host) => {
    const rect = used(range, args);
    return rect ? to(range, rect, host) : null;
  },
  GetVisibleView: visibleView,
  GetSurroundingRegion: (range, _args, host) => to(range, region(range), host),
};

/** A block next to one: a positive count lies behind it, a negative one before it. */
function beside(start: number, size: number, count: number, axis: "row" | "column"): Partial<Rect> {
  const from = count > 0 ? start + size : start + count;
  return axis === "row"
    ? { row: from, rows: Math.abs(count) }
    : { column: from, columns: Math.abs(count) };
}

/** The block of filled cells around a block. */
export function region({ sheet, rect }: { readonly sheet: Sheet; readonly rect: Rect }): Rect {
  let current = rect;
  for (;;) {
    const { row, column, rows, columns } = current;
    const edge = between(
      Math.max(0, row - 1),
      Math.max(0, column - 1),
      Math.min(sheetRows - 1, row + rows),
      Math.min(sheetColumns - 1, column + columns)
    );
    const filled = sheet.cells.usedRect(true, edge);
    const grown = filled ? around(current, filled) : current;
    if (grown.rows === rows && grown.columns === columns) return current;
    current = grown;
  }
}
