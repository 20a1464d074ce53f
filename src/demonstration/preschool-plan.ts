import { apportion } from "./apportion";
import type { Dice } from "./dice";
import { preschoolsOf } from "./preschools";
import type { Preschool } from "./preschools";
import type { YearTargets } from "./year-targets";

/** Preschool organisations of a year, with their places, children and staff. */
export interface PreschoolPlan {
  readonly preschools: readonly Preschool[];
  readonly places: readonly number[];
  readonly children: readonly number[];
  readonly staff: readonly number[];
}

const mostPlaces = 900;

function sizeOf({ key, type, locality, isPrivate }: Preschool, dice: Dice): number {
  const kind = type === "nursery" || type === "special" ? 0.5 : 1;
  const where = locality === "urban" ? 1.3 : 0.75;
  return kind * where * (isPrivate ? 0.8 : 1.15) * Math.exp(0.42 * dice.normal("places", key));
}

/** Divides a number among some of the organisations, each getting at least one where it can. */
function divideAmong(
  result: number[],
  preschools: readonly Preschool[],
  belongs: (one: Preschool) => boolean,
  total: number,
  weightOf: (one: Preschool, at: number) => number
): void {
  const group = [...preschools.keys()].filter((at) => belongs(preschools[at]!));
  const least = Math.min(3, Math.floor(total / (group.length || 1)));
  const weights = group.map((at) => weightOf(preschools[at]!, at));
  apportion(total, weights, least).forEach((part, position) => (result[group[position]!] = part));
}

/** Plans the preschool organisations of a year. */
export function planPreschools(targets: YearTargets, dice: Dice): PreschoolPlan {
  const preschools = preschoolsOf(targets, dice);
  const nothing = () => preschools.map(() => 0);
  const [places, children] = [nothing(), nothing()];
  const isCentre = ({ type }: Preschool) => type === "miniCentre";
  const size = (one: Preschool) => sizeOf(one, dice);
  divideAmong(places, preschools, isCentre, targets.miniCentrePlaces, size);
  divideAmong(places, preschools, (one) => !isCentre(one), targets.kindergartenPlaces, size);
  if (Math.max(...places) > mostPlaces * 3) throw new Error("a preschool is too large");
  const filled = (one: Preschool, at: number) => places[at]! * dice.around("filled", one.key, 0.15);
  const { stateChildren, children: all } = targets;
  divideAmong(children, preschools, (one) => !one.isPrivate, stateChildren, filled);
  divideAmong(children, preschools, (one) => one.isPrivate, all - stateChildren, filled);
  const least = Math.min(1, Math.floor(targets.staff / preschools.length));
  const staff = apportion(
    targets.staff,
    preschools.map(({ key }, at) => children[at]! ** 0.92 * dice.around("staff", key, 0.15)),
    least
  );
  return { preschools, places, children, staff };
}
