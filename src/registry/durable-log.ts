import type { FileHandle } from "node:fs/promises";
import type { Database } from "better-sqlite3";
import type { CompiledQuery, Kysely } from "kysely";
import type { RegistryDialect } from "./registry-dialect";
import type { Tables } from "./tables";

/** How changes come to the disk. */
export interface DurableLog {
  /** Writes changes in one transaction, without waiting for the disk. */
  write(statements: readonly CompiledQuery[]): Promise<void>;
  /** Ends once everything that was written is on the disk. */
  flush(): Promise<void>;
  /** Brings to the disk what it did not take, from where it is still held; fails where it cannot. */
  rewrite(): Promise<void>;
}

/**
 * SQLite blocks the whole process while it waits for the disk. Here it only writes its log, and
 * the log is brought to the disk by the system's own threads; requests go on meanwhile.
 */
export function sqliteLog(
  db: Kysely<Tables>,
  database: Database,
  dialect: RegistryDialect,
  file: FileHandle
): DurableLog {
  const writeAll = database.transaction((statements: readonly CompiledQuery[]) => {
    for (const statement of statements) dialect.execute(statement);
  });
  /** The connection is asked for only so that nobody's transaction is open meanwhile. */
  const alone = (work: () => unknown) =>
    db.connection().execute(() => Promise.resolve(work()).then(() => undefined));
  return {
    write: (statements) =>
      alone(() => {
        database.pragma("synchronous = normal");
        try {
          writeAll(statements);
        } finally {
          database.pragma("synchronous = full");
        }
      }),
    flush: () => file.datasync(),
    // A second flush of pages that a disk refused succeeds without them; a checkpoint writes them.
    rewrite: () => alone(() => database.pragma("wal_checkpoint(truncate)")),
  };
}
