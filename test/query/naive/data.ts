import { naiveDefinitions } from "./definitions";
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
  private readonly covered = new Map<string, Set<string>>();

  constructor(years: readonly NaiveYear[]) {
    this.years = new Map(years.map((entry) => [entry.year, entry]));
  }

  /** Years of which the file of an indicator was loaded, though it may be empty. */
  yearsOf(indicator: number): number[] {
    const { population } = naiveDefinitions[indicator]!;
    return [...this.years.values()]
      .filter(({ files }) => files.has(population))
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

  /** Districts for which the file of an indicator speaks in a year: nobody there is nil. */
  districtsOf(indicator: number, year: number): ReadonlySet<string> {
    const { population } = naiveDefinitions[indicator]!;
    const key = `${population} ${year}`;
    const known = this.covered.get(key);
    if (known) return known;
    const found = coveredBy(population, this.years.get(year)!);
    this.covered.set(key, found);
    return found;
  }
}

type Kind = "schools" | "preschools";

/** At which places the records of a file are counted. */
const places: Readonly<Record<Population, readonly Kind[]>> = {
  schools: ["schools"],
  pupils: ["schools"],
  graduates: ["schools"],
  teachers: ["schools"],
  preschools: ["preschools"],
  children: ["schools", "preschools"],
  preschoolStaff: ["preschools"],
  waitingList: [],
};

function coveredBy(population: Population, { files, records }: NaiveYear): Set<string> {
  const withRows = (file: Population) => records[file].map(({ spot }) => spot.district);
  // An empty file of places says that there are none, wherever there are places of the other kind.
  const withPlaces = (kind: Kind) =>
    records[kind].length ? withRows(kind) : withRows(kind === "schools" ? "preschools" : "schools");
  const kinds = places[population].filter((kind) => files.has(kind));
  if (!kinds.length) {
    return new Set([...withRows("schools"), ...withRows("preschools"), ...withRows(population)]);
  }
  const [first, ...others] = kinds.map((kind) => new Set(withPlaces(kind)));
  const shared = [...first!].filter((district) => others.every((each) => each.has(district)));
  // Graduates may have left a school that closed.
  return new Set([...shared, ...(population === "graduates" ? withRows(population) : [])]);
}
