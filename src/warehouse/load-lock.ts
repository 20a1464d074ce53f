import { closeSync, openSync, readFileSync, rmSync, writeSync } from "node:fs";
import { join } from "node:path";
import { fail } from "../problem/problem";

/** Lets one load at a time into a folder. Throws `loadRunning` while another process is at it. */
export function lockLoads(folder: string): () => void {
  const path = join(folder, "LOADING");
  const handle = tryCreate(path) ?? takeOver(path);
  writeSync(handle, String(process.pid));
  closeSync(handle);
  return () => {
    rmSync(path, { force: true });
  };
}

function tryCreate(path: string): number | null {
  try {
    return openSync(path, "wx");
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "EEXIST") return null;
    throw error;
  }
}

/** A lock whose process is gone was left by a load that was killed. */
function takeOver(path: string): number {
  const owner = Number(readFileSync(path, "utf8"));
  if (owner && owner !== process.pid && isRunning(owner)) {
    fail("loadRunning", { processId: owner });
  }
  rmSync(path, { force: true });
  return tryCreate(path) ?? fail("loadRunning", { processId: owner });
}

function isRunning(processId: number): boolean {
  try {
    process.kill(processId, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}
