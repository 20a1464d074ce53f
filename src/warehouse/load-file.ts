import { createHash } from "node:crypto";
import { readFileSync, statSync } from "node:fs";
import { basename } from "node:path";
import { ProblemError, fail, problem } from "../problem/problem";
import type { Finding } from "./extract/finding";
import { readExtract } from "./extract/read-extract";
import { changeFolder, readCurrent } from "./change-folder";
import { narrowerFindings } from "./narrower-load";
import { rankOfTotals } from "./rank";
import { readTotalsCoverage } from "./read-coverage";
import { readLoads } from "./read-loads";
import { readUpgraded } from "./upgrade-warehouse";
import type { LoadRecord } from "./warehouse";
import { writeLoad, writeUse } from "./write-load";

/** How a file was taken: loaded, refused with nothing changed, or known already. */
export type LoadOutcome =
  | { readonly kind: "loaded"; readonly load: LoadRecord; readonly findings: readonly Finding[] }
  | { readonly kind: "refused"; readonly findings: readonly Finding[] }
  | { readonly kind: "alreadyLoaded"; readonly load: LoadRecord };

/** Totals are published tables of some thousand rows; the whole file is checked in memory. */
const sizeLimit = 100_000_000;

type Clock = () => Date;
const systemClock: Clock = () => new Date();

/**
 * Checks a totals extract and, if it has no errors, takes it into the warehouse as the next load.
 * @param folder the warehouse's folder, made if missing
 * @throws ProblemError fileNotFound, fileUnreadable, fileTooLarge, encodingUnknown, fileEmpty,
 *   loadRunning, loadOvertaken, diskFull, dataFolderUnusable
 */
export async function loadFile(
  folder: string,
  path: string,
  now: Clock = systemClock
): Promise<LoadOutcome> {
  const bytes = readBytes(path);
  const sha256 = createHash("sha256").update(bytes).digest("hex");
  const known = await loadWith(sha256, folder);
  if (known) return { kind: "alreadyLoaded", load: known };
  const file = basename(path);
  const extract = readExtract(bytes, file, now().getUTCFullYear());
  if (extract.findings.some((finding) => finding.severity === "error")) {
    return { kind: "refused", findings: extract.findings };
  }
  if (!extract.cells.length) throw new ProblemError([problem("fileEmpty", { file })]);
  return changeFolder(folder, async () => {
    const meanwhile = await loadWith(sha256, folder);
    if (meanwhile) return { kind: "alreadyLoaded", load: meanwhile };
    const before = await readCurrent(folder, readTotalsCoverage, []);
    const cells = [...extract.cells, ...extract.nil];
    const narrower = narrowerFindings(cells, rankOfTotals(sha256), before);
    const findings = [...extract.findings, ...narrower];
    const loadedAt = now().toISOString();
    await writeLoad(folder, { ...extract, findings, file, sha256, loadedAt });
    return { kind: "loaded", load: await keptLoad(sha256, folder), findings };
  });
}

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
  now: Clock = systemClock
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

function readBytes(path: string): Buffer {
  try {
    if (statSync(path).size > sizeLimit) {
      const parameters = { file: path, limitBytes: sizeLimit };
      throw new ProblemError([problem("fileTooLarge", parameters)]);
    }
    return readFileSync(path);
  } catch (error) {
    if (error instanceof ProblemError) throw error;
    const { code, message } = error as NodeJS.ErrnoException;
    throw new ProblemError([
      code === "ENOENT"
        ? problem("fileNotFound", { file: path })
        : problem("fileUnreadable", { file: path, reason: code ?? message }),
    ]);
  }
}
