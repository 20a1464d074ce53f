import type { Dice } from "./dice";
import type { Locality, Place } from "./places";

/** Kinds of organisations that are counted apart in a place. */
const kinds = [
  "daySchool-urban",
  "daySchool-rural",
  "eveningSchool-urban",
  "eveningSchool-rural",
  "kindergarten-urban",
  "kindergarten-rural",
  "miniCentre-urban",
  "miniCentre-rural",
] as const;

export type OrganisationKind = "daySchool" | "eveningSchool" | "kindergarten" | "miniCentre";

const slotsOfKind = 1024;

/** The number that an organisation keeps for ever: its place, its kind and the how-many-th it is. */
export function organisationKey(
  place: Place,
  kind: OrganisationKind,
  locality: Locality,
  slot: number
): number {
  if (slot >= slotsOfKind) throw new Error(`${place.code} has too many organisations`);
  const kindAt = kinds.indexOf(`${kind}-${locality}`);
  return (place.index * kinds.length + kindAt) * slotsOfKind + slot;
}

const idCount = 10_000_000;
const idStep = 6_180_339;

/** A pseudonym that tells nothing of the number, the same in every year. */
export function organisationId(letter: "S" | "K", key: number, dice: Dice): string {
  const start = dice.whole("organisation ids", 0) % idCount;
  return letter + String((start + key * idStep) % idCount).padStart(7, "0");
}
