import { catalogue } from "../catalogue/shipped-catalogue";
import type { CountedRecords } from "../query/assemble-records";
import type { Figures } from "../query/assemble-table";
import type { State } from "../query/data-table";
import type { Query } from "../query/query";
import {
  comparedColumn,
  comparedRecordsStatement,
  comparedTotalsStatement,
} from "../sql/comparison-statement";
import type { MemberNumbers } from "../sql/member-numbers";
import type { YearSource } from "./coverage";
import type { Store } from "./store";

interface Compared {
  readonly query: Query;
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
  return compared.map(({ query, sources }) => ({
    records: recordsOf(query, sources, records.get(query.indicator) ?? [], numbers),
    totals: totals.get(query.indicator) ?? null,
  }));
}

/** The questions as far as one kind of source answers them. */
function ofKind(compared: readonly Compared[], kind: YearSource["kind"]): Compared[] {
  return compared.flatMap(({ query, sources }) => {
    const own = sources.filter((source) => source.kind === kind);
    if (!own.length) return [];
    return [{ query: { ...query, years: own.map(({ year }) => year) }, sources: own }];
  });
}

/** Year, region, member, value. */
type Row = readonly [number, number, number, number];

async function readRecords(
  store: Store,
  compared: readonly Compared[],
  signal?: AbortSignal
): Promise<Map<number, Row[]>> {
  const found = new Map<number, Row[]>();
  if (!compared.length) return found;
  const statement = comparedRecordsStatement(compared, catalogue);
  const [indicator, ...columns] = (await store.columns(statement, signal)) as number[][];
  const [year, region, member, value] = columns;
  indicator!.forEach((number, at) => {
    const rows = found.get(number) ?? [];
    found.set(number, rows);
    rows.push([year![at]!, region![at]!, member![at]!, value![at]!]);
  });
  return found;
}

function recordsOf(
  query: Query,
  sources: readonly YearSource[],
  rows: readonly Row[],
  numbers: MemberNumbers
): CountedRecords | null {
  const years = sources.flatMap((source) => (source.kind === "records" ? [source] : []));
  if (!years.length) return null;
  const column = comparedColumn(query, catalogue);
  return {
    length: rows.length,
    year: rows.map(([year]) => year),
    region: rows.map(([, region]) => region),
    value: rows.map(([, , , value]) => value),
    district: null,
    regionCodes: numbers.codesOf("region"),
    districtCodes: [],
    members: column
      ? [
          {
            dimension: column.dimension,
            coding: column.coding,
            numbers: rows.map(([, , member]) => member),
            codes: numbers.codesOf(column.dimension),
          },
        ]
      : [],
    years,
  };
}

async function readTotals(
  store: Store,
  compared: readonly Compared[],
  signal?: AbortSignal
): Promise<Map<number, NonNullable<Figures["totals"]>>> {
  if (!compared.length) return new Map();
  const statement = comparedTotalsStatement(compared, catalogue);
  const [indicator, ...columns] = await store.columns(statement, signal);
  const [year, value, state, asOf, ...members] = columns;
  return new Map(
    compared.map(({ query }) => {
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
      return [query.indicator, { cells, years: query.years }];
    })
  );
}
