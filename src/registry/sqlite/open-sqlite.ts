import { closeSync, existsSync, openSync } from "node:fs";
import { open } from "node:fs/promises";
import Database from "better-sqlite3";
import { CompiledQuery, Kysely } from "kysely";
import { flushFolder } from "../../disk/flush-folder";
import { makeFolder } from "../../disk/make-folder";
import { ProblemError } from "../../problem/problem";
import type { DurableLog } from "../durable-log";
import { markRegistry, settleKey } from "../registry-key";
import type { Tables } from "../tables";
import { explainRegistry } from "./explain-registry";
import { inspectRegistry, openToRead } from "./inspect-registry";
import { migrate } from "./migrate";
import { openedFiles } from "./opened-files";
import { RegistryDialect } from "./registry-dialect";
import { registryFiles } from "./registry-files";
import { sqliteLog } from "./sqlite-log";
import { blockedAtMost } from "./wait-for-others";

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
    const stands = openedFiles(folder, () => logBytes(database));
    dialect.stands = stands;
    database.pragma(`busy_timeout = ${blockedAtMost}`);
    const log = sqliteLog({ database, dialect, file, stands });
    const onlooker = openOnlooker(files.database);
    // What hinders a checkpoint hinders the next write as well, which says so.
    const checkpoints = setInterval(() => void log.checkpoint().catch(() => null), checkpointEvery);
    checkpoints.unref();
    return {
      ...{ db, log, key },
      revision: () => dialect.revision(),
      async close() {
        clearInterval(checkpoints);
        await file.close();
        // The last one to close brings what the log holds into the database, unless it can only
        // read: into files that others have taken the place of nothing is to be written.
        const closing = [() => onlooker.close(), () => db.destroy()];
        for (const close of isWhole(stands) ? closing : closing.reverse()) await close();
      },
    };
  } catch (error) {
    throw explainRegistry(error, folder);
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
  const key = database.transaction(() => settleKey(folder)).immediate();
  markRegistry(folder);
  return key;
}

/** So much the log has to hold: its head, and each page with a head of its own. */
function logBytes(database: Database.Database): number {
  // What this connection writes itself is nobody else's doing.
  if (database.inTransaction) return 0;
  const [counted] = database.pragma("wal_checkpoint(noop)") as { readonly log: number }[];
  const pages = counted?.log ?? 0;
  const pageSize = database.pragma("page_size", { simple: true }) as number;
  return pages > 0 ? 32 + pages * (24 + pageSize) : 0;
}

/** A second connection that only reads: while it is there no other one is the last. */
function openOnlooker(file: string): Database.Database {
  const onlooker = openToRead(file);
  onlooker.pragma("user_version");
  return onlooker;
}

function isWhole(stands: () => void): boolean {
  try {
    stands();
    return true;
  } catch {
    return false;
  }
}
