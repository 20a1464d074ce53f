import type { RecordPopulation } from "../../catalogue/record-form";
import { Parameters } from "../sql-statement";
import type { SqlStatement } from "../sql-statement";
import { placeNames, placesText, sourceText, wholeRows } from "./record-source";
import type { RecordSource } from "./record-source";
import { faultTable } from "./row-faults";

const longestValue = 60;

/** What stands in a column of the rows that failed a check, the most frequent first, with how often. */
export function failedValues(
  source: RecordSource,
  column: string,
  check: number,
  limit: number
): SqlStatement {
  const bound = new Parameters();
  const names = source.columns.filter((name) => name !== null);
  const value = `left("${column}", ${longestValue})`;
  const rows = wholeRows(sourceText(source, "faults", bound), names);
  const failed = `SELECT place FROM ${faultTable(source.population)} WHERE number = ${bound.one(check)}`;
  const values = `SELECT ${value} AS value FROM ${rows} AS r WHERE place IN (${failed})`;
  return countedText(values, limit, bound);
}

/** What stands in a place of a file, the most frequent first, with how often. */
export function placeValues(source: RecordSource, place: number, limit: number): SqlStatement {
  const bound = new Parameters();
  const name = placeNames(source)[place]!;
  const text = placesText(source, [name], `passed_over_${source.population}_${place}`, bound);
  return countedText(`SELECT "${name}" AS value FROM ${text} AS r`, limit, bound);
}

function countedText(values: string, limit: number, bound: Parameters): SqlStatement {
  return {
    text: `SELECT value, count(*) FROM (${values}) AS v WHERE value IS NOT NULL GROUP BY value ORDER BY 2 DESC, 1 LIMIT ${bound.one(limit)}`,
    parameters: bound.values,
  };
}

/**
 * How often a mapping met each of its words, by column; the file is read once for all of them.
 * Columns: count, then a column for each that is mapped, null in rows of others.
 * @param mapped columns with the words that are mapped
 */
export function mappedValues(
  source: RecordSource,
  mapped: readonly (readonly [column: string, words: readonly string[]])[]
): SqlStatement {
  const bound = new Parameters();
  const columns = mapped.map(
    ([name, words]) =>
      `CASE WHEN "${name}" IN (${bound.list(words)}) THEN "${name}" END AS "${name}"`
  );
  const places = placeNames(source);
  const rows = wholeRows(placesText(source, places, passedOver(source.population), bound), places);
  const names = mapped.map(([name]) => `"${name}"`);
  const sets = names.map((name) => `(${name})`).join(", ");
  return {
    text: `SELECT count(*), ${names.join(", ")} FROM (SELECT ${columns.join(", ")} FROM ${rows} AS r) AS m GROUP BY GROUPING SETS (${sets}) ORDER BY 1 DESC, ${names.join(", ")}`,
    parameters: bound.values,
  };
}

const passedOver = (population: RecordPopulation) => `passed_over_for_codes_${population}`;
