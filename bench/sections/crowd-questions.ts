import type { QueryInput } from "../../src/query/query";
import { openWarehouse } from "../../src/warehouse/open-warehouse";
import { askedYear, atOnce } from "../bench-options";
import type { BenchOptions } from "../bench-options";
import { regionsOf } from "../parsed-question";

/** Questions that nobody has asked before, one for each round. */
export function equalQuestions(options: BenchOptions, rounds: number): QueryInput[] {
  const beside = ["shift", "language", "locality", "ownership", "schoolType", "age", "ethnicity"];
  return options.years
    .flatMap((year) =>
      beside.map((breakdown) => ({
        ...{ indicator: 8, years: [year] },
        breakdowns: ["region", "sex", "grade", breakdown],
      }))
    )
    .slice(0, rounds);
}

/** As many different questions as clients, each about one region. */
export async function differentQuestions(
  options: BenchOptions,
  folder: string
): Promise<QueryInput[]> {
  const warehouse = await openWarehouse(folder, { demonstration: true });
  const regions = await regionsOf(warehouse, 8, askedYear(options));
  await warehouse.close();
  return options.years
    .toReversed()
    .flatMap((year) =>
      regions.map((region) => ({
        ...{ indicator: 8, years: [year], breakdowns: ["district", "sex", "grade"] },
        filter: { region: [region] },
      }))
    )
    .slice(0, atOnce);
}
