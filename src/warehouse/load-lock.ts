import { readFileSync, rmSync, statSync, truncateSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import Database from "better-sqlite3";
import { fail } from "../problem/problem";

/** The locks of this process: which file each was when it was locked. */
const held = new Map<string, bigint | null>();

const lockIn = (folder: string) => join(folder, "loading.sqlite");
const ownerIn = (folder: string) => join(folder, "LOADING");

/**
 * Lets one load at a time into a folder; the function given back opens it again. The lock is an
 * open transaction of an empty SQLite file: the system ends it with its process, however that
 * ends, and nobody can take it from one that is only suspended.
 * Throws `loadRunning` while another load has it.
 */
export function lockLoads(folder: string): () => void {
  const file = lockIn(folder);
  // Another look at the file, beside SQLite's own, would end a lock of this very process.
  if (held.has(file)) fail("loadRunning", { processId: process.pid });
  const lock = beginIn(folder);
  held.set(file, fileNumber(file));
  tellOwner(folder);
  return () => {
    if (!hasLostLock(folder)) removeOwner(folder);
    held.delete(file);
    lock.close();
  };
}

/** Whether somebody removed the file of a lock that this process has: others may be at work too. */
export function hasLostLock(folder: string): boolean {
  const file = lockIn(folder);
  return held.has(file) && fileNumber(file) !== held.get(file);
}

function beginIn(folder: string, mayEmpty = true): Database.Database {
  const file = lockIn(folder);
  const lock = new Database(file, { timeout: 0 });
  try {
    lock.exec("BEGIN IMMEDIATE");
    return lock;
  } catch (error) {
    lock.close();
    const { code = "" } = error as { code?: string };
    if (code === "SQLITE_BUSY") fail("loadRunning", { processId: processIn(ownerIn(folder)) });
    if (!mayEmpty || !/^SQLITE_(NOTADB|CORRUPT)/.test(code)) throw error;
  }
  // It holds nothing that could be lost. A new file in its place would be another lock, beside one
  // that a suspended load still has.
  truncateSync(file);
  return beginIn(folder, false);
}

function fileNumber(file: string): bigint | null {
  return statSync(file, { bigint: true, throwIfNoEntry: false })?.ino ?? null;
}

/** Who has the lock is told to others as a courtesy; it holds without. */
function tellOwner(folder: string): void {
  try {
    writeFileSync(ownerIn(folder), `${process.pid}\n`, { mode: 0o600 });
  } catch {
    removeOwner(folder);
  }
}

function removeOwner(folder: string): void {
  try {
    rmSync(ownerIn(folder), { force: true });
  } catch {
    // Something else of that name is not the lock's.
  }
}

/** Which process has the lock, as far as it could say. */
function processIn(owner: string): number | null {
  try {
    return Number.parseInt(readFileSync(owner, "utf8"), 10) || null;
  } catch {
    return null;
  }
}
