import { problem } from "../../problem/problem";
import type { Problem } from "../../problem/problem";
import { literal } from "../../sql/literal";
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
  const { population, codes } = source;
  const mapped = [...codes].filter(([name, { size }]) => source.columns.includes(name) && size > 0);
  if (!mapped.length) return [];
  const places = placeNames(source);
  const rows = wholeRows(placesText(source, places, `passed_over_for_codes_${population}`), places);
  // The file is read once for all columns.
  const columns = mapped.map(([name, ofColumn]) => {
    const known = [...ofColumn.keys()].map(literal).join(", ");
    return `CASE WHEN "${name}" IN (${known}) THEN "${name}" END AS "${name}"`;
  });
  const names = mapped.map(([name]) => `"${name}"`);
  const sets = names.map((name) => `(${name})`).join(", ");
  const found = await scratch.columns({
    text: `SELECT count(*), ${names.join(", ")} FROM (SELECT ${columns.join(", ")} FROM ${rows} AS r) AS m GROUP BY GROUPING SETS (${sets}) ORDER BY 1 DESC, ${names.join(", ")}`,
    parameters: [],
  });
  const [counts = [], ...values] = found;
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

/** The values that a query gives, the most frequent first. */
export async function countedValues(
  scratch: Scratch,
  values: string,
  limit: number
): Promise<ValueCounts> {
  const [found, counts] = await scratch.columns({
    text: `SELECT value, count(*) FROM (${values}) AS v WHERE value IS NOT NULL GROUP BY value ORDER BY 2 DESC, 1 LIMIT ${limit}`,
    parameters: [],
  });
  return {
    found: (found ?? []).map(String),
    counts: (counts ?? []).map(Number),
  };
}
