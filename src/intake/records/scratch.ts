import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { DuckDBInstance } from "@duckdb/node-api";
import type { DuckDBValue } from "@duckdb/node-api";
import type { SqlStatement } from "../../sql/sql-statement";
import { removeScratch, scratchFolder } from "../../warehouse/scratch-folder";

/** A database of its own in which an extract is read and checked; nothing of it stays. */
export interface Scratch {
  /** Where it may keep files of its own as long as it is open. */
  readonly folder: string;
  run(statement: SqlStatement | string): Promise<void>;
  columns(statement: SqlStatement): Promise<DuckDBValue[][]>;
  /** The rows of a result, a piece at a time. */
  rows(statement: SqlStatement): AsyncIterable<DuckDBValue[][]>;
  /** How far the running statement is, from 0 to 1, as far as it tells. */
  share(): number;
  close(): void;
}

/**
 * Opens an empty scratch database. It reads files and attaches the next warehouse file, which the
 * warehouse's own databases may not; all its statements are made here, none comes from outside.
 */
export async function openScratch(folder: string, signal?: AbortSignal): Promise<Scratch> {
  removeScratch(folder);
  const own = scratchFolder(folder);
  mkdirSync(own, { recursive: true, mode: 0o700 });
  const instance = await DuckDBInstance.create(join(own, "scratch.duckdb"), {
    threads: "2",
    memory_limit: "500MB",
    temp_directory: join(own, "spill"),
    preserve_insertion_order: "true",
    autoinstall_known_extensions: "false",
    autoload_known_extensions: "false",
  });
  const connection = await instance.connect();
  const stop = () => {
    connection.interrupt();
  };
  signal?.addEventListener("abort", stop);
  async function guarded<T>(work: () => Promise<T>): Promise<T> {
    signal?.throwIfAborted();
    try {
      return await work();
    } finally {
      signal?.throwIfAborted();
    }
  }
  // It counts only for a bar that is drawn, or would be.
  await connection.run("SET enable_progress_bar = true");
  await connection.run("SET enable_progress_bar_print = false");
  // Staged records are written once and read a few times: packing them costs more than it saves.
  await connection.run("PRAGMA force_compression='uncompressed'");
  return {
    folder: own,
    run: (statement) =>
      guarded(async () => {
        if (typeof statement === "string") await connection.run(statement);
        else if (statement.parameters.length) {
          await connection.run(statement.text, [...statement.parameters]);
        } else await connection.run(statement.text);
      }),
    columns: ({ text, parameters }) =>
      guarded(async () => {
        const reader = await connection.runAndReadAll(text, [...parameters]);
        const columns = reader.getColumns();
        return columns.length ? columns : Array.from({ length: reader.columnCount }, () => []);
      }),
    async *rows({ text, parameters }) {
      signal?.throwIfAborted();
      const result = await connection.stream(text, [...parameters]);
      for (;;) {
        const chunk = await result.fetchChunk();
        signal?.throwIfAborted();
        if (!chunk || chunk.rowCount === 0) return;
        yield chunk.getRows();
      }
    },
    share: () => Math.min(Math.max(connection.progress.percentage / 100, 0), 1),
    close() {
      signal?.removeEventListener("abort", stop);
      connection.closeSync();
      instance.closeSync();
      removeScratch(folder);
    },
  };
}

/** One number out of a scratch database. */
export async function numberFrom(scratch: Scratch, statement: SqlStatement): Promise<number> {
  const [column] = await scratch.columns(statement);
  return Number(column?.[0] ?? 0);
}
