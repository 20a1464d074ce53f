import { presentRegion } from "../catalogue/districts";
import type { DimensionId } from "../catalogue/dimension";
import { catalogue } from "../catalogue/shipped-catalogue";
import type { CountedRecords, MemberColumn } from "../query/assemble-records";
import type { Figures, TotalsFigures } from "../query/assemble-table";
import type { TotalsCells } from "../query/assemble-totals";
import type { State } from "../query/data-table";
import type { QueryPlan } from "../query/plan";
import { planRecords } from "../query/records-plan";
import { planWithin } from "../query/scope";
import { planTotals } from "../query/totals-plan";
import { MemberNumbers } from "../sql/records/member-numbers";
import { recordsStatement } from "../sql/records/records-statement";
import type { ChosenNumbers } from "../sql/records/records-statement";
import { totalsStatement } from "../sql/totals/totals-statement";
import type { YearSource } from "./coverage";
import type { Store } from "./store";

/** The numbering of members in an open store. */
export async function readMemberNumbers(store: Store): Promise<MemberNumbers> {
  const [dimension, number, code] = await store.columns({
    text: "SELECT dimension, number, code FROM member",
    parameters: [],
  });
  return new MemberNumbers(
    (dimension ?? []).map(
      (name, row) => [String(name), Number(number?.[row]), String(code?.[row])] as const
    )
  );
}

/** The published cells of a question's years, those of one scope together. */
export function readTotals(
  store: Store,
  plan: QueryPlan,
  sources: readonly YearSource[],
  signal?: AbortSignal
): Promise<Figures["totals"]> {
  const own = sources.filter(({ source }) => source === "totals");
  const scopes = new Map(own.map(({ scope }) => [JSON.stringify(scope), scope]));
  return Promise.all(
    [...scopes].map(([name, scope]) => {
      const alike = own.filter((source) => JSON.stringify(source.scope) === name);
      return readCells(store, planWithin(plan, scope), alike, signal);
    })
  );
}

async function readCells(
  store: Store,
  question: QueryPlan,
  own: readonly YearSource[],
  signal?: AbortSignal
): Promise<TotalsFigures> {
  const years = own.map(({ year }) => year);
  const plan = planTotals(question, years);
  const columns = await store.columns(totalsStatement(plan, own), signal);
  const [year, value, state, asOf, ...members] = columns;
  const cells: TotalsCells = {
    year: year as number[],
    value: value as (number | null)[],
    state: state as State[],
    asOf: asOf as (string | null)[],
    members: Object.fromEntries(plan.dimensions.map((id, at) => [id, members[at] as string[]])),
  };
  return { cells, years };
}

/** What records count for a question's years; null where published totals answer for all. */
export async function readRecords(
  store: Store,
  question: QueryPlan,
  sources: readonly YearSource[],
  numbers: MemberNumbers,
  signal?: AbortSignal
): Promise<CountedRecords | null> {
  const years = sources.flatMap((source) => (source.source === "records" ? [source.held] : []));
  if (!years.length) return null;
  const plan = planRecords(question);
  const loads = sources.flatMap(({ source, load }) => (source === "records" ? [load] : []));
  const statement = recordsStatement(plan, chosenNumbers(question, numbers), loads, catalogue);
  const result = await store.numbers(statement, signal);
  const column = (name: unknown) =>
    result[statement.columns.findIndex((entry) => entry === name)] ?? null;
  const value = column("value")!;
  return {
    length: value.length,
    year: column("year")!,
    value,
    region: column("region"),
    district: column("district"),
    regionCodes: numbers.codesOf("region"),
    districtCodes: numbers.codesOf("district"),
    members: statement.columns.flatMap((entry): MemberColumn[] => {
      if (typeof entry === "string") return [];
      const { dimension, coding } = entry;
      return [{ dimension, coding, numbers: column(entry)!, codes: numbers.codesOf(dimension) }];
    }),
    years,
  };
}

/** A filter in the numbers of the store; regions of today are chosen by their districts. */
function chosenNumbers({ query, backCast }: QueryPlan, numbers: MemberNumbers): ChosenNumbers {
  const chosen: Partial<Record<DimensionId, number[]>> = {};
  for (const [name, codes] of Object.entries(query.filter)) {
    const id = name as DimensionId;
    chosen[id] = codes.map((code) => numbers.numberOf(id, code));
  }
  const { region, ...others } = chosen;
  if (!region || !backCast) return chosen;
  const within = numbers
    .codesOf("district")
    .flatMap((code, number) =>
      code && query.filter.region?.includes(presentRegion(code) ?? "") ? [number] : []
    );
  const { district } = others;
  return {
    ...others,
    district: district ? within.filter((one) => district.includes(one)) : within,
  };
}
