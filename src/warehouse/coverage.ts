import { definitions } from "../catalogue/definitions";
import { figuresSince } from "../catalogue/shipped-catalogue";
import { scopeOf } from "../catalogue/published-scope";
import type { RecordYear } from "../query/assemble-records";
import type { Availability, Holding } from "../query/availability";
import type { TotalsCoverage } from "./read-coverage";
import type { RecordCoverage } from "./read-record-coverage";
import { answering, ranks } from "./rank";
import type { Ranked } from "./rank";

interface Loaded extends Ranked, Holding {
  readonly year: number;
  /** Sources as the load names them. */
  readonly sources: readonly string[];
}

/** What one load holds of an indicator in a year. */
export type YearSource =
  | (Loaded & { readonly source: "totals" })
  | (Loaded & { readonly source: "records"; readonly held: RecordYear });

/** By indicator and year. */
export type YearSources = ReadonlyMap<number, ReadonlyMap<number, readonly YearSource[]>>;

/** All that loads hold of each indicator in each year, in the order in which they came into use. */
export function sourcesOf(
  totals: readonly TotalsCoverage[],
  records: readonly RecordCoverage[]
): YearSources {
  const found = new Map<number, Map<number, YearSource[]>>();
  const put = (indicator: number, source: YearSource) => {
    const years = found.get(indicator) ?? new Map<number, YearSource[]>();
    found.set(indicator, years);
    years.set(source.year, [...(years.get(source.year) ?? []), source]);
  };
  for (const { indicator, ...entry } of totals) {
    const scope = scopeOf(entry.sources);
    const regions = [...entry.regions].sort();
    put(indicator, { ...entry, regions, source: "totals", demonstration: false, scope });
  }
  for (const { indicator, population } of definitions) {
    for (const entry of records) {
      // Figures that were derived under another reading would pass for those of this one.
      const isOutdated = entry.edition < figuresSince(indicator);
      if (entry.population === population && !isOutdated) put(indicator, recordSource(entry));
    }
  }
  return found;
}

function recordSource({ source, regions, demonstration, ...entry }: RecordCoverage): YearSource {
  const { year, load, districts, refused } = entry;
  // Figures that lack rows are not final; an estimate stays one.
  const state = refused && entry.state !== "estimated" ? "provisional" : entry.state;
  return {
    ...{ year, load, demonstration, source: "records", combinations: "every", scope: null },
    rank: demonstration ? "madeUpRecords" : "records",
    sources: [source],
    regions: [...regions].sort(),
    held: { year, state, regions, districts, refused },
  };
}

/** What answers for each indicator in each year, first what answers first. */
export function coverageOf(sources: YearSources): YearSources {
  return new Map(
    [...sources].map(([indicator, years]) => [
      indicator,
      new Map(
        [...years]
          .sort(([a], [b]) => a - b)
          .map(([year, ofYear]) => [year, answering(ofYear)] as const)
      ),
    ])
  );
}

/**
 * Years that are alike become one entry, so that a client reads a short list. What answers first
 * in a year stands first.
 */
export function availabilityOf(
  years: ReadonlyMap<number, readonly YearSource[]>
): readonly Availability[] {
  const alike = new Map<string, Availability & { years: number[] }>();
  const all = [...years.values()].flat();
  for (const source of ranks.flatMap((rank) => all.filter((entry) => entry.rank === rank))) {
    const { rank, combinations, regions, demonstration, scope } = source;
    const entry = { source: source.source, combinations, regions, demonstration, scope };
    const key = JSON.stringify([rank, entry]);
    const known = alike.get(key);
    if (known) known.years.push(source.year);
    else alike.set(key, { years: [source.year], ...entry });
  }
  return [...alike.values()];
}
