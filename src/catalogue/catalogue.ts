import type { Dimension, DimensionId, Member } from "./dimension";
import { isComparison } from "./indicator";
import type { Indicator } from "./indicator";

/** Everything that a question can be made of. */
export interface Catalogue {
  readonly indicators: readonly Indicator[];
  readonly dimensions: readonly Dimension[];
}

export function findIndicator(from: Catalogue, number: number): Indicator | null {
  return from.indicators.find((indicator) => indicator.number === number) ?? null;
}

/** The indicator that is a table of all others; the appendix has one. */
export function comparisonTable(from: Catalogue): Indicator {
  const found = from.indicators.find(isComparison);
  if (!found) throw new Error("the comparison table is missing from the catalogue");
  return found;
}

/** A dimension of the catalogue; every `DimensionId` has one. */
export function dimensionOf(from: Catalogue, id: DimensionId): Dimension {
  const found = from.dimensions.find((dimension) => dimension.id === id);
  if (!found) throw new Error(`dimension ${id} is missing from the catalogue`);
  return found;
}

/** The members of a dimension that a population uses, those of single indicators left out. */
export function membersFor(dimension: Dimension, population: string): readonly Member[] {
  return dimension.members.filter(
    (member) =>
      !member.indicators && (!member.populations || member.populations.includes(population))
  );
}

/** The members of a dimension that an indicator uses. */
export function membersOf(
  dimension: Dimension,
  { number, population }: Pick<Indicator, "number" | "population">
): readonly Member[] {
  return dimension.members.filter(
    ({ populations, indicators }) =>
      (!populations || populations.includes(population)) &&
      (!indicators || indicators.includes(number))
  );
}
