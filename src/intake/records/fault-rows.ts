import {
  faultValues,
  rawStatement,
  toldStatement,
  unreadableRows,
} from "../../sql/intake/fault-rows";
import type { RowFaults } from "./find-faults";
import { createLineNumbers } from "./line-numbers";
import type { RecordSource } from "../../sql/intake/record-source";
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
  source: RecordSource,
  faults: RowFaults,
  limit: number
): AsyncIterable<FaultRow> {
  await createLineNumbers(scratch, source, faults);
  if (faults.unreadable) yield* unreadable(scratch, source, limit);
  if (!faults.faults) return;
  const { population } = source;
  const refusing = faults.checks.flatMap(({ refuses }, number) => (refuses ? [number] : []));
  await scratch.run(toldStatement(population, refusing, { ofKind: examplesOfKind, limit }));
  await scratch.run(rawStatement(source));
  const shown = faults.checks.map((check) => check.shown);
  const rows = scratch.rows(faultValues(source, shown));
  for await (const piece of rows) {
    for (const [line, number, value] of piece) {
      yield { line: Number(line), check: Number(number), reason: null, value: String(value) };
    }
  }
}

async function* unreadable(
  scratch: Scratch,
  { population, delimiter }: RecordSource,
  limit: number
): AsyncIterable<FaultRow> {
  const rows = scratch.rows(unreadableRows(population, limit));
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
