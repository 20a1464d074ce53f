import type { Catalogue } from "../../catalogue/catalogue";
import { recordPopulations } from "../../catalogue/record-form";
import type { RecordPopulation } from "../../catalogue/record-form";
import { recordStore } from "../records/record-store";
import type { SqlStatement } from "../sql-statement";
import { target } from "./target";

/** Writes down under which edition of the catalogue the figures of a load were derived. */
export function markDerivedStatements(load: number, edition: number): SqlStatement[] {
  return [
    { text: `DELETE FROM ${target}.derivation WHERE load = ?`, parameters: [load] },
    {
      text: `INSERT INTO ${target}.derivation (load, edition) VALUES (?, ?)`,
      parameters: [load, edition],
    },
  ];
}

/** How many cells a load has in the store of a population. */
export function cellCount(
  population: RecordPopulation,
  load: number,
  catalogue: Catalogue
): SqlStatement {
  const { table } = recordStore(population, catalogue);
  return { text: `SELECT count(*) FROM ${target}.${table} WHERE load = ?`, parameters: [load] };
}

/** Takes all figures of a load away, so that they can be derived anew. */
export function clearStatements(load: number, catalogue: Catalogue): SqlStatement[] {
  const tables = recordPopulations.map((population) => recordStore(population, catalogue).table);
  return [...tables, "marginal", "record_coverage"].map((table) => ({
    text: `DELETE FROM ${target}.${table} WHERE load = ?`,
    parameters: [load],
  }));
}
