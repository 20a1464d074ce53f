import { mkdirSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { DuckDBInstance } from "@duckdb/node-api";
import { catalogue } from "../../src/catalogue/shipped-catalogue";
import { recordStore } from "../../src/sql/records/record-store";
import { dimensionColumns } from "../../src/sql/totals/totals-statement";
import { loadFile } from "../../src/intake/load-file";
import { knownLoads } from "../../src/warehouse/known-loads";
import { loadFolder } from "../../src/intake/records/load-folder";
import { hasSchema } from "../../src/warehouse/schema";
import { openStore } from "../../src/warehouse/store";
import { upgradeWarehouse } from "../../src/warehouse/upgrade-warehouse";
import { currentName } from "../../src/warehouse/warehouse-files";
import { temporaryFolder } from "../support/temporary-folder";
import { csvOf, rows, smallExtract, writeExtract } from "../intake/records/small-extract";

const root = temporaryFolder();
const folder = join(root, "warehouse");

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

/** A warehouse with records as a version wrote it that knew less than this one. */
async function writeLesserWarehouse(name: string): Promise<string> {
  const own = join(root, name, "warehouse");
  await loadFolder(own, writeExtract(join(root, name, "extract"), smallExtract()));
  const current = currentName(own)!;
  const instance = await DuckDBInstance.create(join(own, current));
  const connection = await instance.connect();
  const { table, columns } = recordStore("preschools", catalogue);
  await connection.run(`ALTER TABLE ${table} DROP COLUMN ${columns[0]!.name}`);
  await connection.run("CHECKPOINT");
  connection.closeSync();
  instance.closeSync();
  writeFileSync(join(own, "CURRENT"), `${current}\n`);
  return own;
}

test("a warehouse that lacks a column of this version keeps its records", async () => {
  const own = await writeLesserWarehouse("records");
  const kept = readdirSync(join(own, "records", "1"));
  expect(kept.length).toBeGreaterThan(5);
  const totals = join(root, "totals.csv");
  writeFileSync(totals, "indicator,year,territory,value,state\n1,2021,KZ,100,\n");
  await loadFile(own, totals);
  expect(readdirSync(join(own, "records", "1"))).toEqual(kept);
});

test("pupils without schools are counted at the schools of a load that an earlier version took in", async () => {
  const own = await writeLesserWarehouse("organisations");
  const pupils = { pupils: csvOf("pupils", rows.pupils.slice(0, 6)) };
  const outcome = await loadFolder(own, writeExtract(join(root, "pupils"), pupils));
  expect(outcome.kind).toBe("loaded");
  expect((await knownLoads(own)).map(({ number }) => number)).toEqual([1, 2]);
});
