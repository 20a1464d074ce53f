import { existsSync } from "node:fs";
import { open } from "node:fs/promises";
import { problem } from "../problem/problem";
import type { Problem } from "../problem/problem";
import { fingerprintOf } from "./fingerprint";
import { readLoadedFiles } from "./loaded-files";
import type { LoadedFile } from "./loaded-files";
import { recordsPath } from "./record-folder";
import type { Store } from "./store";

/** What is wrong with the kept records of loads, by the number of the load. */
export type RecordFaults = ReadonlyMap<number, readonly Problem[]>;

/** Looks at the kept records of every load that a file knows. */
export async function findRecordFaults(folder: string, store: Store): Promise<RecordFaults> {
  const [loads, extracts] = await store.columns({
    text: "SELECT load, extract FROM record_load ORDER BY load",
    parameters: [],
  });
  const faults = new Map<number, readonly Problem[]>();
  for (const [at, load] of (loads ?? []).entries()) {
    const found = await faultsOf(folder, Number(load), readLoadedFiles(String(extracts?.[at])));
    if (found.length) faults.set(Number(load), found);
  }
  return faults;
}

async function faultsOf(
  folder: string,
  load: number,
  files: readonly LoadedFile[]
): Promise<Problem[]> {
  const missing: string[] = [];
  const damaged: string[] = [];
  for (const { population, kept } of files) {
    const path = recordsPath(folder, load, population);
    if (!existsSync(path)) missing.push(path);
    else if (!(await areWhole(path, kept))) damaged.push(path);
  }
  return [
    ...(missing.length ? [problem("keptRecordsMissing", { load, files: missing })] : []),
    ...(damaged.length ? [problem("keptRecordsDamaged", { load, files: damaged })] : []),
  ];
}

/**
 * Whether kept records are as their load wrote them. Loads of earlier versions kept no checksum: of
 * theirs only the two ends are looked at.
 */
export async function areWhole(path: string, sha256: string | undefined): Promise<boolean> {
  return sha256 === undefined ? hasBothEnds(path) : (await fingerprintOf(path)) === sha256;
}

const mark = "PAR1";

async function hasBothEnds(path: string): Promise<boolean> {
  const file = await open(path, "r");
  try {
    const { size } = await file.stat();
    if (size < 3 * mark.length) return false;
    const ends = Buffer.alloc(2 * mark.length);
    await file.read(ends, 0, mark.length, 0);
    await file.read(ends, mark.length, mark.length, size - mark.length);
    return ends.toString("latin1") === mark + mark;
  } finally {
    await file.close();
  }
}
