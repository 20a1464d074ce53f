import { mkdirSync } from "node:fs";
import { dirname } from "node:path";

/**
 * Makes a folder for the owner alone, with those above it; one that exists stays as it is. Node's
 * own recursive mkdir never returns where a folder that exists refuses with ENOENT to hold
 * another, as /proc does.
 */
export function makeFolder(folder: string): void {
  try {
    mkdirSync(folder, { mode: 0o700 });
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    // Where a file stands in its place, whoever writes into it is told.
    if (code === "EEXIST") return;
    if (code !== "ENOENT" || dirname(folder) === folder) throw error;
    makeFolder(dirname(folder));
    mkdirSync(folder, { mode: 0o700 });
  }
}
