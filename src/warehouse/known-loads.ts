import { ProblemError, fail, problem } from "../problem/problem";
import { changeFolder } from "./change-folder";
import { readLoads } from "./read-loads";
import { readUpgraded } from "./upgrade-warehouse";
import type { LoadRecord } from "./warehouse";
import { writeUse } from "./write-load";

/**
 * The load of a checksum as the warehouse tells it: only what is found there was taken in. Throws
 * `loadOvertaken`.
 */
export async function keptLoad(sha256: string, folder: string): Promise<LoadRecord> {
  return (await loadWith(sha256, folder)) ?? fail("loadOvertaken", { folder });
}

/** Lets an earlier load answer again, as if it were the newest. Throws `loadUnknown`. */
export async function reuseLoad(
  folder: string,
  number: string,
  now: () => Date = () => new Date()
): Promise<LoadRecord> {
  const loads = await knownLoads(folder);
  const load = loads.find((entry) => String(entry.number) === number);
  if (!load) {
    const possible = loads.map((entry) => entry.number);
    throw new ProblemError([problem("loadUnknown", { load: number, possible })]);
  }
  await changeFolder(folder, () => writeUse(folder, load.number, now().toISOString()));
  return load;
}

/** The loads that the warehouse keeps, oldest first. */
export function knownLoads(folder: string): Promise<LoadRecord[]> {
  return readUpgraded(folder, readLoads, []);
}

/** Years of which records were loaded, real or made up. */
export function yearsOfRecords(loads: readonly LoadRecord[]): ReadonlySet<number> {
  return new Set(loads.flatMap(({ kind, years }) => (kind === "records" ? years : [])));
}

/** The load that took in a file of this checksum. */
export async function loadWith(sha256: string, folder: string): Promise<LoadRecord | null> {
  return (await knownLoads(folder)).find((load) => load.sha256 === sha256) ?? null;
}
