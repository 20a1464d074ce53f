import { join } from "node:path";
import { findIndicator } from "../catalogue/catalogue";
import { catalogue } from "../catalogue/shipped-catalogue";
import { fail } from "../problem/problem";
import { assembleTable } from "../query/assemble-table";
import type { TotalsCells } from "../query/assemble-table";
import type { DataTable, LoadReference, State } from "../query/data-table";
import { planTotals } from "../query/totals-plan";
import type { TotalsPlan } from "../query/totals-plan";
import type { Query } from "../query/query";
import { totalsStatement } from "../sql/totals-statement";
import { availabilityOf, readCoverage } from "./read-coverage";
import { readLoads } from "./read-loads";
import type { YearCoverage } from "./read-coverage";
import { openStore } from "./store";
import type { Store } from "./store";
import type { Warehouse, WarehouseState } from "./warehouse";
import { currentName } from "./warehouse-files";

interface Opened {
  readonly name: string;
  readonly store: Store;
  readonly state: WarehouseState;
  readonly coverage: ReadonlyMap<number, readonly YearCoverage[]>;
  /** Questions being answered from this file; it closes after the last one. */
  users: number;
  outdated: boolean;
}

const empty: WarehouseState = { version: "0", loads: [], availability: new Map() };

/**
 * Opens the warehouse of a folder for reading. A load that another process finishes is picked up
 * by the next question; questions that are under way end on the file that they began with.
 */
export async function openWarehouse(
  folder: string,
  now: () => Date = () => new Date()
): Promise<Warehouse> {
  let opened: Promise<Opened | null> = openCurrent(folder);
  await opened;

  async function current(): Promise<Opened | null> {
    const before = await opened;
    if (currentName(folder) === (before?.name ?? null)) return before;
    // Only the first of several questions at once finds `opened` unchanged and opens the new file.
    const waiting = opened;
    const latest = await waiting;
    if (opened === waiting) {
      opened = openCurrent(folder).then(
        (file) => {
          if (latest) retire(latest);
          return file;
        },
        (error: unknown) => {
          // The next question tries again: what stood in the way may be gone by then.
          opened = waiting;
          throw error;
        }
      );
    }
    return opened;
  }

  async function use<T>(work: (file: Opened) => Promise<T>, without: () => T): Promise<T> {
    let file = await current();
    // Another question may have found a newer file in between.
    while (file?.outdated) file = await current();
    if (!file) return without();
    file.users++;
    try {
      return await work(file);
    } finally {
      file.users--;
      if (file.outdated && file.users === 0) file.store.close();
    }
  }

  return {
    state: () =>
      use(
        (file) => Promise.resolve(file.state),
        () => empty
      ),
    answer: (query, signal) =>
      use(
        (file) => answerFrom(file, query, now, signal),
        () => fail("notReady", { reason: "noLoads" })
      ),
    async close() {
      const file = await opened;
      if (file) retire(file);
    },
  };
}

function retire(file: Opened): void {
  if (file.outdated) return;
  file.outdated = true;
  if (file.users === 0) file.store.close();
}

async function openCurrent(folder: string): Promise<Opened | null> {
  const name = currentName(folder);
  if (name === null) return null;
  const store = await openStore(join(folder, name), "read");
  const coverage = await readCoverage(store);
  const availability = new Map(
    [...coverage].map(([indicator, years]) => [indicator, availabilityOf(years)] as const)
  );
  const version = String(Number.parseInt(name, 10));
  const state = { version, loads: await readLoads(store), availability };
  return { name, store, state, coverage, users: 0, outdated: false };
}

async function answerFrom(
  file: Opened,
  query: Query,
  now: () => Date,
  signal?: AbortSignal
): Promise<DataTable> {
  const indicator = findIndicator(catalogue, query.indicator);
  const years = (file.coverage.get(query.indicator) ?? []).filter((entry) =>
    query.years.includes(entry.year)
  );
  if (!indicator || years.length < query.years.length) {
    const possible = (file.coverage.get(query.indicator) ?? []).map((entry) => entry.year);
    fail("yearWithoutData", { indicator: query.indicator, years: query.years, possible });
  }
  const plan = planTotals(query, indicator);
  const columns = await file.store.columns(totalsStatement(plan, years), signal);
  return assembleTable(cellsOf(columns, plan), {
    query,
    indicator,
    catalogue,
    availability: file.state.availability.get(query.indicator) ?? [],
    loads: loadReferences(file, years),
    answeredAt: now().toISOString(),
  });
}

function cellsOf(columns: readonly unknown[][], plan: TotalsPlan): TotalsCells {
  const [year, value, state, asOf, ...members] = columns;
  return {
    year: year as number[],
    value: value as (number | null)[],
    state: state as State[],
    asOf: asOf as (string | null)[],
    members: Object.fromEntries(plan.dimensions.map((id, at) => [id, members[at] as string[]])),
  };
}

function loadReferences(file: Opened, years: readonly YearCoverage[]): LoadReference[] {
  return file.state.loads.flatMap((load) => {
    const covered = years.filter((entry) => entry.load === load.number);
    if (!covered.length) return [];
    return [
      {
        number: load.number,
        loadedAt: load.loadedAt,
        file: load.file,
        sources: [...new Set(covered.flatMap((entry) => entry.sources))],
        years: covered.map((entry) => entry.year),
      },
    ];
  });
}
