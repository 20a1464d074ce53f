import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import Database from "better-sqlite3";
import { fail } from "../problem/problem";

/**
 * Lets one load at a time into a folder; the function given back opens it again. The lock is an
 * open transaction of an empty SQLite file: the system ends it with its process, however that
 * ends, and nobody can take it from one that is only suspended.
 * Throws `loadRunning` while another load has it.
 */
export function lockLoads(folder: string): () => void {
  const owner = join(folder, "LOADING");
  const lock = new Database(join(folder, "loading.sqlite"), { timeout: 0 });
  try {
    lock.exec("BEGIN IMMEDIATE");
    writeFileSync(owner, `${process.pid}\n`, { mode: 0o600 });
  } catch (error) {
    const { inTransaction } = lock;
    lock.close();
    if (inTransaction) rmSync(owner, { force: true });
    else if ((error as { code?: string }).code === "SQLITE_BUSY") {
      fail("loadRunning", { processId: processIn(owner) });
    }
    throw error;
  }
  return () => {
    rmSync(owner, { force: true });
    lock.close();
  };
}

/** Which process has the lock, as far as it could say. */
function processIn(owner: string): number | null {
  try {
    return Number.parseInt(readFileSync(owner, "utf8"), 10) || null;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return null;
    throw error;
  }
}
