import { catalogue } from "../src/catalogue/shipped-catalogue";
import { parseQuery } from "../src/query/parse-query";
import type { Query, QueryInput } from "../src/query/query";
import type { Warehouse } from "../src/warehouse/warehouse";

/** A question as the warehouse answers it; one that it cannot answer stops the bench. */
export async function parsedQuestion(warehouse: Warehouse, input: QueryInput): Promise<Query> {
  const { availability } = await warehouse.state();
  const { query, problems } = parseQuery(input, catalogue, availability.get(input.indicator) ?? []);
  if (!query) throw new Error(`${JSON.stringify(input)}: ${JSON.stringify(problems)}`);
  return query;
}

/** The regions whose figures the warehouse holds for an indicator and a year. */
export async function regionsOf(
  warehouse: Warehouse,
  indicator: number,
  year: number
): Promise<readonly string[]> {
  const { availability } = await warehouse.state();
  const found = availability.get(indicator)?.find(({ years }) => years.includes(year));
  return found?.regions ?? [];
}
