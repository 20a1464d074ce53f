import { findIndicator } from "../catalogue/catalogue";
import { catalogue } from "../catalogue/shipped-catalogue";
import { fail } from "../problem/problem";
import type { OwnContext } from "../query/answer-context";
import { assembleTable } from "../query/assemble-table";
import { chooseSource } from "../query/choose-sources";
import { comparisonQueries } from "../query/comparison";
import type { DataTable, LoadReference } from "../query/data-table";
import { planQuery } from "../query/plan";
import type { QueryPlan } from "../query/plan";
import type { Query } from "../query/query";
import type { MemberNumbers } from "../sql/records/member-numbers";
import type { YearSource, YearSources } from "./coverage";
import { readComparison } from "./read-comparison";
import { readRecords, readTotals } from "./read-figures";
import type { Store } from "./store";
import type { FoundFigures, WarehouseState } from "./warehouse";

/** A file of the warehouse with all that an answer needs to know of it. */
export interface OpenFile {
  readonly store: Store;
  readonly state: WarehouseState;
  /** What answers, first what answers first. */
  readonly coverage: YearSources;
  readonly numbers: MemberNumbers;
  /** Questions of comparisons, by their years. */
  readonly comparisons: Map<string, readonly QueryPlan[]>;
}

/** Finds the figures of a parsed question in an open file. */
export async function findIn(
  file: OpenFile,
  query: Query,
  now: () => Date,
  signal?: AbortSignal
): Promise<FoundFigures> {
  const indicator = findIndicator(catalogue, query.indicator);
  const plan = indicator && planQuery(query, indicator);
  const sources = plan ? answeringSources(file, plan) : [];
  if (!plan || sources.length < query.years.length) {
    const possible = [...(file.coverage.get(query.indicator)?.keys() ?? [])];
    fail("yearWithoutData", { indicator: query.indicator, years: query.years, possible });
  }
  const [totals, records] = await Promise.all([
    readTotals(file.store, plan, sources, signal),
    readRecords(file.store, plan, sources, file.numbers, signal),
  ]);
  return {
    figures: { totals, records },
    context: contextOf(file, plan, sources, now),
  };
}

/** Lays found figures out as the answer. */
export function laidOut({ figures, context }: FoundFigures): DataTable {
  return assembleTable(figures, { ...context, catalogue });
}

/** What answers a question, a source for each of its years. */
function answeringSources({ coverage }: OpenFile, plan: QueryPlan): YearSource[] {
  const { query } = plan;
  const held = coverage.get(query.indicator);
  return query.years.flatMap((year) => {
    const chosen = chooseSource(plan, year, held?.get(year) ?? []);
    return chosen ? [chosen] : [];
  });
}

/** The questions of a comparison, parsed and planned once for each choice of years. */
function questionsOf(
  { comparisons, state }: OpenFile,
  years: readonly number[]
): readonly QueryPlan[] {
  const key = years.join();
  const known = comparisons.get(key);
  if (known) return known;
  const questions = comparisonQueries(years, catalogue, state.availability).map((query) =>
    planQuery(query, findIndicator(catalogue, query.indicator)!)
  );
  if (comparisons.size >= comparisonsKept) comparisons.clear();
  comparisons.set(key, questions);
  return questions;
}

const comparisonsKept = 100;

/** Answers the questions of a comparison over years. */
export async function compareFrom(
  file: OpenFile,
  years: readonly number[],
  now: () => Date,
  signal?: AbortSignal
): Promise<DataTable[]> {
  const compared = questionsOf(file, years).map((plan) => ({
    plan,
    sources: answeringSources(file, plan),
  }));
  const figures = await readComparison(file.store, compared, file.numbers, signal);
  return compared.map(({ plan, sources }, at) => {
    const context = contextOf(file, plan, sources, now);
    return laidOut({ figures: figures[at]!, context });
  });
}

function contextOf(
  file: OpenFile,
  plan: QueryPlan,
  sources: readonly YearSource[],
  now: () => Date
): OwnContext {
  return {
    plan,
    availability: sources.map((source) => ({ ...source, years: [source.year] })),
    loads: loadReferences(file, sources),
    answeredAt: now().toISOString(),
  };
}

function loadReferences(file: OpenFile, sources: readonly YearSource[]): LoadReference[] {
  return file.state.loads.flatMap((load) => {
    const covered = sources.filter((entry) => entry.load === load.number);
    const [first] = covered;
    if (!first) return [];
    return [
      {
        number: load.number,
        loadedAt: load.loadedAt,
        file: load.file,
        sources: [...new Set(covered.flatMap((entry) => entry.sources))],
        years: covered.map((entry) => entry.year),
        kind: first.source,
        demonstration: first.demonstration,
      },
    ];
  });
}
