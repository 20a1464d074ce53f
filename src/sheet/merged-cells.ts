import type { Block } from "./block";
import type { FoundPlace, MergedArea, PlaceMatch } from "./found-place";
import type { ColumnWrites, PlaceChange } from "./place-change";
import type { Area, CellValue } from "./sheet-plan";

/** Cells with what stands in the first cell of a merged area in all of it: so a person reads it. */
export function asSeen(
  rows: readonly (readonly CellValue[])[],
  merged: readonly MergedArea[]
): readonly (readonly CellValue[])[] {
  if (!merged.length) return rows;
  const seen = rows.map((row) => [...row]);
  for (const { area } of merged) {
    const first = rows[area.row]?.[area.column] ?? null;
    for (let row = area.row; row < area.row + area.rows; row++) {
      for (let column = area.column; column < area.column + area.columns; column++) {
        const line = seen[row];
        if (line) line[column] = first;
      }
    }
  }
  return seen;
}

/**
 * Whether merged areas are in the way of a change: where lines come or go, and where figures lie
 * under one cell. Labels and headings that are merged stay as they are.
 */
export function isInTheWay(
  merged: readonly MergedArea[],
  change: PlaceChange,
  grid: Block,
  { columnAt, rowAt }: PlaceMatch
): boolean {
  if (!merged.length) return false;
  const { addedColumns, addedRows, removedColumns, removedRows } = change;
  if ([addedColumns, addedRows, removedColumns, removedRows].some(({ length }) => length)) {
    return true;
  }
  const rows = new Set(rowAt);
  const columns = new Set(
    columnAt.filter((_, index) => grid.columns[index]!.role !== "label" && columnAt[index]! >= 0)
  );
  return merged.some(
    ({ area }) =>
      indexes(area.row, area.rows).some((row) => rows.has(row)) &&
      indexes(area.column, area.columns).some((column) => columns.has(column))
  );
}

/** Writes without the cells under the first one of a merged area: Excel takes nothing there. */
export function withoutCovered(
  writes: readonly ColumnWrites[],
  { merged = [] }: Pick<FoundPlace, "merged">
): readonly ColumnWrites[] {
  if (!merged.length) return writes;
  return writes.flatMap(({ column, rows, values }) => {
    const open = rows.map((row) => !merged.some(({ area }) => isCovered(area, row, column)));
    const left = {
      rows: rows.filter((_, at) => open[at]),
      values: values.filter((_, at) => open[at]),
    };
    return left.rows.length ? [{ column, ...left }] : [];
  });
}

function isCovered(area: Area, row: number, column: number): boolean {
  const isWithin =
    row >= area.row &&
    row < area.row + area.rows &&
    column >= area.column &&
    column < area.column + area.columns;
  return isWithin && !(row === area.row && column === area.column);
}

function indexes(from: number, count: number): number[] {
  return Array.from({ length: count }, (_, at) => from + at);
}
