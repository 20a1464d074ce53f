import type { OutlineAxis } from "./outline";
import type { Sheet } from "./sheet";

/** Rows or columns that belong together: from the first to the last one, at a level from 1. */
export interface OutlineGroup {
  readonly axis: OutlineAxis;
  readonly level: number;
  readonly from: number;
  readonly to: number;
  /** Where it is opened and closed: Excel sums up below and to the right. */
  readonly summary: number;
  readonly isCollapsed: boolean;
}

const levelsOf = (sheet: Sheet, axis: OutlineAxis) =>
  axis === "row" ? sheet.rowLevels : sheet.columnLevels;

/** Whether a row or a column is not seen, for whatever reason. */
export const isHidden = (sheet: Sheet, axis: OutlineAxis, index: number): boolean =>
  axis === "row" ? sheet.isRowHidden(index) : sheet.hiddenColumns.has(index);

/** How deep the outline of a sheet goes; 0 where it has none. */
export const outlineDepth = (sheet: Sheet, axis: OutlineAxis): number => {
  let deepest = 0;
  for (const level of levelsOf(sheet, axis).values()) deepest = Math.max(deepest, level);
  return deepest;
};

/** The groups of a sheet that can be seen: not those within a closed one. */
export function outlineGroups(sheet: Sheet, axis: OutlineAxis): OutlineGroup[] {
  const levels = levelsOf(sheet, axis);
  const places = [...levels.keys()].sort((a, b) => a - b);
  const groups: OutlineGroup[] = [];
  let outside = places;
  for (let level = 1; outside.length > 0; level++) {
    const inside: number[] = [];
    let run: number[] = [];
    const end = (): void => {
      const [from] = run;
      const to = run.at(-1);
      if (from === undefined || to === undefined) return;
      const isCollapsed = run.every((index) => isHidden(sheet, axis, index));
      groups.push({ axis, level, from, to, summary: to + 1, isCollapsed });
      if (!isCollapsed) for (const index of run) inside.push(index);
    };
    for (const index of outside) {
      if ((levels.get(index) ?? 0) < level) continue;
      if (run.at(-1) !== index - 1) {
        end();
        run = [];
      }
      run.push(index);
    }
    end();
    outside = inside;
  }
  return groups;
}
