import { firstEdition } from "../catalogue/edition";
import { availableYears } from "../query/availability";
import type { AnswerableCatalogue } from "../query/availability";
import type { Query } from "../query/query";
import { yearsOf } from "../query/year-rule";
import type { PlacedAnswer } from "./templates/placed-answer";

/** Which figures answer a question now, by year. */
export function versionsFor(
  { indicator, years }: Pick<Query, "indicator" | "years">,
  catalogue: AnswerableCatalogue
): PlacedAnswer["versions"] {
  const found = catalogue.indicators.find(({ number }) => number === indicator);
  return Object.fromEntries(years.map((year) => [year, found?.versions[year] ?? ""]));
}

/** Whether other figures would answer a result now than those that it shows. */
export function hasNewerData(
  { query, years, versions }: Pick<PlacedAnswer, "query" | "years" | "versions">,
  catalogue: AnswerableCatalogue
): boolean {
  const found = catalogue.indicators.find(({ number }) => number === query.indicator);
  const now = yearsOf(years, availableYears(found?.availability ?? []));
  return (
    now.join() !== query.years.join() ||
    now.some((year) => !found?.versions[year] || versions[year] !== found.versions[year])
  );
}

/** Whether the table of a result has changed since the edition of the catalogue that laid it down. */
export function isOfEarlierEdition(
  { edition = firstEdition, query }: PlacedAnswer,
  { indicators }: AnswerableCatalogue
): boolean {
  const indicator = indicators.find(({ number }) => number === query.indicator);
  return indicator !== undefined && edition < indicator.edition;
}
