import { existsIn, isCarriedBack, regions } from "../../catalogue/territory";
import { problem } from "../../problem/problem";
import type { CellIndex } from "./cell-index";
import { checkAcross } from "./check-across";
import { checkDistricts } from "./check-districts";
import { checkOverlapping } from "./check-overlapping";
import { checkParts } from "./check-parts";
import { checkRegions } from "./check-regions";
import type { ExtractCell, Finding } from "../../warehouse/finding";

/**
 * Checks cells against each other and the calendar: repetition, parts against totals, regions
 * against the country, territory that would count twice.
 * @param thisYear the calendar year of the load
 */
export function checkCells(index: CellIndex, thisYear: number): Finding[] {
  return [
    ...index.duplicates.map(({ cell, first }) => duplicate(cell, first)),
    ...checkParts(index),
    ...checkOverlapping(index),
    ...checkAcross(index),
    ...checkRegions(index),
    ...checkDistricts(index),
    ...carriedBackFindings(index.cells),
    ...yearFindings(index.cells, thisYear),
  ];
}

function duplicate(cell: ExtractCell, first: ExtractCell): Finding {
  return {
    severity: "error",
    line: cell.line,
    column: null,
    value: [cell.indicator, cell.year, ...cell.members.values()].join(", "),
    problem: problem("duplicateRow", { firstLine: first.line }),
  };
}

function carriedBackFindings(cells: readonly ExtractCell[]): Finding[] {
  const years = new Map<string, Set<number>>();
  for (const { members, year } of cells) {
    const code = members.get("region");
    const unit = regions.find((entry) => entry.code === code);
    if (!code || !unit || existsIn(unit, year) || !isCarriedBack(code, year)) continue;
    years.set(code, (years.get(code) ?? new Set()).add(year));
  }
  return [...years].map(([territory, found]) => ({
    severity: "warning",
    line: null,
    column: null,
    value: territory,
    problem: problem("seriesCarriedBack", { territory, years: [...found].sort() }),
  }));
}

function yearFindings(cells: readonly ExtractCell[], thisYear: number): Finding[] {
  const first = new Map<number, ExtractCell>();
  for (const cell of cells) {
    if (cell.year > thisYear && !first.has(cell.year)) first.set(cell.year, cell);
  }
  return [...first].map(([year, { line }]) => ({
    severity: "warning",
    line,
    column: null,
    value: String(year),
    problem: problem("yearAhead", { year }),
  }));
}
