import { open } from "node:fs/promises";
import type { FileHandle } from "node:fs/promises";
import { measureInterleaved } from "./measure-interleaved";

/** As much as SQLite's log grows by an entry of the audit log. */
const entry = Buffer.alloc(8192, 1);

/** Writes an entry and waits until the disk has it, as the audit log does. */
export async function writeEntry(log: FileHandle): Promise<void> {
  await log.write(entry);
  await log.datasync();
}

/** Milliseconds until the disk of a folder has an entry. */
export async function diskWait(file: string): Promise<number> {
  const log = await open(file, "w");
  const { disk } = await measureInterleaved({ disk: () => writeEntry(log) }, 100);
  await log.close();
  return disk;
}
