import type { CountedRecords } from "../query/assemble-records";
import type { Figures } from "../query/assemble-table";
import type { State } from "../query/data-table";
import type { QueryPlan } from "../query/plan";
import {
  comparedColumn,
  comparedRecordsStatement,
  comparedTotalsStatement,
} from "../sql/records/comparison-statement";
import type { StoreColumn } from "../sql/records/record-store";
import type { MemberNumbers } from "../sql/records/member-numbers";
import type { YearSource } from "./coverage";
import type { Store } from "./store";

interface Compared {
  readonly plan: QueryPlan;
  readonly sources: readonly YearSource[];
}

/** The figures of many questions by region, read in at most two statements. */
export async function readComparison(
  store: Store,
  compared: readonly Compared[],
  numbers: MemberNumbers,
  signal?: AbortSignal
): Promise<Figures[]> {
  const [records, totals] = await Promise.all([
    readRecords(store, ofKind(compared, "records"), signal),
    readTotals(store, ofKind(compared, "totals"), signal),
  ]);
  return compared.map(({ plan: { query }, sources }) => ({
    records: recordsOf(sources, records.get(query.indicator), numbers),
    totals: totals.get(query.indicator) ?? [],
  }));
}

/** The questions as far as one kind of source answers them. */
function ofKind(compared: readonly Compared[], kind: YearSource["source"]): Compared[] {
  return compared.flatMap(({ plan, sources }) => {
    const own = sources.filter((source) => source.source === kind);
    return own.length ? [{ plan, sources: own }] : [];
  });
}

/** Rows of one indicator in the result of all, as positions. */
interface IndicatorRows {
  /** The split that it always shows. */
  readonly split: StoreColumn | null;
  readonly columns: readonly Int32Array[];
  readonly rows: number[];
}

async function readRecords(
  store: Store,
  compared: readonly Compared[],
  signal?: AbortSignal
): Promise<Map<number, IndicatorRows>> {
  const found = new Map<number, IndicatorRows>();
  if (!compared.length) return found;
  const splits = compared.map(({ plan }) => comparedColumn(plan));
  const [indicator, ...columns] = await store.numbers(
    comparedRecordsStatement(compared, splits),
    signal
  );
  for (const [at, { plan }] of compared.entries()) {
    found.set(plan.query.indicator, { split: splits[at]!, columns, rows: [] });
  }
  indicator!.forEach((number, at) => found.get(number)?.rows.push(at));
  return found;
}

function recordsOf(
  sources: readonly YearSource[],
  read: IndicatorRows | undefined,
  numbers: MemberNumbers
): CountedRecords | null {
  const counted = sources.flatMap((source) => (source.source === "records" ? [source] : []));
  if (!counted.length || !read) return null;
  const { split } = read;
  const [load, year, region, member, value] = read.columns;
  // Loads that answer for other indicators, and bare totals of what is always split, are left out.
  const own = new Set(counted.map((entry) => entry.load));
  const rows = read.rows.filter((at) => own.has(load![at]!) && (!split || member![at]! > 0));
  const pick = (column: Int32Array | undefined) => Int32Array.from(rows, (at) => column![at]!);
  return {
    length: rows.length,
    year: pick(year),
    region: pick(region),
    value: pick(value),
    district: null,
    regionCodes: numbers.codesOf("region"),
    districtCodes: [],
    members: split
      ? [
          {
            dimension: split.dimension,
            coding: split.coding,
            numbers: pick(member),
            codes: numbers.codesOf(split.dimension),
          },
        ]
      : [],
    years: counted.map(({ held }) => held),
  };
}

async function readTotals(
  store: Store,
  compared: readonly Compared[],
  signal?: AbortSignal
): Promise<Map<number, Figures["totals"]>> {
  if (!compared.length) return new Map();
  const statement = comparedTotalsStatement(compared);
  const [indicator, ...columns] = await store.columns(statement, signal);
  const [year, value, state, asOf, ...members] = columns;
  return new Map(
    compared.map(({ plan: { query }, sources }) => {
      const rows = indicator!.flatMap((number, at) => (number === query.indicator ? [at] : []));
      const pick = <T>(column: readonly unknown[] | undefined) =>
        rows.map((at) => column?.[at] as T);
      const cells = {
        year: pick<number>(year),
        value: pick<number | null>(value),
        state: pick<State>(state),
        asOf: pick<string | null>(asOf),
        members: Object.fromEntries(
          statement.dimensions.map((id, at) => [id, pick<string>(members[at])])
        ),
      };
      return [query.indicator, [{ cells, years: sources.map((source) => source.year) }]];
    })
  );
}
