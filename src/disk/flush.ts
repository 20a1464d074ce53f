import { open } from "node:fs/promises";

/** Brings a file to the disk before anything names it. */
export async function flushFile(path: string): Promise<void> {
  const handle = await open(path, "r+");
  await handle.sync();
  await handle.close();
}

/** Brings to the disk which names a folder holds, after one was made or changed. */
export async function flushFolder(path: string): Promise<void> {
  // Windows opens no folder as a file, and keeps its names by itself.
  if (process.platform === "win32") return;
  const handle = await open(path, "r");
  await handle.sync();
  await handle.close();
}
