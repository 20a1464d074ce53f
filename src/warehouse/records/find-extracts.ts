import { existsSync, readFileSync, readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { manifestName } from "./load-folder";

/** Something to load: a file of totals, or the folder of an extract of records. */
export interface FoundExtract {
  readonly kind: "totals" | "records";
  readonly path: string;
}

/**
 * What paths name: files of totals, folders of records, or folders with several of these in them,
 * which come in the order of their years.
 */
export function findExtracts(paths: readonly string[]): FoundExtract[] {
  return paths.flatMap((path): FoundExtract[] => {
    if (!isFolder(path)) return [{ kind: "totals" as const, path }];
    const within = existsSync(join(path, manifestName)) ? [] : foldersWithin(path);
    // A folder that holds nothing is loaded all the same: the load says what is missing.
    return (within.length ? within : [path]).map((found) => ({
      kind: "records" as const,
      path: found,
    }));
  });
}

function isFolder(path: string): boolean {
  return existsSync(path) && statSync(path).isDirectory();
}

function foldersWithin(path: string): string[] {
  const found = readdirSync(path)
    .toSorted()
    .map((name) => join(path, name))
    .filter((inner) => isFolder(inner) && existsSync(join(inner, manifestName)));
  return found
    .map((folder) => ({ folder, year: yearOf(folder) }))
    .toSorted((a, b) => a.year - b.year)
    .map(({ folder }) => folder);
}

/** A manifest that cannot be read comes last; loading it says what is wrong with it. */
function yearOf(folder: string): number {
  const text = readFileSync(join(folder, manifestName), "utf8");
  return Number(/"year"\s*:\s*(\d{4})/.exec(text)?.[1] ?? Infinity);
}
