import { existsSync } from "node:fs";
import { join } from "node:path";
import { writeDemonstration } from "../../src/demonstration/write-demonstration";
import { loadFolder } from "../../src/intake/records/load-folder";
import { currentName } from "../../src/warehouse/warehouse-files";
import { copyMade } from "./made-once";

const scale = 0.003;

/**
 * Loads demonstration extracts of a small country into a warehouse's folder, beside what it holds;
 * the extracts stay below it. Years that begin like those of another test are not loaded anew.
 */
export async function loadDemonstration(
  warehouse: string,
  years: readonly number[]
): Promise<void> {
  const isEmpty = !existsSync(warehouse) || currentName(warehouse) === null;
  if (isEmpty) return copyLoaded(warehouse, years);
  for (const year of years) await loadYear(warehouse, year);
}

async function copyLoaded(warehouse: string, years: readonly number[]): Promise<void> {
  const last = years.at(-1);
  if (last === undefined) return;
  await copyMade(["loaded demonstration", scale, years], warehouse, async (made) => {
    await copyLoaded(made, years.slice(0, -1));
    await loadYear(made, last);
  });
}

async function loadYear(warehouse: string, year: number): Promise<void> {
  const extracts = join(warehouse, "extracts");
  await copyMade(["demonstration", scale, year], extracts, async (folder) => {
    await writeDemonstration({ folder, years: [year], scale, seed: 1, format: "csv" });
  });
  const outcome = await loadFolder(warehouse, join(extracts, String(year)));
  if (outcome.kind !== "loaded") throw new Error(JSON.stringify(outcome));
}
