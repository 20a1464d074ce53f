import type { Block } from "./block";
import { matchPlace, rowsInPlace } from "./match-place";
import type { FoundPlace } from "./found-place";
import { labelText, sameCell, sameLabels, textCell } from "./same-cell";
import type { ColumnWrites } from "./place-change";
import type { CellValue } from "./sheet-plan";

/**
 * What is to be written so that a place speaks another language: labels, headings, symbols and
 * states. Both grids hold the same figures; what a person has put over one stays.
 */
export function relabelPlan(
  before: Block,
  after: Block,
  found: FoundPlace,
  match = matchPlace(before, found)
): readonly ColumnWrites[] {
  const { columnAt } = match;
  const isLabel = (index: number, row: number) =>
    index < before.stubColumns || row < before.headings.length;
  const writes = columnAt.map((column): ColumnWrites => ({ column, rows: [], values: [] }));
  function tell(index: number, row: number, old: CellValue, now: CellValue): void {
    const { column, rows, values } = writes[index]!;
    if (column < 0 || sameCell(old, now)) return;
    const stands = found.rows[row]?.[column] ?? null;
    const isOurs = isLabel(index, row) ? sameLabels([stands], [old]) : sameCell(stands, old);
    if (!isOurs) return;
    rows.push(row);
    values.push(textCell(now) ?? "");
  }
  before.headings.forEach((heading, row) => {
    heading.forEach((old, index) => tell(index, row, old, after.headings[row]![index] ?? null));
  });
  const placed = rowsInPlace(match, found);
  for (let row = 0; row < placed.length; row++) {
    const at = placed[row]!;
    if (at < 0) continue;
    const now = after.row(at);
    before.row(at).forEach((old, index) => {
      if (index >= before.stubColumns) tell(index, row, old, now[index] ?? null);
    });
    // An outline shows a label or leaves it out, as the rows above it want.
    const labels = after.labelsOf(at);
    before.labelsOf(at).forEach((old, index) => {
      if (labelText(found.rows[row]?.[columnAt[index]!]) !== "") {
        tell(index, row, old, labels[index] ?? null);
      }
    });
  }
  return writes
    .filter(({ rows }) => rows.length > 0)
    .sort((one, other) => one.column - other.column);
}
