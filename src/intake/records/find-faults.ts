import type { RecordForm, RecordPopulation } from "../../catalogue/record-form";
import { recordForms } from "../../catalogue/record-forms";
import { problem } from "../../problem/problem";
import { codedName } from "../../sql/records/coded-columns";
import type { RecordCoding } from "../../sql/records/record-coding";
import { blankText, placedView, refusedTable, stageTable } from "../../sql/intake/stage-records";
import { sourceText, unreadableTable } from "./record-source";
import type { RecordSource } from "./record-source";
import { rowChecks } from "./row-checks";
import type { RowCheck } from "./row-checks";
import { numberFrom } from "./scratch";
import type { Scratch } from "./scratch";

/** What is wrong with the rows of a file. */
export interface RowFaults {
  /** Rows that could be read. */
  readonly rows: number;
  readonly unreadable: number;
  readonly refused: number;
  /** Failed checks, whether their rows are refused or only told. */
  readonly faults: number;
  readonly checks: readonly RowCheck[];
  /** How many rows fail each check, by its place in `checks`. */
  readonly counts: ReadonlyMap<number, number>;
}

/** The place and number of each failed check. */
export const faultTable = (population: string) => `fault_${population}`;

/**
 * Checks the staged rows of a file; those that fail stand in its table of refused rows, unless
 * they are only unusual.
 */
export async function findFaults(
  scratch: Scratch,
  coding: RecordCoding,
  source: RecordSource,
  year: number
): Promise<RowFaults> {
  const { population } = coding;
  const stage = stageTable(population);
  const checks = [...rowChecks(coding, year), uniqueness(recordForms[population])];
  const rows = await numberFrom(
    scratch,
    `SELECT count(*) FROM ${stage} WHERE NOT (${blankText(population)})`
  );
  const unreadable =
    source.format === "csv"
      ? await numberFrom(scratch, `SELECT count(DISTINCT line) FROM ${unreadableTable(population)}`)
      : 0;
  const faults = faultTable(population);
  await scratch.run(`CREATE TABLE ${faults} (place BIGINT, number INTEGER)`);
  if (await hasFaults(scratch, population, checks)) {
    for (const [number, { broken }] of checks.entries()) {
      const text = broken || (await twiceText(scratch, source));
      await scratch.run(
        `INSERT INTO ${faults} SELECT place, ${number} FROM ${placedView(population)} WHERE ${text}`
      );
    }
  }
  const refusing = checks.flatMap(({ refuses }, number) => (refuses ? [number] : []));
  await scratch.run(
    `CREATE TABLE ${refusedTable(population)} AS SELECT DISTINCT place FROM ${faults} WHERE number IN (${refusing.join(", ")})`
  );
  const [numbers, counts] = await scratch.columns({
    text: `SELECT number, count(*) FROM ${faults} GROUP BY number`,
    parameters: [],
  });
  const counted = new Map(numbers?.map((number, at) => [Number(number), Number(counts?.[at])]));
  return {
    rows,
    unreadable,
    faults: [...counted.values()].reduce((sum, count) => sum + count, 0),
    refused: await numberFrom(scratch, `SELECT count(*) FROM ${refusedTable(population)}`),
    checks,
    counts: counted,
  };
}

async function hasFaults(
  scratch: Scratch,
  population: RecordPopulation,
  checks: readonly RowCheck[]
) {
  const stage = stageTable(population);
  const broken = checks.flatMap((check) => (check.broken ? [check.broken] : []));
  const faulty = await numberFrom(
    scratch,
    `SELECT count(*) FROM ${placedView(population)} WHERE ${broken.join(" OR ")}`
  );
  if (faulty > 0) return true;
  return (
    (await numberFrom(
      scratch,
      `SELECT count(*) - count(DISTINCT id) FROM ${stage} WHERE NOT (${blankText(population)})`
    )) > 0
  );
}

/** Uniqueness has no text of its own: it is a question to all rows at once. */
function uniqueness({ population, columns }: RecordForm): RowCheck {
  const column = columns.find(({ type }) => type.kind === "id")!.name;
  const found = problem("recordIdTwice", { population, column });
  const of = { column, shown: [column], rule: found.code, broken: "", coded: false };
  return { ...of, refuses: true, problem: found };
}

/**
 * All rows of an id but the first. Fingerprints of two ids may be the same: where they are, the ids
 * themselves are read from the file and compared.
 */
async function twiceText(scratch: Scratch, source: RecordSource): Promise<string> {
  const { population } = source;
  const { name } = recordForms[population].columns.find(({ type }) => type.kind === "id")!;
  const valid = `SELECT rowid AS place, id FROM ${stageTable(population)} WHERE ${codedName(name)} = 0`;
  const several = `SELECT place FROM (SELECT place, count(*) OVER (PARTITION BY id) AS n FROM (${valid}) AS v) AS s WHERE n > 1`;
  const same = `same_${population}`;
  // All columns are read, so that the reader passes over the same rows as before.
  await scratch.run(
    `CREATE TABLE ${same} AS SELECT * FROM (SELECT row_number() OVER () - 1 AS place, * FROM ${sourceText(source, "ids")}) AS r WHERE place IN (${several})`
  );
  return `place IN (SELECT place FROM (SELECT place, row_number() OVER (PARTITION BY "${name}" ORDER BY place) AS n FROM ${same}) AS t WHERE n > 1)`;
}
