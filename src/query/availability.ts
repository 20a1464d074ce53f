import type { Catalogue } from "../catalogue/catalogue";
import type { DimensionId } from "../catalogue/dimension";
import type { Indicator } from "../catalogue/indicator";
import type { Scope } from "../catalogue/published-scope";

/** Where the figures of a year come from: cells as published, or records that are counted. */
export type SourceKind = "totals" | "records";

/**
 * What one source holds of an indicator in a year. A source of published totals carries some
 * combinations of breakdowns and no others.
 */
export interface Holding {
  readonly source: SourceKind;
  /** In the order of the appendix, [] is the bare total; `every` combination of the breakdowns. */
  readonly combinations: readonly (readonly DimensionId[])[] | "every";
  /** Regions for which the year holds figures. */
  readonly regions: readonly string[];
  /** Whether the figures are made up to show the product. */
  readonly demonstration: boolean;
  /** Members to which the figures are limited; null where they count everything. */
  readonly scope: Scope | null;
}

/**
 * What the loaded data can answer for one indicator over years that are alike. A year may stand in
 * several of an indicator's entries: the first of them that carries a question answers it.
 */
export interface Availability extends Holding {
  readonly years: readonly number[];
}

/** An indicator with what the loaded data can answer for it. */
export interface AnswerableIndicator extends Indicator {
  readonly availability: readonly Availability[];
  /** By year: another one once other figures answer for it. */
  readonly versions: Readonly<Record<string, string>>;
}

/** The catalogue with what the loaded data can answer. */
export interface AnswerableCatalogue extends Catalogue {
  readonly indicators: readonly AnswerableIndicator[];
}

/** Every year that an indicator has data for, ascending. */
export function availableYears(availability: readonly Availability[]): number[] {
  return [...new Set(availability.flatMap((entry) => entry.years))].sort((a, b) => a - b);
}

/** All that is held of a year, what answers first in front; nothing where the year has no data. */
export function holdingsIn(availability: readonly Availability[], year: number): Availability[] {
  return availability.filter((entry) => entry.years.includes(year));
}

/** What answers first in a year; null where the year has no data. */
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
  { combinations }: Pick<Holding, "combinations">,
  combination: readonly DimensionId[]
): boolean {
  const wanted = combination.join();
  return combinations === "every" || combinations.some((entry) => entry.join() === wanted);
}

/** Whether some combination that figures carry has the dimension, one of the indicator's own. */
export function carriesDimension({ combinations }: Holding, id: DimensionId): boolean {
  return combinations === "every" || combinations.some((combination) => combination.includes(id));
}

/** The combinations that every one of the years can answer, from whichever of its sources. */
export function sharedCombinations(
  years: readonly number[],
  availability: readonly Availability[]
): Holding["combinations"] {
  return years.reduce<Holding["combinations"]>((shared, year) => {
    const own = allCombinations(holdingsIn(availability, year));
    if (own === "every") return shared;
    if (shared === "every") return own;
    return shared.filter((combination) => carriesCombination({ combinations: own }, combination));
  }, "every");
}

function allCombinations(holdings: readonly Holding[]): Holding["combinations"] {
  const found = new Map<string, readonly DimensionId[]>();
  for (const { combinations } of holdings) {
    if (combinations === "every") return "every";
    for (const combination of combinations) found.set(combination.join(), combination);
  }
  return [...found.values()];
}
