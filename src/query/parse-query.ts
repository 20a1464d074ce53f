import { dimensionOf, findIndicator, membersOf } from "../catalogue/catalogue";
import type { Catalogue } from "../catalogue/catalogue";
import { inOrder, isTerritory } from "../catalogue/dimension";
import type { DimensionId, Member } from "../catalogue/dimension";
import { askableDimensions, isComparison } from "../catalogue/indicator";
import type { Indicator } from "../catalogue/indicator";
import { comparableGroup } from "../catalogue/comparable-groups";
import { territoryBases } from "../catalogue/territory";
import type { TerritoryBasis } from "../catalogue/territory";
import { problem } from "../problem/problem";
import type { Problem } from "../problem/problem";
import { answerSize, rowLimit } from "./answer-size";
import { availableYears, isFromRecords, sharedCombinations } from "./availability";
import type { Availability } from "./availability";
import { regionsIn } from "./axes";
import { planQuery } from "./plan";
import type { QueryPlan } from "./plan";
import {
  carriesBreakdowns,
  carriesTerritory,
  chooseSources,
  overlapSummed,
} from "./choose-sources";
import { regionsSummed } from "./regions-summed";
import type { Filter, Query, QueryInput } from "./query";
import { districtPlaces, groupsOf } from "./territory-units";

export type ParsedQuery =
  | { readonly query: Query; readonly problems?: never }
  | { readonly query?: never; readonly problems: readonly [Problem, ...Problem[]] };

/**
 * Turns a question as written into one that can be answered, or says everything that stands
 * against it. `availability` is that of the question's indicator.
 */
export function parseQuery(
  input: QueryInput,
  catalogue: Catalogue,
  availability: readonly Availability[]
): ParsedQuery {
  const indicator = findIndicator(catalogue, input.indicator);
  if (!indicator) {
    const possible = catalogue.indicators.map((entry) => entry.number);
    return refused(problem("unknownIndicator", { indicator: String(input.indicator), possible }));
  }
  if (isComparison(indicator)) {
    return refused(problem("indicatorNotQueryable", { indicator: indicator.number }));
  }
  const shape = [
    ...breakdownProblems(input, indicator),
    ...filterProblems(input, indicator),
    ...totalProblems(input),
  ];
  const members = shape.length ? [] : memberProblems(input, indicator, catalogue);
  if (shape.length || members.length) return refused(...shape, ...members);

  const query = normalise(input, indicator, catalogue);
  const plan = planQuery(query, indicator);
  const sources = chooseSources(plan, availability);
  const found = [
    ...dataProblems(plan, catalogue, sources, availability),
    ...districtProblems(query, catalogue),
  ];
  if (found.length) return refused(...found);
  const size = answerSize(plan, catalogue, sources);
  return size.rows > rowLimit && !size.listed
    ? refused(problem("answerTooLarge", { cells: size.rows, limit: rowLimit }))
    : { query };
}

function refused(...problems: Problem[]): ParsedQuery {
  return { problems: problems as [Problem, ...Problem[]] };
}

function breakdownProblems(input: QueryInput, indicator: Indicator): Problem[] {
  const possible: readonly string[] = askableDimensions(indicator);
  return (input.breakdowns ?? [])
    .filter((name) => !possible.includes(name))
    .map((breakdown) =>
      problem("breakdownNotInIndicator", { indicator: indicator.number, breakdown, possible })
    );
}

/** A total stands beside the parts of its breakdown; alone it would be told nowhere. */
function totalProblems({ breakdowns = [], totals }: QueryInput): Problem[] {
  if (typeof totals === "boolean" || totals === undefined) return [];
  return [...new Set(totals)]
    .filter((name) => !breakdowns.includes(name))
    .map((breakdown) => problem("totalWithoutBreakdown", { breakdown, possible: breakdowns }));
}

function filterProblems(input: QueryInput, indicator: Indicator): Problem[] {
  const possible: readonly string[] = askableDimensions(indicator);
  return Object.keys(input.filter ?? {})
    .filter((name) => !possible.includes(name))
    .map((breakdown) =>
      problem("breakdownNotInIndicator", { indicator: indicator.number, breakdown, possible })
    );
}

function memberProblems(input: QueryInput, indicator: Indicator, catalogue: Catalogue): Problem[] {
  return Object.entries(input.filter ?? {}).flatMap(([name, codes]) => {
    const id = name as DimensionId;
    const inner = indicator.innerSplits[id];
    const members = membersOf(dimensionOf(catalogue, id), indicator);
    const possible = inner ?? members.map((member) => member.code);
    const known = new Set(possible);
    return codes
      .filter((code) => !known.has(code))
      .map((member) => problem("unknownMember", { dimension: name, member, possible }));
  });
}

function normalise(input: QueryInput, indicator: Indicator, catalogue: Catalogue): Query {
  const inner = Object.keys(indicator.innerSplits);
  const chosen = (input.breakdowns ?? []).filter((name) => !inner.includes(name));
  const breakdowns = inOrder(chosen as DimensionId[]);
  const years = [...new Set(input.years)].sort((a, b) => a - b);
  const territory = input.territory ?? "asReported";
  return {
    indicator: indicator.number,
    years,
    breakdowns,
    filter: normalFilter(
      withoutFullLists(input, indicator, catalogue),
      territory,
      years,
      catalogue
    ),
    territory,
    totals: breakdowns.filter((id) => wantsTotal(input, id)),
  };
}

function wantsTotal({ totals = true }: QueryInput, id: DimensionId): boolean {
  return typeof totals === "boolean" ? totals : totals.includes(id);
}

