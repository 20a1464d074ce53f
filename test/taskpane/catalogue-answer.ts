import type { CatalogueAnswer, CatalogueIndicator } from "../../src/api/contract";
import { catalogue } from "../../src/catalogue/shipped-catalogue";
import type { Availability } from "../../src/query/availability";

/** The regions that hold figures in the years before the reforms of 2022. */
export const regionsOf2020 = ["110000000", "710000000", "750000000", "790000000", "610000000"];

/** Schools by region and locality; nothing by district. */
export const schoolYears: readonly Availability[] = [
  {
    years: [2015, 2016, 2017],
    source: "totals",
    combinations: [[], ["region"], ["region", "locality"]],
    regions: regionsOf2020,
    demonstration: false,
    scope: null,
  },
  {
    years: [2018, 2019, 2020],
    source: "totals",
    combinations: [[], ["region"], ["locality"], ["region", "locality"]],
    regions: regionsOf2020,
    demonstration: false,
    scope: null,
  },
  {
    years: [2021],
    source: "totals",
    combinations: [[]],
    regions: [],
    demonstration: false,
    scope: null,
  },
];

/** The catalogue as the service sends it, with data for indicators 1 and 8 only. */
export const answer = {
  dataVersion: "1",
  dimensions: catalogue.dimensions,
  indicators: catalogue.indicators.map((indicator) => ({
    ...indicator,
    availability: availabilityOf(indicator.number),
    versions: Object.fromEntries(
      availabilityOf(indicator.number).flatMap(({ years }) => years.map((year) => [year, "1"]))
    ),
  })),
} as unknown as CatalogueAnswer;

function availabilityOf(number: number): readonly Availability[] {
  if (number === 1) return schoolYears;
  const country: Availability = {
    years: [2022],
    source: "totals",
    combinations: [[]],
    regions: [],
    demonstration: false,
    scope: null,
  };
  return number === 8 ? [country] : [];
}

export function indicatorOf(number: number): CatalogueIndicator {
  return answer.indicators.find((entry) => entry.number === number)!;
}
