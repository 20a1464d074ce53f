import { dimensionOf } from "../catalogue/catalogue";
import type { Catalogue } from "../catalogue/catalogue";
import { comparableGroup } from "../catalogue/comparable-groups";
import { byCode, isTerritory } from "../catalogue/dimension";
import type { DimensionId, Member } from "../catalogue/dimension";
import { districtGroups } from "../catalogue/district-groups";
import { regionInYear } from "../catalogue/territory";
import { groupUnit, parseUnit, territoryUnit, unitThatLeft } from "../catalogue/territory-unit";
import type { TerritoryUnit } from "../catalogue/territory-unit";
import type { Labels, Language } from "../i18n/language";
import type { Query } from "./query";

type TerritoryQuestion = Pick<Query, "years" | "territory">;

/** The unit under which a region's figures appear, given the territory basis. */
export function regionUnit(region: string, { territory, years }: TerritoryQuestion): TerritoryUnit {
  const group = territory === "comparable" ? comparableGroup(region, years) : null;
  return group ? groupUnit(group) : territoryUnit([region]);
}

/** The members that a position of an axis stands for: a group of regions or districts has several. */
export function membersBehind(dimension: DimensionId, position: string): readonly string[] {
  return isTerritory(dimension) ? parseUnit(position).holds : [position];
}

/** The region of a district by the classifier of today; null where there is no such district. */
export function regionToday(district: Member): string | null {
  const last = district.parents?.at(-1);
  return last && last.to === null ? last.region : null;
}

/** Where a district appears in an answer: as which unit, in which region. */
export interface DistrictPlace {
  readonly unit: TerritoryUnit;
  readonly region: TerritoryUnit;
}

/**
 * The places of a district over the chosen years, the latest first. A district that changed its
 * region stands under each of them when units are as reported: under the region that it left, its
 * code names that region too.
 */
export function districtPlaces(
  district: Member,
  query: TerritoryQuestion,
  groups: ReadonlyMap<string, TerritoryUnit>
): DistrictPlace[] {
  if (query.territory === "presentUnits") {
    const region = regionToday(district);
    return region
      ? [{ unit: territoryUnit([district.code]), region: territoryUnit([region]) }]
      : [];
  }
  const regions = new Set(
    [...query.years].reverse().flatMap((year) => regionInYear(district, year) ?? [])
  );
  if (query.territory === "comparable") {
    const [region] = regions;
    const unit = groups.get(district.code) ?? territoryUnit([district.code]);
    return region === undefined ? [] : [{ unit, region: regionUnit(region, query) }];
  }
  return [...regions].map((region, at) => ({
    unit: at === 0 ? territoryUnit([district.code]) : unitThatLeft(district.code, region),
    region: territoryUnit([region]),
  }));
}

/** The groups of districts that a question shows as one; none but over comparable territory. */
export function groupsOf(query: TerritoryQuestion, catalogue: Catalogue) {
  return query.territory === "comparable"
    ? districtGroups(dimensionOf(catalogue, "district").members, query.years)
    : new Map<string, TerritoryUnit>();
}

/** The label of a unit of an answer; null where one of its codes is unknown. */
export function unitLabel({ named, level }: TerritoryUnit, catalogue: Catalogue): Labels | null {
  const members = byCode(dimensionOf(catalogue, level).members);
  const labels = named.flatMap((code) => members.get(code)?.label ?? []);
  if (labels.length < named.length) return null;
  if (labels.length === 1) return labels[0]!;
  const join = (language: Language) => labels.map((label) => label[language]).join(" + ");
  return { kk: join("kk"), ru: join("ru"), en: join("en") };
}
