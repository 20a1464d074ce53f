import type { RecordPopulation } from "../../catalogue/record-form";
import { filePattern } from "../literal";
import { Parameters } from "../sql-statement";
import type { SqlStatement } from "../sql-statement";
import { acceptedText } from "./stage-records";

/** What reads the rows of a Parquet file. */
export function parquetText(path: string, bound: Parameters): string {
  return `read_parquet(${bound.one(filePattern(path))})`;
}

/** The names and types of the columns of a Parquet file. */
export function parquetColumns(path: string): SqlStatement {
  const bound = new Parameters();
  const text = `SELECT column_name, column_type FROM (DESCRIBE SELECT * FROM ${parquetText(path, bound)})`;
  return { text, parameters: bound.values };
}

/** How many records a kept file holds. */
export function recordCount(path: string): SqlStatement {
  const bound = new Parameters();
  const text = `SELECT count(*) FROM ${parquetText(path, bound)}`;
  return { text, parameters: bound.values };
}

/** The regions in which a kept file has records. */
export function recordRegions(path: string): SqlStatement {
  const bound = new Parameters();
  const text = `SELECT DISTINCT d_region FROM ${parquetText(path, bound)} ORDER BY d_region`;
  return { text, parameters: bound.values };
}

/** Keeps the accepted records of a population in a file. */
export function keepStatement(
  population: RecordPopulation,
  columns: readonly string[],
  path: string
): SqlStatement {
  return {
    text: `COPY (${acceptedText(population, columns)}) TO ? (FORMAT parquet, COMPRESSION zstd)`,
    parameters: [path],
  };
}
