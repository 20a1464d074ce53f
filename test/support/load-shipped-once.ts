import { existsSync } from "node:fs";
import { loadShipped } from "../../src/intake/load-shipped";
import { currentName } from "../../src/warehouse/warehouse-files";
import { copyMade } from "./made-once";

/** Takes the shipped figures into a warehouse; an empty one gets them as they were loaded once. */
export async function loadShippedOnce(warehouse: string): Promise<void> {
  const isEmpty = !existsSync(warehouse) || currentName(warehouse) === null;
  if (!isEmpty) await loadShipped(warehouse);
  else {
    await copyMade(["shipped"], warehouse, async (folder) => {
      await loadShipped(folder);
    });
  }
}
