import { DuckDBInstance } from "@duckdb/node-api";
import type { DuckDBConnection, DuckDBValue } from "@duckdb/node-api";
import type { SqlStatement } from "../sql/sql-statement";

/** An open DuckDB file. */
export interface Store {
  /**
   * The result as column vectors, in the order of the statement's columns. Each runs on a
   * connection of its own: ending one because its client went away must not end another.
   */
  columns(statement: SqlStatement, signal?: AbortSignal): Promise<DuckDBValue[][]>;
  run(text: string): Promise<void>;
  /** For what changes the file. */
  readonly connection: DuckDBConnection;
  close(): void;
}

/** Opens a file; a reader has no way to change anything. */
export async function openStore(path: string, access: "read" | "write"): Promise<Store> {
  const instance = await DuckDBInstance.create(path, {
    access_mode: access === "read" ? "READ_ONLY" : "READ_WRITE",
    // Statements name tables of this file only: nothing is fetched, installed or attached.
    enable_external_access: "false",
    autoinstall_known_extensions: "false",
    threads: "2",
  });
  const connection = await instance.connect();
  return {
    connection,
    async columns(statement, signal) {
      signal?.throwIfAborted();
      const own = await instance.connect();
      const stop = () => {
        own.interrupt();
      };
      signal?.addEventListener("abort", stop, { once: true });
      try {
        const reader = await own.runAndReadAll(statement.text, [...statement.parameters]);
        const columns = reader.getColumns();
        // A result without rows comes without columns.
        return columns.length ? columns : Array.from({ length: reader.columnCount }, () => []);
      } finally {
        signal?.removeEventListener("abort", stop);
        own.closeSync();
        signal?.throwIfAborted();
      }
    },
    async run(text) {
      await connection.run(text);
    },
    close() {
      connection.closeSync();
      instance.closeSync();
    },
  };
}
