import { ProblemError } from "../problem/problem";
import { availableYears } from "./availability";
import type { AnswerableCatalogue } from "./availability";
import { parseQuery } from "./parse-query";
import type { Query } from "./query";
import { yearsOf } from "./year-rule";
import type { YearRule } from "./year-rule";

/**
 * A question over the years that its rule gives with the data as they are now; what stands against
 * it is thrown as problems.
 */
export function questionNow(query: Query, rule: YearRule, now: AnswerableCatalogue): Query {
  const indicator = now.indicators.find(({ number }) => number === query.indicator);
  const availability = indicator?.availability ?? [];
  const years = yearsOf(rule, availableYears(availability));
  const parsed = parseQuery({ ...query, years }, now, availability);
  if (parsed.problems) throw new ProblemError(parsed.problems);
  return parsed.query;
}
