import type { StandingBlock } from "./cell-finder";
import { isSameKind, printFormula, sameFormula } from "./formula";
import type { CellFinder } from "./formula";
import type { FoundPlace } from "./found-place";
import type { HandEdit } from "./hand-edits";
import { cellLabels } from "./hand-edits";
import type { ColumnWrites } from "./place-change";
import { labelsKey, sameCell, textCell } from "./same-cell";
import type { CellValue } from "./sheet-plan";

/** A cell by what it is called. */
export interface CellName {
  readonly block: string;
  readonly row: string;
  readonly column: string;
}

/** A cell of a column of formulas: where it stands, and what is to stand there. */
interface PrintedCell {
  readonly at: number;
  readonly index: number;
  /** Within the place. */
  readonly row: number;
  readonly column: number;
  readonly text: CellValue;
}

function* printedCells(standing: StandingBlock, finder: CellFinder): Generator<PrintedCell> {
  const { block, match, sheet } = standing;
  if (!block.formulaAt) return;
  const columns = block.columns.flatMap(({ role }, at) => (role === "formula" ? [at] : []));
  for (const index of columns) {
    const column = match.columnAt[index]!;
    if (column < 0) continue;
    for (let at = 0; at < block.rowCount; at++) {
      const row = match.rowAt[at]!;
      if (row < 0) continue;
      const cell = block.formulaAt(at, index);
      const text = printFormula(cell.formula, finder, sheet) ?? textCell(cell.else ?? null);
      yield { at, index, row, column, text };
    }
  }
}

function isAsPrinted(found: CellValue, text: CellValue): boolean {
  return typeof text === "string" && text.startsWith("=")
    ? sameFormula(found, text)
    : sameCell(found, text);
}

/** What a cell of a block is called. */
export function cellName(
  { name, block }: Pick<StandingBlock, "name" | "block">,
  at: number,
  index: number
): CellName {
  const { heading } = block.columns[index]!;
  return { block: name, row: labelsKey(block.labelsOf(at)), column: labelsKey(heading) };
}

/** The formulas of a block that are not yet what they are to be. */
export function formulaWrites(
  standing: StandingBlock,
  found: FoundPlace,
  finder: CellFinder,
  staying: readonly CellName[]
): ColumnWrites[] {
  const byColumn = new Map<number, ColumnWrites>();
  for (const { at, index, row, column, text } of printedCells(standing, finder)) {
    if (isAsPrinted(found.rows[row]![column] ?? null, text)) continue;
    const name = cellName(standing, at, index);
    if (staying.some((one) => isSameName(one, name))) continue;
    const writes = byColumn.get(column) ?? { column, rows: [], values: [] };
    byColumn.set(column, writes);
    writes.rows.push(row);
    writes.values.push(text ?? "");
  }
  for (const writes of byColumn.values()) sortRows(writes);
  return [...byColumn.values()].sort((one, other) => one.column - other.column);
}

/** Rows of a sheet that was sorted come in the order of the block. */
function sortRows({ rows, values }: ColumnWrites): void {
  const pairs = rows.map((row, at) => [row, values[at]!] as const);
  pairs.sort(([one], [other]) => one - other);
  pairs.forEach(([row, value], at) => {
    rows[at] = row;
    values[at] = value;
  });
}

function isSameName(one: CellName, other: CellName): boolean {
  return one.block === other.block && one.row === other.row && one.column === other.column;
}

/** A formula whose addresses Excel has changed is still ours; one that lost a cell is no person's. */
function isOurs(found: CellValue, text: CellValue): boolean {
  if (typeof found !== "string" || !found.startsWith("=")) return false;
  const isFormula = typeof text === "string" && text.startsWith("=");
  return !isFormula || isSameKind(found, text);
}

/** What a person has put over a formula. */
export interface FormulaEdit {
  readonly edit: HandEdit;
  readonly name: CellName;
  /** The row and column of the block. */
  readonly at: number;
  readonly index: number;
}

/** What a person has put over formulas of a block. */
export function formulaEdits(
  standing: StandingBlock,
  found: FoundPlace,
  finder: CellFinder
): FormulaEdit[] {
  const edits: FormulaEdit[] = [];
  for (const { at, index, row, column, text } of printedCells(standing, finder)) {
    const value = found.rows[row]![column] ?? null;
    if (isAsPrinted(value, text) || isOurs(value, text)) continue;
    const labels = cellLabels(standing.block, at, index);
    const edit = { row, column, labels, found: value, before: text, after: text };
    edits.push({ edit, name: cellName(standing, at, index), at, index });
  }
  return edits;
}
