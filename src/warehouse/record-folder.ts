import { existsSync, mkdirSync, readdirSync, rmSync } from "node:fs";
import { dirname, join } from "node:path";
import type { RecordPopulation } from "../catalogue/record-form";

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

/** What stands among the records: a folder for each load that has some, called by its number. */
export function keptRecordFolders(folder: string): string[] {
  const all = recordsFolder(folder);
  return existsSync(all) ? readdirSync(all) : [];
}

/** Removes one of them, and the folder of all with the last. */
export function removeRecords(folder: string, name: string): void {
  rmSync(join(recordsFolder(folder), name), { recursive: true, force: true });
  if (!keptRecordFolders(folder).length) rmSync(recordsFolder(folder), { recursive: true });
}

/** Where rows that were refused are told about: beside the warehouse. */
export function rejectsFolder(folder: string): string {
  return join(dirname(folder), "rejects");
}

/** What a file of refused rows is called until it is whole. */
export const rejectsUnfinished = ".part";

/** Removes files of refused rows that a killed load was writing. */
export function removeUnfinishedRejects(folder: string): void {
  const own = rejectsFolder(folder);
  if (!existsSync(own)) return;
  for (const name of readdirSync(own)) {
    if (name.endsWith(rejectsUnfinished)) rmSync(join(own, name));
  }
}
