import { comparableGroups } from "./comparable-groups";
import type { ComparableGroup } from "./comparable-groups";
import type { TerritoryLevel } from "./dimension";

/** A unit of territory as it stands in an answer: a region, a district, or several as one sum. */
export interface TerritoryUnit {
  /** What stands for it in files, questions and answers; `parseUnit` reads it again. */
  readonly code: string;
  readonly level: TerritoryLevel;
  /** The codes of the classifier whose names it bears. */
  readonly named: readonly string[];
  /** The codes whose figures are in it: a group of regions holds one more that is gone. */
  readonly holds: readonly string[];
  /** The region that a district has left and in which it stands once more; null elsewhere. */
  readonly left: string | null;
}

// No other file knows how a code is put together.
const between = "+";
const beforeRegion = "@";

/** The unit of one code of the classifier, or of several that are shown as one. */
export function territoryUnit(
  named: readonly string[],
  holds: readonly string[] = named
): TerritoryUnit {
  const first = named[0]!;
  const code = named.length === 1 ? first : named.join(between);
  return { code, level: levelOf(first), named, holds, left: null };
}

/** A district in a region that it has left. */
export function unitThatLeft(district: string, region: string): TerritoryUnit {
  const unit = territoryUnit([district]);
  return { ...unit, code: `${unit.code}${beforeRegion}${region}`, left: region };
}

/** Regions that are shown as one sum. */
export function groupUnit({ named, holds }: ComparableGroup): TerritoryUnit {
  return territoryUnit(named, holds);
}

/** The unit behind a code of an answer. */
export function parseUnit(code: string): TerritoryUnit {
  const group = unitsOfGroups.get(code);
  if (group) return group;
  const at = code.indexOf(beforeRegion);
  if (at >= 0) return unitThatLeft(code.slice(0, at), code.slice(at + 1));
  // Nearly all are of one code, and every position of an answer is read.
  return territoryUnit(code.includes(between) ? code.split(between) : [code]);
}

/** Its code as a reader knows it: the region that a district has left stands beside it. */
export function shownCode({ named }: TerritoryUnit): string {
  return named.join(between);
}

const unitsOfGroups: ReadonlyMap<string, TerritoryUnit> = new Map(
  comparableGroups.map(groupUnit).map((unit) => [unit.code, unit])
);

/** In the classifier a region's code is two digits and zeros. */
function levelOf(code: string): TerritoryLevel {
  return code.length === 9 && code.endsWith("0000000") ? "region" : "district";
}
