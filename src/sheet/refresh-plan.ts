import { copiedCells } from "./copied-cells";
import type { CopiedCell } from "./copied-cells";
import { isAnswered } from "./block";
import type { Block, Role } from "./block";
import { leftAway, newColumns, newRows, placeCell } from "./insertions";
import type { GridInsertion } from "./insertions";
import { refreshedFigures } from "./figures-behind";
import type { RefreshedFigures } from "./figures-behind";
import { handEdits } from "./hand-edits";
import type { HandEdit } from "./hand-edits";
import { matchPlace, rowsInPlace, withLabels } from "./match-place";
import type { ColumnWrites, Insertion, PlaceChange } from "./place-change";
import type { FoundPlace, MissingLines, PlaceMatch } from "./found-place";
import { sortedAnew } from "./row-order";
import type { RowOrder } from "./row-order";
import { labelsKey, sameCell, sameLabels } from "./same-cell";
import type { CellValue } from "./sheet-plan";

/** A change with what led to it. */
export interface RefreshPlan extends PlaceChange, RefreshedFigures {
  readonly edits: readonly HandEdit[];
  /** What stays away because a person has taken it away. */
  readonly left: MissingLines;
  /** What copied rows and columns hold beside the newer answer. */
  readonly copied: readonly CopiedCell[];
  /** Cells that are written. */
  readonly cells: number;
}

export interface RefreshInput {
  /** What was written last; the newer answer's grid where that is not known any more. */
  readonly before: Block;
  readonly after: Block;
  readonly found: FoundPlace;
  /** What becomes of numbers that a person has put over figures. */
  readonly edited: "keep" | "replace";
  /** What becomes of rows and columns that a person has taken away. */
  readonly missing: "leave" | "restore";
  /** What becomes of figures that a person has only copied within the place. */
  readonly copies?: "refresh" | "leave";
  /** The order that rows keep after their figures; where they were in it, they are sorted anew. */
  readonly rowOrder?: RowOrder | undefined;
}

/** Compares the place with a newer answer and says what is to be written, and nothing else. */
export function refreshPlan(input: RefreshInput): RefreshPlan {
  const { before, after, found } = input;
  const match = matchPlace(before, found);
  const inPlace = matchPlace(after, withLabels(before, found, match));
  const rowAbove = rowsAbove(input, match, inPlace);
  const edits = handEdits({ before, after, found, match, next: inPlace });
  const staying = new Set(input.edited === "keep" ? edits.map(positionOf) : []);
  const next =
    input.rowOrder && !staying.size
      ? sortedAnew(input.rowOrder, { grid: before, match }, { grid: after, match: inPlace }, found)
      : inPlace;
  const copied = copiedCells(before, after, found, match);
  const isRefreshed = ({ isAsWritten }: CopiedCell) => input.copies === "refresh" && isAsWritten;
  const { removedRows, emptied } = withoutLosses(
    goneLines(match.rowAt, next.rowAt),
    before,
    found,
    match
  );
  const writes = withCells(changedCells(input, next, rowAbove, staying, next !== inPlace), [
    ...copied.filter(isRefreshed),
    ...emptied,
  ]);
  const removedColumns = goneLines(match.columnAt, next.columnAt);
  const columns = newColumns(input, match, next);
  // Rows that are sorted anew take those that come among them.
  const sequence = next === inPlace ? null : (input.rowOrder?.(after) ?? null);
  const rows = newRows(input, next, rowAbove, columns, sequence);
  const cells =
    writes.reduce((sum, each) => sum + each.rows.length, 0) +
    [...columns, ...rows].reduce((sum, { lines }) => sum + filled(lines), 0);
  return {
    writes,
    removedRows,
    removedColumns,
    addedColumns: columns,
    addedRows: rows,
    ...{ edits, copied, cells },
    ...refreshedFigures({
      ...{ after, next },
      isLeftRow: (at) => rowAbove[at] === leftAway,
      isLeftColumn: (index) => next.columnAt[index]! < 0 && !isAdded(columns, index),
      staying: input.edited === "keep" ? edits : [],
      copies: copied.filter((cell) => cell.kind === "figure" && !isRefreshed(cell)),
    }),
    left: {
      rows: next.missingRows - lineCount(rows),
      columns: next.missingColumns.length - lineCount(columns),
    },
  };
}

/**
 * A row that the newer answer does not have stays where a person has filled in something, without
 * figures: what was typed is lost nowhere, and what is no more is shown nowhere.
 */
function withoutLosses(
  gone: readonly number[],
  { columns }: Block,
  { rows }: FoundPlace,
  { columnAt }: PlaceMatch
): {
  readonly removedRows: number[];
  readonly emptied: Pick<CopiedCell, "row" | "column" | "after">[];
} {
  const of = (...roles: readonly Role[]) =>
    columns.flatMap(({ role }, index) =>
      roles.includes(role) && columnAt[index]! >= 0 ? [columnAt[index]!] : []
    );
  const filledIn = of("input", "note");
  const isFilled = (row: number) => filledIn.some((column) => !sameCell(rows[row]?.[column], null));
  const shown = of("figure", "state", "formula");
  return {
    removedRows: gone.filter((row) => !isFilled(row)),
    emptied: gone
      .filter(isFilled)
      .flatMap((row) =>
        shown
          .filter((column) => !sameCell(rows[row]?.[column], null))
          .map((column) => ({ row, column, after: "" }))
      ),
  };
}

