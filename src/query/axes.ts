import { dimensionOf, membersFor } from "../catalogue/catalogue";
import type { Catalogue } from "../catalogue/catalogue";
import { inOrder, totalCode } from "../catalogue/dimension";
import type { DimensionId, Member } from "../catalogue/dimension";
import type { Indicator } from "../catalogue/indicator";
import { comparableGroup, countryLabel, expectedRegions, groupLabel } from "../catalogue/territory";
import { availabilityIn } from "./availability";
import type { Availability } from "./availability";
import type { Axis, Position } from "./data-table";
import type { Query } from "./query";

const totalLabel = { kk: "Барлығы", ru: "Всего", en: "Total" } as const;
const chosenLabel = {
  kk: "Таңдалғандар бойынша барлығы",
  ru: "Всего по выбранным",
  en: "Total of the chosen",
} as const;

/** The dimensions that an answer shows: the breakdowns and the indicator's inner splits. */
export function shownDimensions(
  query: Pick<Query, "breakdowns">,
  indicator: Indicator
): DimensionId[] {
  const inner = Object.keys(indicator.innerSplits) as DimensionId[];
  return inOrder([...query.breakdowns, ...inner]);
}

/** The dimensions that figures must carry to answer: those shown and those filtered. */
export function neededDimensions(
  query: Pick<Query, "breakdowns" | "filter">,
  indicator: Indicator
): DimensionId[] {
  const filtered = Object.keys(query.filter) as DimensionId[];
  return inOrder([...shownDimensions(query, indicator), ...filtered]);
}

/** The position of the total of a dimension: the country, all members, or those that were chosen. */
export function totalPosition(dimension: DimensionId, filtered: boolean): Position {
  if (filtered) return { code: totalCode, label: chosenLabel };
  return { code: totalCode, label: dimension === "region" ? countryLabel : totalLabel };
}

/**
 * The region codes that figures of a year must hold to be complete, together with those they do
 * hold.
 */
export function regionsIn(year: number, availability: readonly Availability[]): string[] {
  const present = new Set(availabilityIn(availability, year)?.regions ?? []);
  return [...new Set([...expectedRegions(year, present), ...present])];
}

/** The code under which a region's figures appear, given the territory basis. */
export function regionPosition(region: string, query: Pick<Query, "territory" | "years">): string {
  if (query.territory !== "comparable") return region;
  return comparableGroup(region, query.years)?.code ?? region;
}

function regionPositions(
  query: Query,
  members: readonly Member[],
  availability: readonly Availability[]
): Position[] {
  const codes = new Set(query.years.flatMap((year) => regionsIn(year, availability)));
  const kept = query.filter.region && new Set(query.filter.region);
  const positions = new Map<string, Position>();
  for (const member of members) {
    const group = query.territory === "comparable" && comparableGroup(member.code, query.years);
    const wanted = group ? group.units : [member.code];
    if (!wanted.some((code) => codes.has(code) && (!kept || kept.has(code)))) continue;
    if (query.territory === "presentUnits" && member.to !== null) continue;
    const position = group ? { code: group.code, label: groupLabel(group) } : member;
    if (!positions.has(position.code)) {
      positions.set(position.code, { code: position.code, label: position.label });
    }
  }
  return [...positions.values()];
}

function listedPositions(
  query: Query,
  indicator: Indicator,
  id: DimensionId,
  members: readonly Member[]
): Position[] {
  const inner = indicator.innerSplits[id];
  const kept = query.filter[id];
  return members
    .filter((member) => (!inner || inner.includes(member.code)) && existsInAny(member, query.years))
    .filter((member) => !kept || kept.includes(member.code))
    .map(({ code, label }) => ({ code, label }));
}

function existsInAny(member: Member, years: readonly number[]): boolean {
  return years.some(
    (year) =>
      (member.from === null || member.from <= year) && (member.to === null || year <= member.to)
  );
}

/** The axes of the answer beside the years, each in official order with the total first. */
export function axesOf(
  query: Query,
  indicator: Indicator,
  catalogue: Catalogue,
  availability: readonly Availability[]
): Axis[] {
  return shownDimensions(query, indicator).map((id) => {
    const members = membersFor(dimensionOf(catalogue, id), indicator.population);
    const positions =
      id === "region"
        ? regionPositions(query, members, availability)
        : listedPositions(query, indicator, id, members);
    const withTotal = query.totals && !(id in indicator.innerSplits);
    const total = totalPosition(id, id in query.filter);
    return { dimension: id, positions: withTotal ? [total, ...positions] : positions };
  });
}
