import { readdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { keptRecordFolders, removeRecords, removeUnfinishedRejects } from "./record-folder";
import { removeScratch } from "./scratch-folder";
import { openStore } from "./store";
import { hasTable } from "./schema";
import {
  currentPointer,
  numberOf,
  pointerName,
  readPointer,
  unfinished,
  warehouseFiles,
} from "./warehouse-files";

/**
 * Removes what killed loads left, rows of persons above all. Files that were once current are not
 * its business: only the load that replaces one knows that another is whole. Only whoever has the
 * lock may call it. Throws `warehouseUnnamed` and removes nothing where files stand without a
 * pointer.
 */
export async function removeLeftovers(folder: string): Promise<void> {
  const current = currentPointer(folder);
  removeScratch(folder);
  removeUnfinishedRejects(folder);
  for (const name of readdirSync(folder)) {
    if (/^\d+\.duckdb\.next/.test(name)) rmSync(join(folder, name), { force: true });
  }
  const next = readPointer(folder, pointerName + unfinished);
  rmSync(join(folder, pointerName + unfinished), { force: true });
  // One above the current that no unfinished pointer names was current once, and lost its name.
  if (current && next && numberOf(next.name) > numberOf(current.name)) {
    if (warehouseFiles(folder).includes(next.name)) rmSync(join(folder, next.name));
  }
  await removeUnowned(folder, current?.name ?? null);
}

/**
 * Removes records of loads that none of the files here knows. Where one beside the current cannot
 * be read nobody knows which are its own: they stay until it goes.
 */
async function removeUnowned(folder: string, current: string | null): Promise<void> {
  const unowned = new Set(keptRecordFolders(folder));
  const owned = current === null ? [] : await recordLoads(join(folder, current));
  for (const load of owned) unowned.delete(String(load));
  for (const name of warehouseFiles(folder)) {
    if (!unowned.size || name === current) continue;
    const loads = await recordLoads(join(folder, name)).catch(() => null);
    if (!loads) return;
    for (const load of loads) unowned.delete(String(load));
  }
  for (const name of unowned) removeRecords(folder, name);
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
