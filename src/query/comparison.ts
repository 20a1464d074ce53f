import type { Catalogue } from "../catalogue/catalogue";
import { isComparison } from "../catalogue/indicator";
import type { Availability } from "./availability";
import { availableYears } from "./availability";
import { parseQuery } from "./parse-query";
import type { Query } from "./query";

/**
 * The questions of which the comparison of all indicators is made: each indicator by region, or
 * for the country where its figures are not split, over those of the years that have data. An
 * indicator without any is absent.
 */
export function comparisonQueries(
  years: readonly number[],
  catalogue: Catalogue,
  availability: ReadonlyMap<number, readonly Availability[]>
): Query[] {
  return catalogue.indicators.flatMap((indicator) => {
    const { number } = indicator;
    const own = availability.get(number) ?? [];
    const held = availableYears(own).filter((year) => years.includes(year));
    if (isComparison(indicator) || !held.length) return [];
    const question = (breakdowns: string[]) =>
      parseQuery({ indicator: number, years: held, breakdowns }, catalogue, own).query;
    const query = question(["region"]) ?? question([]);
    return query ? [query] : [];
  });
}
