import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { DuckDBInstance } from "@duckdb/node-api";
import { dimensionColumns } from "../../src/sql/totals-statement";
import { knownLoads } from "../../src/warehouse/load-file";
import { hasSchema } from "../../src/warehouse/schema";
import { openStore } from "../../src/warehouse/store";
import { upgradeWarehouse } from "../../src/warehouse/upgrade-warehouse";
import { currentName } from "../../src/warehouse/warehouse-files";
import { temporaryFolder } from "../support/temporary-folder";

const folder = join(temporaryFolder(), "warehouse");

/** A warehouse as the version before records wrote it. */
async function writeOldWarehouse(): Promise<void> {
  mkdirSync(folder);
  const instance = await DuckDBInstance.create(join(folder, "000001.duckdb"));
  const connection = await instance.connect();
  const dimensions = dimensionColumns.map((column) => `${column} VARCHAR NOT NULL`).join(", ");
  for (const text of [
    "CREATE TABLE load (number INTEGER PRIMARY KEY, loaded_at VARCHAR NOT NULL, file VARCHAR NOT NULL, sha256 VARCHAR NOT NULL UNIQUE, cells INTEGER NOT NULL, findings VARCHAR NOT NULL)",
    "CREATE TABLE load_use (sequence INTEGER PRIMARY KEY, load INTEGER NOT NULL, used_at VARCHAR NOT NULL)",
    `CREATE TABLE totals_cell (load INTEGER NOT NULL, indicator INTEGER NOT NULL, year INTEGER NOT NULL, grain VARCHAR NOT NULL, ${dimensions}, value DOUBLE, state VARCHAR NOT NULL, as_of VARCHAR, source VARCHAR NOT NULL)`,
    "INSERT INTO load VALUES (1, '2026-01-15T04:00:00.000Z', 'old.csv', 'abc', 3, '[]')",
    "INSERT INTO load_use VALUES (1, 1, '2026-01-15T04:00:00.000Z')",
  ]) {
    await connection.run(text);
  }
  connection.closeSync();
  instance.closeSync();
  writeFileSync(join(folder, "CURRENT"), "000001.duckdb\n");
}

test("a warehouse of an earlier version gets the tables of this one and keeps its loads", async () => {
  await writeOldWarehouse();
  await upgradeWarehouse(folder);
  expect(currentName(folder)).toBe("000002.duckdb");
  const store = await openStore(join(folder, "000002.duckdb"), "read");
  expect(await hasSchema(store)).toBe(true);
  store.close();
  expect(await knownLoads(folder)).toMatchObject([{ number: 1, kind: "totals", file: "old.csv" }]);
  await upgradeWarehouse(folder);
  expect(currentName(folder)).toBe("000002.duckdb");
});
