import type { RecordPopulation } from "../../catalogue/record-form";
import { recordForms } from "../../catalogue/record-forms";
import { codedName } from "../records/coded-columns";
import { Parameters, plainStatement } from "../sql-statement";
import type { SqlStatement } from "../sql-statement";
import { sourceText, unreadableTable } from "./record-source";
import type { RecordSource } from "./record-source";
import { blankText, placedView, refusedTable, stageTable } from "./stage-records";

/** The place and number of each failed check. */
export const faultTable = (population: string) => `fault_${population}`;
const sameTable = (population: string) => `same_${population}`;

/** How many staged rows are records. */
export function stagedCount(population: RecordPopulation): SqlStatement {
  return plainStatement(
    `SELECT count(*) FROM ${stageTable(population)} WHERE NOT (${blankText(population)})`
  );
}

/** How many rows of a CSV file could not be read. */
export function unreadableCount(population: RecordPopulation): SqlStatement {
  return plainStatement(`SELECT count(DISTINCT line) FROM ${unreadableTable(population)}`);
}

/** Makes room for failed checks. */
export function faultsTable(population: RecordPopulation): SqlStatement {
  return plainStatement(`CREATE TABLE ${faultTable(population)} (place BIGINT, number INTEGER)`);
}

/** How many records fail any of some checks. */
export function brokenCount(population: RecordPopulation, broken: readonly string[]): SqlStatement {
  return plainStatement(
    `SELECT count(*) FROM ${placedView(population)} WHERE ${broken.join(" OR ")}`
  );
}

/** How many records have the fingerprint of another one. */
export function repeatedCount(population: RecordPopulation): SqlStatement {
  return plainStatement(
    `SELECT count(*) - count(DISTINCT id) FROM ${stageTable(population)} WHERE NOT (${blankText(population)})`
  );
}

/** Writes down which records fail a check. */
export function brokenStatement(
  population: RecordPopulation,
  number: number,
  broken: string
): SqlStatement {
  return {
    text: `INSERT INTO ${faultTable(population)} SELECT place, ? FROM ${placedView(population)} WHERE ${broken}`,
    parameters: [number],
  };
}

/** Refuses the records that fail a check which refuses. */
export function refuseStatement(
  population: RecordPopulation,
  refusing: readonly number[]
): SqlStatement {
  const bound = new Parameters();
  return {
    text: `CREATE TABLE ${refusedTable(population)} AS SELECT DISTINCT place FROM ${faultTable(population)} WHERE number IN (${bound.list(refusing)})`,
    parameters: bound.values,
  };
}

/** How many records fail each check. */
export function faultCounts(population: RecordPopulation): SqlStatement {
  return plainStatement(`SELECT number, count(*) FROM ${faultTable(population)} GROUP BY number`);
}

/** How many records are refused. */
export function refusedCount(population: RecordPopulation): SqlStatement {
  return plainStatement(`SELECT count(*) FROM ${refusedTable(population)}`);
}

/**
 * Reads the ids of records with one fingerprint from the file. All columns are read, so that the
 * reader passes over the same rows as before.
 */
export function sameIdsStatement(source: RecordSource): SqlStatement {
  const { population } = source;
  const valid = `SELECT rowid AS place, id FROM ${stageTable(population)} WHERE ${codedName(idOf(population))} = 0`;
  const several = `SELECT place FROM (SELECT place, count(*) OVER (PARTITION BY id) AS n FROM (${valid}) AS v) AS s WHERE n > 1`;
  const bound = new Parameters();
  return {
    text: `CREATE TABLE ${sameTable(population)} AS SELECT * FROM (SELECT row_number() OVER () - 1 AS place, * FROM ${sourceText(source, "ids", bound)}) AS r WHERE place IN (${several})`,
    parameters: bound.values,
  };
}

/** What holds of all records of an id but the first, once those ids are read. */
export function twiceText(population: RecordPopulation): string {
  return `place IN (SELECT place FROM (SELECT place, row_number() OVER (PARTITION BY "${idOf(population)}" ORDER BY place) AS n FROM ${sameTable(population)}) AS t WHERE n > 1)`;
}

function idOf(population: RecordPopulation): string {
  return recordForms[population].columns.find(({ type }) => type.kind === "id")!.name;
}
