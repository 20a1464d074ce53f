import { join } from "node:path";
import { explainDisk } from "../disk/explain-disk";
import { makeFolder } from "../disk/make-folder";
import { lockLoads } from "./load-lock";
import { openStore } from "./store";
import type { Store } from "./store";
import { currentName } from "./warehouse-files";

/** Reads the current file; `without` before the first load. */
export async function readCurrent<T>(
  folder: string,
  read: (store: Store) => Promise<T>,
  without: T
): Promise<T> {
  try {
    const name = currentName(folder);
    if (name === null) return without;
    const store = await openStore(join(folder, name), "read");
    try {
      return await read(store);
    } finally {
      store.close();
    }
  } catch (error) {
    throw explainDisk(error, folder);
  }
}

/** Changes the warehouse of a folder, made if missing, while no other load does. */
export async function changeFolder<T>(folder: string, change: () => Promise<T>): Promise<T> {
  try {
    makeFolder(folder);
    const unlock = lockLoads(folder);
    try {
      return await change();
    } finally {
      unlock();
    }
  } catch (error) {
    throw explainDisk(error, folder);
  }
}
