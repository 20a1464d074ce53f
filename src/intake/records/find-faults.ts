import type { RecordForm, RecordPopulation } from "../../catalogue/record-form";
import { recordForms } from "../../catalogue/record-forms";
import { problem } from "../../problem/problem";
import type { RecordCoding } from "../../sql/records/record-coding";
import {
  brokenCount,
  brokenStatement,
  faultCounts,
  faultsTable,
  refusedCount,
  refuseStatement,
  repeatedCount,
  sameIdsStatement,
  stagedCount,
  twiceText,
  unreadableCount,
} from "../../sql/intake/row-faults";
import type { RecordSource } from "../../sql/intake/record-source";
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
  const checks = [...rowChecks(coding, year), uniqueness(recordForms[population])];
  const rows = await numberFrom(scratch, stagedCount(population));
  const unreadable =
    source.format === "csv" ? await numberFrom(scratch, unreadableCount(population)) : 0;
  await scratch.run(faultsTable(population));
  if (await hasFaults(scratch, population, checks)) {
    for (const [number, { broken }] of checks.entries()) {
      const text = broken || (await twice(scratch, source));
      await scratch.run(brokenStatement(population, number, text));
    }
  }
  const refusing = checks.flatMap(({ refuses }, number) => (refuses ? [number] : []));
  await scratch.run(refuseStatement(population, refusing));
  const [numbers, counts] = await scratch.columns(faultCounts(population));
  const counted = new Map(numbers?.map((number, at) => [Number(number), Number(counts?.[at])]));
  return {
    rows,
    unreadable,
    faults: [...counted.values()].reduce((sum, count) => sum + count, 0),
    refused: await numberFrom(scratch, refusedCount(population)),
    checks,
    counts: counted,
  };
}

async function hasFaults(
  scratch: Scratch,
  population: RecordPopulation,
  checks: readonly RowCheck[]
) {
  const broken = checks.flatMap((check) => (check.broken ? [check.broken] : []));
  if ((await numberFrom(scratch, brokenCount(population, broken))) > 0) return true;
  return (await numberFrom(scratch, repeatedCount(population))) > 0;
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
async function twice(scratch: Scratch, source: RecordSource): Promise<string> {
  await scratch.run(sameIdsStatement(source));
  return twiceText(source.population);
}
