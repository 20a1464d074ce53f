import { explainStore } from "./explain-store";
import { readLoads } from "./read-loads";
import { openStore } from "./store";
import type { Store } from "./store";
import type { LoadRecord } from "./warehouse";

/**
 * Reads every block of a file, so that DuckDB compares each with its checksum. Throws
 * `warehouseDamaged`, `warehouseMissing`.
 */
export function readBlocks(path: string): Promise<void> {
  return withBlocksRead(path, () => Promise.resolve());
}

/** The loads of a file of which every block was read. Throws what `readBlocks` throws. */
export function readWhole(path: string): Promise<LoadRecord[]> {
  return withBlocksRead(path, readLoads);
}

async function withBlocksRead<T>(path: string, read: (store: Store) => Promise<T>): Promise<T> {
  const store = await openStore(path, "read");
  try {
    for (const table of await tablesOf(store)) {
      await store.columns({ text: `SELECT max(hash(t)) FROM "${table}" AS t`, parameters: [] });
    }
    return await read(store);
  } catch (error) {
    throw explainStore(error, path);
  } finally {
    store.close();
  }
}

async function tablesOf(store: Store): Promise<string[]> {
  const text = "SELECT table_name FROM information_schema.tables ORDER BY table_name";
  const [names] = await store.columns({ text, parameters: [] });
  return (names ?? []).map(String);
}
