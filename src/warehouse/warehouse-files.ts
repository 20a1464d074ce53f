import { existsSync, lstatSync, readFileSync, readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { fail } from "../problem/problem";

/**
 * The warehouse is one DuckDB file that never changes once it is named in CURRENT. A load writes
 * N.duckdb.next and CURRENT.next beside it, then renames the first and the second, so readers go
 * on undisturbed and a killed load leaves everything as it was.
 */
export const pointerName = "CURRENT";

/** What a file or pointer is called until its load has come to its end. */
export const unfinished = ".next";

/** The file that answers. */
export interface Pointer {
  readonly name: string;
  /** Of the whole file as its load wrote it; null where a version wrote it that kept none. */
  readonly sha256: string | null;
}

export function warehouseFolder(dataFolder: string): string {
  return join(dataFolder, "warehouse");
}

/** The pointer as its own file says it; null where it names nothing that may be a warehouse file. */
export function readPointer(folder: string, file: string = pointerName): Pointer | null {
  const text = readOrNull(join(folder, file));
  const [, name, sha256] = /^(\d{6,9}\.duckdb)\n(?:([0-9a-f]{64})\n)?$/.exec(text ?? "") ?? [];
  return name === undefined ? null : { name, sha256: sha256 ?? null };
}

export function pointerText({ name, sha256 }: Pointer): string {
  return `${name}\n${sha256 === null ? "" : `${sha256}\n`}`;
}

/**
 * The pointer of a folder; null before the first load. Throws `warehouseUnnamed` where files of
 * loads stand beside no pointer: nothing may then begin anew.
 */
export function currentPointer(folder: string): Pointer | null {
  const pointer = readPointer(folder);
  if (pointer || isFirstUnfinished(folder)) return pointer;
  const files = warehouseFiles(folder);
  const there = isThere(join(folder, pointerName));
  if (!files.length && !there) return null;
  // A first load may have come to its end since the first look.
  return readPointer(folder) ?? fail("warehouseUnnamed", { folder, files });
}

/** Tells whether the pointer of a folder is still the one that it was; "" where there is none. */
export function pointerMark(folder: string): string {
  const stats = statSync(join(folder, pointerName), { bigint: true, throwIfNoEntry: false });
  return stats ? `${stats.dev} ${stats.ino} ${stats.mtimeNs} ${stats.size}` : "";
}

/** The name of the current file; null before the first load. Throws `warehouseUnnamed`. */
export function currentName(folder: string): string | null {
  return currentPointer(folder)?.name ?? null;
}

/**
 * Whether a first load was cut off between the last two of its steps. Only a first one: where any
 * other finished file stands, or a pointer that cannot be read, something was lost.
 */
export function isFirstUnfinished(folder: string): boolean {
  const next = readPointer(folder, pointerName + unfinished);
  if (!next || isThere(join(folder, pointerName))) return false;
  const files = warehouseFiles(folder);
  return files.length
    ? files.every((name) => name === next.name)
    : existsSync(join(folder, next.name + unfinished));
}

/** Numbers have six digits until a folder has a million files, or one that looks like it. */
const fileName = /^(\d{6,9})\.duckdb$/;

export function nameOf(file: number): string {
  return `${String(file).padStart(6, "0")}.duckdb`;
}

/** The number of a warehouse file; NaN where the name is none of one. */
export function numberOf(name: string): number {
  return Number(fileName.exec(name)?.[1] ?? Number.NaN);
}

/** The finished warehouse files of a folder, the oldest first. */
export function warehouseFiles(folder: string): string[] {
  return numberedNames(folder).filter((name) => lstatSync(join(folder, name)).isFile());
}

/** All that is called like a warehouse file, whatever it is, in the order of their numbers. */
export function numberedNames(folder: string): string[] {
  return existsSync(folder)
    ? readdirSync(folder)
        .filter((name) => fileName.test(name))
        .sort((a, b) => numberOf(a) - numberOf(b))
    : [];
}

function isThere(path: string): boolean {
  return lstatSync(path, { throwIfNoEntry: false }) !== undefined;
}

function readOrNull(path: string): string | null {
  try {
    return readFileSync(path, "utf8");
  } catch (error) {
    // A folder that may not be read is not one without loads; a folder of that name names nothing.
    const { code = "" } = error as NodeJS.ErrnoException;
    if (code === "ENOENT" || code === "EISDIR") return null;
    throw error;
  }
}
