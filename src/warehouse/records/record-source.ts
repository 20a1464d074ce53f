import type { RecordPopulation } from "../../catalogue/record-form";
import { literal } from "../../sql/literal";
import { fileLiteral } from "./scratch";

/** A checked file of an extract, ready to be read. */
export interface RecordSource {
  readonly population: RecordPopulation;
  readonly file: string;
  readonly path: string;
  readonly format: "csv" | "parquet";
  /** The columns in the order of the file. */
  readonly columns: readonly string[];
  readonly hasOddLines: boolean;
}

/** Rows that cannot be read are counted up to here; a file with so many is no such file. */
export const unreadableLimit = 200_000;

export const unreadableTable = (population: RecordPopulation) => `unreadable_${population}`;

/**
 * What reads the columns of a file as texts, in the order of its rows. A later reading passes over
 * the same rows as the first: only keeping what it passes over makes the reader go on after it.
 */
export function sourceText(source: RecordSource, reading: "first" | "ids" | "faults"): string {
  const { population, path, format, columns } = source;
  if (format === "parquet") {
    // An empty text is no value, as in CSV.
    const texts = columns.map((name) => `nullif(CAST("${name}" AS VARCHAR), '') AS "${name}"`);
    return `(SELECT ${texts.join(", ")} FROM read_parquet(${fileLiteral(path)}))`;
  }
  const types = columns.map((name) => `${literal(name)}: 'VARCHAR'`).join(", ");
  const kept =
    reading === "first" ? unreadableTable(population) : `passed_over_for_${reading}_${population}`;
  return `read_csv(${fileLiteral(path)}, auto_detect=false, delim=',', quote='"', escape='"', header=true, columns={${types}}, store_rejects=true, rejects_table='${kept}', rejects_scan='scan_${kept}', rejects_limit=${unreadableLimit})`;
}
