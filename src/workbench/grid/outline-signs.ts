import { columnLetters } from "../workbook/address";
import type { OutlineAxis } from "../workbook/outline";
import {
  isHidden,
  outlineDepth,
  outlineGroups,
  type OutlineGroup,
} from "../workbook/outline-groups";
import type { Sheet } from "../workbook/sheet";
import type { DrawnCells } from "./cell-layer";

/** Room for each level, in pixels. */
export const step = 16;
const button = 13;

interface Placed {
  readonly key: string;
  /** The part of the gutter in which it is: beside the headings, the fixed cells or those that scroll. */
  readonly part: "levels" | "fixed" | "moving";
  readonly left: number;
  readonly top: number;
}

/** One thing drawn in the gutter of an outline. */
export type OutlineSign = Placed &
  (
    | { readonly kind: "level"; readonly level: number }
    | { readonly kind: "group"; readonly group: OutlineGroup; readonly span: string }
    | { readonly kind: "dot" }
    | {
        readonly kind: "line";
        readonly width: number;
        readonly height: number;
        readonly begins: boolean;
      }
  );

interface Area {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** What the gutter of a sheet's rows or columns shows, and the parts in which it lies. */
export function outlineSigns(
  sheet: Sheet,
  axis: OutlineAxis,
  { skeleton, scrolled, zoom, area, headers }: DrawnCells
): { parts: Readonly<Record<Placed["part"], Area>>; signs: OutlineSign[] } {
  const isRow = axis === "row";
  const depth = outlineDepth(sheet, axis);
  const across = (depth + 1) * step + 3;
  const header = isRow ? headers.y : headers.x;
  const length = isRow ? area.height : area.width;
  const count = isRow ? skeleton.getRowCount() : skeleton.getColumnCount();
  const fixedCount = (isRow ? sheet.frozen?.rows : sheet.frozen?.columns) ?? 0;
  /** Where a row or column ends, from the first one on, in pixels of the page. */
  const endOf = (index: number): number => {
    if (index < 0) return 0;
    const at = Math.min(index, count - 1);
    const end = isRow
      ? skeleton.getOffsetByRow(at) - skeleton.columnHeaderHeight
      : skeleton.getOffsetByColumn(at) - skeleton.rowHeaderWidth;
    return end * zoom;
  };
  const fixed = endOf(fixedCount - 1);
  const shift = (isRow ? scrolled.y : scrolled.x) * zoom;
  /** A place along the axis and one across it as a place within a part. */
  const place = (along: number, level: number) =>
    isRow ? { left: level, top: along } : { left: along, top: level };
  const block = (along: number, size: number): Area =>
    isRow
      ? { left: 0, top: along, width: across, height: Math.max(size, 0) }
      : { left: along, top: 0, width: Math.max(size, 0), height: across };
  const parts = {
    levels: block(0, header),
    fixed: block(header, fixed),
    moving: block(header + fixed, length - fixed),
  };
  const groups = outlineGroups(sheet, axis);
  const signs: OutlineSign[] = Array.from({ length: depth + 1 }, (_, index) => ({
    key: `level ${index + 1}`,
    part: "levels" as const,
    kind: "level" as const,
    level: index + 1,
    ...place((header - button) / 2, index * step + 2),
  }));
  for (const part of ["fixed", "moving"] as const) {
    const isFixed = part === "fixed";
    const [first, last] = isFixed ? [0, fixedCount - 1] : [fixedCount, count - 1];
    const offset = isFixed ? 0 : -shift - fixed;
    const visible = isFixed ? fixed : length - fixed;
    const startOf = (index: number) => endOf(index - 1) + offset;
    const isSeen = (from: number, to: number) => to > 0 && from < visible && last >= first;
    for (const group of groups) {
      const { level, from, to, summary, isCollapsed } = group;
      const [low, high] = [Math.max(from, first), Math.min(to, last)];
      const middle = (level - 1) * step + 2 + Math.floor(button / 2);
      const name = `${part} ${level} ${from} ${to}`;
      const owns = summary >= first && summary <= last && !isHidden(sheet, axis, summary);
      const [begin, end] = [startOf(summary), endOf(summary) + offset];
      const centre = begin + (end - begin - button) / 2;
      if (!isCollapsed && low <= high) {
        const start = startOf(low) + (from >= first ? 4 : 0);
        const stop = owns ? centre : endOf(high) + offset;
        const long = Math.max(stop - start, 0);
        if (isSeen(start, stop))
          signs.push({
            key: `line ${name}`,
            part,
            kind: "line",
            ...place(start, middle),
            width: isRow ? 6 : long,
            height: isRow ? long : 6,
            begins: from >= first,
          });
      }
      if (!owns || !isSeen(begin, end)) continue;
      const word = (index: number) => (isRow ? String(index + 1) : columnLetters(index));
      const span = from === to ? word(from) : `${word(from)}–${word(to)}`;
      const spot = place(centre, (level - 1) * step + 2);
      signs.push({ key: `group ${name}`, part, kind: "group", group, span, ...spot });
    }
    for (const [index, level] of isRow ? sheet.rowLevels : sheet.columnLevels) {
      if (index < first || index > last || isHidden(sheet, axis, index)) continue;
      const [begin, end] = [startOf(index), endOf(index) + offset];
      if (!isSeen(begin, end)) continue;
      // There a group's button stands instead.
      if (groups.some((group) => group.summary === index && group.level === level + 1)) continue;
      const spot = place((begin + end) / 2 - 1, level * step + 2 + button / 2 - 1);
      signs.push({ key: `dot ${part} ${index}`, part, kind: "dot", ...spot });
    }
  }
  return { parts, signs };
}
