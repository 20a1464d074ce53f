import { copyFileSync, existsSync } from "node:fs";
import { open, rename } from "node:fs/promises";
import { join } from "node:path";
import { flushFile } from "../disk/flush-file";
import { flushFolder } from "../disk/flush-folder";
import { fail } from "../problem/problem";
import { fingerprintOf } from "./fingerprint";
import { ensureSchema } from "./schema";
import { openStore } from "./store";
import {
  currentPointer,
  nameOf,
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

/** The next file: a copy of the current one with the tables of this version. */
export async function prepareNext(folder: string): Promise<NextFile> {
  const before = currentPointer(folder);
  // Above every file that is there: one whose pointer was put back is not written over.
  const last = Math.max(0, ...warehouseFiles(folder).map((name) => Number.parseInt(name, 10)));
  const name = nameOf(last + 1);
  const path = join(folder, name + unfinished);
  if (before) copyFileSync(join(folder, before.name), path);
  const store = await openStore(path, "write");
  try {
    await ensureSchema(store);
  } finally {
    store.close();
  }
  return { name, path, before };
}

/**
 * Makes a finished file the current one; durable before it returns. Throws `loadOvertaken` where
 * another one has become current meanwhile.
 */
export async function makeCurrent(folder: string, { name, path, before }: NextFile): Promise<void> {
  if (readPointer(folder)?.name !== before?.name) fail("loadOvertaken", { folder });
  if (existsSync(`${path}.wal`)) throw new Error(`${path} was not written to its end`);
  await flushFile(path);
  const sha256 = await fingerprintOf(path);
  await putPointer(folder, { name, sha256 }, () => rename(path, join(folder, name)));
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
