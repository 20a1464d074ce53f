import { copyFileSync } from "node:fs";
import { join } from "node:path";
import { dimensionIds, isDimensionId } from "../catalogue/dimension";
import { grainName } from "../query/totals-plan";
import type { ExtractCell, Finding } from "./extract/finding";
import { readLoads } from "./read-loads";
import { ensureSchema } from "./schema";
import { openStore } from "./store";
import type { Store } from "./store";
import type { LoadRecord } from "./warehouse";
import { currentName, makeCurrent, nameOf, removeOthers } from "./warehouse-files";

/** A checked file on its way into the warehouse. */
export interface NewLoad {
  readonly cells: readonly ExtractCell[];
  readonly nil: readonly ExtractCell[];
  readonly findings: readonly Finding[];
  readonly file: string;
  readonly sha256: string;
  readonly loadedAt: string;
}

/** Writes the cells of a file as the next load and puts it into use. */
export function writeLoad(folder: string, load: NewLoad): Promise<LoadRecord> {
  return writeNext(folder, async (store) => {
    const number = (await readLoads(store)).length + 1;
    await insertLoad(store, number, load);
    await insertUse(store, number, load.loadedAt);
    return async () => {
      const record = (await readLoads(store)).find((entry) => entry.number === number);
      if (!record) throw new Error(`load ${number} was written but cannot be read back`);
      return record;
    };
  });
}

/** Puts an earlier load into use again. */
export function writeUse(folder: string, load: number, usedAt: string): Promise<void> {
  return writeNext(folder, async (store) => {
    await insertUse(store, load, usedAt);
    return () => Promise.resolve();
  });
}

/** Brings a warehouse of an earlier version up to the tables of this one. */
export function writeUpgrade(folder: string): Promise<void> {
  return writeNext(folder, () => Promise.resolve(() => Promise.resolve()));
}

/** Changes a copy of the current file and makes it the current one, or leaves all as it was. */
async function writeNext<T>(
  folder: string,
  change: (store: Store) => Promise<() => Promise<T>>
): Promise<T> {
  const name = copyCurrent(folder);
  const store = await openStore(join(folder, name), "write");
  let result: T;
  try {
    await ensureSchema(store);
    await store.run("BEGIN TRANSACTION");
    const readBack = await change(store);
    await store.run("COMMIT");
    await store.run("CHECKPOINT");
    result = await readBack();
    store.close();
    await makeCurrent(folder, name);
  } catch (error) {
    store.close();
    const current = currentName(folder);
    removeOthers(folder, current === null ? [] : [current]);
    throw error;
  }
  return result;
}

/** The next file: a copy of the current one with the tables of this version. Nobody names it yet. */
export async function prepareNext(folder: string): Promise<string> {
  const name = copyCurrent(folder);
  const store = await openStore(join(folder, name), "write");
  try {
    await ensureSchema(store);
  } finally {
    store.close();
  }
  return name;
}

function copyCurrent(folder: string): string {
  const before = currentName(folder);
  removeOthers(folder, before ? [before] : []);
  const name = nameOf(before ? Number.parseInt(before, 10) + 1 : 1);
  if (before) copyFileSync(join(folder, before), join(folder, name));
  return name;
}

async function insertUse(store: Store, load: number, usedAt: string): Promise<void> {
  await store.connection.run(
    "INSERT INTO load_use SELECT coalesce(max(sequence), 0) + 1, ?, ? FROM load_use",
    [load, usedAt]
  );
}

const insertText =
  "INSERT INTO load (number, loaded_at, file, sha256, cells, findings, kind) VALUES (?, ?, ?, ?, ?, ?, 'totals')";

async function insertLoad(store: Store, number: number, load: NewLoad): Promise<void> {
  const findings = JSON.stringify(load.findings);
  await store.connection.run(insertText, [
    number,
    load.loadedAt,
    load.file,
    load.sha256,
    load.cells.length,
    findings,
  ]);
  const appender = await store.connection.createAppender("totals_cell");
  for (const cell of [...load.cells, ...load.nil]) {
    appender.appendInteger(number);
    appender.appendInteger(cell.indicator);
    appender.appendInteger(cell.year);
    appender.appendVarchar(grainName([...cell.members.keys()].filter(isDimensionId)));
    for (const id of dimensionIds) appender.appendVarchar(cell.members.get(id) ?? "");
    if (cell.value === null) appender.appendNull();
    else appender.appendDouble(cell.value);
    appender.appendVarchar(cell.state);
    if (cell.asOf === null) appender.appendNull();
    else appender.appendVarchar(cell.asOf);
    appender.appendVarchar(cell.source);
    appender.endRow();
  }
  appender.closeSync();
}
