import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { definitions } from "../src/catalogue/definitions";
import { recordPopulations } from "../src/catalogue/record-form";
import { recordForms } from "../src/catalogue/record-forms";
import { catalogue } from "../src/catalogue/shipped-catalogue";
import { recordStore } from "../src/sql/records/record-store";
import { askedYear, root } from "./bench-options";
import type { BenchOptions } from "./bench-options";
import type { LoadReport } from "./programs/load-extract";
import type { ExtractsReport } from "./programs/write-extracts";
import { runProgram } from "./run-program";

/** A warehouse for the bench: its folder and the records that it was made of. */
export interface PreparedWarehouse {
  readonly folder: string;
  readonly years: readonly number[];
  readonly rows: number;
  readonly cells: number;
}

/** The warehouses between which growth is measured. */
export interface PreparedData {
  /** Every year at full size. */
  readonly all: PreparedWarehouse;
  /** The asked year alone. */
  readonly one: PreparedWarehouse;
  /** The asked year alone with a tenth of the records. */
  readonly tenth: PreparedWarehouse;
}

/** Makes what is missing, or was made by another version; `one` is what the load has just left. */
export async function prepareData(
  options: BenchOptions,
  one: PreparedWarehouse,
  say: (text: string) => void
): Promise<PreparedData> {
  const { scale, years } = options;
  const last = [askedYear(options)];
  return {
    one,
    tenth: await prepare(options, "tenth", last, scale / 10, say),
    all: await prepare(options, "all", years, scale, say),
  };
}

async function prepare(
  options: BenchOptions,
  name: string,
  years: readonly number[],
  scale: number,
  say: (text: string) => void
): Promise<PreparedWarehouse> {
  const folder = join(options.folder, name);
  const stamp = join(folder, "prepared.json");
  const made = JSON.stringify({ years, scale, seed: options.seed, version: versionOfData() });
  if (existsSync(stamp)) {
    const kept = JSON.parse(readFileSync(stamp, "utf8")) as PreparedWarehouse & { made: string };
    if (kept.made === made) return { ...kept, folder };
  }
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  let [rows, cells] = [0, 0];
  for (const year of years) {
    say(`preparing ${name}: ${year} at scale ${scale}`);
    const extracts = join(folder, "extracts");
    const request = { folder: extracts, years: [year], scale, seed: options.seed };
    rows += (await runProgram<ExtractsReport>("write-extracts", request)).rows;
    const extract = join(extracts, String(year));
    cells += (await runProgram<LoadReport>("load-extract", { warehouse: folder, extract })).cells;
    rmSync(extracts, { recursive: true });
  }
  const warehouse = { folder, years, rows, cells };
  writeFileSync(stamp, JSON.stringify({ ...warehouse, made }));
  return warehouse;
}

/** Changes with what is generated and with what stores hold of it. */
function versionOfData(): string {
  const hash = createHash("sha256");
  hash.update(JSON.stringify([definitions, recordForms]));
  for (const population of recordPopulations) {
    hash.update(JSON.stringify(recordStore(population, catalogue)));
  }
  const sources = ["src/demonstration", "src/sql/intake"].flatMap((folder) =>
    readdirSync(root + folder).map((file) => `${folder}/${file}`)
  );
  for (const file of sources.sort()) hash.update(readFileSync(root + file));
  return hash.digest("hex");
}
