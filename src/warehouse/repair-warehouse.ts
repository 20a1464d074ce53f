import { lstatSync, renameSync } from "node:fs";
import { join } from "node:path";
import { explainDisk } from "../disk/explain-disk";
import { ProblemError, fail } from "../problem/problem";
import type { Problem } from "../problem/problem";
import { checkWarehouse } from "./check-warehouse";
import { fingerprintOf } from "./fingerprint";
import { lockLoads } from "./load-lock";
import { readWhole } from "./read-whole";
import { putPointer } from "./next-file";
import type { LoadRecord } from "./warehouse";
import { pointerName, warehouseFiles } from "./warehouse-files";

/** What can be done about a warehouse that does not answer. */
export interface WarehouseRepair {
  /** Why it does not answer. */
  readonly problems: readonly Problem[];
  /** The newest file that is whole, and its loads; null where there is none. */
  readonly file: string | null;
  readonly loads: readonly LoadRecord[];
  /**
   * Names that file in CURRENT, if that is still what would be done. Removes nothing. Throws
   * `loadRunning`, `repairOvertaken`.
   */
  apply(): Promise<void>;
}

const losses: ReadonlySet<Problem["code"]> = new Set<Problem["code"]>([
  "warehouseUnnamed",
  "warehouseMissing",
  "warehouseDamaged",
]);

/** The way back of a warehouse that does not answer; null where it answers. */
export async function planWarehouseRepair(folder: string): Promise<WarehouseRepair | null> {
  const checked = await checkWarehouse(folder);
  const problems = checked.problems.filter(({ code }) => losses.has(code));
  if (!problems.length) return null;
  const found = await newestWhole(folder, checked.file);
  const plan = { problems, file: found?.file ?? null, loads: found?.loads ?? [] };
  return { ...plan, apply: () => (found ? nameAsPlanned(folder, found.file) : Promise.resolve()) };
}

/** The newest file that is whole, other than the damaged one. */
async function newestWhole(folder: string, damaged: string | null) {
  for (const name of warehouseFiles(folder).reverse()) {
    if (name === damaged) continue;
    const loads = await loadsIfWhole(join(folder, name));
    if (loads) return { file: name, loads };
  }
  return null;
}

async function loadsIfWhole(path: string): Promise<LoadRecord[] | null> {
  try {
    return await readWhole(path);
  } catch (error) {
    // A damaged one is no way back; the next older one may be.
    if (error instanceof ProblemError) return null;
    throw error;
  }
}

/** Looks again while no load can change anything: what was seen before may have been overtaken. */
async function nameAsPlanned(folder: string, name: string): Promise<void> {
  try {
    const unlock = lockLoads(folder);
    try {
      const plan = await planWarehouseRepair(folder);
      if (plan?.file !== name) fail("repairOvertaken", { folder });
      const sha256 = await fingerprintOf(join(folder, name));
      putFolderAside(join(folder, pointerName));
      await putPointer(folder, { name, sha256 });
    } finally {
      unlock();
    }
  } catch (error) {
    throw explainDisk(error, folder);
  }
}

/** A folder where the pointer should be would not give way to it. */
function putFolderAside(path: string): void {
  if (!lstatSync(path, { throwIfNoEntry: false })?.isDirectory()) return;
  renameSync(path, `${path}.${new Date().toISOString().replaceAll(":", "-")}`);
}
