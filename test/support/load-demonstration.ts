import { join } from "node:path";
import { writeDemonstration } from "../../src/demonstration/write-demonstration";
import { loadFolder } from "../../src/intake/records/load-folder";

/** Makes demonstration extracts of a small country and loads them into a warehouse's folder. */
export async function loadDemonstration(
  warehouse: string,
  years: readonly number[],
  scale = 0.003
): Promise<void> {
  const folder = join(warehouse, "extracts");
  await writeDemonstration({ folder, years, scale, seed: 1, format: "csv" });
  for (const year of years) {
    const outcome = await loadFolder(warehouse, join(folder, String(year)));
    if (outcome.kind !== "loaded") throw new Error(JSON.stringify(outcome));
  }
}
