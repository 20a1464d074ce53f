import { seats } from "./apportion";
import type { Dice } from "./dice";
import type { Locality, Place } from "./places";

/** Where in the country one organisation stands: the how-many-th of its kind in a place. */
export interface Spot {
  readonly place: Place;
  readonly locality: Locality;
  readonly slot: number;
}

/** One half of a place, with its weight among others and how many it must have. */
interface Half {
  readonly place: Place;
  readonly locality: Locality;
  readonly weight: number;
  readonly minimum: number;
}

/** Weight of a place among the towns or villages of its region. */
export function placeWeight(place: Place, locality: Locality, dice: Dice): number {
  return place[locality] * dice.around(`${locality} place`, place.index, 0.45);
}

/** Seats organisations in those halves that have any weight. */
function spotsOf(all: readonly Half[], count: number): Spot[] {
  const halves = all.filter(({ weight }) => weight > 0);
  const counts = seats(
    count,
    halves.map(({ weight }) => weight),
    halves.map(({ minimum }) => minimum)
  );
  return halves.flatMap(({ place, locality }, at) =>
    Array.from({ length: counts[at]! }, (_, slot) => ({ place, locality, slot }))
  );
}

function halfOf(dice: Dice, place: Place, locality: Locality, atLeastOne: boolean): Half {
  return {
    place,
    locality,
    weight: placeWeight(place, locality, dice),
    minimum: atLeastOne && place.main === locality ? 1 : 0,
  };
}

/** Spreads the schools of one region's towns or villages over its places. */
export function spreadInRegion(
  region: readonly Place[],
  locality: Locality,
  count: number,
  dice: Dice
): Spot[] {
  const halves = region.map((place) => halfOf(dice, place, locality, true));
  return spotsOf(halves, count);
}

/** Spreads a country's organisations over places whose halves weigh what `weightOf` says. */
export function spreadOverCountry(
  all: readonly Place[],
  count: number,
  weightOf: (place: Place, locality: Locality) => number,
  atLeastOne: boolean
): Spot[] {
  const halves = all.flatMap((place) =>
    (["urban", "rural"] as const).map((locality) => ({
      ...{ place, locality, weight: weightOf(place, locality) },
      minimum: atLeastOne && place.main === locality ? 1 : 0,
    }))
  );
  return spotsOf(halves, count);
}
