import {
  closeSync,
  existsSync,
  openSync,
  readFileSync,
  rmSync,
  statSync,
  utimesSync,
  writeSync,
} from "node:fs";
import { join } from "node:path";
import { fail } from "../problem/problem";

/** A load tells this often that it lives; one that has not for long is gone. */
const beatMs = 2000;
const silenceMs = 60_000;

/**
 * Lets one load at a time into a folder; the function given back opens it again.
 * Throws `loadRunning` while another process is at it.
 */
export function lockLoads(folder: string): () => void {
  const path = join(folder, "LOADING");
  const handle = tryCreate(path) ?? takeOver(path);
  writeSync(handle, String(process.pid));
  closeSync(handle);
  const beat = setInterval(() => {
    // Where the folder was taken away, the load itself finds out and says so.
    if (existsSync(path)) utimesSync(path, new Date(), new Date());
  }, beatMs);
  return () => {
    clearInterval(beat);
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

/**
 * A lock was left by a load that was killed if its process is gone, or if it has long been silent:
 * after a restart another program may have the same process number.
 */
function takeOver(path: string): number {
  const owner = Number(readFileSync(path, "utf8"));
  const silent = Date.now() - statSync(path).mtimeMs > silenceMs;
  if (!silent && (owner === 0 || (owner !== process.pid && isRunning(owner)))) {
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
