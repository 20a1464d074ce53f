import type { Dimension, DimensionId, Member } from "./dimension";
import type { Indicator } from "./indicator";

/** Everything that a question can be made of. */
export interface Catalogue {
  readonly indicators: readonly Indicator[];
  readonly dimensions: readonly Dimension[];
}

export function findIndicator(from: Catalogue, number: number): Indicator | null {
  return from.indicators.find((indicator) => indicator.number === number) ?? null;
}

/** A dimension of the catalogue; every `DimensionId` has one. */
export function dimensionOf(from: Catalogue, id: DimensionId): Dimension {
  const found = from.dimensions.find((dimension) => dimension.id === id);
  if (!found) throw new Error(`dimension ${id} is missing from the catalogue`);
  return found;
}

/** The members of a dimension that a population uses. */
export function membersFor(dimension: Dimension, population: string): readonly Member[] {
  return dimension.members.filter(
    (member) => !member.populations || member.populations.includes(population)
  );
}
