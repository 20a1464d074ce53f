import { setImmediate as nextTurn } from "node:timers/promises";
import { DuckDBInstance } from "@duckdb/node-api";
import type { DuckDBConnection, DuckDBMaterializedResult, DuckDBValue } from "@duckdb/node-api";
import type { SqlStatement } from "../sql/sql-statement";
import { Connections } from "./connections";
import { explainStore } from "./explain-store";

/** An open DuckDB file. */
export interface Store {
  /** The result as column vectors, in the order of the statement's columns. */
  columns(statement: SqlStatement, signal?: AbortSignal): Promise<DuckDBValue[][]>;
  /** The same for a result of whole numbers only, without a null among them. */
  numbers(statement: SqlStatement, signal?: AbortSignal): Promise<Int32Array[]>;
  run(text: string): Promise<void>;
  /** For what changes the file. */
  readonly connection: DuckDBConnection;
  close(): void;
}

/**
 * Opens a file; a reader has no way to change anything. What a damaged file or the disk says comes
 * as a problem, now and with every statement: warehouseDamaged, warehouseMissing, diskFull,
 * dataFolderUnusable.
 */
export async function openStore(path: string, access: "read" | "write"): Promise<Store> {
  async function explained<T>(work: () => Promise<T>): Promise<T> {
    try {
      return await work();
    } catch (error) {
      throw explainStore(error, path);
    }
  }
  const instance = await explained(() =>
    DuckDBInstance.create(path, {
      access_mode: access === "read" ? "READ_ONLY" : "READ_WRITE",
      // Statements name tables of this file only: nothing is fetched, installed or attached.
      enable_external_access: "false",
      autoinstall_known_extensions: "false",
      threads: "2",
    })
  );
  const connection = await instance.connect();
  const readers = new Connections(() => instance.connect());
  return {
    connection,
    columns: (statement, signal) =>
      explained(async () => {
        const result = await readers.run(statement, signal);
        const columns = await result.getColumns();
        // A result without rows comes without columns.
        return columns.length ? columns : Array.from({ length: result.columnCount }, () => []);
      }),
    numbers: (statement, signal) =>
      explained(async () => numbersOf(await readers.run(statement, signal))),
    run: (text) =>
      explained(async () => {
        await connection.run(text);
      }),
    close() {
      readers.close();
      connection.closeSync();
      instance.closeSync();
    },
  };
}

/** Vectors of numbers keep them in an array that is copied as a whole, not value by value. */
interface NumberVector {
  readonly items?: Int32Array | Int16Array;
  getItem(index: number): unknown;
}

/** So many chunks are copied, in about a millisecond, before others get their turn. */
const chunksAtOnce = 32;

async function numbersOf(result: DuckDBMaterializedResult): Promise<Int32Array[]> {
  const columns = Array.from({ length: result.columnCount }, () => new Int32Array(result.rowCount));
  let from = 0;
  for (let at = 0; at < result.chunkCount; at++) {
    if (at % chunksAtOnce === chunksAtOnce - 1) await nextTurn();
    const chunk = result.getChunk(at);
    const { rowCount } = chunk;
    columns.forEach((column, index) => {
      const vector = chunk.getColumnVector(index) as unknown as NumberVector;
      if (vector.items) column.set(vector.items.subarray(0, rowCount), from);
      else
        for (let row = 0; row < rowCount; row++) column[from + row] = Number(vector.getItem(row));
    });
    from += rowCount;
  }
  return columns;
}
