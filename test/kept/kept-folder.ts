import { mkdirSync, readFileSync, readdirSync, statSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { gunzipSync, gzipSync } from "node:zlib";
import { root } from "../support/source-files";

/** Where what a version left behind is kept. */
export function keptFolder(version: string): string {
  return join(root, "test/kept", version);
}

/** Files from this size on are kept packed. */
const packedFrom = 1_000_000;

/** Puts files of a folder among the kept ones, as they are or, where they are large, packed. */
export function keep(from: string, to: string, isWanted: (path: string) => boolean): void {
  for (const path of filesOf(from).filter(isWanted)) {
    const bytes = readFileSync(join(from, path));
    const isLarge = bytes.length >= packedFrom;
    write(join(to, isLarge ? `${path}.gz` : path), isLarge ? gzipSync(bytes, { level: 9 }) : bytes);
  }
}

/** Writes a kept folder out as it was: the kept one itself is never worked on. */
export function unpackKept(from: string, to: string): void {
  for (const path of filesOf(from)) {
    const bytes = readFileSync(join(from, path));
    const isPacked = path.endsWith(".gz");
    write(join(to, path.replace(/\.gz$/, "")), isPacked ? gunzipSync(bytes) : bytes);
  }
}

function filesOf(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((path) => statSync(join(folder, path)).isFile())
    .sort();
}

function write(path: string, bytes: Buffer): void {
  mkdirSync(dirname(path), { recursive: true });
  // The registry's key and the rows of persons are their owner's alone; what is kept stays.
  writeFileSync(path, bytes, { mode: 0o600, flag: "wx" });
}
