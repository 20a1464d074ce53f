import { existsSync, rmSync } from "node:fs";
import { open, rename } from "node:fs/promises";
import { join } from "node:path";
import { flushFile } from "../disk/flush-file";
import { flushFolder } from "../disk/flush-folder";
import { fail } from "../problem/problem";
import { copyWithFingerprint, fingerprintOf } from "./fingerprint";
import { hasLostLock } from "./load-lock";
import { forgetValues } from "./kept-findings";
import { readBlocks } from "./read-whole";
import { ensureSchema } from "./schema";
import { openStore } from "./store";
import {
  currentPointer,
  nameOf,
  numberOf,
  numberedNames,
  pointerName,
  pointerText,
  readPointer,
  unfinished,
  warehouseFiles,
} from "./warehouse-files";
import type { Pointer } from "./warehouse-files";

/** A warehouse file that is being written: nobody names it yet. */
export interface NextFile {
  /** What it will be called. */
  readonly name: string;
  /** Where it stands until then. */
  readonly path: string;
  /** What it was copied from. */
  readonly before: Pointer | null;
}

/**
 * The next file: a copy of the current one with the tables of this version. Throws
 * `warehouseDamaged` where the current file is not as its load wrote it: nothing is built on that.
 */
export async function prepareNext(folder: string): Promise<NextFile> {
  const before = currentPointer(folder);
  // Above all that is there: a file whose pointer was put back is not written over.
  const last = Math.max(0, ...numberedNames(folder).map(numberOf));
  const name = nameOf(last + 1);
  // Only a name that nobody reads back as one would follow such a number.
  if (Number.isNaN(numberOf(name))) {
    fail("dataFolderUnusable", { folder, reason: nameOf(last) });
  }
  const path = join(folder, name + unfinished);
  if (before) await copyWhole(folder, before, path);
  const store = await openStore(path, "write");
  try {
    await ensureSchema(store);
    await forgetValues(store);
  } finally {
    store.close();
  }
  return { name, path, before };
}

/** Copies the current file, of which every byte is as its load wrote it. */
async function copyWhole(folder: string, { name, sha256 }: Pointer, path: string): Promise<void> {
  const file = join(folder, name);
  if (!existsSync(file)) fail("warehouseMissing", { file });
  // A version that kept no checksum left DuckDB's own, one of each block.
  if (sha256 === null) await readBlocks(file);
  const copied = await copyWithFingerprint(file, path);
  if (copied !== (sha256 ?? copied)) fail("warehouseDamaged", { file });
}

/**
 * Makes a finished file the current one; durable before it returns. Throws `loadOvertaken` where
 * another one has become current meanwhile.
 */
export async function makeCurrent(folder: string, { name, path, before }: NextFile): Promise<void> {
  stillFirst(folder, before);
  if (existsSync(`${path}.wal`)) throw new Error(`${path} was not written to its end`);
  await flushFile(path);
  const sha256 = await fingerprintOf(path);
  stillFirst(folder, before);
  await putPointer(folder, { name, sha256 }, () => rename(path, join(folder, name)));
  removeReplaced(folder, before);
}

/** Nothing else has become current, or could while this one does. */
function stillFirst(folder: string, before: Pointer | null): void {
  if (hasLostLock(folder) || readPointer(folder)?.name !== before?.name) {
    fail("loadOvertaken", { folder });
  }
}

/**
 * Removes the files that were passed by before the one that a load began with: that one, found
 * whole, is now the way back. Those between the two have been named and lost their name: they stay
 * for a person to look at until the load after.
 */
function removeReplaced(folder: string, before: Pointer | null): void {
  if (!before) return;
  for (const name of warehouseFiles(folder)) {
    if (numberOf(name) >= numberOf(before.name)) return;
    for (const file of [name, `${name}.wal`]) removeUnlessRead(join(folder, file));
  }
}

function removeUnlessRead(path: string): void {
  try {
    rmSync(path, { force: true });
  } catch {
    // Windows keeps a file that a server still reads. The load is taken in; a later one removes it.
  }
}

/** Finishes a first load that was cut off once its file and its pointer were whole. */
export async function finishFirst(folder: string): Promise<void> {
  const next = readPointer(folder, pointerName + unfinished)!;
  const path = join(folder, next.name + unfinished);
  if (existsSync(path)) await rename(path, join(folder, next.name));
  await rename(join(folder, pointerName + unfinished), join(folder, pointerName));
  flushFolder(folder);
}

/** Replaces the pointer, after what has to stand before it. */
export async function putPointer(
  folder: string,
  pointer: Pointer,
  first: () => Promise<void> = () => Promise.resolve()
): Promise<void> {
  const next = join(folder, pointerName + unfinished);
  const handle = await open(next, "w", 0o600);
  try {
    await handle.writeFile(pointerText(pointer));
    await handle.sync();
  } finally {
    await handle.close();
  }
  flushFolder(folder);
  await first();
  await rename(next, join(folder, pointerName));
  flushFolder(folder);
}
