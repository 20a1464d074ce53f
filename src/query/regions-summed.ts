import { groupOf } from "../catalogue/comparable-groups";

/**
 * The regions whose figures a sum over chosen regions needs in a year. A region counts even where
 * it has no figures, so that the sum is then not available, unless its territory is in the figures
 * of other chosen regions: those it was divided from, or into.
 * @param held regions for which the year has, or should have, figures
 */
export function regionsSummed(chosen: readonly string[], held: readonly string[]): string[] {
  return chosen.filter((code) => held.includes(code) || !isWithin(code, chosen, held));
}

function isWithin(code: string, chosen: readonly string[], held: readonly string[]): boolean {
  const group = groupOf(code);
  if (!group) return false;
  const published = group.holds.filter((unit) => held.includes(unit));
  return published.length > 0 && published.every((unit) => chosen.includes(unit));
}
