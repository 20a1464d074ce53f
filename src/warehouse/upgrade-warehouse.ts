import { changeFolder, readCurrent } from "./change-folder";
import { hasSchema } from "./schema";
import { writeUpgrade } from "./write-load";

/** Gives a warehouse of an earlier version the tables that this one reads; others stay as they are. */
export async function upgradeWarehouse(folder: string): Promise<void> {
  if (await readCurrent(folder, hasSchema, true)) return;
  await changeFolder(folder, async () => {
    if (!(await readCurrent(folder, hasSchema, true))) await writeUpgrade(folder);
  });
}
