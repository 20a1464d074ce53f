import { createHash } from "node:crypto";
import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { DuckDBInstance } from "@duckdb/node-api";
import { writeDemonstration } from "../../../src/demonstration/write-demonstration";
import { loadFolder } from "../../../src/intake/records/load-folder";
import { temporaryFolder } from "../../support/temporary-folder";
import { readMarginals } from "./read-marginals";
import { smallExtract, writeExtract } from "./small-extract";

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
  return readMarginals(folder);
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

/** Loads an extract with one file in Parquet, whose bytes a test may change. */
async function loadWith(select: string, change: (bytes: Buffer) => Buffer = (bytes) => bytes) {
  const data = join(root, `one-${String(++made)}`);
  const path = writeExtract(join(data, "extract"), smallExtract());
  const csv = join(path, "waitingList.csv");
  const parquet = join(path, "waitingList.parquet");
  const database = await DuckDBInstance.create(":memory:");
  const connection = await database.connect();
  await connection.run(
    `COPY (SELECT ${select} FROM read_csv('${csv}', all_varchar = true)) TO '${parquet}' (FORMAT parquet)`
  );
  connection.closeSync();
  database.closeSync();
  writeFileSync(parquet, change(readFileSync(parquet)));
  const manifest = join(path, "manifest.json");
  const text = JSON.parse(readFileSync(manifest, "utf8")) as { files: ManifestFile[] };
  const entry = text.files.find(({ population }) => population === "waitingList")!;
  entry.file = "waitingList.parquet";
  entry.sha256 = createHash("sha256").update(readFileSync(parquet)).digest("hex");
  writeFileSync(manifest, JSON.stringify(text));
  const outcome = await loadFolder(join(data, "warehouse"), path);
  if (outcome.kind !== "refused") throw new Error(outcome.kind);
  return outcome.findings;
}

let made = 0;

test("a Parquet file that is damaged inside is named", async () => {
  const findings = await loadWith("*", (bytes) => bytes.fill(0xff, 20, 120));
  expect(findings.map(({ problem }) => problem.code)).toEqual(["parquetUnreadable"]);
}, 60_000);

test("an empty text in Parquet is no value", async () => {
  const findings = await loadWith("* REPLACE ('' AS childId, '' AS district, '' AS age)");
  expect(findings.map(({ column, rule }) => [column, rule])).toEqual([
    ["childId", "recordValueMissing"],
    ["district", "recordValueMissing"],
    ["age", "recordValueMissing"],
  ]);
}, 60_000);
