import type { DimensionId } from "../catalogue/dimension";

/**
 * What the loaded data can answer for one indicator over years that are alike.
 * A source of published totals carries some combinations of breakdowns and no others.
 */
export interface Availability {
  readonly years: readonly number[];
  readonly source: "totals" | "records";
  /** Each combination that can be answered, in the order of the appendix; [] is the bare total. */
  readonly combinations: readonly (readonly DimensionId[])[];
  /** Regions for which these years hold figures. */
  readonly regions: readonly string[];
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
