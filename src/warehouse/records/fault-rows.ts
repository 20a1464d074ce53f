import type { RecordCoding } from "../../sql/record-coding";
import { blankLines } from "./scan-file";
import { faultTable } from "./find-faults";
import type { RowFaults } from "./find-faults";
import { sourceText, unreadableTable } from "./record-source";
import type { RecordSource } from "./record-source";
import { numberFrom } from "./scratch";
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

export type Unreadable = "length" | "quotes" | "encoding" | "tooLong";

const examplesOfKind = 5;

/**
 * The faults of a file by line, the unreadable rows first: as many as asked for, and of each kind
 * the first ones in any case. The file is read once more for the values as they stand in it.
 */
export async function* faultRows(
  scratch: Scratch,
  coding: RecordCoding,
  source: RecordSource,
  faults: RowFaults,
  limit: number
): AsyncIterable<FaultRow> {
  if (faults.unreadable) yield* unreadableRows(scratch, source, limit);
  if (!faults.refused) return;
  const { population } = coding;
  const [told, raw, shift] = [`told_${population}`, `raw_${population}`, `shift_${population}`];
  await scratch.run(
    `CREATE OR REPLACE TABLE ${told} AS SELECT place, number FROM (SELECT place, number, row_number() OVER (PARTITION BY number ORDER BY place) AS kind, row_number() OVER (ORDER BY place, number) AS nth FROM ${faultTable(population)}) AS f WHERE kind <= ${examplesOfKind} OR nth <= ${limit}`
  );
  await scratch.run(
    `CREATE OR REPLACE TABLE ${raw} AS SELECT * FROM (SELECT row_number() OVER () - 1 AS place, * FROM ${sourceText(source, "second")}) AS s WHERE place IN (SELECT place FROM ${told})`
  );
  await createShifts(scratch, source, faults, shift);
  const values = faults.checks.map(({ shown }, at) => `WHEN ${at} THEN ${valueText(shown)}`);
  const first = source.format === "csv" ? 2 : 1;
  const rows = scratch.rows(
    `SELECT CAST(t.place + ${first} + coalesce(s.lines, 0) AS BIGINT) AS line, t.number, CASE t.number ${values.join(" ")} END AS value FROM ${told} AS t JOIN ${raw} AS r ON r.place = t.place ASOF LEFT JOIN ${shift} AS s ON t.place >= s.place ORDER BY line, t.number`
  );
  for await (const piece of rows) {
    for (const [line, number, value] of piece) {
      yield { line: Number(line), check: Number(number), reason: null, value: String(value) };
    }
  }
}

/** How many lines were passed over before a row: those without fields and those not readable. */
async function createShifts(
  scratch: Scratch,
  source: RecordSource,
  faults: RowFaults,
  table: string
): Promise<void> {
  await scratch.run(`CREATE OR REPLACE TABLE ${table} (place BIGINT, lines BIGINT)`);
  if (source.format === "parquet") return;
  const blank = source.hasBlankLines ? await blankLines(source.path) : [];
  if (!blank.length && !faults.unreadable) return;
  const passed = [
    `SELECT unnest([${blank.join(", ")}]::BIGINT[]) AS line`,
    `SELECT CAST(line AS BIGINT) AS line FROM ${unreadableTable(source.population)}`,
  ].join(" UNION ");
  await scratch.run(
    `INSERT INTO ${table} SELECT line - 1 - n, max(n) FROM (SELECT line, row_number() OVER (ORDER BY line) AS n FROM (${passed}) AS p) AS q GROUP BY ALL`
  );
  const lines = await numberFrom(scratch, `SELECT count(*) FROM ${table}`);
  if (!lines) throw new Error(`the lines passed over in ${source.file} are lost`);
}

async function* unreadableRows(
  scratch: Scratch,
  { population }: RecordSource,
  limit: number
): AsyncIterable<FaultRow> {
  const rows = scratch.rows(
    `SELECT CAST(line AS BIGINT) AS line, min(error_type), left(trim(any_value(csv_line), chr(10) || chr(13) || ' '), 200) FROM ${unreadableTable(population)} GROUP BY line ORDER BY line LIMIT ${limit}`
  );
  for await (const piece of rows) {
    for (const [line, type, text] of piece) {
      yield {
        line: Number(line),
        check: null,
        reason: reasonOf(String(type)),
        value: String(text),
      };
    }
  }
}

function reasonOf(type: string): Unreadable {
  if (type === "MISSING COLUMNS" || type === "TOO MANY COLUMNS") return "length";
  if (type === "INVALID ENCODING") return "encoding";
  return type === "LINE SIZE OVER MAXIMUM" ? "tooLong" : "quotes";
}

function valueText(shown: readonly string[]): string {
  const [only] = shown;
  if (shown.length === 1) return `coalesce(r."${only}", '')`;
  return shown.map((name) => `'${name} ' || coalesce(r."${name}", '–')`).join(" || ', ' || ");
}
