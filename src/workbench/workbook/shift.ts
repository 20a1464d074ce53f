import { sheetColumns, sheetRows, type Rect } from "./address";

/** Cells pushed aside or pulled together: whole rows and columns, or only a band of them. */
export interface Shift {
  readonly axis: "row" | "column";
  readonly index: number;
  readonly count: number;
  readonly insert: boolean;
  /** The band across the axis that moves: columns of a row shift, rows of a column shift. */
  readonly from: number;
  readonly size: number;
}

/** The shift that inserting or deleting a block causes. */
export function shiftOf(rect: Rect, direction: "Down" | "Up" | "Right" | "Left"): Shift {
  const insert = direction === "Down" || direction === "Right";
  return direction === "Down" || direction === "Up"
    ? {
        axis: "row",
        index: rect.row,
        count: rect.rows,
        insert,
        from: rect.column,
        size: rect.columns,
      }
    : {
        axis: "column",
        index: rect.column,
        count: rect.columns,
        insert,
        from: rect.row,
        size: rect.rows,
      };
}

/** Whether a shift moves complete rows or columns. */
export function isWhole(shift: Shift): boolean {
  return shift.from === 0 && shift.size === (shift.axis === "row" ? sheetColumns : sheetRows);
}

/** Where a block lies after a shift; undefined where it was deleted. */
export function shiftRect(rect: Rect, shift: Shift): Rect | undefined {
  const byRow = shift.axis === "row";
  const [cross, crossSize] = byRow ? [rect.column, rect.columns] : [rect.row, rect.rows];
  if (cross < shift.from || cross + crossSize > shift.from + shift.size) return rect;
  const limit = byRow ? sheetRows : sheetColumns;
  const [start, size] = byRow ? [rect.row, rect.rows] : [rect.column, rect.columns];
  const moved = shiftSpan(start, size, shift, limit);
  if (!moved) return undefined;
  return byRow
    ? { ...rect, row: moved[0], rows: moved[1] }
    : { ...rect, column: moved[0], columns: moved[1] };
}

function shiftSpan(
  start: number,
  size: number,
  { index, count, insert }: Shift,
  limit: number
): [number, number] | undefined {
  if (size === limit) return [start, size];
  if (insert) {
    if (index <= start)
      return start + count >= limit
        ? undefined
        : [start + count, Math.min(size, limit - start - count)];
    return index < start + size ? [start, Math.min(size + count, limit - start)] : [start, size];
  }
  const end = start + size;
  const cutBefore = Math.max(0, Math.min(start, index + count) - index);
  const cutInside = Math.max(0, Math.min(end, index + count) - Math.max(start, index));
  return size === cutInside ? undefined : [start - cutBefore, size - cutInside];
}

/** Whether a shift moves a part of an area away from the rest of it. */
export function isTorn(area: Rect, shift: Shift): boolean {
  const [cross, size, start, length] =
    shift.axis === "row"
      ? [area.column, area.columns, area.row, area.rows]
      : [area.row, area.rows, area.column, area.columns];
  const inside = cross >= shift.from && cross + size <= shift.from + shift.size;
  const touched = cross < shift.from + shift.size && cross + size > shift.from;
  return touched && !inside && start + length > shift.index;
}
