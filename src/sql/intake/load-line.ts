import type { SqlStatement } from "../sql-statement";
import { target } from "./target";

/** What the table of all loads says of a load of records. */
export interface LoadRow {
  readonly load: number;
  readonly loadedAt: string;
  readonly file: string;
  readonly sha256: string;
  readonly cells: number;
  /** What was found, as JSON. */
  readonly findings: string;
}

/** What the table of extracts says of it. */
export interface ExtractRow {
  readonly load: number;
  readonly year: number;
  readonly referenceDate: string;
  readonly source: string;
  readonly state: string;
  readonly demonstration: boolean;
  /** Its files, as JSON. */
  readonly extract: string;
}

/** Writes a load down. */
export function loadStatement(row: LoadRow): SqlStatement {
  return {
    text: `INSERT INTO ${target}.load (number, loaded_at, file, sha256, cells, findings, kind) VALUES (?, ?, ?, ?, ?, ?, 'records')`,
    parameters: [row.load, row.loadedAt, row.file, row.sha256, row.cells, row.findings],
  };
}

/** Writes down what its extract said of itself. */
export function extractStatement(row: ExtractRow): SqlStatement {
  return {
    text: `INSERT INTO ${target}.record_load (load, year, reference_date, source, state, demonstration, extract) VALUES (?, ?, ?, ?, ?, CAST(? AS INTEGER) = 1, ?)`,
    parameters: [
      ...[row.load, row.year, row.referenceDate, row.source, row.state],
      ...[row.demonstration ? 1 : 0, row.extract],
    ],
  };
}

/** Puts a load into use, after all others. */
export function useStatement(load: number, usedAt: string): SqlStatement {
  return {
    text: `INSERT INTO ${target}.load_use SELECT coalesce(max(sequence), 0) + 1, ?, ? FROM ${target}.load_use`,
    parameters: [load, usedAt],
  };
}
