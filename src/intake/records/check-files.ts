import { existsSync, statSync } from "node:fs";
import { join } from "node:path";
import { problem } from "../../problem/problem";
import type { Problem } from "../../problem/problem";
import type { Mapping, PopulationMapping } from "../mapping/mapping";
import { checkCsv } from "./check-csv";
import { refused } from "./checked-file";
import type { CheckedFile } from "./checked-file";
import { checkParquet } from "./check-parquet";
import type { ManifestFile } from "./manifest";
import { organisationsFirst } from "./record-population";
import { recordFinding } from "./record-finding";
import type { RecordFinding } from "./record-finding";
import type { RecordSource } from "../../sql/intake/record-source";
import { scanFile } from "./scan-file";
import type { FileScan } from "./scan-file";
import type { Scratch } from "./scratch";

/** The files of an extract that may be read, organisations first, and what is wrong with others. */
export interface CheckedFiles {
  readonly sources: readonly RecordSource[];
  readonly findings: readonly RecordFinding[];
}

/** Looks at every file of a manifest before any row is read: is it there, is it the one meant. */
export async function checkFiles(
  scratch: Scratch,
  path: string,
  files: readonly ManifestFile[],
  mapping: Mapping,
  signal?: AbortSignal
): Promise<CheckedFiles> {
  const sources: RecordSource[] = [];
  const findings: RecordFinding[] = [];
  for (const entry of organisationsFirst(files)) {
    const { source, problems, notes } = await checkFile(
      scratch,
      join(path, entry.file),
      entry,
      mapping.get(entry.population),
      signal
    );
    const { population, file } = entry;
    findings.push(
      ...problems.map((found) => recordFinding(found, { population, file })),
      ...notes.map((found) => recordFinding(found, { severity: "note", population, file }))
    );
    if (source) sources.push(source);
  }
  return { sources, findings };
}

/** Names the files of a manifest that are not those which it means. */
export async function otherFiles(
  path: string,
  files: readonly ManifestFile[],
  signal?: AbortSignal
): Promise<RecordFinding[]> {
  const findings: RecordFinding[] = [];
  for (const entry of organisationsFirst(files)) {
    const { population, file } = entry;
    const { wrong } = await identify(join(path, file), entry, signal);
    findings.push(...wrong.map((found) => recordFinding(found, { population, file })));
  }
  return findings;
}

/** What a file tells, and whether it is the one that a manifest means; null where it tells nothing. */
async function identify(
  path: string,
  { file, sha256 }: ManifestFile,
  signal?: AbortSignal
): Promise<{ scan: FileScan | null; wrong: readonly Problem[] }> {
  const nothing = (found: Problem) => ({ scan: null, wrong: [found] });
  if (!existsSync(path)) return nothing(problem("fileNotFound", { file }));
  if (!statSync(path).isFile()) {
    return nothing(problem("fileUnreadable", { file, reason: "EISDIR" }));
  }
  const scan = await scanned(path, signal);
  if (typeof scan === "string") return nothing(problem("fileUnreadable", { file, reason: scan }));
  if (!scan.bytes) return nothing(problem("fileEmpty", { file }));
  if (scan.sha256 === sha256) return { scan, wrong: [] };
  return {
    scan,
    wrong: [problem("checksumWrong", { file, expected: sha256, found: scan.sha256 })],
  };
}

async function checkFile(
  scratch: Scratch,
  path: string,
  entry: ManifestFile,
  mapping?: PopulationMapping,
  signal?: AbortSignal
): Promise<CheckedFile> {
  const { scan, wrong } = await identify(path, entry, signal);
  if (!scan) return refused(...wrong);
  const checked = /\.parquet$/i.test(entry.file)
    ? await checkParquet(scratch, path, entry, scan.head, mapping)
    : await checkCsv(scratch, path, entry, scan, mapping, signal);
  return { ...checked, problems: [...wrong, ...checked.problems] };
}

/** What a file tells, or the system's reason why it cannot be read. */
async function scanned(path: string, signal?: AbortSignal): Promise<FileScan | string> {
  try {
    return await scanFile(path, signal);
  } catch (error) {
    const { code = "" } = error as NodeJS.ErrnoException;
    if (!/^E[A-Z]+$/.test(code)) throw error;
    return code;
  }
}
