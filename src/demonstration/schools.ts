import type { Dice } from "./dice";
import { languagesOf } from "./languages";
import type { Languages } from "./languages";
import { organisationId, organisationKey } from "./organisation-key";
import { districtIn, places, regionIn } from "./places";
import type { Locality, Place } from "./places";
import { daySchoolsByRegion, eveningSchoolsIn } from "./school-table";
import { spreadInRegion } from "./spread";
import type { Spot } from "./spread";

export type SchoolType = "primary" | "basic" | "general" | "special" | "evening" | "inDepth";

/** A school as it is in one year. */
export interface School {
  readonly key: number;
  readonly id: string;
  readonly place: Place;
  readonly district: string;
  readonly locality: Locality;
  /** The how-many-th of its place; the first ones are the oldest. */
  readonly slot: number;
  readonly isEvening: boolean;
  readonly type: SchoolType;
  readonly isPrivate: boolean;
  readonly inDepthClasses: boolean;
  readonly eveningDepartment: boolean;
  readonly languages: Languages;
}

type Shares = readonly (readonly [SchoolType, number])[];

/** What schools are, as shares of all in towns and in villages; the rest are general ones. */
const typeShares: Readonly<Record<Locality, Shares>> = {
  urban: [
    ["special", 0.042],
    ["inDepth", 0.05],
    ["primary", 0.02],
    ["basic", 0.02],
  ],
  rural: [
    ["special", 0.005],
    ["inDepth", 0.003],
    ["primary", 0.1],
    ["basic", 0.145],
  ],
};

function typeOf(dice: Dice, key: number, { locality, slot }: Spot): SchoolType {
  // The first school of a place has all grades.
  if (slot === 0) return "general";
  let drawn = dice.unit("school type", key);
  for (const [type, share] of typeShares[locality]) {
    drawn -= share;
    if (drawn < 0) return type;
  }
  return "general";
}

function daySpots(year: number, scale: number, dice: Dice): Spot[] {
  const { division, regions } = daySchoolsByRegion(year);
  return [...regions].flatMap(([region, counts]) => {
    const within = places.filter((place) => regionIn(place, division) === region);
    return (["urban", "rural"] as const).flatMap((locality) =>
      spreadInRegion(within, locality, Math.round(counts[locality] * scale), dice)
    );
  });
}

function eveningSpots(year: number, scale: number, dice: Dice): Spot[] {
  const count = Math.max(1, Math.round(eveningSchoolsIn(year) * scale));
  const rank = (place: Place) =>
    dice.unit("evening school", place.index) + (place.main === "urban" ? 0 : 0.7);
  return [...places]
    .sort((one, other) => rank(one) - rank(other))
    .slice(0, count)
    .map((place) => ({ place, locality: place.main, slot: 0 }));
}

function daySchool(dice: Dice, spot: Spot, year: number): School {
  const { place, locality, slot } = spot;
  const key = organisationKey(place, "daySchool", locality, slot);
  const type = typeOf(dice, key, spot);
  const complete = type === "general" || type === "inDepth";
  return {
    ...{ key, place, locality, slot, type, isEvening: false, isPrivate: false },
    id: organisationId("S", key, dice),
    district: districtIn(place, year),
    inDepthClasses:
      type === "inDepth" ||
      (complete && dice.unit("in-depth classes", key) < (locality === "urban" ? 0.3 : 0.07)),
    eveningDepartment: complete && dice.unit("evening department", key) < 0.03,
    languages: languagesOf(dice, key, place.region, locality, type === "general" ? 0.38 : 0.15),
  };
}

function eveningSchool(dice: Dice, { place, locality, slot }: Spot, year: number): School {
  const key = organisationKey(place, "eveningSchool", locality, slot);
  return {
    ...{ key, place, locality, slot, isEvening: true, isPrivate: false },
    ...{ type: "evening", inDepthClasses: false, eveningDepartment: false },
    id: organisationId("S", key, dice),
    district: districtIn(place, year),
    languages: languagesOf(dice, key, place.region, locality, 0.5),
  };
}

/** A small country needs one of each kind as well: the school whose turn is first becomes one. */
function withEveryKind(schools: School[], dice: Dice): School[] {
  const kinds: readonly (readonly [string, (school: School) => boolean, Partial<School>])[] = [
    ["special", ({ type }) => type === "special", { type: "special" }],
    ["inDepth", ({ type }) => type === "inDepth", { type: "inDepth", inDepthClasses: true }],
    ["primary", ({ type }) => type === "primary", { type: "primary" }],
    ["basic", ({ type }) => type === "basic", { type: "basic" }],
    ["department", (school) => school.eveningDepartment, { eveningDepartment: true }],
  ];
  for (const [name, is, change] of kinds) {
    if (schools.some(is)) continue;
    const plain = schools.filter(
      (school) => school.type === "general" && !school.eveningDepartment && !school.inDepthClasses
    );
    const rank = (school: School) => dice.unit(`the only ${name}`, school.key);
    const chosen = plain.reduce((best, school) => (rank(school) < rank(best) ? school : best));
    schools[schools.indexOf(chosen)] = { ...chosen, ...change };
  }
  return schools;
}

/** Schools become private in an order of their own, those of towns and the newest first. */
function withOwnership(schools: readonly School[], count: number, dice: Dice): School[] {
  const mayBe = ({ type, slot }: School) =>
    slot > 0 && (type === "general" || type === "inDepth" || type === "primary");
  const rank = ({ key, locality, slot }: School) =>
    dice.unit("private school", key) + (locality === "rural" ? 0.6 : 0) - Math.min(slot, 60) / 100;
  const candidates = schools.filter(mayBe);
  const pool = candidates.length >= count ? candidates : [...schools];
  const chosen = new Set([...pool].sort((one, other) => rank(one) - rank(other)).slice(0, count));
  return schools.map((school) => ({ ...school, isPrivate: chosen.has(school) }));
}

/** Every school of a year. */
export function schoolsOf(
  year: number,
  scale: number,
  privateSchools: number,
  dice: Dice
): School[] {
  const day = daySpots(year, scale, dice).map((spot) => daySchool(dice, spot, year));
  const evening = eveningSpots(year, scale, dice).map((spot) => eveningSchool(dice, spot, year));
  return [...withOwnership(withEveryKind(day, dice), privateSchools, dice), ...evening];
}
