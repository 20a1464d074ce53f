import { dimensionOf, findIndicator, membersOf } from "../../catalogue/catalogue";
import { catalogue } from "../../catalogue/shipped-catalogue";
import { countryCode } from "../../catalogue/territory";
import { problem } from "../../problem/problem";
import type { CellIndex } from "./cell-index";
import type { ExtractCell, Finding } from "../../warehouse/finding";

/**
 * How far the parts may stay below their total before it counts as an error: publications leave
 * up to a twentieth of the units of a region without a locality (2000/01 to 2007/08).
 */
const tolerance = 0.05;

/** One part of a total; null where the file has no number. */
export interface Part {
  readonly code: string;
  readonly value: number | null;
}

/** A total beside its parts by one dimension. */
export interface TotalWithParts {
  readonly total: ExtractCell;
  readonly dimension: string;
  readonly parts: readonly Part[];
}

/** Each cell with its parts by each additive dimension that the file splits its indicator by. */
export function additiveParts(index: CellIndex): TotalWithParts[] {
  const split = splitDimensions(index.cells);
  return index.cells.flatMap((total) => {
    const indicator = findIndicator(catalogue, total.indicator);
    if (!indicator || total.value === null) return [];
    const additive = [...indicator.breakdowns, ...indicator.innerTotals].filter(
      (id) => split.get(total.indicator)?.has(id) && !indicator.overlapping.includes(id)
    );
    return additive
      .filter((id) => !total.members.has(id))
      .map((id) => {
        const inner = indicator.innerSplits[id];
        const members = membersOf(dimensionOf(catalogue, id), indicator).filter(
          ({ code }) => !inner || inner.includes(code)
        );
        const parts = members.map(({ code }): Part => ({
          code,
          value: index.find(total, id, code)?.value ?? null,
        }));
        return { total, dimension: id, parts };
      });
  });
}

/** Do the parts that the file has fit their totals? */
export function checkParts(index: CellIndex): Finding[] {
  return additiveParts(index).flatMap(({ total, dimension, parts }) =>
    partsFinding(total, dimension, parts)
  );
}

/** The dimensions other than territory by which the file splits an indicator anywhere. */
function splitDimensions(cells: readonly ExtractCell[]): Map<number, Set<string>> {
  const found = new Map<number, Set<string>>();
  for (const { indicator, members } of cells) {
    const ids = found.get(indicator) ?? new Set();
    found.set(indicator, ids);
    for (const id of members.keys()) if (id !== "region" && id !== "district") ids.add(id);
  }
  return found;
}

/** The code of the unit that a cell is about. */
export function territoryOf({ members }: ExtractCell): string {
  return members.get("district") ?? members.get("region") ?? countryCode;
}

function partsFinding(cell: ExtractCell, dimension: string, parts: readonly Part[]): Finding[] {
  const total = cell.value ?? 0;
  const given = parts.filter((part) => part.value !== null);
  const sum = given.reduce((running, part) => running + (part.value ?? 0), 0);
  if (!given.length || sum === total) return [];
  const place = { dimension, year: cell.year, territory: territoryOf(cell), total, parts: sum };
  const at = { line: cell.line, column: null, value: String(total) };
  if (sum > total) {
    return [{ severity: "error", ...at, problem: problem("partsExceedTotal", place) }];
  }
  const missing = parts.filter((part) => part.value === null).map((part) => part.code);
  if (missing.length) {
    return [
      { severity: "warning", ...at, problem: problem("partsMissing", { ...place, missing }) },
    ];
  }
  const severity = total - sum > total * tolerance ? "error" : "warning";
  return [{ severity, ...at, problem: problem("partsBelowTotal", place) }];
}
