import { fileURLToPath } from "node:url";
import { ProblemError } from "../problem/problem";
import { loadFile } from "./load-file";
import type { LoadOutcome } from "./load-file";
import { rebuildOutdated } from "./records/rebuild-figures";
import { upgradeWarehouse } from "../warehouse/upgrade-warehouse";

/** The published figures that the product ships, in the order in which they are loaded. */
const shipped = ["schools_by_region.csv", "totals_official.csv"];

/**
 * Takes the shipped figures into the warehouse of a folder; those that are there stay as they are.
 * Figures of records that an earlier edition of the catalogue derived are derived anew.
 */
export async function loadShipped(folder: string): Promise<LoadOutcome[]> {
  await upgradeWarehouse(folder);
  await rebuildOutdated(folder);
  const outcomes: LoadOutcome[] = [];
  for (const file of shipped) {
    const path = fileURLToPath(new URL(`../../data/${file}`, import.meta.url));
    const outcome = await loadFile(folder, path);
    const errors = outcome.kind === "refused" ? outcome.findings.map((one) => one.problem) : [];
    const [first, ...rest] = errors;
    if (first) throw new ProblemError([first, ...rest]);
    outcomes.push(outcome);
  }
  return outcomes;
}
