import type { RecordCoding } from "../../sql/records/record-coding";
import { faultTable } from "./find-faults";
import type { RowFaults } from "./find-faults";
import { createLineNumbers, placesWithLines, withLines } from "./line-numbers";
import { sourceText, unreadableTable } from "./record-source";
import type { RecordSource } from "./record-source";
import type { Scratch } from "./scratch";

/** One fault of one row, as a report tells it. */
export interface FaultRow {
  readonly line: number;
  /** The place of the failed check; null where the row could not be read. */
  readonly check: number | null;
  /** The reason why a row could not be read. */
  readonly reason: Unreadable | null;
  readonly value: string;
}

export type Unreadable = "outside" | "length" | "quotes" | "encoding" | "tooLong";

const examplesOfKind = 5;

/**
 * The faults of a file by line, the unreadable rows first: of rows that are refused as many as asked
 * for, and of each kind the first ones in any case. The file is read once more for the values as they stand in it.
 */
export async function* faultRows(
  scratch: Scratch,
  coding: RecordCoding,
  source: RecordSource,
  faults: RowFaults,
  limit: number
): AsyncIterable<FaultRow> {
  await createLineNumbers(scratch, source, faults);
  if (faults.unreadable) yield* unreadableRows(scratch, source, limit);
  if (!faults.faults) return;
  const { population } = coding;
  const [told, raw] = [`told_${population}`, `raw_${population}`];
  const refusing = faults.checks.flatMap(({ refuses }, number) => (refuses ? [number] : []));
  const isRefusing = `number IN (${refusing.join(", ")})`;
  await scratch.run(
    `CREATE OR REPLACE TABLE ${told} AS SELECT place, number FROM (SELECT place, number, row_number() OVER (PARTITION BY number ORDER BY place) AS kind, row_number() OVER (PARTITION BY ${isRefusing} ORDER BY place, number) AS nth FROM ${faultTable(population)}) AS f WHERE kind <= ${examplesOfKind} OR (${isRefusing} AND nth <= ${limit})`
  );
  await scratch.run(
    `CREATE OR REPLACE TABLE ${raw} AS SELECT * FROM (SELECT row_number() OVER () - 1 AS place, * FROM ${sourceText(source, "faults")}) AS s WHERE place IN (SELECT place FROM ${told})`
  );
  const values = faults.checks.map(({ shown }, at) => `WHEN ${at} THEN ${valueText(shown)}`);
  const first = source.format === "csv" ? source.skip + 2 : 1;
  const rows = scratch.rows(
    `SELECT t.line, t.number, CASE t.number ${values.join(" ")} END AS value FROM ${placesWithLines(population, first, told)} AS t JOIN ${raw} AS r ON r.place = t.place ORDER BY t.line, t.number`
  );
  for await (const piece of rows) {
    for (const [line, number, value] of piece) {
      yield { line: Number(line), check: Number(number), reason: null, value: String(value) };
    }
  }
}

async function* unreadableRows(
  scratch: Scratch,
  { population, delimiter }: RecordSource,
  limit: number
): AsyncIterable<FaultRow> {
  const counted = `(SELECT CAST(line AS BIGINT) AS counted, error_type, csv_line FROM ${unreadableTable(population)})`;
  const rows = scratch.rows(
    `SELECT line, min(error_type), left(trim(any_value(csv_line), chr(10) || chr(13) || ' '), 200) FROM ${withLines(population, counted)} AS u GROUP BY line ORDER BY line LIMIT ${limit}`
  );
  for await (const piece of rows) {
    for (const [line, type, text] of piece) {
      yield {
        line: Number(line),
        check: null,
        reason: reasonOf(String(type), String(text).includes(delimiter)),
        value: String(text),
      };
    }
  }
}

function reasonOf(type: string, isDivided: boolean): Unreadable {
  if (type === "MISSING COLUMNS" && !isDivided) return "outside";
  if (type === "MISSING COLUMNS" || type === "TOO MANY COLUMNS") return "length";
  if (type === "INVALID ENCODING") return "encoding";
  return type === "LINE SIZE OVER MAXIMUM" ? "tooLong" : "quotes";
}

function valueText(shown: readonly string[]): string {
  const [only] = shown;
  if (shown.length === 1) return `coalesce(r."${only}", '')`;
  return shown.map((name) => `'${name} ' || coalesce(r."${name}", '–')`).join(" || ', ' || ");
}
