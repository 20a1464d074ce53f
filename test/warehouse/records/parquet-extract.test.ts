import { createHash } from "node:crypto";
import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { DuckDBInstance } from "@duckdb/node-api";
import { writeDemonstration } from "../../../src/demonstration/write-demonstration";
import { loadFolder } from "../../../src/warehouse/records/load-folder";
import { openStore } from "../../../src/warehouse/store";
import { currentName } from "../../../src/warehouse/warehouse-files";
import { temporaryFolder } from "../../support/temporary-folder";

const root = temporaryFolder();

interface ManifestFile {
  population: string;
  file: string;
  sha256: string;
}

/** Turns the files of an extract into Parquet: texts as they are, or numbers where they are some. */
async function toParquet(folder: string, texts: boolean): Promise<void> {
  const path = join(folder, "manifest.json");
  const manifest = JSON.parse(readFileSync(path, "utf8")) as { files: ManifestFile[] };
  const database = await DuckDBInstance.create(":memory:");
  const connection = await database.connect();
  for (const entry of manifest.files) {
    const csv = join(folder, entry.file);
    entry.file = `${entry.population}.parquet`;
    const parquet = join(folder, entry.file);
    await connection.run(
      `COPY (SELECT * FROM read_csv('${csv}', all_varchar = ${texts})) TO '${parquet}' (FORMAT parquet)`
    );
    entry.sha256 = createHash("sha256").update(readFileSync(parquet)).digest("hex");
    rmSync(csv);
  }
  connection.closeSync();
  database.closeSync();
  writeFileSync(path, JSON.stringify(manifest));
}

async function marginalsAfter(folder: string, extract: string): Promise<unknown[][]> {
  const outcome = await loadFolder(folder, extract);
  expect([outcome.kind, outcome.kind === "refused" && outcome.findings]).toEqual(["loaded", false]);
  const store = await openStore(join(folder, currentName(folder)!), "read");
  try {
    return await store.columns({
      text: "SELECT indicator, dimension, d_region, member, value FROM marginal ORDER BY ALL",
      parameters: [],
    });
  } finally {
    store.close();
  }
}

test("the same extract as Parquet gives the same figures as CSV", async () => {
  const write = async (name: string) => {
    const folder = join(root, name);
    await writeDemonstration({ folder, years: [2024], scale: 0.002, seed: 7, format: "csv" });
    return join(folder, "2024");
  };
  const csv = await write("csv");
  const texts = await write("texts");
  await toParquet(texts, true);
  const typed = await write("typed");
  await toParquet(typed, false);
  const expected = await marginalsAfter(join(root, "a"), csv);
  expect(expected[0]?.length).toBeGreaterThan(1000);
  expect(await marginalsAfter(join(root, "b"), texts)).toEqual(expected);
  expect(await marginalsAfter(join(root, "c"), typed)).toEqual(expected);
}, 120_000);
