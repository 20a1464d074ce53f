import { existsSync, readFileSync, readdirSync, statSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { ProblemError, problem } from "../../problem/problem";
import { manifestName } from "./load-folder";

/** Something to load: a file of totals, or the folder of an extract of records. */
export interface FoundExtract {
  readonly kind: "totals" | "records";
  readonly path: string;
}

/**
 * What paths name: files of totals, folders of records or their manifests, or folders with several
 * of these in them, which come in the order of their years. Throws `fileUnreadable` for a folder
 * that may not be looked into: passing over it would leave out a year without a word.
 */
export function findExtracts(paths: readonly string[]): FoundExtract[] {
  return paths.flatMap((path): FoundExtract[] => {
    if (!isFolder(path)) {
      return basename(path) === manifestName
        ? [{ kind: "records", path: dirname(path) }]
        : [{ kind: "totals", path }];
    }
    const within = readFolder(path).includes(manifestName) ? [] : foldersWithin(path);
    // A folder that holds nothing is loaded all the same: the load says what is missing.
    return (within.length ? within : [path]).map((found) => ({ kind: "records", path: found }));
  });
}

function isFolder(path: string): boolean {
  return existsSync(path) && statSync(path).isDirectory();
}

function readFolder(path: string): string[] {
  return readable(path, () => readdirSync(path));
}

function foldersWithin(path: string): string[] {
  return readFolder(path)
    .toSorted()
    .map((name) => join(path, name))
    .filter((inner) => isFolder(inner) && readFolder(inner).includes(manifestName))
    .map((folder) => ({ folder, year: yearOf(folder) }))
    .toSorted((a, b) => a.year - b.year)
    .map(({ folder }) => folder);
}

/** A manifest without a year comes last; loading it says what is wrong with it. */
function yearOf(folder: string): number {
  const path = join(folder, manifestName);
  const text = isFolder(path) ? "" : readable(path, () => readFileSync(path, "utf8"));
  return Number(/"year"\s*:\s*(\d{4})/.exec(text)?.[1] ?? Infinity);
}

function readable<T>(path: string, read: () => T): T {
  try {
    return read();
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    throw new ProblemError([problem("fileUnreadable", { file: path, reason: code ?? message })]);
  }
}
