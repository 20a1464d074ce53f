import { catalogueEdition } from "../../catalogue/edition";
import { catalogue } from "../../catalogue/shipped-catalogue";
import type { RecordPopulation } from "../../catalogue/record-form";
import { cellsText, coverageText, marginalTexts } from "../../sql/intake/derive-cells";
import type { DerivedLoad } from "../../sql/intake/derive-cells";
import { recordCoding } from "../../sql/records/record-coding";
import { recordStore } from "../../sql/records/record-store";
import type { StoredNumbers } from "../../sql/records/stored-numbers";
import { fileLiteral, numberFrom } from "./scratch";
import type { Scratch } from "./scratch";

/** The name under which the next warehouse file is attached. */
export const target = "target";

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
  const { table, columns, measures } = recordStore(population, catalogue);
  const records = `read_parquet(${fileLiteral(path)})`;
  const rows = await numberFrom(scratch, `SELECT count(*) FROM ${records}`);
  const regions = rows > atOnce ? await regionsOf(scratch, records) : [null];
  const names = ["load", "year", "d_region", "d_district"]
    .concat(columns.map(({ name }) => name))
    .concat(measures.map(({ name }) => name));
  for (const region of regions) {
    await scratch.run(
      `INSERT INTO ${target}.${table} (${names.join(", ")}) ${cellsText(coding, load, records, region)}`
    );
  }
  const marginals = marginalTexts(coding, load, `${target}.${table}`);
  await scratch.run(
    `INSERT INTO ${target}.marginal (load, year, indicator, dimension, d_region, member, value) SELECT * FROM (${marginals.join(" UNION ALL ")}) AS m ORDER BY indicator, dimension, d_region, member`
  );
  await scratch.run(
    `INSERT INTO ${target}.record_coverage (load, population, d_region, d_district, records) ${coverageText(population, load, records)}`
  );
}

async function regionsOf(scratch: Scratch, records: string): Promise<number[]> {
  const [regions] = await scratch.columns({
    text: `SELECT DISTINCT d_region FROM ${records} ORDER BY d_region`,
    parameters: [],
  });
  return (regions ?? []).map(Number);
}

/** Writes down that the figures of a load are those of the catalogue's present edition. */
export async function markDerived(scratch: Scratch, load: number): Promise<void> {
  await scratch.run(`DELETE FROM ${target}.derivation WHERE load = ${load}`);
  await scratch.run(
    `INSERT INTO ${target}.derivation (load, edition) VALUES (${load}, ${catalogueEdition})`
  );
}

/** How many cells a load has in the store of a population. */
export function cellCountText(population: RecordPopulation, load: number): string {
  return `SELECT count(*) FROM ${target}.${recordStore(population, catalogue).table} WHERE load = ${load}`;
}
