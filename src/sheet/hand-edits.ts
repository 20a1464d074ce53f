import { isAnswered } from "./block";
import type { Block } from "./block";
import { rowsInPlace } from "./match-place";
import type { FoundPlace, PlaceMatch } from "./found-place";
import { sameCell } from "./same-cell";
import type { CellValue } from "./sheet-plan";

/** What a person has put over a figure or its state. Row and column count within the place. */
export interface HandEdit {
  readonly row: number;
  readonly column: number;
  /** Labels of the row and headings of the column, as on the sheet. */
  readonly labels: readonly string[];
  /** What stands there, a formula as its text; what was written; what the newer answer says. */
  readonly found: CellValue;
  readonly before: CellValue;
  readonly after: CellValue;
}

/** Figures and states of a place that are not what was written there. */
export function handEdits(of: {
  readonly before: Block;
  readonly after: Block;
  readonly found: FoundPlace;
  /** Where the rows and columns of `before` and of `after` stand. */
  readonly match: PlaceMatch;
  readonly next: PlaceMatch;
}): HandEdit[] {
  const { before, after, found, match, next } = of;
  const edits: HandEdit[] = [];
  const own = before.columns.flatMap(({ role }, index) => (isAnswered(role) ? [index] : []));
  const afterRows = rowsInPlace(next, found);
  for (let at = 0; at < before.rowCount; at++) {
    const row = match.rowAt[at]!;
    if (row < 0) continue;
    const expected = before.row(at);
    for (const index of own) {
      const column = match.columnAt[index]!;
      if (column < 0) continue;
      const value = found.rows[row]![column] ?? null;
      if (sameCell(value, expected[index])) continue;
      const newAt = afterRows[row]!;
      const newIndex = next.columnAt.indexOf(column);
      edits.push({
        ...{ row, column, labels: cellLabels(before, at, index) },
        found: value,
        before: expected[index] ?? null,
        after: newAt < 0 || newIndex < 0 ? null : (after.row(newAt)[newIndex] ?? null),
      });
    }
  }
  return edits;
}

/** The labels that tell a cell: those of its row, and beside a list's figure those above it. */
export function cellLabels(grid: Block, row: number, column: number): string[] {
  const figures = grid.columns.filter(({ role }) => role === "figure").length;
  const isTold = figures === 1 && grid.headings.length === 1;
  const { role, heading } = grid.columns[column]!;
  const above = isTold && role === "figure" ? [] : heading;
  return [...grid.labelsOf(row), ...above].map((label) => String(label ?? ""));
}
