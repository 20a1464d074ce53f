import { join } from "node:path";
import { fail } from "../problem/problem";
import type { QueryPlan } from "../query/plan";
import { compareFrom, findIn, laidOut } from "./answer-questions";
import type { OpenFile } from "./answer-questions";
import { availabilityOf, coverageOf, sourcesOf } from "./coverage";
import { dataVersion, yearVersions } from "./data-version";
import { readTotalsCoverage } from "./read-coverage";
import { readLoads } from "./read-loads";
import { readMemberNumbers } from "./read-figures";
import { readRecordCoverage } from "./read-record-coverage";
import { openStore } from "./store";
import type { Warehouse, WarehouseState } from "./warehouse";
import { fingerprintOf } from "./fingerprint";
import { currentPointer, pointerMark } from "./warehouse-files";
import type { Pointer } from "./warehouse-files";

interface Opened extends OpenFile, Pointer {
  readonly path: string;
  /** Questions being answered from this file; it closes after the last one. */
  users: number;
  outdated: boolean;
  /** Whether its bytes are known to be others than its load wrote. */
  damaged: boolean;
}

export interface WarehouseOptions {
  readonly now?: () => Date;
  /** Whether loads of figures that are made up may answer. */
  readonly demonstration?: boolean;
}

const empty: WarehouseState = {
  version: "0",
  loads: [],
  availability: new Map(),
  versions: new Map(),
};

/**
 * Opens the warehouse of a folder for reading. A load that another process finishes is picked up
 * by the next question; questions that are under way end on the file that they began with.
 */
export async function openWarehouse(
  folder: string,
  { now = () => new Date(), demonstration = false }: WarehouseOptions = {}
): Promise<Warehouse> {
  let opened: Promise<Opened | null> = openCurrent(folder, demonstration);
  await opened;

  let seen = "";

  async function current(): Promise<Opened | null> {
    const before = await opened;
    // Each question looks whether there is another pointer, and reads it only then.
    const mark = pointerMark(folder);
    if (before && mark !== "" && mark === seen) return before;
    const pointer = currentPointer(folder);
    // What answered a moment ago is not a warehouse without loads: its folder is away.
    if (before && !pointer) fail("notReady", { reason: "warehouse" });
    if (isSame(pointer, before)) {
      seen = mark;
      return before;
    }
    // Only the first of several questions at once finds `opened` unchanged and opens the new file.
    const waiting = opened;
    const latest = await waiting;
    if (opened === waiting) {
      opened = openCurrent(folder, demonstration).then(
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
    if (file.damaged) fail("warehouseDamaged", { file: file.path });
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
        async (file) => laidOut(await findIn(file, query, now, signal)),
        () => fail("notReady", { reason: "noLoads" })
      ),
    find: (query, signal) =>
      use(
        (file) => findIn(file, query, now, signal),
        () => fail("notReady", { reason: "noLoads" })
      ),
    compare: (years, signal) =>
      use(
        (file) => compareFrom(file, years, now, signal),
        () => fail("notReady", { reason: "noLoads" })
      ),
    async verify() {
      const file = await current();
      if (!file?.sha256) return;
      const matches = (await fingerprintOf(file.path)) === file.sha256;
      if (matches || file.outdated) return;
      file.damaged = true;
      fail("warehouseDamaged", { file: file.path });
    },
    async close() {
      const file = await opened;
      if (file) retire(file);
    },
  };
}

/** A number may be given to another file once its own was taken away by hand. */
function isSame(one: Pointer | null, other: Pointer | null): boolean {
  return one?.name === other?.name && one?.sha256 === other?.sha256;
}

function retire(file: Opened): void {
  if (file.outdated) return;
  file.outdated = true;
  if (file.users === 0) file.store.close();
}

async function openCurrent(folder: string, demonstration: boolean): Promise<Opened | null> {
  const pointer = currentPointer(folder);
  if (!pointer) return null;
  const path = join(folder, pointer.name);
  const store = await openStore(path, "read");
  const numbers = await readMemberNumbers(store);
  const totals = await readTotalsCoverage(store);
  const records = await readRecordCoverage(store, numbers, demonstration);
  const coverage = coverageOf(sourcesOf(totals, records));
  const availability = new Map(
    [...coverage].map(([indicator, years]) => [indicator, availabilityOf(years)] as const)
  );
  const loads = await readLoads(store);
  const version = dataVersion({ file: pointer.name, demonstration, loads });
  const state = { version, loads, availability, versions: yearVersions(coverage, loads) };
  const comparisons = new Map<string, readonly QueryPlan[]>();
  const use = { users: 0, outdated: false, damaged: false };
  return { ...pointer, path, store, state, coverage, numbers, comparisons, ...use };
}
