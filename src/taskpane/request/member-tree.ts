import type { CatalogueAnswer, CatalogueIndicator } from "../../api/contract";
import { dimensionOf, membersOf } from "../../catalogue/catalogue";
import { isTerritory } from "../../catalogue/dimension";
import type { DimensionId, Member } from "../../catalogue/dimension";
import { existsIn, regionInYear } from "../../catalogue/territory";
import { regionsIn } from "../../query/axes";
import { neededDimensions } from "../../query/plan";
import { chooseSources, seeking } from "../../query/choose-sources";
import { regionToday } from "../../query/territory-units";
import { draftYears } from "./draft";
import type { Draft } from "./draft";
import { obstacleOf } from "./obstacle";

/** One member to choose, with those that lie in it. */
export interface MemberNode extends Pick<Member, "code" | "label"> {
  readonly dimension: DimensionId;
  readonly children: readonly MemberNode[];
}

/** Regions that hold figures in a chosen year; those already chosen stay visible. */
export function regionsOffered(
  years: readonly number[],
  draft: Draft,
  indicator: CatalogueIndicator,
  catalogue: CatalogueAnswer
): readonly Member[] {
  const { region = [] } = draft.filter;
  // Whoever keeps some regions asks for figures that carry them.
  const question = { ...draft, years, filter: { ...draft.filter, region } };
  const chosen = chooseSources(seeking(question, indicator), indicator.availability);
  const known = chosen.flatMap(({ years: of }) => of);
  const codes = new Set([...region, ...known.flatMap((year) => regionsIn(year, chosen))]);
  return dimensionOf(catalogue, "region").members.filter((member) => codes.has(member.code));
}

/**
 * The members of a dimension from which a draft may keep some. Regions carry their districts where
 * the figures can tell them apart.
 */
export function memberTree(
  id: DimensionId,
  draft: Draft,
  indicator: CatalogueIndicator,
  catalogue: CatalogueAnswer
): MemberNode[] {
  const years = draftYears(draft, indicator);
  if (isTerritory(id)) {
    const parents = regionsOffered(years, draft, indicator, catalogue);
    const inside = districtsByRegion(years, draft, indicator, catalogue);
    const nodes = parents.map((region) => nodeOf(region, "region", inside.get(region.code)));
    const divided = nodes.filter(({ children }) => children.length);
    if (id === "district") return divided;
    // A region without districts could not be chosen beside districts of another one.
    return divided.length === nodes.length ? nodes : parents.map((one) => nodeOf(one, "region"));
  }
  const inner = indicator.innerSplits[id];
  return membersOf(dimensionOf(catalogue, id), indicator)
    .filter((member) => !inner || inner.includes(member.code))
    .filter((member) => years.some((year) => existsIn(member, year)))
    .map((member) => nodeOf(member, id));
}

function nodeOf(
  { code, label }: Member,
  dimension: DimensionId,
  children: readonly MemberNode[] = []
): MemberNode {
  return { code, label, dimension, children };
}

/** Districts under the region in which they lie in the latest of the years. */
function districtsByRegion(
  years: readonly number[],
  draft: Draft,
  indicator: CatalogueIndicator,
  catalogue: CatalogueAnswer
): Map<string, MemberNode[]> {
  const found = new Map<string, MemberNode[]>();
  if (!mayKeepDistricts(years, draft, indicator)) return found;
  const latestFirst = [...years].reverse();
  for (const member of dimensionOf(catalogue, "district").members) {
    const region =
      draft.territory === "presentUnits"
        ? regionToday(member)
        : latestFirst.map((year) => regionInYear(member, year)).find((code) => code !== null);
    if (!region) continue;
    found.set(region, [...(found.get(region) ?? []), nodeOf(member, "district")]);
  }
  return found;
}

function mayKeepDistricts(
  years: readonly number[],
  draft: Draft,
  indicator: CatalogueIndicator
): boolean {
  if (!indicator.breakdowns.includes("district")) return false;
  const needed = neededDimensions(draft, indicator);
  if (needed.includes("district")) return true;
  return obstacleOf(years, needed, "district", indicator.availability) === null;
}
