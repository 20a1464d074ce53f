import { problem } from "../../problem/problem";
import type { Problem } from "../../problem/problem";
import {
  failedValues as failedStatement,
  mappedValues as mappedStatement,
} from "../../sql/intake/counted-values";
import type { RecordSource } from "../../sql/intake/record-source";
import type { SqlStatement } from "../../sql/sql-statement";
import type { Scratch } from "./scratch";

/** Values of a file with how often each was found, the most frequent first. */
export interface ValueCounts {
  readonly found: readonly string[];
  readonly counts: readonly number[];
}

/** More are not read but searched. */
const most = 16;

/** What stands in a column of the rows that failed a check. */
export async function failedValues(
  scratch: Scratch,
  source: RecordSource,
  column: string,
  check: number
): Promise<ValueCounts> {
  return countValues(scratch, failedStatement(source, column, check, most));
}

/** A note for each column in which a mapping put our codes in place of others. */
export async function mappedValues(scratch: Scratch, source: RecordSource): Promise<Problem[]> {
  const { codes } = source;
  const mapped = [...codes].filter(([name, { size }]) => source.columns.includes(name) && size > 0);
  if (!mapped.length) return [];
  const words = mapped.map(([name, ofColumn]) => [name, [...ofColumn.keys()]] as const);
  const [counts = [], ...values] = await scratch.columns(mappedStatement(source, words));
  return mapped.flatMap(([column, ofColumn], of) => {
    const met = counts.flatMap((number, at) => {
      const value = values[of]?.[at];
      return value === null || value === undefined ? [] : [{ value: String(value), number }];
    });
    if (!met.length) return [];
    return problem("codesMapped", {
      column,
      codes: met.map(({ value }) => `${value} → ${ofColumn.get(value) ?? ""}`),
      counts: met.map(({ number }) => Number(number)),
    });
  });
}

/** The values that a statement gives, with how often each was found. */
export async function countValues(scratch: Scratch, statement: SqlStatement): Promise<ValueCounts> {
  const [found, counts] = await scratch.columns(statement);
  return {
    found: (found ?? []).map(String),
    counts: (counts ?? []).map(Number),
  };
}
