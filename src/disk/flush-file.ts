import { open } from "node:fs/promises";

/** Brings a file to the disk before anything names it. */
export async function flushFile(path: string): Promise<void> {
  const handle = await open(path, "r+");
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
