import { appendixRow, codesOf } from "./code-lists";
import { naiveDefinition } from "./definitions";
import { listed } from "./question";
import type { Question } from "./question";
import type { NaiveRecord, NaiveYear, Population } from "./records";
import { districtCodes } from "./territory";

/** A record that an indicator counts, and how much of it. */
export interface Counted {
  readonly record: NaiveRecord;
  readonly amount: number;
}

/** Published figures of some indicators, as somebody would count them in an extract. */
export interface NaiveTotals {
  readonly indicators: readonly number[];
  /** The combinations of breakdowns that are published, each sorted and joined by commas. */
  readonly grains: ReadonlySet<string>;
}

/** One thing that was loaded: an extract, or totals that come out of one. */
export interface NaiveSource {
  readonly year: NaiveYear;
  readonly totals?: NaiveTotals;
}

/** What of a question decides which source answers it. */
type Asked = Pick<Question, "indicator" | "breakdowns" | "filter">;

/** Everything that was loaded, in that order, with what of it is asked again and again. */
export class NaiveData {
  private readonly counted = new Map<NaiveYear, Map<number, readonly Counted[]>>();
  private readonly covered = new Map<NaiveYear, Map<Population, ReadonlySet<string>>>();

  constructor(private readonly sources: readonly NaiveSource[]) {}

  /**
   * What answers a question in a year; null where nothing is loaded. Figures that are made up
   * answer nothing beside any others, and of each kind the last one loaded counts.
   */
  sourceOf(question: Asked, year: number): NaiveSource | null {
    const held = this.sources.filter(
      (source) => source.year.year === year && holds(source, question.indicator)
    );
    const last = (kind: (source: NaiveSource) => boolean) => held.filter(kind).slice(-1);
    const real = last(({ totals, year: of }) => !totals && !of.madeUp);
    const totals = last(({ totals: own }) => own !== undefined);
    const madeUp = last(({ totals: own, year: of }) => !own && of.madeUp);
    const inOrder = [...real, ...totals, ...(real.length || totals.length ? [] : madeUp)];
    return inOrder.find((source) => carries(source, question)) ?? inOrder[0] ?? null;
  }

  /** How the source marks its figures, and those where nothing was counted. */
  statesOf(question: Question, year: number): { counted: string; nothing: string } {
    const source = this.sourceOf(question, year)!;
    const { population } = naiveDefinition(question.indicator);
    if (source.totals) return { counted: "normal", nothing: "nil" };
    const { state, refused } = source.year;
    if (!refused.has(population)) return { counted: state, nothing: "nil" };
    const marked = state === "estimated" ? state : "provisional";
    return { counted: marked, nothing: marked };
  }

  recordsOf(question: Question, year: number): readonly Counted[] {
    const source = this.sourceOf(question, year)!;
    const { indicator } = question;
    const known = this.counted.get(source.year)?.get(indicator);
    if (known) return known;
    const { population, counts, amount } = naiveDefinition(indicator);
    const found = source.year.records[population]
      .filter(counts)
      .map((record) => ({ record, amount: amount(record) }));
    remember(this.counted, source.year, indicator, found);
    return found;
  }

  /** Districts for which figures speak in a year: nobody there is nil. */
  districtsOf(question: Question, year: number): ReadonlySet<string> {
    const source = this.sourceOf(question, year)!;
    if (source.totals) return everyDistrict;
    const { population } = naiveDefinition(question.indicator);
    const known = this.covered.get(source.year)?.get(population);
    if (known) return known;
    const found = coveredBy(population, source.year);
    remember(this.covered, source.year, population, found);
    return found;
  }
}

const everyDistrict: ReadonlySet<string> = new Set(districtCodes);

function remember<Outer, Inner, Value>(
  known: Map<Outer, Map<Inner, Value>>,
  outer: Outer,
  inner: Inner,
  value: Value
): void {
  known.set(outer, (known.get(outer) ?? new Map<Inner, Value>()).set(inner, value));
}

function holds({ year, totals }: NaiveSource, indicator: number): boolean {
  if (totals) return totals.indicators.includes(indicator);
  return year.files.has(naiveDefinition(indicator).population);
}

/** Whether a source can answer by what a question shows and keeps. */
export function carries({ totals }: NaiveSource, question: Asked): boolean {
  if (!totals) return true;
  const row = appendixRow(question.indicator);
  const isSelection = (id: string) => {
    const codes = listed(question, id);
    if (!codes) return false;
    // To keep every member keeps them all, but not of territory, which changes.
    if (id === "region" || id === "district" || id in row.inner) return true;
    return codesOf(row, id).some((code) => !codes.includes(code));
  };
  const kept = Object.keys(question.filter).filter(isSelection);
  const needed = new Set([...question.breakdowns, ...Object.keys(row.inner), ...kept]);
  return totals.grains.has([...needed].sort().join());
}

type Kind = "schools" | "preschools";

/** At which places the records of a file are counted. */
const placesOfFile: Readonly<Record<Population, readonly Kind[]>> = {
  schools: ["schools"],
  pupils: ["schools"],
  graduates: ["schools"],
  teachers: ["schools"],
  preschools: ["preschools"],
  children: ["schools", "preschools"],
  preschoolStaff: ["preschools"],
  waitingList: [],
};

function coveredBy(population: Population, { places, records }: NaiveYear): Set<string> {
  const own = records[population].map(({ spot }) => spot.district);
  const { schools, preschools } = places;
  // An empty file of places says that there are none, wherever there are places of the other kind.
  const withPlaces = {
    schools: schools?.length ? schools : schools && preschools,
    preschools: preschools?.length ? preschools : preschools && schools,
  };
  const kinds = placesOfFile[population].flatMap((kind) => {
    const found = withPlaces[kind];
    return found ? [new Set(found)] : [];
  });
  const [first, ...others] = kinds;
  if (!first) return new Set([...(schools ?? []), ...(preschools ?? []), ...own]);
  const shared = [...first].filter((district) => others.every((each) => each.has(district)));
  // Graduates may have left a school that closed.
  return new Set([...shared, ...(population === "graduates" ? own : [])]);
}
