import { createHash } from "node:crypto";
import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { DuckDBInstance } from "@duckdb/node-api";
import { draftMapping } from "../../../src/intake/mapping/draft-mapping";
import { loadFolder } from "../../../src/intake/records/load-folder";
import { temporaryFolder } from "../../support/temporary-folder";
import { writeExtract } from "../records/small-extract";
import { outsideMapping, outsideSchools } from "./outside-schools";

const root = temporaryFolder();

/** The schools of another system as Parquet, the kinds of places as numbers with decimals. */
async function parquetExport(): Promise<string> {
  const path = writeExtract(join(root, "export"), { schools: outsideSchools() });
  const csv = join(path, "schools.csv");
  const parquet = join(path, "schools.parquet");
  const database = await DuckDBInstance.create(":memory:");
  const connection = await database.connect();
  await connection.run(
    `COPY (SELECT * REPLACE (CASE "Местность" WHEN 'город' THEN 1.0::DOUBLE ELSE 2.0::DOUBLE END AS "Местность") FROM read_csv('${csv}', delim = ';', header = true, all_varchar = true)) TO '${parquet}' (FORMAT parquet)`
  );
  connection.closeSync();
  database.closeSync();
  rmSync(csv);
  const manifest = join(path, "manifest.json");
  const { files, ...others } = JSON.parse(readFileSync(manifest, "utf8")) as {
    files: readonly object[];
  };
  const sha256 = createHash("sha256").update(readFileSync(parquet)).digest("hex");
  const file = { ...files[0], file: "schools.parquet", sha256 };
  writeFileSync(manifest, JSON.stringify({ ...others, files: [file] }));
  return path;
}

test("an export in Parquet is drafted and mapped as in CSV, numbers by their digits", async () => {
  const path = await parquetExport();
  const draft = await draftMapping(path);
  expect(JSON.parse(readFileSync(draft.path!, "utf8"))).toMatchObject({
    populations: {
      schools: { columns: { КАТО: "district" }, codes: { Местность: { 1: "?", 2: "?" } } },
    },
  });
  const { populations, ...others } = outsideMapping();
  const codes = { ...populations.schools.codes, Местность: { 1: "urban", 2: "rural" } };
  const mapping = { ...others, populations: { schools: { ...populations.schools, codes } } };
  writeFileSync(draft.path!, JSON.stringify(mapping));
  const outcome = await loadFolder(join(root, "warehouse"), path);
  if (outcome.kind === "alreadyLoaded") throw new Error(outcome.kind);
  expect([outcome.kind, outcome.findings.map(({ problem }) => problem)]).toEqual([
    "loaded",
    expect.arrayContaining([
      {
        code: "codesMapped",
        parameters: { column: "locality", codes: ["1 → urban", "2 → rural"], counts: [4, 1] },
      },
    ]),
  ]);
}, 60_000);
