import { join } from "node:path";
import { openStore } from "../../../src/warehouse/store";
import { currentName } from "../../../src/warehouse/warehouse-files";

/** Every marginal figure of a warehouse, by columns. */
export async function readMarginals(folder: string): Promise<unknown[][]> {
  const store = await openStore(join(folder, currentName(folder)!), "read");
  try {
    return await store.columns({
      text: "SELECT indicator, dimension, d_region, member, value FROM marginal ORDER BY ALL",
      parameters: [],
    });
  } finally {
    store.close();
  }
}
