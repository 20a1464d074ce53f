import type { DimensionId } from "../catalogue/dimension";
import type { Indicator } from "../catalogue/indicator";
import { comparableGroups } from "../catalogue/territory";
import { neededDimensions } from "./axes";
import type { Query } from "./query";

/** Which figures of records an answer is made of. */
export interface RecordsPlan {
  readonly indicator: number;
  /** Dimensions other than territory that the figures must carry. */
  readonly dimensions: readonly DimensionId[];
  readonly region: boolean;
  readonly district: boolean;
  readonly filter: Query["filter"];
}

/** The regions of today are made of districts wherever a year had other regions. */
export function needsBackCast({ territory, years }: Query): boolean {
  return (
    territory === "presentUnits" &&
    years.some((year) => comparableGroups.some(({ apartFrom }) => year < apartFrom))
  );
}

/**
 * Totals are not asked for: they are added up from parts that do not overlap, and sets of members
 * stay sets, so that whatever counts in several members counts once in their total.
 */
export function planRecords(query: Query, indicator: Indicator): RecordsPlan {
  const needed = neededDimensions(query, indicator);
  const byRegion = needed.includes("region");
  const district = needed.includes("district") || (byRegion && needsBackCast(query));
  return {
    indicator: query.indicator,
    dimensions: needed.filter((id) => id !== "region" && id !== "district"),
    // The state of a figure depends on its region: where a region is missing, so are its districts.
    region: byRegion,
    district,
    filter: query.filter,
  };
}
