import { definitions } from "../catalogue/definitions";
import { scopeOf } from "../catalogue/published-scope";
import type { Availability } from "../query/availability";
import type { YearCoverage } from "./read-coverage";
import type { RecordCoverage } from "./read-record-coverage";

/** What answers for an indicator in a year: records where there are any, else published totals. */
export type YearSource =
  ({ readonly kind: "totals" } & YearCoverage) | ({ readonly kind: "records" } & RecordCoverage);

/** The sources of each indicator, by year ascending. */
export function coverageOf(
  totals: ReadonlyMap<number, readonly YearCoverage[]>,
  records: readonly RecordCoverage[]
): Map<number, YearSource[]> {
  const found = new Map<number, Map<number, YearSource>>();
  const put = (indicator: number, source: YearSource) => {
    const years = found.get(indicator) ?? new Map<number, YearSource>();
    found.set(indicator, years.set(source.year, source));
  };
  for (const [indicator, years] of totals) {
    for (const year of years) put(indicator, { kind: "totals", ...year });
  }
  for (const { indicator, population } of definitions) {
    for (const entry of records) {
      if (entry.population === population) put(indicator, { kind: "records", ...entry });
    }
  }
  return new Map(
    [...found].map(([indicator, years]) => [
      indicator,
      [...years.values()].sort((a, b) => a.year - b.year),
    ])
  );
}

/** Years that are alike become one entry, so that a client reads a short list. */
export function availabilityOf(sources: readonly YearSource[]): Availability[] {
  const alike = new Map<string, Availability & { years: number[] }>();
  for (const source of sources) {
    const { year } = source;
    const entry = {
      source: source.kind,
      combinations: source.kind === "totals" ? source.combinations : ("every" as const),
      regions: [...source.regions].sort(),
      demonstration: source.kind === "records" && source.demonstration,
      scope: source.kind === "totals" ? scopeOf(source.sources) : null,
    };
    const key = JSON.stringify(entry);
    const known = alike.get(key);
    if (known) known.years.push(year);
    else alike.set(key, { years: [year], ...entry });
  }
  return [...alike.values()];
}
