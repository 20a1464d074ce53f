import type { FileHandle } from "node:fs/promises";
import { CompiledQuery } from "kysely";
import type { Kysely } from "kysely";
import type { Tables } from "./tables";

/** How changes come to the disk. */
export interface DurableLog {
  /** Writes changes in one transaction. */
  write(statements: readonly CompiledQuery[]): Promise<void>;
  /** Ends once everything that was written is on the disk. */
  flush(): Promise<void>;
}

const leaveToUs = CompiledQuery.raw("pragma synchronous = normal");
const waitForDisk = CompiledQuery.raw("pragma synchronous = full");

/**
 * SQLite blocks the whole process while it waits for the disk. Here it only writes its log, and
 * the log is brought to the disk by the system's own threads; requests go on meanwhile.
 */
export function sqliteLog(db: Kysely<Tables>, file: FileHandle): DurableLog {
  return {
    async write(statements) {
      await db.connection().execute(async (connection) => {
        await connection.executeQuery(leaveToUs);
        try {
          await connection.transaction().execute(async (transaction) => {
            for (const statement of statements) await transaction.executeQuery(statement);
          });
        } finally {
          await connection.executeQuery(waitForDisk);
        }
      });
    },
    flush: () => file.datasync(),
  };
}
