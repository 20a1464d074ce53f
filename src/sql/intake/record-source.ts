import type { RecordPopulation } from "../../catalogue/record-form";
import { recordForms } from "../../catalogue/record-forms";
import { filePattern, literal } from "../literal";
import type { Parameters } from "../sql-statement";

/** A checked file of an extract, ready to be read. */
export interface RecordSource {
  readonly population: RecordPopulation;
  readonly file: string;
  /** Where it is read: the file itself, or a copy of it in UTF-8. */
  readonly path: string;
  readonly format: "csv" | "parquet";
  /** What stands in each place of the file: a column of the form, or null for one that is left out. */
  readonly columns: readonly (string | null)[];
  /** By column: our code for each value that a mapping translates. */
  readonly codes: ReadonlyMap<string, ReadonlyMap<string, string>>;
  /** The places of a Parquet file that hold numbers with decimals. */
  readonly decimals: readonly number[];
  readonly delimiter: string;
  /** Lines before the header of a CSV file. */
  readonly skip: number;
  readonly hasOddLines: boolean;
}

/** Rows that cannot be read are counted up to here; a file with so many is no such file. */
export const unreadableLimit = 200_000;

export const unreadableTable = (population: RecordPopulation) => `unreadable_${population}`;

/** Each place of a file by a name: that of its column, or one for what is left out. */
export function placeNames({ columns }: Pick<RecordSource, "columns">): string[] {
  return columns.map((column, at) => column ?? `left_${at}`);
}

/**
 * What reads the columns of a file as texts, in the order of its rows. A later reading passes over
 * the same rows as the first: only keeping what it passes over makes the reader go on after it.
 */
export function sourceText(
  source: RecordSource,
  reading: "first" | "ids" | "faults",
  bound: Parameters
): string {
  const { population, columns, codes } = source;
  const { optional = [] } = recordForms[population];
  const kept =
    reading === "first" ? unreadableTable(population) : `passed_over_for_${reading}_${population}`;
  const names = columns.filter((column) => column !== null);
  const absent = optional.filter(({ name }) => !names.includes(name));
  if (!absent.length && !names.some((name) => codes.get(name)?.size)) {
    return placesText(source, names, kept, bound);
  }
  const texts = [
    ...names.map((name) => `${codedText(name, codes.get(name), bound)} AS "${name}"`),
    ...absent.map(({ name }) => `'0' AS "${name}"`),
  ];
  return `(SELECT ${texts.join(", ")} FROM ${placesText(source, names, kept, bound)} AS given)`;
}

/** A value in our code where the mapping has one for it. */
function codedText(
  name: string,
  codes: ReadonlyMap<string, string> | undefined,
  bound: Parameters
): string {
  const cases = [...(codes ?? [])].map(
    ([outside, code]) => `WHEN ${bound.one(outside)} THEN ${bound.one(code)}`
  );
  return cases.length ? `CASE "${name}" ${cases.join(" ")} ELSE "${name}" END` : `"${name}"`;
}

/**
 * What reads every row of a file with its place, all columns of it: a reader that may leave one out
 * does not look for faults there, and so passes over other rows.
 */
export function wholeRows(text: string, names: readonly string[]): string {
  const all = names.map((name) => `"${name}"`).join(", ");
  return `(SELECT * FROM (SELECT row_number() OVER () - 1 AS place, * FROM ${text}) AS w WHERE hash(${all}) <> 0)`;
}

/** What reads some places of a file as texts; rows that cannot be read are kept in a table. */
export function placesText(
  source: RecordSource,
  names: readonly string[],
  kept: string,
  bound: Parameters
): string {
  const { path, format, delimiter, skip } = source;
  const places = placeNames(source);
  if (format === "parquet") {
    const texts = names.map((name) => `${valueText(source, name)} AS "${name}"`);
    const columns = places.map((name) => `"${name}"`).join(", ");
    return `(SELECT ${texts.join(", ")} FROM read_parquet(${bound.one(filePattern(path))}) AS p(${columns}))`;
  }
  const types = places.map((name) => `${literal(name)}: 'VARCHAR'`).join(", ");
  const selected = names.map((name) => `"${name}"`).join(", ");
  return `(SELECT ${selected} FROM read_csv(${bound.one(filePattern(path))}, auto_detect=false, delim=${bound.one(delimiter)}, quote='"', escape='"', header=true, skip=${bound.one(skip)}, columns={${types}}, store_rejects=true, rejects_table='${kept}', rejects_scan='scan_${kept}', rejects_limit=${unreadableLimit}))`;
}

/** An empty text is no value, as in CSV, nor is what is no number; a whole number has no decimals. */
function valueText(source: RecordSource, name: string): string {
  if (!source.decimals.includes(placeNames(source).indexOf(name)))
    return `nullif(CAST("${name}" AS VARCHAR), '')`;
  const number = `CAST("${name}" AS DOUBLE)`;
  return `CASE WHEN isnan(${number}) THEN NULL WHEN ${number} = trunc(${number}) AND abs(${number}) < 1e15 THEN CAST(CAST(${number} AS BIGINT) AS VARCHAR) ELSE CAST("${name}" AS VARCHAR) END`;
}
