import { columnTitle } from "./block";
import type { Block } from "./block";
import type { FoundPlace, PlaceMatch } from "./found-place";
import { ownColumns } from "./place-copies";
import { labelsKey, sameCell } from "./same-cell";
import type { CellValue } from "./sheet-plan";

/** A figure or state in a copied row or column that is not what the newer answer says. */
export interface CopiedCell {
  /** Within the place. */
  readonly row: number;
  readonly column: number;
  readonly kind: "figure" | "state";
  /** What the copied row or column is called. */
  readonly labels: readonly string[];
  /** What the newer answer says. */
  readonly after: CellValue;
  /** Whether what was written with the original still stands there: a person has only copied it. */
  readonly isAsWritten: boolean;
}

/** What copies of rows and columns hold beside the newer answer; nothing where none are. */
export function copiedCells(
  before: Block,
  after: Block,
  { rows }: FoundPlace,
  { rowAt, columnAt, copies }: PlaceMatch
): CopiedCell[] {
  if (!copies.rows.size && !copies.columns.size) return [];
  const own = ownColumns(before);
  const nowAt = new Map(after.columns.map(({ heading }, index) => [labelsKey(heading), index]));
  const ours = own.filter((index) => columnAt[index]! >= 0);
  const oursAt = ours.map((index) => [columnAt[index]!, index] as const);
  const copied = [...copies.columns].filter(([, index]) => own.includes(index));
  const found: CopiedCell[] = [];
  function look(
    row: number,
    at: number,
    columns: readonly (readonly [number, number])[],
    of: "row" | "column"
  ): void {
    const labels = before.labelsOf(at);
    const now = after.findRow(labels);
    if (now < 0) return;
    const [written, answered] = [before.row(at), after.row(now)];
    for (const [column, index] of columns) {
      const { heading, role } = before.columns[index]!;
      const newIndex = nowAt.get(labelsKey(heading));
      const cell = rows[row]?.[column] ?? null;
      if (newIndex === undefined || sameCell(cell, answered[newIndex])) continue;
      found.push({
        ...{ row, column, kind: role === "state" ? "state" : "figure" },
        labels:
          of === "column"
            ? [columnTitle(before.columns[index]!)]
            : labels.map((label) => String(label ?? "")),
        after: answered[newIndex] ?? null,
        isAsWritten: sameCell(cell, written[index]),
      });
    }
  }
  for (const [row, at] of copies.rows) look(row, at, [...oursAt, ...copied], "row");
  if (copied.length) rowAt.forEach((row, at) => row >= 0 && look(row, at, copied, "column"));
  return found;
}
