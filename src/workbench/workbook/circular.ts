import { partsOf, type FormulaNode } from "../formula/node";
import { parseFormula } from "../formula/parse-formula";
import { intersect, parseRect, splitSheet, type Rect } from "./address";
import { calculableFormula } from "./engine-formula";
import type { Sheet } from "./sheet";
import type { FormulaPlace } from "./table-reference";
import type { Workbook } from "./workbook";

interface FormulaCell {
  readonly key: string;
  readonly sheet: Sheet;
  readonly rect: Rect;
  readonly formula: string;
}

/** Functions that only look at where a reference is, not at what it holds. */
const looksAtPlace = new Set([
  "ROW",
  "ROWS",
  "COLUMN",
  "COLUMNS",
  "AREAS",
  "SHEET",
  "FORMULATEXT",
  "ISREF",
  "ISFORMULA",
]);

/** Every block that a formula reads. */
function blocksOf(
  workbook: Workbook,
  node: FormulaNode,
  home: Sheet
): { sheet: Sheet; rect: Rect }[] {
  if (node.kind === "call" && looksAtPlace.has(node.name.toUpperCase())) return [];
  if (node.kind === "cells") {
    const rect = parseRect(node.text);
    const name = node.sheet === "" ? undefined : splitSheet(node.sheet + node.text).sheet;
    const sheet = name === undefined ? home : workbook.findSheet(name);
    return rect && sheet ? [{ sheet, rect }] : [];
  }
  return partsOf(node).flatMap((part) => blocksOf(workbook, part, home));
}

function readable(formula: string): FormulaNode | undefined {
  try {
    return parseFormula(formula);
  } catch {
    return undefined;
  }
}

function cellAt(sheet: Sheet, row: number, column: number, formula: string): FormulaCell {
  const rect = { row, column, rows: 1, columns: 1 };
  return { key: `${sheet.id},${row},${column}`, sheet, rect, formula };
}

/** The formulas of a workbook, looked up by blocks. */
class Formulas {
  private readonly known = new Map<Sheet, FormulaCell[]>();

  of(sheet: Sheet): readonly FormulaCell[] {
    let cells = this.known.get(sheet);
    if (!cells) {
      const found: FormulaCell[] = [];
      sheet.cells.forEachFormula((row, column, formula) =>
        found.push(cellAt(sheet, row, column, formula))
      );
      this.known.set(sheet, (cells = found));
    }
    return cells;
  }

  /** Looks at each cell of a small block, and at each formula of the sheet for a large one. */
  within({ sheet, rect }: { sheet: Sheet; rect: Rect }): FormulaCell[] {
    if (rect.rows * rect.columns > sheet.cells.formulaCount)
      return this.of(sheet).filter((other) => intersect(other.rect, rect));
    const found: FormulaCell[] = [];
    for (let row = rect.row; row < rect.row + rect.rows; row++)
      for (let column = rect.column; column < rect.column + rect.columns; column++) {
        const formula = sheet.cells.formula(row, column);
        if (formula !== undefined) found.push(cellAt(sheet, row, column, formula));
      }
    return found;
  }
}

/** Which formulas a formula reads. */
function precedents(workbook: Workbook, cell: FormulaCell, formulas: Formulas): FormulaCell[] {
  const { sheet, rect, formula } = cell;
  const place = { sheet, row: rect.row, column: rect.column };
  const node = readable(calculableFormula(workbook, formula, place));
  if (!node) return [];
  return blocksOf(workbook, node, sheet).flatMap((block) => formulas.within(block));
}

/** Whether the formula of a cell reads its own cell, directly or through other formulas. */
export function readsItself(workbook: Workbook, place: FormulaPlace): boolean {
  const formula = place.sheet.cells.formula(place.row, place.column);
  if (formula === undefined) return false;
  const formulas = new Formulas();
  const start = cellAt(place.sheet, place.row, place.column, formula);
  const seen = new Set<string>();
  const open = [start];
  for (let cell = open.pop(); cell; cell = open.pop())
    for (const other of precedents(workbook, cell, formulas)) {
      if (other.key === start.key) return true;
      if (seen.has(other.key)) continue;
      seen.add(other.key);
      open.push(other);
    }
  return false;
}

/** Cells whose formulas depend on themselves, by "sheet,row,column". */
export function circularCells(workbook: Workbook): Set<string> {
  const formulas = new Formulas();
  const reads = new Map<string, string[]>();
  for (const sheet of workbook.sheets)
    for (const cell of formulas.of(sheet))
      reads.set(
        cell.key,
        precedents(workbook, cell, formulas).map(({ key }) => key)
      );
  return inCircles(reads);
}

/** What lies on a circle: strongly connected parts, found as Tarjan does. */
function inCircles(reads: ReadonlyMap<string, readonly string[]>): Set<string> {
  const index = new Map<string, number>();
  const low = new Map<string, number>();
  const open: string[] = [];
  const isOpen = new Set<string>();
  const found = new Set<string>();
  for (const root of reads.keys()) {
    if (index.has(root)) continue;
    const work: { key: string; next: number }[] = [{ key: root, next: 0 }];
    while (work.length > 0) {
      const top = work[work.length - 1]!;
      const { key } = top;
      if (top.next === 0) {
        index.set(key, index.size);
        low.set(key, index.get(key)!);
        open.push(key);
        isOpen.add(key);
      }
      const other = reads.get(key)?.[top.next++];
      if (other !== undefined) {
        if (!index.has(other)) work.push({ key: other, next: 0 });
        else if (isOpen.has(other)) low.set(key, Math.min(low.get(key)!, index.get(other)!));
        continue;
      }
      work.pop();
      const above = work[work.length - 1]?.key;
      if (above !== undefined) low.set(above, Math.min(low.get(above)!, low.get(key)!));
      if (low.get(key) !== index.get(key)) continue;
      const part = open.splice(open.indexOf(key));
      for (const each of part) isOpen.delete(each);
      if (part.length > 1 || reads.get(key)?.includes(key))
        for (const each of part) found.add(each);
    }
  }
  return found;
}
