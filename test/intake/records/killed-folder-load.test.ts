import { spawn } from "node:child_process";
import { existsSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { settleWarehouse } from "../../../src/warehouse/change-folder";
import { loadFile } from "../../../src/intake/load-file";
import { knownLoads } from "../../../src/warehouse/known-loads";
import { loadFolder } from "../../../src/intake/records/load-folder";
import { root as project } from "../../support/source-files";
import { temporaryFolder } from "../../support/temporary-folder";
import { smallExtract, writeExtract } from "./small-extract";

const root = temporaryFolder();
const folder = join(root, "warehouse");

test("a load of records that is killed at any step changes nothing", async () => {
  await loadFolder(folder, writeExtract(join(root, "first"), smallExtract()));
  const path = writeExtract(join(root, "second"), smallExtract(), { source: "second" });
  for (const [step, population] of [
    ["rows", "pupils"],
    ["figures", "preschoolStaff"],
  ] as const) {
    expect(await loadAndKill(path, step, population)).toBe("SIGKILL");
    expect(existsSync(join(folder, "scratch"))).toBe(true);
    expect((await knownLoads(folder)).map(({ number }) => number)).toEqual([1]);
  }
  expect(existsSync(join(folder, "records", "2"))).toBe(true);
  // A load of totals takes the number that the records stand under.
  const totals = join(root, "totals.csv");
  writeFileSync(totals, "indicator,year,territory,value,state\n1,2021,KZ,100,\n");
  await loadFile(folder, totals);
  expect(readdirSync(join(folder, "records"))).toEqual(["1"]);
  expect(existsSync(join(folder, "scratch"))).toBe(false);
  expect(await loadAndKill(path, "rows", "pupils")).toBe("SIGKILL");
  expect(existsSync(join(folder, "scratch"))).toBe(true);
  await settleWarehouse(folder);
  expect(existsSync(join(folder, "scratch"))).toBe(false);
  expect((await loadFolder(folder, path)).kind).toBe("loaded");
  expect((await knownLoads(folder)).map(({ number }) => number)).toEqual([1, 2, 3]);
  expect(readdirSync(join(folder, "records"))).toEqual(["1", "3"]);
}, 120_000);

/** Loads in a process of its own that kills itself, as kill -9 would, when a step begins. */
function loadAndKill(path: string, step: string, population: string): Promise<string | null> {
  const kill = `({ step, population }) => { if (step === ${JSON.stringify(step)} && population === ${JSON.stringify(population)}) process.kill(process.pid, "SIGKILL"); }`;
  const work = `import("./src/intake/records/load-folder.ts").then((module) => module.loadFolder(${JSON.stringify(folder)}, ${JSON.stringify(path)}, { onProgress: ${kill} }))`;
  const child = spawn(process.execPath, ["--import", "tsx", "--eval", work], {
    stdio: "ignore",
    cwd: project,
  });
  return new Promise((resolve) => {
    child.on("exit", (_, signal) => {
      resolve(signal);
    });
  });
}
