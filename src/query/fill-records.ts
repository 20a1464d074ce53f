import { totalCode } from "../catalogue/dimension";
import { cellCount } from "./data-table";
import type { Axis } from "./data-table";

/** Column vectors of one length: what was counted, by numbers of years, units and members. */
export interface RecordRows {
  readonly length: number;
  readonly value: ArrayLike<number>;
}

/** How the rows find their place along one dimension of the answer. */
export type AxisReader =
  /** The position of a row by its number; -1 where the axis shows no such position. */
  | { readonly kind: "one"; readonly number: ArrayLike<number>; readonly position: Int32Array }
  /** Positions of a row by the bits of its set: bit n − 1 is member n. */
  | { readonly kind: "several"; readonly set: ArrayLike<number>; readonly position: Int32Array }
  /** Positions that were found row by row. */
  | { readonly kind: "placed"; readonly position: Int32Array };

/**
 * The dense cells of years and axes: rows added up, then the totals of each axis.
 * @param year position of each row's year; -1 leaves the row out
 * @param size number of the cells
 */
export function fillRecords(
  rows: RecordRows,
  year: Int32Array,
  axes: readonly Axis[],
  readers: readonly AxisReader[],
  size: number
): Float64Array {
  const sums = new Float64Array(size);
  placeRows(rows, year, axes, readers, (cell, value) => {
    sums[cell]! += value;
  });
  const shape = shapeOf(axes);
  axes.forEach((axis, depth) => {
    if (readers[depth]!.kind !== "several") addTotals(axis, shape[depth]!, sums);
  });
  return sums;
}

/**
 * Lists the cells that rows fall into, ascending, with their sums: for answers of which most cells
 * would be nil.
 */
export function listRecords(
  rows: RecordRows,
  year: Int32Array,
  axes: readonly Axis[],
  readers: readonly AxisReader[]
): { readonly cells: number[]; readonly sums: Float64Array } {
  const sums = new Map<number, number>();
  placeRows(rows, year, axes, readers, (cell, value) => {
    sums.set(cell, (sums.get(cell) ?? 0) + value);
  });
  const cells = Float64Array.from(sums.keys()).sort();
  return { cells: [...cells], sums: cells.map((cell) => sums.get(cell)!) };
}

/**
 * Tells the cell of each row, leaving the totals of axes to be added up. Parts of an axis of sets
 * overlap, so such a row is told for its total once and for each of its members.
 */
function placeRows(
  rows: RecordRows,
  year: Int32Array,
  axes: readonly Axis[],
  readers: readonly AxisReader[],
  add: (cell: number, value: number) => void
): void {
  const shape = shapeOf(axes);
  const cells = yearCells(year, axes);
  readers.forEach((reader, depth) => {
    if (reader.kind !== "several") moveAlong(cells, reader, shape[depth]!);
  });
  const severalAt = readers.findIndex((reader) => reader.kind === "several");
  const several = severalAt < 0 ? null : { reader: readers[severalAt]!, ...shape[severalAt]! };
  for (let row = 0; row < rows.length; row++) {
    const cell = cells[row]!;
    if (cell < 0) continue;
    if (!several) add(cell, rows.value[row]!);
    else addToSet(several, row, cell, rows.value[row]!, add);
  }
}

/** The first cell of each row's year; -1 for a row that is left out. */
function yearCells(year: Int32Array, axes: readonly Axis[]): Float64Array {
  const perYear = cellCount([0], axes);
  // An answer that lists its cells may number more of them than 32 bits hold.
  const cells = new Float64Array(year.length);
  for (let row = 0; row < year.length; row++) {
    const at = year[row]!;
    cells[row] = at < 0 ? -1 : at * perYear;
  }
  return cells;
}

/** Moves each row to its position along an axis; one that has none counts for the total alone. */
function moveAlong(
  cells: Float64Array,
  reader: Exclude<AxisReader, { kind: "several" }>,
  { stride, total }: AxisShape
): void {
  const { position } = reader;
  const number = reader.kind === "one" ? reader.number : null;
  for (let row = 0; row < cells.length; row++) {
    const found = position[number ? number[row]! : row]!;
    const at = found >= 0 ? found : total;
    if (at < 0) cells[row] = -1;
    else if (cells[row]! >= 0) cells[row]! += at * stride;
  }
}

interface AxisShape {
  readonly count: number;
  readonly stride: number;
  /** Position of the total; -1 where the axis has none. */
  readonly total: number;
}

function addToSet(
  { reader, stride, total }: AxisShape & { readonly reader: AxisReader },
  row: number,
  cell: number,
  value: number,
  add: (cell: number, value: number) => void
): void {
  if (reader.kind !== "several") return;
  const { position } = reader;
  let counted = false;
  for (let rest = reader.set[row]!, number = 1; rest > 0; rest >>>= 1, number++) {
    const at = rest & 1 ? position[number]! : -1;
    if (at < 0) continue;
    counted = true;
    add(cell + at * stride, value);
  }
  if (counted && total >= 0) add(cell + total * stride, value);
}

function shapeOf(axes: readonly Axis[]): AxisShape[] {
  let stride = 1;
  return [...axes]
    .reverse()
    .map(({ positions }) => {
      const own = { count: positions.length, stride, total: totalAt(positions) };
      stride *= positions.length;
      return own;
    })
    .reverse();
}

function totalAt(positions: Axis["positions"]): number {
  return positions.findIndex((position) => position.code === totalCode);
}

/** Adds the parts of an axis to their totals: districts to regions, then all to the total. */
function addTotals(axis: Axis, { count, stride, total }: AxisShape, cells: Float64Array): void {
  const index = new Map(axis.positions.map((position, at) => [position.code, at]));
  const target = Int32Array.from(axis.positions, ({ parent }, at) => {
    const found = parent === undefined ? -1 : (index.get(parent) ?? -1);
    return found >= 0 ? found : total === at ? -1 : total;
  });
  if (target.every((at) => at < 0)) return;
  const block = count * stride;
  for (let start = 0; start < cells.length; start += block) {
    // Districts come after their region: when a region is met, its sum is complete.
    for (let position = count - 1; position >= 0; position--) {
      if (target[position]! < 0) continue;
      const from = start + position * stride;
      const to = start + target[position]! * stride;
      for (let inner = 0; inner < stride; inner++) cells[to + inner]! += cells[from + inner]!;
    }
  }
}
