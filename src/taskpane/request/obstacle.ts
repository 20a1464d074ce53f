import { inOrder } from "../../catalogue/dimension";
import type { DimensionId } from "../../catalogue/dimension";
import { carriesDimension, holdingsIn, sharedCombinations } from "../../query/availability";
import type { Availability } from "../../query/availability";

/** Why a breakdown cannot be added to a request. */
export type Obstacle =
  | { readonly kind: "notInData" }
  | { readonly kind: "notInYears"; readonly years: readonly number[] }
  | { readonly kind: "onlyWith"; readonly dimensions: readonly DimensionId[] }
  | { readonly kind: "notWithChosen" };

/**
 * What stands against adding a dimension to those that a request needs already; null where
 * nothing does. Agrees with `parseQuery`, which says only that the combination is refused.
 */
export function obstacleOf(
  years: readonly number[],
  needed: readonly DimensionId[],
  added: DimensionId,
  availability: readonly Availability[]
): Obstacle | null {
  const carried = availability.some((entry) => carriesDimension(entry, added));
  if (!carried) return { kind: "notInData" };
  const chosen = years.filter((year) => holdingsIn(availability, year).length);
  const without = chosen.filter(
    (year) => !holdingsIn(availability, year).some((entry) => carriesDimension(entry, added))
  );
  if (without.length) return { kind: "notInYears", years: without };
  const wanted = inOrder([...needed, added]);
  const shared = sharedCombinations(chosen, availability);
  if (!chosen.length || shared === "every") return null;
  if (shared.some((combination) => combination.join() === wanted.join())) return null;
  const wider = shared
    .filter((combination) => wanted.every((id) => combination.includes(id)))
    .sort((a, b) => a.length - b.length)[0];
  if (!wider) return { kind: "notWithChosen" };
  return { kind: "onlyWith", dimensions: wider.filter((id) => !wanted.includes(id)) };
}
