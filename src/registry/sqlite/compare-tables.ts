import Database from "better-sqlite3";
import { Kysely } from "kysely";
import { migrations } from "../migrations";
import { RegistryDialect } from "./registry-dialect";

/** The tables of a registry beside those that its migrations make. */
export interface ComparedTables {
  /** Migrations that are marked as done. */
  readonly marked: readonly string[];
  /** Tables that no marked migration makes: a start of version 0.1.0 was killed after them. */
  readonly unmarked: readonly { readonly name: string; readonly empty: boolean }[];
  readonly missing: readonly string[];
}

/** Compares the tables that are there with those of the migrations that are marked as done. */
export async function compareTables(database: Database.Database): Promise<ComparedTables> {
  const tables = tablesIn(database);
  const marked = tables.has("kysely_migration")
    ? database.prepare<[], string>("select name from kysely_migration").pluck().all()
    : [];
  const expected = await tablesOf(marked);
  return {
    marked,
    unmarked: [...tables]
      .filter((name) => !expected.has(name) && !/^(kysely|sqlite)_/.test(name))
      .map((name) => ({ name, empty: isEmpty(database, name) })),
    missing: [...expected].filter((name) => !tables.has(name)),
  };
}

/** Lets a migration begin anew that was cut off, with nothing in its tables. */
export function dropTables(database: Database.Database, names: readonly string[]): void {
  for (const name of names) database.exec(`drop table "${name}"`);
}

function tablesIn(database: Database.Database): Set<string> {
  const names = database.prepare<[], string>("select name from sqlite_schema where type = 'table'");
  return new Set(names.pluck().all());
}

function isEmpty(database: Database.Database, table: string): boolean {
  return database.prepare(`select 1 from "${table}" limit 1`).get() === undefined;
}

async function tablesOf(marked: readonly string[]): Promise<Set<string>> {
  const database = new Database(":memory:");
  const db = new Kysely<unknown>({ dialect: new RegistryDialect(database) });
  for (const name of marked) await migrations[name]?.up(db);
  const tables = tablesIn(database);
  await db.destroy();
  return tables;
}
