import type { FileHandle } from "node:fs/promises";
import type { Database } from "better-sqlite3";
import type { CompiledQuery } from "kysely";
import type { DurableLog } from "../durable-log";
import type { RegistryDialect } from "./registry-dialect";
import { waitForOthers } from "./wait-for-others";

/** The log of SQLite, which is copied into the database from time to time. */
export interface SqliteLog extends DurableLog {
  /** Brings what was written into the database, so that little hangs on the log. */
  checkpoint(): Promise<void>;
}

interface Opened {
  readonly database: Database;
  readonly dialect: RegistryDialect;
  readonly file: FileHandle;
  readonly stands: () => void;
}

/**
 * SQLite blocks the whole process while it waits for the disk. Here it only writes its log, and
 * the log is brought to the disk by the system's own threads; requests go on meanwhile.
 */
export function sqliteLog({ database, dialect, file, stands }: Opened): SqliteLog {
  const writeAll = database.transaction((statements: readonly CompiledQuery[]) => {
    for (const statement of statements) dialect.execute(statement);
  });
  const alone = (work: () => unknown) => dialect.alone(work);
  return {
    stands,
    write: (statements) =>
      waitForOthers(() =>
        alone(() => {
          dialect.beginWriting("written");
          writeAll.immediate(statements);
        })
      ),
    flush: () => file.datasync(),
    // A second flush of pages that a disk refused succeeds without them; a checkpoint writes them.
    rewrite: () => waitForOthers(() => alone(() => emptyLog(database))),
    checkpoint: () =>
      alone(() => {
        // Files that took the place of the opened ones are not to be written to.
        stands();
        database.pragma("wal_checkpoint(passive)");
      }),
  };
}

/** Brings all of the log into the database; fails where another process stands in the way. */
function emptyLog(database: Database): void {
  const [found] = database.pragma("wal_checkpoint(truncate)") as { readonly busy: number }[];
  if (found?.busy) throw Object.assign(new Error("the log is in use"), { code: "SQLITE_BUSY" });
}
