import { closeSync, fsyncSync, openSync } from "node:fs";

/** Brings to the disk which files a folder holds: a new name is not there before that. */
export function flushFolder(folder: string): void {
  // Windows opens no folder, and writes names down at once.
  if (process.platform === "win32") return;
  const handle = openSync(folder, "r");
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}
