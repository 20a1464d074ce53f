import type { Dice } from "./dice";
import { languagesOf } from "./languages";
import type { Languages } from "./languages";
import { organisationId, organisationKey } from "./organisation-key";
import { districtIn, places } from "./places";
import type { Locality, Place } from "./places";
import { profileOf } from "./region-profiles";
import { placeWeight, spreadOverCountry } from "./spread";
import type { Spot } from "./spread";
import type { YearTargets } from "./year-targets";

export type PreschoolType =
  | "nursery"
  | "nurseryKindergarten"
  | "kindergarten"
  | "schoolKindergarten"
  | "miniCentre"
  | "special";

/** A preschool organisation as it is in one year. */
export interface Preschool {
  readonly key: number;
  readonly id: string;
  readonly place: Place;
  readonly district: string;
  readonly locality: Locality;
  readonly type: PreschoolType;
  readonly isPrivate: boolean;
  readonly isEmergency: boolean;
  readonly languages: Languages;
}

/** Pupils of a region's towns or villages for one organisation. */
const pupilsForOne = {
  kindergarten: { urban: 330, rural: 400 },
  miniCentre: { urban: 2400, rural: 480 },
} as const;

type Kind = keyof typeof pupilsForOne;

function weights(kind: Kind, dice: Dice): (place: Place, locality: Locality) => number {
  const sums = new Map<string, number>();
  for (const place of places) {
    for (const locality of ["urban", "rural"] as const) {
      const name = `${place.region} ${locality}`;
      sums.set(name, (sums.get(name) ?? 0) + placeWeight(place, locality, dice));
    }
  }
  return (place, locality) => {
    const weight = placeWeight(place, locality, dice);
    if (weight === 0) return 0;
    const { pupils, urban } = profileOf(place.region);
    const share = locality === "urban" ? urban : 1 - urban;
    const ofRegion = weight / sums.get(`${place.region} ${locality}`)!;
    return (pupils * 1000 * share * ofRegion) / pupilsForOne[kind][locality];
  };
}

function typeOf(kind: Kind, { locality, slot }: Spot, drawn: number): PreschoolType {
  if (kind === "miniCentre") return "miniCentre";
  if (slot === 0) return "nurseryKindergarten";
  if (locality === "urban" && drawn < 0.011) return "special";
  if (drawn < 0.05) return "nursery";
  if (drawn < (locality === "rural" ? 0.18 : 0.08)) return "schoolKindergarten";
  return drawn < 0.36 ? "kindergarten" : "nurseryKindergarten";
}

function preschool(kind: Kind, spot: Spot, year: number, dice: Dice): Preschool {
  const { place, locality, slot } = spot;
  const key = organisationKey(place, kind, locality, slot);
  return {
    ...{ key, place, locality, isPrivate: false },
    id: organisationId("K", key, dice),
    district: districtIn(place, year),
    type: typeOf(kind, spot, dice.unit("preschool type", key)),
    isEmergency: dice.unit("emergency", key) < 0.0045,
    languages: languagesOf(dice, key, place.region, locality, 0.22),
  };
}

/** A small country has one of each kind too. */
function withEveryKind(all: Preschool[], dice: Dice): Preschool[] {
  const changes: readonly Partial<Preschool>[] = [
    ...(["special", "nursery", "schoolKindergarten", "kindergarten"] as const).map((type) => ({
      type,
    })),
    { isEmergency: true },
  ];
  changes.forEach((change, turn) => {
    const has = (one: Preschool) => (change.type ? one.type === change.type : one.isEmergency);
    if (all.some(has)) return;
    const rank = ({ key }: Preschool) => dice.unit(`the only one ${turn}`, key);
    const plain = all.filter(({ type }) => type === "nurseryKindergarten");
    const chosen = plain.reduce((best, one) => (rank(one) < rank(best) ? one : best));
    all[all.indexOf(chosen)] = { ...chosen, ...change };
  });
  return all;
}

/** Organisations become private in an order of their own, mini-centres at schools last. */
function withOwnership(all: readonly Preschool[], state: number, dice: Dice): Preschool[] {
  const south = new Set(["610000000", "790000000", "710000000", "750000000", "430000000"]);
  const rank = ({ key, type, locality, place }: Preschool) =>
    dice.unit("private preschool", key) +
    (type === "miniCentre" ? 0.55 : 0) +
    (type === "special" ? 1.2 : 0) +
    (locality === "rural" ? 0.2 : 0) -
    (south.has(place.region) ? 0.3 : 0);
  const count = Math.max(1, all.length - state);
  const order = [...all].sort((one, other) => rank(one) - rank(other));
  const chosen = new Set(order.slice(0, count));
  return all.map((one) => ({ ...one, isPrivate: chosen.has(one) }));
}

/** Every preschool organisation of a year. */
export function preschoolsOf(targets: YearTargets, dice: Dice): Preschool[] {
  const all = (["kindergarten", "miniCentre"] as const).flatMap((kind) => {
    const count = kind === "kindergarten" ? targets.kindergartens : targets.miniCentres;
    const spots = spreadOverCountry(places, count, weights(kind, dice), kind === "kindergarten");
    return spots.map((spot) => preschool(kind, spot, targets.year, dice));
  });
  // Where the minimum of one in every district adds some, the share of the state stays.
  const planned = targets.kindergartens + targets.miniCentres;
  const state =
    all.length === planned
      ? targets.statePreschools
      : Math.round((targets.statePreschools / planned) * all.length);
  return withOwnership(withEveryKind(all, dice), state, dice);
}