/**
 * All members of a code list are no selection: the figure is the source's own total, which may
 * hold units that the source leaves undivided.
 */
function withoutFullLists(
  { filter = {} }: QueryInput,
  indicator: Indicator,
  catalogue: Catalogue
): Readonly<Record<string, readonly string[]>> {
  return Object.fromEntries(
    Object.entries(filter).filter(([name, codes]) => {
      const id = name as DimensionId;
      if (isTerritory(id) || id in indicator.innerSplits) return true;
      const members = membersOf(dimensionOf(catalogue, id), indicator);
      return members.some((member) => !codes.includes(member.code));
    })
  );
}

/** Comparable units are asked whole: half a group would not be comparable. */
function normalFilter(
  filter: Readonly<Record<string, readonly string[]>>,
  territory: TerritoryBasis,
  years: readonly number[],
  catalogue: Catalogue
): Filter {
  const groups = groupsOf({ territory, years }, catalogue);
  const widened = (region: string) =>
    (territory === "comparable" && comparableGroup(region, years)?.holds) || [region];
  return Object.fromEntries(
    Object.entries(filter)
      .filter(([, codes]) => codes.length)
      .map(([name, codes]) => {
        const all =
          name === "region"
            ? codes.flatMap((code) => [...widened(code)])
            : name === "district"
              ? codes.flatMap((code) => groups.get(code)?.holds ?? [code])
              : codes;
        return [name, [...new Set(all)].sort()] as const;
      })
      .sort(([a], [b]) => (a < b ? -1 : 1))
  );
}

/** @param sources of each year what answers the question, out of all that there is */
function dataProblems(
  plan: QueryPlan,
  catalogue: Catalogue,
  sources: readonly Availability[],
  availability: readonly Availability[]
): Problem[] {
  const { query, indicator } = plan;
  const held = availableYears(sources);
  const without = query.years.filter((year) => !held.includes(year));
  if (without.length || !query.years.length) {
    const possible = availableYears(availability);
    const parameters = { indicator: indicator.number, years: without, possible };
    return [problem("yearWithoutData", parameters)];
  }
  const combination = combinationProblem(plan, sources, availability);
  if (combination) return [combination];
  const [dimension] = sources.flatMap((entry) => overlapSummed(entry, plan) ?? []);
  if (dimension) {
    return [problem("overlappingNotSummed", { indicator: indicator.number, dimension })];
  }
  return territoryProblems(plan, catalogue, sources);
}

function combinationProblem(
  plan: QueryPlan,
  sources: readonly Availability[],
  availability: readonly Availability[]
): Problem | null {
  const lacking = sources.filter((entry) => !carriesBreakdowns(entry, plan));
  if (!lacking.length) return null;
  const { query, indicator, needed } = plan;
  const shared = sharedCombinations(query.years, availability);
  return problem("combinationNotInSource", {
    indicator: indicator.number,
    years: lacking.flatMap(({ years }) => years),
    breakdowns: needed,
    possible: shared === "every" ? [] : shared,
  });
}

function membersToday(catalogue: Catalogue): string[] {
  return dimensionOf(catalogue, "region").members.flatMap(({ code, to }) =>
    to === null ? [code] : []
  );
}

function territoryProblems(
  plan: QueryPlan,
  catalogue: Catalogue,
  sources: readonly Availability[]
): Problem[] {
  const { query, needed } = plan;
  if (!needed.includes("region")) return [];
  const chosen = query.filter.region;
  const held = query.years.map((year) => ({ year, regions: regionsIn(year, sources) }));
  const present = membersToday(catalogue);
  const absent = isBackCast(query, sources)
    ? (chosen ?? []).filter((code) => !present.includes(code))
    : (chosen ?? []).filter((code) =>
        held.every(
          ({ regions }) =>
            !regions.includes(code) && regionsSummed(chosen ?? [], regions).includes(code)
        )
      );
  if (absent.length) {
    const known = isBackCast(query, sources) ? present : held.flatMap((one) => one.regions);
    const possible = [...new Set(known)].sort();
    return absent.map((member) =>
      problem("memberNotInYears", { dimension: "region", member, years: query.years, possible })
    );
  }
  const years = sources.flatMap((entry) =>
    entry.years.filter((year) => !carriesTerritory(entry, plan, year))
  );
  const possible = territoryBases.filter((basis) => basis !== query.territory);
  return years.length
    ? [problem("territoryBasisUnavailable", { basis: query.territory, years, possible })]
    : [];
}

function isBackCast({ territory, years }: Query, availability: readonly Availability[]): boolean {
  return territory === "presentUnits" && years.some((year) => isFromRecords(availability, year));
}

/** Districts that a question chooses although they are in none of its years and regions. */
function districtProblems(query: Query, catalogue: Catalogue): Problem[] {
  const { district: chosen, region: regions } = query.filter;
  const groups = groupsOf(query, catalogue);
  const { members } = dimensionOf(catalogue, "district");
  const placesOf = (member: Member) => districtPlaces(member, query, groups);
  const isThere = (member: Member) =>
    placesOf(member).some(
      ({ region }) => !regions || region.holds.some((code) => regions.includes(code))
    );
  const absent = members.filter((member) => chosen?.includes(member.code) && !isThere(member));
  if (!absent.length) return [];
  const possible = members.filter(isThere).map((member) => member.code);
  return absent.map((member) =>
    regions && placesOf(member).length
      ? problem("districtOutsideRegions", { district: member.code, regions, possible })
      : problem("memberNotInYears", {
          ...{ dimension: "district", member: member.code, years: query.years, possible },
        })
  );
}
