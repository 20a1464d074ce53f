import { existsSync } from "node:fs";
import { join } from "node:path";
import { ProblemError, problem } from "../problem/problem";
import { explainDisk } from "../disk/explain-disk";
import { makeFolder } from "../disk/make-folder";
import { explainStore } from "./explain-store";
import { hasLostLock, lockLoads } from "./load-lock";
import { finishFirst } from "./next-file";
import { removeLeftovers } from "./remove-leftovers";
import { openStore } from "./store";
import type { Store } from "./store";
import { currentName, isFirstUnfinished } from "./warehouse-files";

/** Reads the current file; `without` before the first load. */
export async function readCurrent<T>(
  folder: string,
  read: (store: Store) => Promise<T>,
  without: T
): Promise<T> {
  return explained(folder, async () => {
    if (isFirstUnfinished(folder)) await settleWarehouse(folder);
    const name = currentName(folder);
    if (name === null) return without;
    const store = await openStore(join(folder, name), "read");
    try {
      return await read(store);
    } finally {
      store.close();
    }
  });
}

/** Changes the warehouse of a folder, made if missing, while no other load does. */
export async function changeFolder<T>(folder: string, change: () => Promise<T>): Promise<T> {
  return explained(folder, async () => {
    makeFolder(folder);
    const unlock = lockLoads(folder);
    try {
      if (isFirstUnfinished(folder)) await finishFirst(folder);
      await removeLeftovers(folder);
      return await changed(folder, change);
    } finally {
      unlock();
    }
  });
}

/** What a load needed on its way, or left when it failed, goes with it. */
async function changed<T>(folder: string, change: () => Promise<T>): Promise<T> {
  let result: T;
  try {
    result = await change();
  } catch (error) {
    // What stands there now may be another load's, and so may be what this one met.
    if (hasLostLock(folder)) throw asOvertaken(error, folder);
    // Why the load failed is what has to be told.
    await removeLeftovers(folder).catch(() => undefined);
    throw error;
  }
  if (!hasLostLock(folder)) await removeLeftovers(folder);
  return result;
}

function asOvertaken(error: unknown, folder: string): unknown {
  return error instanceof ProblemError
    ? error
    : new ProblemError([problem("loadOvertaken", { folder })]);
}

/**
 * Brings a folder into order after a load that was killed: a first one that was all but done is
 * finished, leftovers are removed. While a load is running that is left to it.
 */
export async function settleWarehouse(folder: string): Promise<void> {
  if (!existsSync(folder)) return;
  try {
    await changeFolder(folder, () => Promise.resolve());
  } catch (error) {
    const running = error instanceof ProblemError && error.problem.code === "loadRunning";
    if (!running) throw error;
  }
}

async function explained<T>(folder: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw explainDisk(explainStore(error, folder), folder);
  }
}
