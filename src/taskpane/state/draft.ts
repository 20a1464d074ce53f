import type { CatalogueIndicator } from "../../api/contract";
import { inOrder } from "../../catalogue/dimension";
import type { DimensionId } from "../../catalogue/dimension";
import type { TerritoryBasis } from "../../catalogue/territory";
import type { Language } from "../../i18n/language";
import { availabilityIn, availableYears } from "../../query/availability";
import type { QueryInput } from "../../query/query";

/** A request as a person is making it; it may not be answerable yet. */
export interface Draft {
  readonly indicator: number;
  /** Ascending. */
  readonly years: readonly number[];
  readonly breakdowns: readonly DimensionId[];
  /** Region codes to keep; empty keeps all. */
  readonly regions: readonly string[];
  readonly territory: TerritoryBasis;
  readonly totals: boolean;
  /** Language of the words on the sheet; null follows the pane. */
  readonly labels: Language | null;
}

/** The first request for an indicator: its latest year with as few breakdowns as the data allow. */
export function firstDraft(indicator: CatalogueIndicator, before: Draft | null): Draft {
  const latest = availableYears(indicator.availability).at(-1);
  const carried =
    latest === undefined ? [] : availabilityIn(indicator.availability, latest)!.combinations;
  const combinations = carried === "every" ? [] : carried;
  const [fewest = []] = [...combinations].sort((a, b) => a.length - b.length);
  return {
    indicator: indicator.number,
    years: latest === undefined ? [] : [latest],
    breakdowns: fewest.filter((id) => !(id in indicator.innerSplits)),
    regions: [],
    territory: "asReported",
    totals: true,
    labels: before?.labels ?? null,
  };
}

/** Adds or removes one value of a list. */
function toggled<T>(list: readonly T[], value: T): T[] {
  return list.includes(value) ? list.filter((item) => item !== value) : [...list, value];
}

export function withYears(draft: Draft, years: readonly number[]): Draft {
  return { ...draft, years: [...new Set(years)].sort((a, b) => a - b) };
}

export function toggleYear(draft: Draft, year: number): Draft {
  return withYears(draft, toggled(draft.years, year));
}

export function toggleBreakdown(draft: Draft, id: DimensionId): Draft {
  return { ...draft, breakdowns: inOrder(toggled(draft.breakdowns, id)) };
}

export function toggleRegion(draft: Draft, code: string): Draft {
  return { ...draft, regions: toggled(draft.regions, code) };
}

/** The quick picks of years, as they stand for what the data hold. */
export function quickYears(available: readonly number[]) {
  return {
    latest: available.slice(-1),
    lastFive: available.slice(-5),
    allYears: available,
  } as const;
}

/** The draft as the question that the service is asked. */
export function toQueryInput(draft: Draft): QueryInput {
  return {
    indicator: draft.indicator,
    years: draft.years,
    breakdowns: draft.breakdowns,
    filter: draft.regions.length ? { region: draft.regions } : {},
    territory: draft.territory,
    totals: draft.totals,
  };
}
