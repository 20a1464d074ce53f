import { existsSync, statSync } from "node:fs";
import { join } from "node:path";
import { recordForms } from "../../catalogue/record-forms";
import { problem } from "../../problem/problem";
import type { Problem } from "../../problem/problem";
import { headerProblems, readCsvHeader } from "./check-header";
import type { Header } from "./check-header";
import type { ManifestFile } from "./manifest";
import { inLoadOrder } from "./record-population";
import { recordFinding } from "./record-finding";
import type { RecordFinding } from "./record-finding";
import type { RecordSource } from "./record-source";
import { scanFile } from "./scan-file";
import type { FileScan } from "./scan-file";
import { fileLiteral } from "./scratch";
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
  signal?: AbortSignal
): Promise<CheckedFiles> {
  const sources: RecordSource[] = [];
  const findings: RecordFinding[] = [];
  for (const entry of inLoadOrder(files)) {
    const { source, problems } = await checkFile(scratch, join(path, entry.file), entry, signal);
    const { population, file } = entry;
    findings.push(...problems.map((found) => recordFinding(found, { population, file })));
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
  for (const entry of inLoadOrder(files)) {
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
  signal?: AbortSignal
): Promise<{ source: RecordSource | null; problems: readonly Problem[] }> {
  const { population, file } = entry;
  const { scan, wrong } = await identify(path, entry, signal);
  if (!scan) return { source: null, problems: wrong };
  const form = recordForms[population];
  const format = /\.parquet$/i.test(file) ? "parquet" : "csv";
  const header =
    format === "csv"
      ? readCsvHeader(scan.head, file, form)
      : await readParquetHeader(scratch, path, file, population);
  const { hasOddLines } = scan;
  return {
    source: { population, file, path, format, columns: header.columns, hasOddLines },
    problems: [...wrong, ...header.problems],
  };
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

async function readParquetHeader(
  scratch: Scratch,
  path: string,
  file: string,
  population: ManifestFile["population"]
): Promise<Header> {
  try {
    const [names] = await scratch.columns({
      text: `SELECT column_name FROM (DESCRIBE SELECT * FROM read_parquet(${fileLiteral(path)}))`,
      parameters: [],
    });
    const columns = (names ?? []).map(String);
    return { columns, problems: headerProblems(columns, recordForms[population]) };
  } catch (error) {
    if (!(error instanceof Error) || error.name === "AbortError") throw error;
    const reason = error.message.split("\n")[0] ?? "";
    return { columns: [], problems: [problem("parquetUnreadable", { file, reason })] };
  }
}
