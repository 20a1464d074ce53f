import type { Database } from "better-sqlite3";
import { Migrator } from "kysely";
import type { Kysely, Migration } from "kysely";
import { fail } from "../../problem/problem";
import { compareTables, dropTables } from "./compare-tables";
import { migrations } from "../migrations";
import type { Tables } from "../tables";

/**
 * Brings the tables up to date, all of it or nothing: the migrations that are missing and their
 * marks are one transaction. Tables of a migration that an earlier version left unmarked go first,
 * in the same transaction.
 */
export async function migrate(
  db: Kysely<Tables>,
  database: Database,
  folder: string
): Promise<void> {
  const clearWay = async () => {
    const { unmarked } = await compareTables(database);
    if (unmarked.some(({ empty }) => !empty)) {
      fail("registryDamaged", { folder, reason: "rowsWithoutMigration" });
    }
    dropTables(
      database,
      unmarked.map(({ name }) => name)
    );
  };
  let cleared: Promise<void> | null = null;
  const steps = Object.entries(migrations).map(([name, step]): [string, Migration] => [
    name,
    { up: (transaction) => (cleared ??= clearWay()).then(() => step.up(transaction)) },
  ]);
  const migrator = new Migrator({
    db,
    provider: { getMigrations: () => Promise.resolve(Object.fromEntries(steps)) },
    // Kysely puts them in order by the time of their marks, which a clock may have set back.
    allowUnorderedMigrations: true,
  });
  const { error } = await migrator.migrateToLatest();
  if (!error) return;
  throw error instanceof Error ? error : new Error("the registry's tables could not be changed");
}
