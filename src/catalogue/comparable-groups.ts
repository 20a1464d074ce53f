import { carriedBack, isCarriedBack } from "./territory";

/** Regions that were one, wholly or in part, and are told apart only since a year. */
export interface ComparableGroup {
  /** The regions of today, in official order. */
  readonly named: readonly string[];
  /** The same, with one that is no more before them. */
  readonly holds: readonly string[];
  /** The first year in which the units of the group stand apart everywhere. */
  readonly apartFrom: number;
}

function divided(apartFrom: number, named: readonly string[], gone: readonly string[] = []) {
  return { named, holds: [...gone, ...named], apartFrom };
}

/** Regions that hold over all years only as one sum. */
export const comparableGroups: readonly ComparableGroup[] = [
  divided(2022, ["100000000", "630000000"]),
  divided(2022, ["190000000", "330000000"]),
  divided(2022, ["350000000", "620000000"]),
  divided(2018, ["610000000", "790000000"], ["510000000"]),
];

/** The group that a region is of, whatever the years; null where it was never divided. */
export function groupOf(region: string): ComparableGroup | null {
  return comparableGroups.find(({ holds }) => holds.includes(region)) ?? null;
}

/**
 * The comparable group of a region for the chosen years; null where the region stands alone:
 * it was never divided, or all years lie on one side of the division.
 */
export function comparableGroup(region: string, years: readonly number[]): ComparableGroup | null {
  const group = groupOf(region);
  if (!group) return null;
  const apart = new Set(years.map((year) => year >= group.apartFrom));
  const held = new Set(years.map((year) => isHeld(group, year)));
  return apart.size > 1 || held.size > 1 ? group : null;
}

/** Whether the publication of the year holds one unit of the group in the row of another. */
function isHeld({ holds }: ComparableGroup, year: number): boolean {
  return carriedBack.some(
    (unit) => holds.includes(unit.code) && (unit.holdsYears as readonly number[]).includes(year)
  );
}

/** Whether published region figures of a year already stand for the present unit. */
export function standsForPresentUnit(region: string, year: number): boolean {
  const group = groupOf(region);
  if (!group || year >= group.apartFrom) return true;
  return isCarriedBack(region, year) && !isHeld(group, year);
}
