import { changeFolder, readCurrent } from "./change-folder";
import { hasSchema } from "./schema";
import type { Store } from "./store";
import { writeUpgrade } from "./write-load";

/** Reads the current file, in the tables of this version; `without` before the first load. */
export async function readUpgraded<T>(
  folder: string,
  read: (store: Store) => Promise<T>,
  without: T
): Promise<T> {
  const known = async (store: Store) =>
    (await hasSchema(store)) ? { is: await read(store) } : null;
  const found = await readCurrent(folder, known, { is: without });
  if (found) return found.is;
  await upgradeWarehouse(folder);
  return readCurrent(folder, read, without);
}

/** Gives a warehouse of an earlier version the tables that this one reads; others stay as they are. */
export async function upgradeWarehouse(folder: string): Promise<void> {
  if (await readCurrent(folder, hasSchema, true)) return;
  await changeFolder(folder, async () => {
    if (!(await readCurrent(folder, hasSchema, true))) await writeUpgrade(folder);
  });
}
