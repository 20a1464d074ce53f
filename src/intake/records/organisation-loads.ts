import { organisationPopulations } from "../../catalogue/record-form";
import type { OrganisationPopulation } from "../../catalogue/record-form";
import { extractsInUse } from "../../sql/intake/known-extracts";
import type { Store } from "../../warehouse/store";
import { readUpgraded } from "../../warehouse/upgrade-warehouse";
import { readLoadedFiles } from "../../warehouse/loaded-files";

/** Tells the load whose organisations answer for a year; null where none does. */
export type OrganisationLoad = (
  population: OrganisationPopulation,
  year: number,
  demonstration: boolean
) => number | null;

/**
 * Reads which loads have organisations. Real records are counted at real organisations only, and
 * made-up ones at made-up ones.
 */
export async function organisationLoads(folder: string): Promise<OrganisationLoad> {
  const loads = await readUpgraded(folder, readLoads, []);
  return (population, year, demonstration) =>
    loads.findLast(
      (entry) =>
        entry.year === year &&
        entry.demonstration === demonstration &&
        entry.populations.includes(population)
    )?.load ?? null;
}

interface Held {
  readonly load: number;
  readonly year: number;
  readonly demonstration: boolean;
  readonly populations: readonly OrganisationPopulation[];
}

async function readLoads(store: Store): Promise<Held[]> {
  const [loads, years, demonstration, extracts] = await store.columns(extractsInUse);
  return (loads ?? []).map((load, row) => {
    const files = readLoadedFiles(String(extracts?.[row]));
    return {
      load: Number(load),
      year: Number(years?.[row]),
      demonstration: demonstration?.[row] === true,
      populations: organisationPopulations.filter((kind) =>
        files.some(({ population }) => population === kind)
      ),
    };
  });
}
