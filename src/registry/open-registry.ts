import { createHmac, randomBytes } from "node:crypto";
import { closeSync, existsSync, openSync, readFileSync, writeFileSync } from "node:fs";
import { open } from "node:fs/promises";
import { join } from "node:path";
import Database from "better-sqlite3";
import { Kysely, Migrator, sql } from "kysely";
import { makeFolder } from "../disk/make-folder";
import { fail } from "../problem/problem";
import { sqliteLog } from "./durable-log";
import { codeOf } from "./error-code";
import { GroupedWrites } from "./grouped-writes";
import type { Write } from "./grouped-writes";
import { migrations } from "./migrations";
import { RegistryDialect } from "./registry-dialect";
import { RegistryMemory } from "./registry-memory";
import type { Tables } from "./tables";

/** The opened registry: people, sessions, terms and the audit log. */
export interface Registry {
  readonly db: Kysely<Tables>;
  /** What was read already and still holds, so that a request need not ask for it again. */
  readonly memory: RegistryMemory;
  /** Writes small changes that come at one moment together. */
  readonly write: Write;
  /** A keyed hash under which something personal is counted without being written down. */
  pseudonym(kind: "account" | "address", value: string): string;
  close(): Promise<void>;
}

const keyFile = "registry-key";
const keyBytes = 32;

/** Opens the registry in the data folder, made and brought up to date where needed. */
export async function openRegistry(folder: string): Promise<Registry> {
  try {
    makeFolder(folder);
    const key = readOrMakeKey(join(folder, keyFile));
    const database = openDatabase(join(folder, "registry.sqlite"));
    const dialect = new RegistryDialect(database);
    const db = new Kysely<Tables>({ dialect });
    await migrate(db);
    // SQLite removes its log with the last connection only: this is the file until the end.
    const log = await open(join(folder, "registry.sqlite-wal"), "r+");
    const writes = new GroupedWrites(sqliteLog(db, database, dialect, log));
    return {
      db,
      memory: new RegistryMemory(() => dialect.revision()),
      write: writes.write,
      pseudonym: (kind, value) =>
        createHmac("sha256", key).update(`${kind}\0${value}`).digest("hex"),
      async close() {
        await writes.idle();
        await log.close();
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
  await sql`pragma user_version = 0`.execute(registry.db);
}

function readOrMakeKey(file: string): Buffer {
  const kept = existsSync(file) ? Buffer.from(readFileSync(file, "utf8"), "hex") : null;
  if (kept?.length === keyBytes) return kept;
  const key = randomBytes(keyBytes);
  writeFileSync(file, key.toString("hex"), { mode: 0o600 });
  return key;
}

function openDatabase(file: string): Database.Database {
  // SQLite would make it readable for everybody; its journals take the mode of the file.
  closeSync(openSync(file, "a", 0o600));
  const database = new Database(file);
  database.pragma("journal_mode = WAL");
  database.pragma("synchronous = FULL");
  database.pragma("foreign_keys = ON");
  return database;
}

async function migrate(db: Kysely<Tables>): Promise<void> {
  const migrator = new Migrator({
    db,
    provider: { getMigrations: () => Promise.resolve(migrations) },
  });
  const { error } = await migrator.migrateToLatest();
  if (!error) return;
  await db.destroy();
  throw error instanceof Error ? error : new Error("the registry's tables could not be changed");
}

const folderErrors =
  /^(EACCES|EPERM|EROFS|ENOTDIR|EEXIST|EISDIR|ENOENT|SQLITE_(CANTOPEN|NOTADB|CORRUPT|READONLY|BUSY|IOERR|PERM))/;

/** Fails where the folder's owner can act on what the disk says; anything else stays a bug. */
function refuseFolder(error: unknown, folder: string): void {
  const code = codeOf(error);
  if (code === "ENOSPC" || code === "SQLITE_FULL") fail("diskFull", { folder });
  if (folderErrors.test(code)) fail("dataFolderUnusable", { folder, reason: code });
}
