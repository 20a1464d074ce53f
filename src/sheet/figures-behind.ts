import type { Block } from "./block";
import type { HandEdit } from "./hand-edits";
import { columnTitle } from "./block";
import type { MissingLines, PlaceMatch } from "./found-place";
import type { CopiedCell } from "./copied-cells";
import { sameCell } from "./same-cell";

/** Figures of a place that are not those of the newest answer that it was refreshed with. */
export interface FiguresBehind {
  readonly figures: number;
  /** Rows, columns and cells as a person would name them, only the first ones. */
  readonly where: readonly string[];
  /** How many more there are. */
  readonly more: number;
}

/** How many figures of an answer stand on a sheet once it is refreshed, and which do not. */
export interface RefreshedFigures {
  readonly figures: number;
  readonly behind: FiguresBehind;
}

/** So many are named: they are kept with the result and read in a narrow pane. */
const named = 5;

/** Counts what a refresh leaves as it was, however that comes. */
export function refreshedFigures(of: {
  readonly after: Block;
  /** Where the newer answer stands, and what of it stays away. */
  readonly next: PlaceMatch;
  readonly isLeftRow: (at: number) => boolean;
  readonly isLeftColumn: (index: number) => boolean;
  /** What a person has put over figures and that stays. */
  readonly staying: readonly HandEdit[];
  /** What stays in copies. */
  readonly copies: readonly CopiedCell[];
}): RefreshedFigures {
  const { after, next, isLeftRow, isLeftColumn, copies } = of;
  const columns = after.columns.flatMap(({ role }, index) => (role === "figure" ? [index] : []));
  const leftColumns = columns.filter(isLeftColumn);
  const leftRows: number[] = [];
  for (let at = 0; at < after.rowCount; at++) if (isLeftRow(at)) leftRows.push(at);
  const figureColumns = new Set(columns.map((index) => next.columnAt[index]!));
  const staying = of.staying.filter(
    ({ column, found, after: now }) => figureColumns.has(column) && !sameCell(found, now)
  );
  const away =
    leftRows.length * columns.length + (after.rowCount - leftRows.length) * leftColumns.length;
  const where = [
    ...leftRows.map((at) => after.labelsOf(at).join(", ")),
    ...leftColumns.map((index) => columnTitle(after.columns[index]!)),
    ...staying.map(({ labels }) => labels.join(", ")),
    ...copies.map(({ labels }) => labels.join(", ")),
  ];
  const names = [...new Set(where)];
  return {
    figures: after.rowCount * columns.length - away - staying.length,
    behind: {
      figures: away + staying.length + copies.length,
      where: names.slice(0, named),
      more: Math.max(names.length - named, 0),
    },
  };
}

/** What a refresh did, or left, in one place or in several. */
export interface RefreshedPlace extends RefreshedFigures {
  readonly left: MissingLines;
  readonly cells: number;
}

/** Several refreshes as one. */
export function summedUp(plans: readonly RefreshedPlace[]): RefreshedPlace {
  const sum = (of: (plan: (typeof plans)[number]) => number) =>
    plans.reduce((all, plan) => all + of(plan), 0);
  const where = plans.flatMap(({ behind }) => behind.where);
  return {
    figures: sum(({ figures }) => figures),
    behind: {
      figures: sum(({ behind }) => behind.figures),
      where: where.slice(0, named),
      more: sum(({ behind }) => behind.more) + Math.max(where.length - named, 0),
    },
    left: { rows: sum(({ left }) => left.rows), columns: sum(({ left }) => left.columns) },
    cells: sum(({ cells }) => cells),
  };
}
