import { mkdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { benchPage, writeBenchPage } from "./bench-page";
import { readOptions } from "./bench-options";
import type { BenchOptions } from "./bench-options";
import { surroundingsTable } from "./machine";
import { mean } from "./numbers";
import { prepareData } from "./prepared-data";
import { measureComparison } from "./sections/comparison";
import { measureCrowds } from "./sections/crowds";
import { measureGrowth } from "./sections/growth";
import { measureKeptAnswers } from "./sections/kept-answers";
import { measureLargeBesideSmall } from "./sections/large-beside-small";
import { measureLoad } from "./sections/load";
import { measureOpening } from "./sections/opening";
import { measurePostgres } from "./sections/postgres";
import { measureSheets } from "./sections/sheets";
import { measureQuestions } from "./sections/typical-questions";
import { measureWire } from "./sections/wire";
import { othersShare } from "./others-share";
import { startService } from "./service";

const start = performance.now();

function say(text: string): void {
  console.error(`${String(Math.round((performance.now() - start) / 1000)).padStart(4)} s  ${text}`);
}

const shares: number[] = [];

/** Tells what comes next, and looks whether others work on the machine. */
async function begin(text: string): Promise<void> {
  say(text);
  shares.push(await othersShare());
}

async function run(options: BenchOptions): Promise<string> {
  mkdirSync(options.folder, { recursive: true });
  await begin("load");
  const { section: load, one } = await measureLoad(options);
  const data = await prepareData(options, one, say);
  const warehouse = data.all.folder;
  // The audit log of an earlier run is of no use.
  const dataFolder = join(options.folder, "service");
  rmSync(dataFolder, { recursive: true, force: true });
  const serviceFolder = (name: string) => join(dataFolder, name);
  await begin("starting the service, once without and once with its cache");
  const computing = await startService({
    ...{ dataFolder: serviceFolder("computing"), warehouse, cacheMegabytes: 0 },
  });
  const keeping = await startService({
    ...{ dataFolder: serviceFolder("keeping"), warehouse, cacheMegabytes: 64 },
  });
  await begin("typical questions");
  const questions = await measureQuestions(options, warehouse, computing);
  await begin("comparison");
  const comparison = await measureComparison(options, warehouse, computing);
  await begin("on the wire");
  const wire = await measureWire(options, warehouse);
  await begin("growth");
  const growth = await measureGrowth(options, data);
  await begin("kept answers");
  const kept = await measureKeptAnswers(options, keeping, serviceFolder("keeping"));
  await begin("many at once");
  const crowds = await measureCrowds(options, warehouse, { keeping, computing });
  await begin("small requests beside large ones");
  const beside = await measureLargeBesideSmall(options, computing);
  await begin("opening the pane");
  const opening = await measureOpening(options, keeping);
  await Promise.all([computing.stop(), keeping.stop()]);
  await begin("loading onto a sheet");
  const sheets = await measureSheets(options);
  await begin("PostgreSQL");
  const { section: postgres, version } = await measurePostgres(options, warehouse);
  const { years, scale, seed } = options;
  const surroundings = surroundingsTable({
    ...{ postgres: version, records: data.all.rows, years, scale, seed },
    othersShare: mean(shares),
  });
  const sections = [
    questions,
    comparison,
    wire,
    growth,
    kept,
    crowds,
    beside,
    load,
    opening,
    sheets,
    postgres,
  ];
  return benchPage(options.quick, surroundings, sections);
}

const options = readOptions(process.argv.slice(2));
if (typeof options === "string") {
  console.error(options);
  process.exitCode = 1;
} else {
  const page = await run(options);
  const file = writeBenchPage(options, page);
  console.log(page);
  say(`written to ${file}`);
}
