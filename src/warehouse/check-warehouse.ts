import { existsSync } from "node:fs";
import { join } from "node:path";
import { recordPopulations } from "../catalogue/record-form";
import { explainDisk } from "../disk/explain-disk";
import { ProblemError, problem } from "../problem/problem";
import type { Problem } from "../problem/problem";
import { fingerprintOf } from "./fingerprint";
import { readWhole } from "./read-whole";
import { recordsPath } from "./record-folder";
import { openStore } from "./store";
import type { LoadRecord } from "./warehouse";
import { currentPointer } from "./warehouse-files";

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
        ...(await missingRecords(folder, path)),
      ],
    };
  } catch (error) {
    const told = explainDisk(error, folder);
    if (!(told instanceof ProblemError)) throw told;
    return { file: null, loads: [], compared: false, problems: told.problems };
  }
}

async function missingRecords(folder: string, path: string): Promise<Problem[]> {
  const store = await openStore(path, "read");
  try {
    const text = "SELECT DISTINCT load, population FROM record_coverage ORDER BY load, population";
    const [loads, populations] = await store.columns({ text, parameters: [] });
    const missing = new Map<number, string[]>();
    loads?.forEach((value, at) => {
      const population = recordPopulations.find((name) => name === populations?.[at]);
      if (!population) return;
      const file = recordsPath(folder, Number(value), population);
      if (existsSync(file)) return;
      missing.set(Number(value), [...(missing.get(Number(value)) ?? []), file]);
    });
    return [...missing].map(([load, files]) => problem("keptRecordsMissing", { load, files }));
  } finally {
    store.close();
  }
}
