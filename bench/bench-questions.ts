import type { QueryInput } from "../src/query/query";
import { askedYear } from "./bench-options";
import type { BenchOptions } from "./bench-options";
import { scanCells, scanMarginals, scanSets } from "./scan-cells";
import type { MarginalChoice } from "./scan-cells";
import { marginalDimensions } from "./scanned-stores";
import type { ScannedStores } from "./scanned-stores";

/** A typical question, and what a scan of the cells has to do for it. */
export interface BenchQuestion {
  readonly name: string;
  readonly input: QueryInput;
  readonly scan: (stores: ScannedStores) => Int32Array;
}

function by(name: (typeof marginalDimensions)[number]): MarginalChoice {
  const dimension = marginalDimensions.indexOf(name) + 1;
  return { indicator: 8, dimension, key: name === "" ? "d_region" : "member" };
}

/** The questions of which the bench asks, from the small to the large. */
export function benchQuestions(options: Pick<BenchOptions, "years">): BenchQuestion[] {
  const { years } = options;
  const year = [askedYear(options)];
  return [
    {
      name: "pupils by sex, a year",
      input: { indicator: 8, years: year, breakdowns: ["sex"] },
      scan: ({ marginals }) => scanMarginals(marginals, year, by("d_sex")),
    },
    {
      name: "pupils by region, all years",
      input: { indicator: 8, years, breakdowns: ["region"] },
      scan: ({ marginals }) => scanMarginals(marginals, years, by("")),
    },
    {
      name: "pupils by district, a year",
      input: { indicator: 8, years: year, breakdowns: ["district"] },
      scan: ({ marginals }) => scanMarginals(marginals, year, by("d_district")),
    },
    {
      name: "teachers by grade (sets), a year",
      input: { indicator: 16, years: year, breakdowns: ["grade"] },
      scan: ({ teachers }) => scanSets(teachers, year, "d_grade", "i_16"),
    },
    {
      name: "pupils by region, sex, grade, a year",
      input: { indicator: 8, years: year, breakdowns: ["region", "sex", "grade"] },
      scan: ({ pupils }) => scanCells(pupils, year, ["d_region", "d_sex", "d_grade"], "i_8"),
    },
    {
      name: "pupils by region, sex, grade, all years",
      input: { indicator: 8, years, breakdowns: ["region", "sex", "grade"] },
      scan: ({ pupils }) => scanCells(pupils, years, ["d_region", "d_sex", "d_grade"], "i_8"),
    },
    {
      name: "pupils by region, district, sex, grade, ethnicity, a year",
      input: {
        ...{ indicator: 8, years: year },
        breakdowns: ["region", "district", "sex", "grade", "ethnicity"],
      },
      scan: ({ pupils }) =>
        scanCells(pupils, year, ["d_district", "d_sex", "d_grade", "d_ethnicity"], "i_8"),
    },
  ];
}
