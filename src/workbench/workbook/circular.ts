import { partsOf, type FormulaNode } from "../formula/node";
import { parseFormula } from "../formula/parse-formula";
import { intersect, parseRect, splitSheet, type Rect } from "./address";
import { calculableFormula } from "./engine-formula";
import type { Sheet } from "./sheet";
import type { Workbook } from "./workbook";

interface FormulaCell {
  readonly key: string;
  readonly sheet: Sheet;
  readonly rect: Rect;
  readonly formula: string;
}

/** Functions that only look at where a reference is, not at what it holds. */
const looksAtPlace = new Set(["ROW", "ROWS", "COLUMN", "COLUMNS", "AREAS", "SHEET", "FORMULATEXT"]);

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

/** Which formulas a formula reads. */
function precedents(
  workbook: Workbook,
  cell: FormulaCell,
  bySheet: ReadonlyMap<Sheet, readonly FormulaCell[]>
): FormulaCell[] {
  const { sheet, rect, formula } = cell;
  const place = { sheet, row: rect.row, column: rect.column };
  const node = readable(calculableFormula(workbook, formula, place));
  if (!node) return [];
  return blocksOf(workbook, node, sheet).flatMap((block) =>
    (bySheet.get(block.sheet) ?? []).filter((other) => intersect(other.rect, block.rect))
  );
}

/** Cells whose formulas depend on themselves, by "sheet,row,column". */
export function circularCells(workbook: Workbook): Set<string> {
  const bySheet = new Map<Sheet, FormulaCell[]>();
  for (const sheet of workbook.sheets) {
    const cells: FormulaCell[] = [];
    sheet.cells.forEachFormula((row, column, formula) =>
      cells.push({
        key: `${sheet.id},${row},${column}`,
        sheet,
        rect: { row, column, rows: 1, columns: 1 },
        formula,
      })
    );
    bySheet.set(sheet, cells);
  }
  const reads = new Map<string, string[]>();
  for (const cells of bySheet.values())
    for (const cell of cells)
      reads.set(
        cell.key,
        precedents(workbook, cell, bySheet).map(({ key }) => key)
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
