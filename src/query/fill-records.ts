import { totalCode } from "../catalogue/dimension";
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
 * Adds rows into the dense cells of the years and axes, then the totals of each axis.
 * @param year position of each row's year; -1 leaves the row out
 */
export function fillRecords(
  rows: RecordRows,
  year: Int32Array,
  axes: readonly Axis[],
  readers: readonly AxisReader[],
  cells: Float64Array
): void {
  placeRows(rows, year, axes, readers, (cell, value) => {
    cells[cell]! += value;
  });
  const shape = shapeOf(axes);
  axes.forEach((axis, depth) => {
    if (readers[depth]!.kind !== "several") addTotals(axis, shape[depth]!, cells);
  });
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
): { readonly cells: number[]; readonly sums: number[] } {
  const sums = new Map<number, number>();
  placeRows(rows, year, axes, readers, (cell, value) => {
    sums.set(cell, (sums.get(cell) ?? 0) + value);
  });
  const cells = Float64Array.from(sums.keys()).sort();
  return { cells: [...cells], sums: Array.from(cells, (cell) => sums.get(cell)!) };
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
  const perYear = shape.reduce((size, { count }) => size * count, 1);
  const single = readers.flatMap((reader, depth) =>
    reader.kind === "several" ? [] : [{ reader, ...shape[depth]! }]
  );
  const severalAt = readers.findIndex((reader) => reader.kind === "several");
  const several = severalAt < 0 ? null : { reader: readers[severalAt]!, ...shape[severalAt]! };

  for (let row = 0; row < rows.length; row++) {
    const yearAt = year[row]!;
    if (yearAt < 0) continue;
    let cell = yearAt * perYear;
    let outside = false;
    for (const { reader, stride, total } of single) {
      const found =
        reader.kind === "one" ? reader.position[reader.number[row]!]! : placedAt(reader, row);
      const position = found >= 0 ? found : total;
      if (position < 0) {
        outside = true;
        break;
      }
      cell += position * stride;
    }
    if (outside) continue;
    const value = rows.value[row]!;
    if (!several) add(cell, value);
    else addToSet(several, row, cell, value, add);
  }
}

interface AxisShape {
  readonly count: number;
  readonly stride: number;
  /** Position of the total; -1 where the axis has none. */
  readonly total: number;
}

function placedAt(reader: AxisReader, row: number): number {
  return reader.kind === "placed" ? reader.position[row]! : -1;
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
  const parent = axis.positions.map(({ parent: code }) =>
    code === undefined ? -1 : (index.get(code) ?? -1)
  );
  if (total < 0 && parent.every((at) => at < 0)) return;
  const block = count * stride;
  for (let start = 0; start < cells.length; start += block) {
    for (let position = count - 1; position >= 0; position--) {
      // Districts come after their region: when a region is met, its sum is complete.
      const target = parent[position]! >= 0 ? parent[position]! : total;
      if (target < 0 || target === position) continue;
      const from = start + position * stride;
      const to = start + target * stride;
      for (let inner = 0; inner < stride; inner++) cells[to + inner]! += cells[from + inner]!;
    }
  }
}
