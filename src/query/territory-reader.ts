import { presentRegion } from "../catalogue/districts";
import { parseUnit } from "../catalogue/territory-unit";
import type { Axis } from "./data-table";
import type { AxisReader } from "./fill-records";
import type { QueryPlan } from "./plan";
import { regionUnit } from "./territory-units";

/** Numbers of the territory of each row, and the codes that they stand for. */
export interface TerritoryRows {
  readonly length: number;
  readonly region: ArrayLike<number> | null;
  readonly district: ArrayLike<number> | null;
  readonly regionCodes: readonly (string | undefined)[];
  readonly districtCodes: readonly (string | undefined)[];
}

/** Tells where rows stand on an axis of regions, of districts, or of both levels. */
export function territoryReader(axis: Axis, rows: TerritoryRows, plan: QueryPlan): AxisReader {
  const { query, backCast } = plan;
  const { region, district, regionCodes, districtCodes } = rows;
  const positions = unitPositions(axis);
  if (axis.dimension === "region") {
    if (backCast) {
      const position = lookup(districtCodes, (code) => positions.get(presentRegion(code) ?? ""));
      return { kind: "one", number: district!, position };
    }
    const position = lookup(regionCodes, (code) => positions.get(regionUnit(code, query).code));
    return { kind: "one", number: region!, position };
  }
  const twoLevels = axis.positions.some((entry) => entry.parent !== undefined);
  if (!twoLevels || query.territory === "presentUnits") {
    const position = lookup(
      districtCodes,
      (code) => positions.get(code) ?? positions.get(presentRegion(code) ?? "")
    );
    return { kind: "one", number: district!, position };
  }
  return { kind: "placed", position: placed(axis, rows) };
}

/** Positions by the code of each unit that they hold. */
function unitPositions(axis: Axis): Map<string, number> {
  return new Map(
    axis.positions.flatMap(({ code }, at) => {
      const { level, holds } = parseUnit(code);
      // The code of a group of regions is looked up as a whole, as `regionUnit` gives it.
      const units = level === "region" ? [code] : holds;
      return units.map((unit) => [unit, at] as const);
    })
  );
}

function lookup(
  codes: readonly (string | undefined)[],
  positionOf: (code: string) => number | undefined
): Int32Array {
  return Int32Array.from(codes, (code) => (code === undefined ? -1 : (positionOf(code) ?? -1)));
}

/** Region and district together: a district may have stood under two regions. */
function placed(axis: Axis, rows: TerritoryRows): Int32Array {
  const { region, district, regionCodes, districtCodes } = rows;
  const regionNumbers = numbersByCode(regionCodes);
  const districtNumbers = numbersByCode(districtCodes);
  const width = districtCodes.length;
  const table = new Int32Array(regionCodes.length * width).fill(-1);
  const fallback = new Int32Array(regionCodes.length).fill(-1);
  axis.positions.forEach(({ code, parent }, at) => {
    const units = parent === undefined ? [] : parseUnit(code).holds;
    for (const regionCode of parseUnit(parent ?? code).holds) {
      const row = regionNumbers.get(regionCode);
      if (row === undefined) continue;
      if (parent === undefined) fallback[row] = at;
      for (const unit of units) table[row * width + (districtNumbers.get(unit) ?? 0)] = at;
    }
  });
  const position = new Int32Array(rows.length);
  for (let row = 0; row < rows.length; row++) {
    const found = table[region![row]! * width + district![row]!]!;
    position[row] = found >= 0 ? found : fallback[region![row]!]!;
  }
  return position;
}

function numbersByCode(codes: readonly (string | undefined)[]): Map<string, number> {
  return new Map(
    codes.flatMap((code, number) => (code === undefined ? [] : [[code, number] as const]))
  );
}
