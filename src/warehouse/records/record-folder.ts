import { existsSync, mkdirSync, readdirSync, rmSync } from "node:fs";
import { open } from "node:fs/promises";
import { dirname, join } from "node:path";
import type { RecordPopulation } from "../../catalogue/record-form";

/** Where the records of loads are kept, by number of the load. */
function recordsFolder(folder: string): string {
  return join(folder, "records");
}

/** The kept records of a population in a load. */
export function recordsPath(folder: string, load: number, population: RecordPopulation): string {
  return join(recordsFolder(folder), String(load), `${population}.parquet`);
}

/** Makes the folder for the records of a load, empty. */
export function makeRecordsFolder(folder: string, load: number): void {
  const own = join(recordsFolder(folder), String(load));
  rmSync(own, { recursive: true, force: true });
  mkdirSync(own, { recursive: true, mode: 0o700 });
}

/** Removes records of which no load knows: a load that was killed left them behind. */
export function removeUnknownRecords(folder: string, loads: readonly number[]): void {
  if (!existsSync(recordsFolder(folder))) return;
  for (const name of readdirSync(recordsFolder(folder))) {
    if (loads.includes(Number(name))) continue;
    rmSync(join(recordsFolder(folder), name), { recursive: true, force: true });
  }
}

/** Makes sure that a file stands on the disk before anything names it. */
export async function flushFile(path: string): Promise<void> {
  const handle = await open(path, "r+");
  await handle.sync();
  await handle.close();
}

/** Where rows that were refused are told about: beside the warehouse. */
export function rejectsFolder(folder: string): string {
  return join(dirname(folder), "rejects");
}
