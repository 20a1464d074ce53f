import { join } from "node:path";
import { ProblemError } from "../problem/problem";
import type { Problem } from "../problem/problem";
import { checkWarehouse, readWhole } from "./check-warehouse";
import { fingerprintOf } from "./fingerprint";
import { lockLoads } from "./load-lock";
import { putPointer } from "./next-file";
import type { LoadRecord } from "./warehouse";
import { warehouseFiles } from "./warehouse-files";

/** What can be done about a warehouse that does not answer. */
export interface WarehouseRepair {
  /** Why it does not answer. */
  readonly problems: readonly Problem[];
  /** The newest file that is whole, and its loads; null where there is none. */
  readonly file: string | null;
  readonly loads: readonly LoadRecord[];
  /** Names that file in CURRENT. Removes nothing. Throws `loadRunning`. */
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
  const damaged = checked.file;
  for (const name of warehouseFiles(folder).reverse()) {
    if (name === damaged) continue;
    const loads = await loadsIfWhole(join(folder, name));
    if (!loads) continue;
    return { problems, file: name, loads, apply: () => nameFile(folder, name) };
  }
  return { problems, file: null, loads: [], apply: () => Promise.resolve() };
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

async function nameFile(folder: string, name: string): Promise<void> {
  const unlock = lockLoads(folder);
  try {
    await putPointer(folder, { name, sha256: await fingerprintOf(join(folder, name)) });
  } finally {
    unlock();
  }
}
