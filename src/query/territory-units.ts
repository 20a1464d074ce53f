import { dimensionOf } from "../catalogue/catalogue";
import type { Catalogue } from "../catalogue/catalogue";
import type { DimensionId, Member } from "../catalogue/dimension";
import { districtGroups, joinedLabel } from "../catalogue/district-groups";
import {
  comparableGroup,
  comparableGroups,
  groupLabel,
  regionInYear,
  regionsOf,
} from "../catalogue/territory";
import type { Labels } from "../i18n/language";
import type { Query } from "./query";

type TerritoryQuestion = Pick<Query, "years" | "territory">;

/** The code under which a region's figures appear, given the territory basis. */
export function regionUnit(region: string, query: TerritoryQuestion): string {
  if (query.territory !== "comparable") return region;
  return comparableGroup(region, query.years)?.code ?? region;
}

/** The members that a position of an axis stands for: a group of regions or districts has several. */
export function membersOf(dimension: DimensionId, position: string): readonly string[] {
  if (dimension !== "region" && dimension !== "district") return [position];
  const code = position.split("@")[0]!;
  const regions = regionsOf(code);
  return regions.length > 1 ? regions : code.split("+");
}

/** The region of a district by the classifier of today; null where there is no such district. */
export function regionToday(district: Member): string | null {
  const last = district.parents?.at(-1);
  return last && last.to === null ? last.region : null;
}

/** Where a district appears in an answer: under which code, in which region. */
export interface DistrictPlace {
  readonly unit: string;
  readonly region: string;
}

/**
 * The places of a district over the chosen years, the latest first. A district that changed its
 * region stands under each of them when units are as reported: under the region that it left, its
 * code names that region too.
 */
export function districtPlaces(
  district: Member,
  query: TerritoryQuestion,
  groups: ReadonlyMap<string, { readonly code: string }>
): DistrictPlace[] {
  if (query.territory === "presentUnits") {
    const region = regionToday(district);
    return region ? [{ unit: district.code, region }] : [];
  }
  const regions = new Set(
    [...query.years].reverse().flatMap((year) => regionInYear(district, year) ?? [])
  );
  if (query.territory === "comparable") {
    const [region] = regions;
    const unit = groups.get(district.code)?.code ?? district.code;
    return region === undefined ? [] : [{ unit, region: regionUnit(region, query) }];
  }
  return [...regions].map((region, at) => ({
    unit: at === 0 ? district.code : `${district.code}@${region}`,
    region,
  }));
}

/** The groups of districts that a question shows as one; none but over comparable territory. */
export function groupsOf(query: TerritoryQuestion, catalogue: Catalogue) {
  return query.territory === "comparable"
    ? districtGroups(dimensionOf(catalogue, "district").members, query.years)
    : new Map<string, { readonly code: string; readonly units: readonly string[] }>();
}

/** The label of a unit of an answer, whatever its level; null where its code is unknown. */
export function unitLabel(
  code: string,
  dimension: "region" | "district",
  catalogue: Catalogue
): Labels | null {
  const group = comparableGroups.find((entry) => entry.code === code);
  if (group) return groupLabel(group);
  return joinedLabel(code.split("@")[0]!, dimensionOf(catalogue, dimension).members);
}
