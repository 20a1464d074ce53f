import { catalogueEdition } from "../../catalogue/edition";
import { catalogue } from "../../catalogue/shipped-catalogue";
import type { RecordPopulation } from "../../catalogue/record-form";
import {
  cellsStatement,
  coverageStatement,
  marginalsStatement,
} from "../../sql/intake/derive-cells";
import type { DerivedLoad } from "../../sql/intake/derive-cells";
import { markDerivedStatements } from "../../sql/intake/derived-load";
import { recordCount, recordRegions } from "../../sql/intake/record-files";
import { recordCoding } from "../../sql/records/record-coding";
import type { StoredNumbers } from "../../sql/records/stored-numbers";
import { numberFrom } from "./scratch";
import type { Scratch } from "./scratch";

/** So many records are grouped in one go. */
const atOnce = 500_000;

/**
 * Derives cells, marginals and coverage of one population from its kept records. Many
 * records are taken region after region: each is a grouping that needs little memory.
 */
export async function derivePopulation(
  scratch: Scratch,
  population: RecordPopulation,
  numbers: StoredNumbers,
  load: DerivedLoad,
  path: string
): Promise<void> {
  const coding = recordCoding(population, catalogue, numbers);
  const rows = await numberFrom(scratch, recordCount(path));
  const regions = rows > atOnce ? await regionsOf(scratch, path) : [null];
  for (const region of regions) await scratch.run(cellsStatement(coding, load, path, region));
  await scratch.run(marginalsStatement(coding, load));
  await scratch.run(coverageStatement(population, load, path));
}

async function regionsOf(scratch: Scratch, path: string): Promise<number[]> {
  const [regions] = await scratch.columns(recordRegions(path));
  return (regions ?? []).map(Number);
}

/** Writes down that the figures of a load are those of the catalogue's present edition. */
export async function markDerived(scratch: Scratch, load: number): Promise<void> {
  for (const statement of markDerivedStatements(load, catalogueEdition)) {
    await scratch.run(statement);
  }
}
