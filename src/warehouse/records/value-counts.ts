import { problem } from "../../problem/problem";
import type { Problem } from "../../problem/problem";
import { faultTable } from "./find-faults";
import { placeNames, placesText, sourceText, wholeRows } from "./record-source";
import type { RecordSource } from "./record-source";
import type { Scratch } from "./scratch";

/** Values of a file with how often each was found, the most frequent first. */
export interface ValueCounts {
  readonly found: readonly string[];
  readonly counts: readonly number[];
}

/** More are not read but searched. */
const most = 16;

const longestValue = 60;

/** What stands in a column of the rows that failed a check. */
export async function failedValues(
  scratch: Scratch,
  source: RecordSource,
  column: string,
  check: number
): Promise<ValueCounts> {
  const names = source.columns.filter((name) => name !== null);
  const rows = wholeRows(sourceText(source, "faults"), names);
  const failed = `SELECT place FROM ${faultTable(source.population)} WHERE number = ${check}`;
  const values = `SELECT left("${column}", ${longestValue}) AS value FROM ${rows} AS r WHERE place IN (${failed})`;
  return countedValues(scratch, values, most);
}

/** A note for each column in which a mapping put our codes in place of others. */
export async function mappedValues(scratch: Scratch, source: RecordSource): Promise<Problem[]> {
  const notes: Problem[] = [];
  const { population, codes } = source;
  const places = placeNames(source);
  for (const [column, ofColumn] of codes) {
    if (!source.columns.includes(column) || !ofColumn.size) continue;
    const rows = wholeRows(
      placesText(source, places, `passed_over_for_codes_${population}`),
      places
    );
    const all = await countedValues(scratch, `SELECT "${column}" AS value FROM ${rows} AS r`, null);
    const mapped = all.found.flatMap((value, at) => {
      const code = ofColumn.get(value);
      return code === undefined ? [] : [{ text: `${value} → ${code}`, count: all.counts[at]! }];
    });
    if (!mapped.length) continue;
    notes.push(
      problem("codesMapped", {
        column,
        codes: mapped.map(({ text }) => text),
        counts: mapped.map(({ count }) => count),
      })
    );
  }
  return notes;
}

/** The values that a query gives, the most frequent first. */
export async function countedValues(
  scratch: Scratch,
  values: string,
  limit: number | null
): Promise<ValueCounts> {
  const [found, counts] = await scratch.columns({
    text: `SELECT value, count(*) FROM (${values}) AS v WHERE value IS NOT NULL GROUP BY value ORDER BY 2 DESC, 1 LIMIT ${limit ?? "ALL"}`,
    parameters: [],
  });
  return {
    found: (found ?? []).map(String),
    counts: (counts ?? []).map(Number),
  };
}
