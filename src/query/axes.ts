import { dimensionOf, membersOf } from "../catalogue/catalogue";
import type { Catalogue } from "../catalogue/catalogue";
import { totalCode } from "../catalogue/dimension";
import type { DimensionId, Member } from "../catalogue/dimension";
import type { Indicator } from "../catalogue/indicator";
import { existsIn, expectedRegions } from "../catalogue/territory";
import { chosenLabel, countryLabel, totalLabel } from "../i18n/labels";
import { availabilityIn, isFromRecords } from "./availability";
import type { Availability, Holding } from "./availability";
import type { Axis, Position } from "./data-table";
import type { QueryPlan } from "./plan";
import type { Query } from "./query";
import { districtPlaces, groupsOf, regionUnit, unitLabel } from "./territory-units";

/** What stands in the place of a district where a figure is that of its region. */
export const allDistricts: Position = { code: totalCode, label: totalLabel };

/**
 * The position of the total of an axis: the country, all members, or those that were chosen. The
 * one place in which that is decided, for each axis by itself.
 */
export function axisTotal(
  dimension: DimensionId,
  { breakdowns, filter }: Pick<Query, "breakdowns" | "filter">
): Position {
  // One axis holds regions and districts where both were asked for.
  const levels: readonly DimensionId[] =
    dimension === "district" && breakdowns.includes("region")
      ? ["region", "district"]
      : [dimension];
  if (levels.some((level) => level in filter)) return { code: totalCode, label: chosenLabel };
  return { code: totalCode, label: levels[0] === "region" ? countryLabel : totalLabel };
}

/**
 * The region codes that figures of a year must hold to be complete, together with those they do
 * hold.
 */
export function regionsHeld(year: number, regions: Holding["regions"]): readonly string[] {
  const present = new Set(regions);
  return [...new Set([...expectedRegions(year, present), ...present])];
}

/** The same for what answers in a year. */
export function regionsIn(year: number, availability: readonly Availability[]): readonly string[] {
  const years = regionsByYear.get(availability) ?? new Map<number, readonly string[]>();
  regionsByYear.set(availability, years);
  const known = years.get(year);
  if (known) return known;
  const found = regionsHeld(year, availabilityIn(availability, year)?.regions ?? []);
  years.set(year, found);
  return found;
}

/** Asked for each unit of each answer, and the same until the data change. */
const regionsByYear = new WeakMap<readonly Availability[], Map<number, readonly string[]>>();

function regionPositions(
  query: Query,
  catalogue: Catalogue,
  members: readonly Member[],
  availability: readonly Availability[]
): Position[] {
  const codes = new Set(query.years.flatMap((year) => regionsIn(year, availability)));
  const chosen = query.filter.region && new Set(query.filter.region);
  // Figures of records are laid over the regions of today district by district.
  const present =
    query.territory === "presentUnits" &&
    query.years.some((year) => isFromRecords(availability, year));
  const positions: Position[] = [];
  for (const member of members) {
    const unit = regionUnit(member.code, query);
    // A group stands at its first unit of today, as it does among districts.
    if (unit.named[0] !== member.code) continue;
    if (query.territory === "presentUnits" && member.to !== null) continue;
    const held = (code: string) => present || codes.has(code);
    if (!unit.holds.some((code) => held(code) && (!chosen || chosen.has(code)))) continue;
    positions.push({ code: unit.code, label: unitLabel(unit, catalogue)! });
  }
  return positions;
}

function memberPositions(
  query: Query,
  indicator: Indicator,
  id: DimensionId,
  members: readonly Member[]
): Position[] {
  const inner = indicator.innerSplits[id];
  const chosen = query.filter[id];
  return members
    .filter((member) => (!inner || inner.includes(member.code)) && existsInAny(member, query.years))
    .filter((member) => !chosen || chosen.includes(member.code))
    .map(({ code, label }) => ({ code, label }));
}

function existsInAny(member: Member, years: readonly number[]): boolean {
  return years.some((year) => existsIn(member, year));
}

/** Districts, in the order of their regions; `levels` puts each region before its districts. */
function districtPositions(
  query: Query,
  catalogue: Catalogue,
  levels: { readonly region: boolean; readonly subtotals: boolean }
): Position[] {
  const groups = groupsOf(query, catalogue);
  const { region: chosenRegions, district: chosenDistricts } = query.filter;
  const byRegion = new Map<string, Map<string, Position>>();
  for (const district of dimensionOf(catalogue, "district").members) {
    if (chosenDistricts && !chosenDistricts.includes(district.code)) continue;
    const places = districtPlaces(district, query, groups);
    const there = places.filter(
      ({ region }) => !chosenRegions || region.holds.some((code) => chosenRegions.includes(code))
    );
    if (!there.length) continue;
    // Without its region a district stands once, where it lay last.
    for (const { unit, region } of levels.region ? there : places.slice(0, 1)) {
      const first = region.named[0]!;
      const found = byRegion.get(first) ?? new Map<string, Position>();
      byRegion.set(first, found);
      if (levels.subtotals && !found.has(region.code)) {
        found.set(region.code, { code: region.code, label: unitLabel(region, catalogue)! });
      }
      if (!found.has(unit.code)) {
        const position = { code: unit.code, label: unitLabel(unit, catalogue)! };
        found.set(unit.code, levels.region ? { ...position, parent: region.code } : position);
      }
    }
  }
  return dimensionOf(catalogue, "region").members.flatMap((region) => [
    ...(byRegion.get(region.code)?.values() ?? []),
  ]);
}

/** The axes of the answer beside the years, each in official order with the total first. */
export function axesOf(
  { query, indicator, shown, totalled }: QueryPlan,
  catalogue: Catalogue,
  availability: readonly Availability[]
): Axis[] {
  const region = shown.includes("region");
  const folded = region && shown.includes("district");
  // On the axis of both the regions are the totals of their districts.
  const subtotals = folded && query.totals.includes("district");
  return shown
    .filter((id) => !(folded && id === "region"))
    .map((id) => {
      const members = membersOf(dimensionOf(catalogue, id), indicator);
      const level = folded && id === "district" ? "region" : id;
      const withTotal = totalled.includes(level);
      const positions =
        id === "region"
          ? regionPositions(query, catalogue, members, availability)
          : id === "district"
            ? districtPositions(query, catalogue, { region, subtotals })
            : memberPositions(query, indicator, id, members);
      return {
        dimension: id,
        positions: withTotal ? [axisTotal(id, query), ...positions] : positions,
      };
    });
}
