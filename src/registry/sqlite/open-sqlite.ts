import { closeSync, existsSync, openSync } from "node:fs";
import { open } from "node:fs/promises";
import Database from "better-sqlite3";
import { CompiledQuery, Kysely } from "kysely";
import { flushFolder } from "../../disk/flush-folder";
import { makeFolder } from "../../disk/make-folder";
import { ProblemError } from "../../problem/problem";
import type { DurableLog } from "../durable-log";
import { settleKey } from "../registry-key";
import type { Tables } from "../tables";
import { inspectRegistry } from "./inspect-registry";
import { migrate } from "./migrate";
import { openedFiles } from "./opened-files";
import { refuseFolder } from "./refuse-folder";
import { RegistryDialect } from "./registry-dialect";
import { registryFiles } from "./registry-files";
import { sqliteLog } from "./sqlite-log";

/** The registry's database, opened, with its tables up to date. */
export interface OpenedSqlite {
  readonly db: Kysely<Tables>;
  readonly log: DurableLog;
  /** The key under which something personal becomes a pseudonym. */
  readonly key: Buffer;
  /** Another value after every change, whoever made it; null where that cannot be told. */
  readonly revision: () => string | null;
  /** Writes nothing any more; what was written before has to be on the disk by then. */
  readonly close: () => Promise<void>;
}

/** Writes without changing anything: a number that SQLite leaves to its users and nobody uses here. */
export const idleWrite = CompiledQuery.raw("pragma user_version = 0");

/** What a killed process or a lost log may cost at most is kept as small as this, in milliseconds. */
const checkpointEvery = 60_000;

/**
 * Opens the database in the data folder, made and brought up to date where needed; fails where
 * there was one that is lost or damaged, and changes nothing then.
 */
export async function openSqlite(folder: string): Promise<OpenedSqlite> {
  const files = registryFiles(folder);
  try {
    makeFolder(folder);
    const trouble = await inspectRegistry(folder);
    if (trouble) throw new ProblemError([trouble]);
    const database = openDatabase(files.database);
    const dialect = new RegistryDialect(database);
    const db = new Kysely<Tables>({ dialect });
    const key = await prepare(db, database, folder).catch(async (error: unknown) => {
      await db.destroy();
      throw error;
    });
    // SQLite removes its log with the last connection only: this is the file until the end.
    const file = await open(files.log, "r+");
    const stands = openedFiles([files.database, files.log]);
    const log = sqliteLog({ db, database, dialect, file, stands });
    // What hinders a checkpoint hinders the next write as well, which says so.
    const checkpoints = setInterval(() => void log.checkpoint().catch(() => null), checkpointEvery);
    checkpoints.unref();
    return {
      ...{ db, log, key },
      revision: () => dialect.revision(),
      async close() {
        clearInterval(checkpoints);
        await file.close();
        // The last one to close brings what the log holds into the database.
        await db.destroy();
      },
    };
  } catch (error) {
    refuseFolder(error, folder);
    throw error;
  }
}

function openDatabase(file: string): Database.Database {
  // SQLite would make it readable for everybody; its journals take the mode of the file. One that
  // is there is not opened beside SQLite: closing it again would drop the locks of this process.
  if (!existsSync(file)) closeSync(openSync(file, "a", 0o600));
  const database = new Database(file);
  database.pragma("journal_mode = WAL");
  database.pragma("synchronous = FULL");
  database.pragma("foreign_keys = ON");
  return database;
}

/** Makes the tables, and the key only once they are on the disk: a key without them tells a loss. */
async function prepare(
  db: Kysely<Tables>,
  database: Database.Database,
  folder: string
): Promise<Buffer> {
  await migrate(db, database, folder);
  database.pragma("wal_checkpoint(truncate)");
  flushFolder(folder);
  // Of two processes that begin at one moment one makes the key, and the other finds it.
  return database.transaction(() => settleKey(folder)).immediate();
}
