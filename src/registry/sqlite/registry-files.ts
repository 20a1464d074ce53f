import { existsSync } from "node:fs";
import { join } from "node:path";

/** Where the registry lies in the data folder. */
export function registryFiles(folder: string) {
  const database = join(folder, "registry.sqlite");
  return {
    database,
    /** What was written since the last checkpoint. */
    log: `${database}-wal`,
    /** SQLite's index of the log, which it can make anew. */
    index: `${database}-shm`,
    /** Holds what a change replaces, but for the log: SQLite begins a new database with it. */
    journal: `${database}-journal`,
    key: join(folder, "registry-key"),
    /** Says that there is a registry, where whoever removes all of that name leaves it. */
    mark: join(folder, "has-registry"),
  };
}

/** Whether a folder has a registry, or should have one. */
export function hasRegistry(folder: string): boolean {
  const { database, key, mark } = registryFiles(folder);
  return [database, key, mark].some((file) => existsSync(file));
}
