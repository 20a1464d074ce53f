import { join } from "node:path";
import { chmodSync, rmSync } from "node:fs";
import type { Client } from "pg";
import { literal } from "../../src/sql/literal";
import type { BareDatabase } from "../bare-database";

/** Types of DuckDB under the names that PostgreSQL has for them. */
const typeNames: Readonly<Record<string, string>> = { VARCHAR: "text", DOUBLE: "float8" };

/** Copies a table of the warehouse into PostgreSQL through CSV, with the index that it needs. */
export async function copyTable(
  database: BareDatabase,
  client: Client,
  table: string,
  folder: string
): Promise<void> {
  const file = join(folder, `${table}.csv`);
  const [names, types] = (
    await database.connection.runAndReadAll(
      "SELECT column_name, data_type FROM information_schema.columns WHERE table_name = ? ORDER BY ordinal_position",
      [table]
    )
  ).getColumns() as [string[], string[]];
  const columns = names.map((name, at) => `${name} ${typeNames[types[at]!] ?? types[at]!}`);
  await database.connection.run(
    `COPY (SELECT * FROM ${table} ORDER BY load) TO ${literal(file)} (${format(names, types)})`
  );
  chmodSync(file, 0o644);
  await client.query(`CREATE UNLOGGED TABLE ${table} (${columns.join(", ")})`);
  await client.query(`COPY ${table} FROM ${literal(file)} (FORMAT csv)`);
  rmSync(file);
  await client.query(`CREATE INDEX ON ${table} (load, year)`);
  await client.query(`VACUUM (ANALYZE) ${table}`);
}

/** Texts stand in quotes, so that an empty one is not taken for none. */
function format(names: readonly string[], types: readonly string[]): string {
  const texts = names.filter((_, at) => types[at] === "VARCHAR");
  const quoted = texts.length ? [`FORCE_QUOTE (${texts.join(", ")})`] : [];
  return ["FORMAT csv", "HEADER false", ...quoted].join(", ");
}
