import { join } from "node:path";
import { explainDisk } from "../disk/explain-disk";
import { ProblemError, problem } from "../problem/problem";
import type { Problem } from "../problem/problem";
import { findRecordFaults } from "./check-records";
import { fingerprintOf } from "./fingerprint";
import { readBlocks, readWhole } from "./read-whole";
import { openStore } from "./store";
import type { LoadRecord } from "./warehouse";
import { currentPointer, warehouseFiles } from "./warehouse-files";

/** What a look at everything that a warehouse keeps has found. */
export interface CheckedWarehouse {
  /** Null before the first load, or where none can be told. */
  readonly file: string | null;
  readonly loads: readonly LoadRecord[];
  /** Whether the bytes of the file were compared with those that its load wrote. */
  readonly compared: boolean;
  readonly problems: readonly Problem[];
}

/** Looks at everything that the warehouse of a folder keeps, and changes nothing. */
export async function checkWarehouse(folder: string): Promise<CheckedWarehouse> {
  try {
    const pointer = currentPointer(folder);
    if (!pointer) return { file: null, loads: [], compared: false, problems: [] };
    const { name, sha256 } = pointer;
    const path = join(folder, name);
    const loads = await readWhole(path);
    const differs = sha256 !== null && (await fingerprintOf(path)) !== sha256;
    return {
      file: name,
      loads,
      compared: sha256 !== null,
      problems: [
        ...(differs ? [problem("warehouseDamaged", { file: path })] : []),
        ...(await formerProblems(folder, name)),
        ...(await recordProblems(folder, path)),
      ],
    };
  } catch (error) {
    const told = explainDisk(error, folder);
    if (!(told instanceof ProblemError)) throw told;
    return { file: null, loads: [], compared: false, problems: told.problems };
  }
}

async function recordProblems(folder: string, path: string): Promise<Problem[]> {
  const store = await openStore(path, "read");
  try {
    return [...(await findRecordFaults(folder, store)).values()].flat();
  } finally {
    store.close();
  }
}

/** Files beside the current that are no way back. */
async function formerProblems(folder: string, current: string): Promise<Problem[]> {
  const problems: Problem[] = [];
  for (const name of warehouseFiles(folder)) {
    if (name === current) continue;
    const file = join(folder, name);
    const isWhole = await readBlocks(file).then(
      () => true,
      () => false
    );
    if (!isWhole) problems.push(problem("wayBackDamaged", { file }));
  }
  return problems;
}
