import type { Catalogue } from "../catalogue/catalogue";
import { cellCount } from "../query/data-table";
import type { DataTable } from "../query/data-table";
import { labelLevels } from "./axis-labels";
import type { LabelLevel } from "./axis-labels";
import type { Layout, LayoutAxis } from "./layout";
import { labelsKey } from "./same-cell";
import type { CellValue } from "./sheet-plan";

/** An axis as it is laid out, with its place among the cells of the answer. */
export interface TurnedAxis {
  readonly levels: readonly LabelLevel[];
  readonly count: number;
  /** So many cells of the answer lie between two of its positions. */
  readonly stride: number;
  /** So many combinations of the axes lie between two of its positions, the last axis fastest. */
  readonly pace: number;
}

/** Axes of an answer in the order in which a layout has them. */
export function axesFor(
  names: readonly LayoutAxis[],
  table: DataTable,
  layout: Layout,
  catalogue: Catalogue
): TurnedAxis[] {
  const axes = names.map((name) => {
    const levels = labelLevels(name, table, catalogue, layout);
    if (name === "year") {
      const count = table.query.years.length;
      return { levels, count, stride: cellCount([0], table.axes) };
    }
    const depth = table.axes.findIndex(({ dimension }) => dimension === name);
    const count = table.axes[depth]!.positions.length;
    return { levels, count, stride: cellCount([0], table.axes.slice(depth + 1)) };
  });
  return axes.map((axis, depth) => ({ ...axis, pace: combinations(axes.slice(depth + 1)) }));
}

/** How many combinations axes have. */
export function combinations(axes: readonly Pick<TurnedAxis, "count">[]): number {
  return axes.reduce((product, { count }) => product * count, 1);
}

/** How many labels tell a combination. */
export function labelCount(axes: readonly TurnedAxis[]): number {
  return axes.reduce((count, { levels }) => count + levels.length, 0);
}

/**
 * Puts the labels of a combination at the beginning of a row and gives the offset of its cells in
 * the answer. It is called for every row, so it makes nothing but what it gives.
 */
export function layOut(axes: readonly TurnedAxis[], combination: number, row: CellValue[]): number {
  let column = 0;
  let offset = 0;
  for (const { levels, count, stride, pace } of axes) {
    const position = Math.floor(combination / pace) % count;
    offset += position * stride;
    for (const { labels } of levels) row[column++] = labels[position] ?? null;
  }
  return offset;
}

/** The combination in which a cell of the answer lies. */
export function combinationOf(axes: readonly TurnedAxis[], cell: number): number {
  return axes.reduce(
    (at, { count, stride, pace }) => at + (Math.floor(cell / stride) % count) * pace,
    0
  );
}

/** The cell of the answer that a combination of all of its axes is. */
export function cellOf(axes: readonly TurnedAxis[], combination: number): number {
  return axes.reduce(
    (cell, { count, stride, pace }) => cell + (Math.floor(combination / pace) % count) * stride,
    0
  );
}

/** Finds the combination with given labels; -1 where there is none. */
export function combinationFinder(
  axes: readonly TurnedAxis[]
): (labels: readonly CellValue[]) => number {
  let from = 0;
  const parts = axes.map(({ levels, count, pace }) => {
    const [start, end] = [from, (from += levels.length)];
    const positions = new Map<string, number>();
    for (let at = 0; at < count; at++) {
      positions.set(labelsKey(levels.map(({ labels }) => labels[at] ?? null)), at);
    }
    return { start, end, pace, positions };
  });
  return (labels) => {
    let combination = 0;
    for (const { start, end, pace, positions } of parts) {
      const position = positions.get(labelsKey(labels, start, end));
      if (position === undefined) return -1;
      combination += position * pace;
    }
    return combination;
  };
}
