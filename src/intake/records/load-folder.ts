import { createHash } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { basename, join, resolve } from "node:path";
import { ProblemError, fail, problem } from "../../problem/problem";
import type { Problem } from "../../problem/problem";
import { changeFolder } from "../../warehouse/change-folder";
import { loadWith } from "../../warehouse/known-loads";
import { mappingName } from "../mapping/mapping";
import { readMapping } from "../mapping/read-mapping";
import type { ReadMapping } from "../mapping/read-mapping";
import type { LoadRecord } from "../../warehouse/warehouse";
import { otherFiles } from "./check-files";
import type { OnProgress } from "./load-progress";
import { readManifest } from "./manifest";
import { organisationLoads } from "./organisation-loads";
import { recordFinding } from "./record-finding";
import { defaultLimits } from "./record-extract";
import type { FolderOutcome, LoadLimits } from "./record-extract";
import { takeInExtract } from "./take-in-extract";

/** The file of a folder that makes it an extract of records. */
export const manifestName = "manifest.json";

/** What a load may be told besides the folder. */
export interface FolderOptions {
  readonly now?: () => Date;
  readonly onProgress?: OnProgress;
  readonly signal?: AbortSignal;
  readonly limits?: LoadLimits;
  /** A problem in words, for the files of refused rows. */
  readonly explain?: (problem: Problem) => string;
}

/**
 * Checks an extract of records and, if nothing stands against it, takes it into the warehouse as
 * the next load.
 * @param folder the warehouse's folder, made if missing
 * @throws ProblemError manifestMissing, fileUnreadable, loadRunning, loadCancelled, diskFull,
 *   dataFolderUnusable
 */
export async function loadFolder(
  folder: string,
  path: string,
  options: FolderOptions = {}
): Promise<FolderOutcome> {
  const now = options.now?.() ?? new Date();
  const bytes = readBytes(path, manifestName);
  const mapped = existsSync(join(path, mappingName)) ? readBytes(path, mappingName) : null;
  const hash = createHash("sha256").update(bytes);
  // With another mapping the same files are another load.
  const sha256 = (mapped ? hash.update(mapped) : hash).digest("hex");
  const read = readManifest(bytes, now, await organisationLoads(folder));
  const { mapping, problems } = mapped ? readMapping(mapped) : noMapping;
  const { manifest } = read;
  const ofMapping = problems.map((found) => recordFinding(found));
  const findings = [...read.findings, ...ofMapping];
  if (!manifest || problems.length) return { kind: "refused", findings, rejects: [] };
  /** A file may have changed although the manifest was taken in as it is. */
  const knownAs = async (load: LoadRecord): Promise<FolderOutcome> => {
    const changed = await otherFiles(path, manifest.files, options.signal);
    if (changed.length) return { kind: "refused", findings: changed, rejects: [] };
    return { kind: "alreadyLoaded", load };
  };
  try {
    const known = await loadWith(sha256, folder);
    if (known) return await knownAs(known);
    return await changeFolder(folder, async () => {
      const meanwhile = await loadWith(sha256, folder);
      if (meanwhile) return knownAs(meanwhile);
      return takeInExtract(folder, {
        path,
        manifest,
        mapping,
        found: findings,
        sha256,
        now,
        limits: options.limits ?? defaultLimits,
        onProgress: options.onProgress ?? (() => undefined),
        explain: options.explain ?? ((found) => found.code),
        signal: options.signal,
      });
    });
  } catch (error) {
    if (options.signal?.aborted) fail("loadCancelled", { folder: basename(resolve(path)) });
    throw error;
  }
}

const noMapping: ReadMapping = { mapping: new Map(), problems: [] };

function readBytes(path: string, name: string): Buffer {
  try {
    return readFileSync(join(path, name));
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    throw new ProblemError([
      name === manifestName && (code === "ENOENT" || code === "ENOTDIR")
        ? problem("manifestMissing", { folder: path })
        : problem("fileUnreadable", { file: join(path, name), reason: code ?? message }),
    ]);
  }
}
