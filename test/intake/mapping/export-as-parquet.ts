import { createHash } from "node:crypto";
import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { DuckDBInstance } from "@duckdb/node-api";

/** Turns the exported schools of a folder into Parquet, the kinds of places into numbers with decimals. */
export async function exportAsParquet(folder: string): Promise<void> {
  const csv = join(folder, "schools.csv");
  const parquet = join(folder, "schools.parquet");
  const database = await DuckDBInstance.create(":memory:");
  const connection = await database.connect();
  await connection.run(
    `COPY (SELECT * REPLACE (CASE "Местность" WHEN 'город' THEN 1.0::DOUBLE ELSE 2.0::DOUBLE END AS "Местность") FROM read_csv('${csv}', delim = ';', header = true, all_varchar = true)) TO '${parquet}' (FORMAT parquet)`
  );
  connection.closeSync();
  database.closeSync();
  rmSync(csv);
  const manifest = join(folder, "manifest.json");
  const { files, ...others } = JSON.parse(readFileSync(manifest, "utf8")) as {
    files: readonly object[];
  };
  const sha256 = createHash("sha256").update(readFileSync(parquet)).digest("hex");
  const file = { ...files[0], file: "schools.parquet", sha256 };
  writeFileSync(manifest, JSON.stringify({ ...others, files: [file] }));
}
