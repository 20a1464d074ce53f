import { createHmac } from "node:crypto";
import { closeSync, existsSync, openSync } from "node:fs";
import { open } from "node:fs/promises";
import Database from "better-sqlite3";
import { CompiledQuery, Kysely } from "kysely";
import { flushFolder } from "../disk/flush-folder";
import { makeFolder } from "../disk/make-folder";
import { ProblemError } from "../problem/problem";
import { sqliteLog } from "./sqlite/durable-log";
import { GroupedWrites } from "./grouped-writes";
import type { Write } from "./grouped-writes";
import { inspectRegistry } from "./sqlite/inspect-registry";
import { migrate } from "./sqlite/migrate";
import { openedFiles } from "./sqlite/opened-files";
import { refuseFolder } from "./sqlite/refuse-folder";
import { RegistryDialect } from "./sqlite/registry-dialect";
import { registryFiles } from "./sqlite/registry-files";
import { settleKey } from "./registry-key";
import { RegistryMemory } from "./registry-memory";
import type { Tables } from "./tables";

/** The opened registry: people, sessions, terms and the audit log. */
export interface Registry {
  readonly db: Kysely<Tables>;
  /** What was read already and still holds, so that a request need not ask for it again. */
  readonly memory: RegistryMemory;
  /** Writes small changes that come at one moment together. */
  readonly write: Write;
  /** Fails where its files are no longer those that were opened. */
  readonly stands: () => void;
  /** A keyed hash under which something personal is counted without being written down. */
  pseudonym(kind: "account" | "address" | "pair", value: string): string;
  close(): Promise<void>;
}

/** What a killed process or a lost log may cost at most is kept as small as this, in milliseconds. */
const checkpointEvery = 60_000;

/**
 * Opens the registry in the data folder, made and brought up to date where needed; fails where
 * there was one that is lost or damaged, and changes nothing then.
 */
export async function openRegistry(folder: string): Promise<Registry> {
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
    const logFile = await open(files.log, "r+");
    const stands = openedFiles([files.database, files.log]);
    const log = sqliteLog({ db, database, dialect, file: logFile, stands });
    const writes = new GroupedWrites(log);
    // What hinders a checkpoint hinders the next write as well, which says so.
    const checkpoints = setInterval(() => void log.checkpoint().catch(() => null), checkpointEvery);
    checkpoints.unref();
    return {
      ...{ db, stands },
      memory: new RegistryMemory(() => dialect.revision()),
      write: writes.write,
      pseudonym: (kind, value) =>
        createHmac("sha256", key).update(`${kind}\0${value}`).digest("hex"),
      async close() {
        clearInterval(checkpoints);
        await writes.idle();
        await logFile.close();
        // The last one to close brings what the log holds into the database.
        await db.destroy();
      },
    };
  } catch (error) {
    refuseFolder(error, folder);
    throw error;
  }
}

/** Whether the registry can be written: throws where it cannot. Waits for the disk. */
export async function checkRegistry(registry: Registry): Promise<void> {
  // A number that SQLite leaves to its users and that nobody uses here.
  await registry.write(CompiledQuery.raw("pragma user_version = 0"), "onDisk");
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
