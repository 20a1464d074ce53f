import kato from "../../data/kato.json";
import type { Member } from "./dimension";

/** The code of the whole country, in files, questions and answers. */
export const countryCode = "KZ";

export { countryLabel } from "../i18n/labels";

/**
 * Reforms took effect in June and are met by the count of that year's 5 October,
 * so a unit exists from the reporting year of its act, and its forerunner until the year before.
 */
function firstYear(date: string | null): number | null {
  return date === null ? null : Number(date.slice(0, 4));
}

export function lastYear(date: string | null): number | null {
  return date === null ? null : Number(date.slice(0, 4)) - 1;
}

/** First-level units in official order: regions, then the cities of republican significance. */
export const regions: readonly Member[] = kato.regions.map((unit) => ({
  code: unit.code,
  label: { kk: unit.kk, ru: unit.ru, en: unit.en },
  from: firstYear(unit.validFrom),
  to: lastYear(unit.validTo),
  outsideCode: unit.code,
}));

/**
 * Units under which publications carry figures back to years in which the unit did not exist.
 * `holds`: years in which the published row contains another unit that otherwise has its own.
 * Source: footnotes and rows of the Bureau's table «Число общеобразовательных школ».
 */
export const carriedBack = [
  { code: "610000000", from: 2000, to: 2017, holds: "790000000", holdsYears: [2014, 2015] },
  { code: "790000000", from: 2000, to: 2017, holds: null, holdsYears: [] },
] as const;

/** The unit that the carried-back ones stand for: South Kazakhstan Region. */
const carriedBackFor = "510000000";

export function existsIn(unit: Pick<Member, "from" | "to">, year: number): boolean {
  return (unit.from === null || unit.from <= year) && (unit.to === null || year <= unit.to);
}

/** The region in which a district lay in a year; null where the district did not exist. */
export function regionInYear(district: Member, year: number): string | null {
  if (!existsIn(district, year)) return null;
  const { parents = [] } = district;
  const known = parents.find(({ from, to }) => from <= year && (to === null || year <= to));
  // The classifier copy begins in 2015: before that a unit lay where it lay then.
  return known?.region ?? parents[0]?.region ?? null;
}

export function isCarriedBack(code: string, year: number): boolean {
  return carriedBack.some((unit) => unit.code === code && unit.from <= year && year <= unit.to);
}

/** How figures of several years are laid over territory that changed between them. */
export const territoryBases = ["asReported", "comparable", "presentUnits"] as const;

export type TerritoryBasis = (typeof territoryBases)[number];

/**
 * The regions that a complete load of a year must hold. A load may name South Kazakhstan itself
 * or, as publications do, the units that followed it: `present` tells which it did.
 */
export function expectedRegions(year: number, present: ReadonlySet<string>): string[] {
  return regions
    .filter((unit) => existsIn(unit, year))
    .flatMap((unit) => {
      if (unit.code !== carriedBackFor || present.has(unit.code)) return [unit.code];
      const parts = carriedBack.filter((part) => part.from <= year && year <= part.to);
      if (!parts.some((part) => present.has(part.code))) return [unit.code];
      const held = carriedBack.filter((part) =>
        (part.holdsYears as readonly number[]).includes(year)
      );
      return parts
        .map((part) => part.code as string)
        .filter((code) => !held.some((part) => part.holds === code));
    });
}
