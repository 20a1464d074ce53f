import type { CatalogueIndicator } from "../../api/contract";
import { inOrder } from "../../catalogue/dimension";
import type { DimensionId } from "../../catalogue/dimension";
import type { TerritoryBasis } from "../../catalogue/territory";
import type { Language } from "../../i18n/language";
import { availabilityIn, availableYears } from "../../query/availability";
import type { Filter, QueryInput } from "../../query/query";
import { yearsOf } from "../../query/year-rule";
import type { YearRule } from "../../query/year-rule";
import type { Place } from "../../addin/load-order";
import { listLayout } from "../../sheet/layout";
import type { Layout, LayoutAxis } from "../../sheet/layout";

/** How the sheet is turned and named, where the language may still follow the pane. */
export interface DraftLayout extends Omit<Layout, "language"> {
  /** Language of the words on the sheet; null follows the pane. */
  readonly language: Language | null;
}

/** A request as a person is making it; it may not be answerable yet. */
export interface Draft {
  readonly indicator: number;
  readonly years: YearRule;
  readonly breakdowns: readonly DimensionId[];
  /** Members to keep; a dimension that is absent keeps all. */
  readonly filter: Filter;
  readonly territory: TerritoryBasis;
  /** Breakdowns that do not carry their total. */
  readonly withoutTotals: readonly DimensionId[];
  readonly layout: DraftLayout;
  readonly place: Place;
  /** Whether each region gets a sheet of its own. */
  readonly split: boolean;
}

export const firstLayout: DraftLayout = { ...listLayout("kk"), language: null };

/**
 * The first request for an indicator: its latest year with as few breakdowns as the data allow.
 * How the person had the last sheet laid out stays.
 */
export function firstDraft(indicator: CatalogueIndicator, before: Draft | null): Draft {
  const latest = availableYears(indicator.availability).at(-1);
  const carried =
    latest === undefined ? [] : availabilityIn(indicator.availability, latest)!.combinations;
  const combinations = carried === "every" ? [] : carried;
  const [fewest = []] = [...combinations].sort((a, b) => a.length - b.length);
  return {
    indicator: indicator.number,
    years: { kind: "fixed", years: latest === undefined ? [] : [latest] },
    breakdowns: fewest.filter((id) => !(id in indicator.innerSplits)),
    filter: {},
    territory: "asReported",
    withoutTotals: [],
    layout: { ...(before?.layout ?? firstLayout), heading: [], stub: [] },
    place: before?.place ?? "newSheet",
    split: false,
  };
}

/** The years that a draft stands for with the data as they are. */
export function draftYears(
  { years }: Pick<Draft, "years">,
  { availability }: Pick<CatalogueIndicator, "availability">
): number[] {
  return yearsOf(years, availableYears(availability));
}

/** Adds or removes a breakdown; what has a place among rows and columns keeps it. */
export function toggleBreakdown(draft: Draft, id: DimensionId): Draft {
  const { breakdowns, layout } = draft;
  const chosen = breakdowns.includes(id)
    ? breakdowns.filter((other) => other !== id)
    : [...breakdowns, id];
  // Regions and their districts are one axis, which takes the place of the regions and gives it back.
  const [from, to] = chosen.includes("district")
    ? (["region", "district"] as const)
    : (["district", "region"] as const);
  const renamed = (axes: readonly LayoutAxis[]) => [
    ...new Set(axes.map((axis) => (axis === from ? to : axis))),
  ];
  const turned = { heading: renamed(layout.heading), stub: renamed(layout.stub) };
  return { ...draft, breakdowns: inOrder(chosen), layout: { ...layout, ...turned } };
}

/** Keeps some members of a dimension; none keeps all. */
export function withMembers(draft: Draft, id: DimensionId, codes: readonly string[]): Draft {
  const others = Object.entries(draft.filter).filter(([other]) => other !== id);
  return { ...draft, filter: Object.fromEntries(codes.length ? [...others, [id, codes]] : others) };
}

/** The breakdowns of a draft that carry their total. */
export function totalsOf({ breakdowns, withoutTotals }: Draft): DimensionId[] {
  return breakdowns.filter((id) => !withoutTotals.includes(id));
}

/** Lets a breakdown carry its total, or not. */
export function toggleTotal(draft: Draft, id: DimensionId): Draft {
  const without = draft.withoutTotals.filter((other) => other !== id);
  const withoutTotals = draft.withoutTotals.includes(id) ? without : [...without, id];
  return { ...draft, withoutTotals };
}

/** The draft as the question that the service is asked. */
export function toQueryInput(
  draft: Draft,
  indicator: Pick<CatalogueIndicator, "availability">
): QueryInput {
  return {
    indicator: draft.indicator,
    years: draftYears(draft, indicator),
    breakdowns: draft.breakdowns,
    filter: draft.filter,
    territory: draft.territory,
    totals: totalsOf(draft),
  };
}
