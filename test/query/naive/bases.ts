import kato from "../../../data/kato.json";
import { districtCodes, moves, regionCodes } from "./territory";
import { yearsOf } from "./question";
import type { Question } from "./question";

type Over = Pick<Question, "years" | "territory">;

/** Regions that came out of one another; `code` joins those of today. */
export interface Family {
  readonly code: string;
  readonly regions: readonly string[];
  /** The first year in which they stand apart. */
  readonly apart: number;
}

/** "100000000" came out of "630000000", both "610000000" and "790000000" out of "510000000". */
const origins = kato.regions.flatMap((region) => {
  const before = [
    ...("carvedFrom" in region ? (region.carvedFrom ?? []) : []),
    ...("renamedFrom" in region ? (region.renamedFrom ?? []) : []),
  ];
  const apart = Number(region.validFrom?.slice(0, 4));
  return before.map((origin) => ({ origin, region: region.code, apart }));
});

export const families: readonly Family[] = [...new Set(origins.map(({ origin }) => origin))].map(
  (origin) => {
    const parts = origins.filter((entry) => entry.origin === origin);
    const members = [origin, ...parts.map(({ region }) => region)];
    const regions = regionCodes.filter((code) => members.includes(code));
    const ended = kato.regions.find(({ code }) => code === origin)?.validTo;
    const today = ended ? regions.filter((code) => code !== origin) : regions;
    return { code: today.join("+"), regions, apart: parts[0]!.apart };
  }
);

export function familyOf(region: string): Family | null {
  return families.find(({ regions }) => regions.includes(region)) ?? null;
}

function isDivided({ apart }: Family, years: readonly number[]): boolean {
  return years.some((year) => year < apart) && years.some((year) => year >= apart);
}

/** The unit of an answer in which a region is shown, and all the regions that the unit holds. */
export function regionUnit(
  region: string,
  over: Over
): { code: string; regions: readonly string[] } {
  const family = familyOf(region);
  if (over.territory === "comparable" && family && isDivided(family, over.years)) return family;
  return { code: region, regions: [region] };
}

/** The regions that a code of an answer stands for. */
export function regionsIn(code: string): readonly string[] {
  return families.find((family) => family.code === code)?.regions ?? [code];
}

/**
 * Districts that are shown as one: each with all those from or to which territory moved within
 * the years, directly or through others.
 */
export function districtUnits(over: Over): ReadonlyMap<string, readonly string[]> {
  const key = over.territory === "comparable" ? yearsOf(over).join() : "";
  if (!known.has(key)) known.set(key, joinedUnits(over));
  return known.get(key)!;
}

const known = new Map<string, ReadonlyMap<string, readonly string[]>>();

function joinedUnits(over: Over): Map<string, readonly string[]> {
  const alone = new Map(districtCodes.map((code) => [code, new Set([code])]));
  if (over.territory !== "comparable") return toLists(alone);
  const years = yearsOf(over);
  const first = years[0]!;
  const last = years.at(-1)!;
  for (const { from, to, year } of moves) {
    if (year <= first || year > last) continue;
    const together = new Set([...alone.get(from)!, ...alone.get(to)!]);
    for (const code of together) alone.set(code, together);
  }
  return toLists(alone);
}

function toLists(sets: ReadonlyMap<string, ReadonlySet<string>>): Map<string, readonly string[]> {
  return new Map(
    [...sets].map(([code, set]) => [code, districtCodes.filter((each) => set.has(each))])
  );
}
