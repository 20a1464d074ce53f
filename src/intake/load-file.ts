import { createHash } from "node:crypto";
import { readFileSync, statSync } from "node:fs";
import { basename } from "node:path";
import { ProblemError, problem } from "../problem/problem";
import type { Finding } from "../warehouse/finding";
import { readExtract } from "./totals/read-extract";
import { changeFolder, readCurrent } from "../warehouse/change-folder";
import { narrowerFindings } from "./narrower-load";
import { rankOfTotals } from "../warehouse/rank";
import { readTotalsCoverage } from "../warehouse/read-coverage";
import { keptLoad, loadWith } from "../warehouse/known-loads";
import type { LoadRecord } from "../warehouse/warehouse";
import { writeLoad } from "../warehouse/write-load";

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
