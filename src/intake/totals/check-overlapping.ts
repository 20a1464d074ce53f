import { readBand } from "../../catalogue/bands";
import { dimensionOf, findIndicator, membersOf } from "../../catalogue/catalogue";
import type { DimensionId } from "../../catalogue/dimension";
import type { Indicator } from "../../catalogue/indicator";
import { catalogue } from "../../catalogue/shipped-catalogue";
import { problem } from "../../problem/problem";
import type { CellIndex } from "./cell-index";
import { territoryOf } from "./check-parts";
import type { ExtractCell, Finding } from "../../warehouse/finding";

/**
 * Members that overlap do not add up, but none of them is more than a total that holds it: the
 * total of all, or a member that is wider, as 1–6 years are wider than 3–6.
 */
export function checkOverlapping(index: CellIndex): Finding[] {
  return index.cells.flatMap((cell) => {
    const indicator = findIndicator(catalogue, cell.indicator);
    if (!indicator || cell.value === null) return [];
    const split = overlappingDimensions(indicator).filter((id) => cell.members.has(id));
    return split.flatMap((id) => partFindings(index, cell, id, indicator));
  });
}

/** Splits of a name that add up to their total are compared with it as a sum. */
function overlappingDimensions(indicator: Indicator): DimensionId[] {
  const { overlapping, innerSplits, innerTotals } = indicator;
  const split = Object.keys(innerSplits) as DimensionId[];
  return [...new Set([...overlapping, ...split.filter((id) => !innerTotals.includes(id))])];
}

function partFindings(
  index: CellIndex,
  part: ExtractCell,
  dimension: DimensionId,
  indicator: Indicator
): Finding[] {
  const own = part.members.get(dimension)!;
  const members = membersOf(dimensionOf(catalogue, dimension), indicator);
  const wider = members.flatMap(({ code }) => (isWider(code, own) ? [code] : []));
  const wholes = [null, ...wider].flatMap((code) => index.find(part, dimension, code) ?? []);
  const exceeded = wholes.find(({ value }) => value !== null && value < (part.value ?? 0));
  if (!exceeded) return [];
  const found = problem("partExceedsTotal", {
    ...{ dimension, member: own, year: part.year, territory: territoryOf(part) },
    ...{ total: exceeded.value ?? 0, part: part.value ?? 0 },
  });
  const at = { line: part.line, column: dimension, value: String(part.value) };
  return [{ severity: "error", ...at, problem: found }];
}

const band = /^(total|\d+|\d+\+|-\d+|\d+-\d+)$/;

function isWider(code: string, own: string): boolean {
  if (code === own || !band.test(code)) return false;
  if (code === "total") return true;
  if (!band.test(own)) return false;
  const [wide, narrow] = [readBand(code), readBand(own)];
  return wide.from <= narrow.from && narrow.to <= wide.to;
}
