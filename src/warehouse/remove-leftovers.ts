import { readdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { removeUnfinishedRejects, removeUnknownRecords } from "./record-folder";
import { removeScratch } from "./scratch-folder";
import { openStore } from "./store";
import { hasTable } from "./schema";
import {
  currentPointer,
  pointerName,
  readPointer,
  unfinished,
  warehouseFiles,
} from "./warehouse-files";

/**
 * Removes what killed loads left, rows of persons above all, and files that no longer answer: the
 * one before the current stays as a way back. Only whoever has the lock may call it. Throws
 * `warehouseUnnamed` and removes nothing where files stand without a pointer.
 */
export async function removeLeftovers(folder: string): Promise<void> {
  const current = currentPointer(folder);
  removeScratch(folder);
  removeUnfinishedRejects(folder);
  for (const name of readdirSync(folder)) {
    if (/^\d{6}\.duckdb\.next/.test(name)) rmSync(join(folder, name));
  }
  const next = readPointer(folder, pointerName + unfinished);
  rmSync(join(folder, pointerName + unfinished), { force: true });
  if (!current) {
    removeUnknownRecords(folder, []);
    return;
  }
  const files = warehouseFiles(folder);
  const before = files.filter((name) => name < current.name).at(-1);
  // One above the current has been named, and lost its name: that is for a person to look at.
  const replaced = files.filter((name) => name < current.name && name !== before);
  const cutOff = files.filter((name) => name > current.name && name === next?.name);
  for (const name of [...replaced, ...cutOff]) removeReplaced(join(folder, name));
  removeUnknownRecords(folder, await recordLoads(join(folder, current.name)));
}

function removeReplaced(path: string): void {
  for (const file of [path, `${path}.wal`]) {
    try {
      rmSync(file, { force: true });
    } catch (error) {
      // Windows keeps a file that a server still reads; a later load removes it.
      if ((error as NodeJS.ErrnoException).code !== "EBUSY") throw error;
    }
  }
}

/** The loads whose records a file owns. */
async function recordLoads(path: string): Promise<number[]> {
  const store = await openStore(path, "read");
  try {
    // A file of an earlier version owns its records too, whatever it lacks of this one's tables.
    if (!(await hasTable(store, "record_load"))) return [];
    const [loads] = await store.columns({ text: "SELECT load FROM record_load", parameters: [] });
    return (loads ?? []).map(Number);
  } finally {
    store.close();
  }
}
