import { naiveDefinitions } from "./definitions";
import { populations } from "./records";
import type { NaiveRecord, NaiveYear, Population } from "./records";

/** A record that an indicator counts, and how much of it. */
export interface Counted {
  readonly record: NaiveRecord;
  readonly amount: number;
}

/** Years of records, with what of them is asked again and again. */
export class NaiveData {
  private readonly years: ReadonlyMap<number, NaiveYear>;
  private readonly counted = new Map<string, readonly Counted[]>();
  private readonly held = new Map<string, { regions: Set<string>; districts: Set<string> }>();

  constructor(years: readonly NaiveYear[]) {
    this.years = new Map(years.map((entry) => [entry.year, entry]));
  }

  /** Years in which the file of an indicator has any records. */
  yearsOf(indicator: number): number[] {
    const { population } = naiveDefinitions[indicator]!;
    return [...this.years.values()]
      .filter(({ records }) => records[population].length > 0)
      .map(({ year }) => year);
  }

  stateOf(year: number): string {
    return this.years.get(year)!.state;
  }

  recordsOf(indicator: number, year: number): readonly Counted[] {
    const key = `${indicator} ${year}`;
    const known = this.counted.get(key);
    if (known) return known;
    const { population, counts, amount } = naiveDefinitions[indicator]!;
    const found = this.years
      .get(year)!
      .records[population].filter(counts)
      .map((record) => ({ record, amount: amount(record) }));
    this.counted.set(key, found);
    return found;
  }

  /** Regions in which the file of an indicator has a record in the year. */
  regionsWith(indicator: number, year: number): ReadonlySet<string> {
    return this.heldBy(naiveDefinitions[indicator]!.population, year).regions;
  }

  /**
   * Districts in which it has one. Nobody waiting is an answer, so the waiting list holds a
   * district wherever any file does.
   */
  districtsWith(indicator: number, year: number): ReadonlySet<string> {
    const { population } = naiveDefinitions[indicator]!;
    if (population !== "waitingList") return this.heldBy(population, year).districts;
    return new Set(populations.flatMap((file) => [...this.heldBy(file, year).districts]));
  }

  private heldBy(population: Population, year: number) {
    const key = `${population} ${year}`;
    const known = this.held.get(key);
    if (known) return known;
    const spots = this.years.get(year)!.records[population].map(({ spot }) => spot);
    const found = {
      regions: new Set(spots.map(({ region }) => region)),
      districts: new Set(spots.map(({ district }) => district)),
    };
    this.held.set(key, found);
    return found;
  }
}