/** Writes with further cells of the place. */
function withCells(
  writes: ColumnWrites[],
  cells: readonly Pick<CopiedCell, "row" | "column" | "after">[]
): ColumnWrites[] {
  if (!cells.length) return writes;
  const byColumn = new Map<number, [number, CellValue][]>(
    writes.map(({ column, rows, values }) => [column, rows.map((row, at) => [row, values[at]!])])
  );
  for (const { row, column, after } of cells) {
    const ofColumn = byColumn.get(column) ?? [];
    byColumn.set(column, ofColumn);
    ofColumn.push([row, after ?? ""]);
  }
  return [...byColumn]
    .sort(([one], [other]) => one - other)
    .map(([column, ofColumn]) => {
      ofColumn.sort(([one], [other]) => one - other);
      return {
        column,
        rows: ofColumn.map(([row]) => row),
        values: ofColumn.map(([, value]) => value),
      };
    });
}

function isAdded(columns: readonly GridInsertion[], index: number): boolean {
  return columns.some(({ indexes }) => indexes.includes(index));
}

function lineCount(insertions: readonly Insertion[]): number {
  return insertions.reduce((sum, { lines }) => sum + lines.length, 0);
}

function filled(lines: Insertion["lines"]): number {
  return lines.reduce((sum, line) => sum + line.filter((cell) => cell !== null).length, 0);
}

function positionOf({ row, column }: Pick<HandEdit, "row" | "column">): string {
  return `${row} ${column}`;
}

function changedCells(
  { after, found }: RefreshInput,
  next: PlaceMatch,
  rowAbove: Int32Array,
  staying: ReadonlySet<string>,
  labelsToo: boolean
): ColumnWrites[] {
  const byColumn = new Map<number, ColumnWrites>();
  const rows = rowsInPlace(next, found);
  for (let row = 0; row < rows.length; row++) {
    const at = rows[row]!;
    if (at < 0) continue;
    const expected = after.row(at, rowAbove[at]);
    const labels = found.repeatLabels ? [] : after.labelsOf(at);
    next.columnAt.forEach((column, index) => {
      const { role } = after.columns[index]!;
      const isLabel = role === "label";
      if (
        column < 0 ||
        (!isLabel && !isAnswered(role)) ||
        (isLabel && found.repeatLabels && !labelsToo)
      )
        return;
      const value = expected[index] ?? null;
      const cell = found.rows[row]![column] ?? null;
      if (isLabel ? sameLabels([cell], [value]) : sameCell(cell, value)) return;
      // In an outline a label goes and comes with the rows above it; other text is a person's.
      if (isLabel && value === null && !sameLabels([cell], [labels[index]!])) return;
      if (staying.size && staying.has(`${row} ${column}`)) return;
      const writes = byColumn.get(column) ?? { column, rows: [], values: [] };
      byColumn.set(column, writes);
      writes.rows.push(row);
      // Null would leave what is there.
      writes.values.push(placeCell(after, index, value) ?? "");
    });
  }
  return [...byColumn.values()].sort((one, other) => one.column - other.column);
}

/** Rows or columns of the old answer that the new one does not have. */
function goneLines(old: ArrayLike<number>, next: ArrayLike<number>): number[] {
  let last = -1;
  for (let at = 0; at < old.length; at++) last = Math.max(last, old[at]!);
  const isGone = new Uint8Array(last + 1);
  for (let at = 0; at < old.length; at++) if (old[at]! >= 0) isGone[old[at]!] = 1;
  for (let at = 0; at < next.length; at++) if (next[at]! >= 0) isGone[next[at]!] = 0;
  const gone: number[] = [];
  isGone.forEach((yes, at) => yes && gone.push(at));
  return gone;
}

/**
 * By row of the newer answer the one that will stand above it, whose labels need not be repeated;
 * -1 where there is none, -2 for a row that stays away because a person has taken it away.
 */
function rowsAbove(
  { before, after, missing }: RefreshInput,
  match: PlaceMatch,
  next: PlaceMatch
): Int32Array {
  const left = new Set<string>();
  if (missing === "leave" && match.missingRows > 0) {
    match.rowAt.forEach((row, at) => {
      if (row < 0) left.add(labelsKey(before.labelsOf(at)));
    });
  }
  let last = -1;
  return next.rowAt.map((row, at) => {
    if (row < 0 && left.size && left.has(labelsKey(after.labelsOf(at)))) return leftAway;
    const above = last;
    last = at;
    return above;
  });
}
