import type { DimensionId } from "../catalogue/dimension";
import type { Scope } from "../catalogue/published-scope";

/** Where the figures of a year come from: cells as published, or records that are counted. */
export type SourceKind = "totals" | "records";

/**
 * What the loaded data can answer for one indicator over years that are alike.
 * A source of published totals carries some combinations of breakdowns and no others.
 */
export interface Availability {
  readonly years: readonly number[];
  readonly source: SourceKind;
  /** In the order of the appendix, [] is the bare total; `every` combination of the breakdowns. */
  readonly combinations: readonly (readonly DimensionId[])[] | "every";
  /** Regions for which these years hold figures. */
  readonly regions: readonly string[];
  /** Whether the figures are made up to show the product. */
  readonly demonstration: boolean;
  /** Members to which the figures are limited; null where they count everything. */
  readonly scope: Scope | null;
}

/** Every year that an indicator has data for, ascending. */
export function availableYears(availability: readonly Availability[]): number[] {
  return availability.flatMap((entry) => entry.years).sort((a, b) => a - b);
}

/** The availability that covers a year; null where the year has no data. */
export function availabilityIn(
  availability: readonly Availability[],
  year: number
): Availability | null {
  return availability.find((entry) => entry.years.includes(year)) ?? null;
}

/** Whether figures of a year come from records. */
export function isFromRecords(availability: readonly Availability[], year: number): boolean {
  return availabilityIn(availability, year)?.source === "records";
}

/** Whether figures carry exactly this combination, given in the order of the appendix. */
export function carriesCombination(
  { combinations }: Availability,
  combination: readonly DimensionId[]
): boolean {
  const wanted = combination.join();
  return combinations === "every" || combinations.some((entry) => entry.join() === wanted);
}

/** Whether some combination that figures carry has the dimension, one of the indicator's own. */
export function carriesDimension({ combinations }: Availability, id: DimensionId): boolean {
  return combinations === "every" || combinations.some((combination) => combination.includes(id));
}

/** The combinations that every one of the years can answer. */
export function sharedCombinations(
  years: readonly number[],
  availability: readonly Availability[]
): Availability["combinations"] {
  const entries = new Set(years.map((year) => availabilityIn(availability, year)));
  return [...entries].reduce<Availability["combinations"]>((shared, entry) => {
    if (entry?.combinations === "every") return shared;
    const own = entry?.combinations ?? [];
    if (shared === "every") return own;
    const names = new Set(own.map((combination) => combination.join()));
    return shared.filter((combination) => names.has(combination.join()));
  }, "every");
}
