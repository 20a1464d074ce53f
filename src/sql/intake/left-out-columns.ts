import { Parameters } from "../sql-statement";
import type { SqlStatement } from "../sql-statement";
import { placeNames, placesText } from "./record-source";
import type { RecordSource } from "./record-source";

/** How many rows have something in a place of a file. */
export function filledCount(source: RecordSource, place: number): SqlStatement {
  const bound = new Parameters();
  const names = placeNames(source);
  const text = placesText(source, names, keptTable(source, place), bound);
  return {
    text: `SELECT count("${names[place]!}") FROM ${text} AS r`,
    parameters: bound.values,
  };
}

/**
 * Whether the first column counts the rows from nil; rows of nothing but empty fields are none.
 * Columns: rows that are numbered otherwise, all rows.
 */
export function rowNumbers(source: RecordSource): SqlStatement {
  const bound = new Parameters();
  const names = placeNames(source);
  const text = placesText(source, names, keptTable(source, 0), bound);
  const filled = names.map((name) => `"${name}" IS NOT NULL`).join(" OR ");
  const rows = `SELECT "${names[0]!}" AS own, row_number() OVER () - 1 AS place FROM ${text} AS r WHERE ${filled}`;
  return {
    text: `SELECT count(*) FILTER (own IS DISTINCT FROM CAST(place AS VARCHAR)), count(*) FROM (${rows}) AS n`,
    parameters: bound.values,
  };
}

function keptTable(source: RecordSource, place: number): string {
  return `passed_over_for_${placeNames(source)[place]!}_${source.population}`;
}
