import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { WrittenFile } from "./record-file";

/** What a year's folder says of itself. */
export interface Manifest {
  readonly form: "nedb-extract-1";
  readonly year: number;
  readonly referenceDate: string;
  readonly source: string;
  readonly state: "normal" | "revised";
  readonly demonstration: true;
  readonly files: readonly WrittenFile[];
}

/** From what a demonstration comes; the same three always give the same files. */
export interface Origin {
  readonly seed: number;
  readonly scale: number;
  readonly revision: number;
}

/** The name of the file in a year's folder. */
export const manifestName = "manifest.json";

export function sourceOf({ seed, scale, revision }: Origin): string {
  const text = `Demonstration data of NEDB for Excel, seed ${seed}, scale ${scale}`;
  return revision > 0 ? `${text}, revision ${revision}` : text;
}

export function manifestOf(year: number, origin: Origin, files: readonly WrittenFile[]): Manifest {
  return {
    ...{ form: "nedb-extract-1", year, referenceDate: `${year}-10-05`, source: sourceOf(origin) },
    state: origin.revision > 0 ? "revised" : "normal",
    demonstration: true,
    files,
  };
}

/** Whether a folder holds the demonstration of this very origin. */
export function holdsSame(folder: string, origin: Origin): boolean {
  try {
    const found: unknown = JSON.parse(readFileSync(join(folder, manifestName), "utf8"));
    return (found as Partial<Manifest> | null)?.source === sourceOf(origin);
  } catch {
    return false;
  }
}
