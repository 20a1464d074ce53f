import { spawn } from "node:child_process";
import type { ChildProcess } from "node:child_process";
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import Database from "better-sqlite3";
import { build } from "esbuild";
import { compareTables } from "../../src/registry/sqlite/compare-tables";
import { seedBodies } from "../../src/registry/bodies";
import { openRegistry } from "../../src/registry/open-registry";
import { root } from "../support/source-files";
import { temporaryFolder } from "../support/temporary-folder";
import type { FirstStart } from "./programs/first-start";

const folder = temporaryFolder();
const program = join(folder, "first-start.cjs");

beforeAll(async () => {
  await build({
    entryPoints: [join(root, "test/registry/programs/first-start.ts")],
    outfile: program,
    ...{ bundle: true, platform: "node", format: "cjs", external: ["better-sqlite3"] },
  });
});

function begin(order: FirstStart): ChildProcess {
  return spawn(process.execPath, [program, JSON.stringify(order)], {
    env: { ...process.env, NODE_PATH: join(root, "node_modules") },
    stdio: ["ignore", "pipe", "inherit"],
  });
}

/** The signal that ended a process; null where it came to its end. */
const ended = (process: ChildProcess) =>
  new Promise<NodeJS.Signals | null>((resolve) => {
    process.once("exit", (_code, signal) => resolve(signal));
  });

/** Whether a table stands in a registry without the mark of the migration that made it. */
async function isTorn(path: string): Promise<boolean> {
  const database = new Database(join(path, "registry.sqlite"));
  const { unmarked } = await compareTables(database);
  database.close();
  return unmarked.length > 0;
}

/** Opens a registry and writes into it. */
async function use(path: string): Promise<void> {
  const registry = await openRegistry(path);
  await seedBodies(registry);
  await registry.close();
}

test("after a start that was killed at any moment the next one works", async () => {
  let killed = 0;
  for (let round = 0; round < 20; round++) {
    const path = join(folder, `random-${round}`);
    const start = begin({ folder: path, copies: false, plain: false });
    const end = ended(start);
    await new Promise((resolve) => start.stdout!.once("data", resolve));
    await wait(Math.random() * 25);
    start.kill("SIGKILL");
    if ((await end) === "SIGKILL") killed++;
    await use(path);
  }
  expect(killed).toBeGreaterThan(5);
}, 120_000);

/** What a kill after each change of a first start would have left. */
async function leftAfterEachChange(name: string, plain: boolean): Promise<string[]> {
  const path = join(folder, name);
  expect(await ended(begin({ folder: path, copies: true, plain }))).toBeNull();
  return readdirSync(folder)
    .filter((found) => found.startsWith(`${name}-`))
    .map((found) => join(folder, found));
}

test("no change of tables outlives a killed start without its mark", async () => {
  const paths = await leftAfterEachChange("own", false);
  expect(paths.length).toBeGreaterThan(15);
  for (const path of paths) {
    expect([path, await isTorn(path)]).toEqual([path, false]);
    await use(path);
  }
}, 120_000);

test("what Kysely leaves where each change stands for itself is repaired", async () => {
  const paths = await leftAfterEachChange("plain", true);
  const torn = [];
  for (const path of paths) if (await isTorn(path)) torn.push(path);
  expect(torn.length).toBeGreaterThan(3);
  for (const path of torn) {
    await use(path);
    expect([path, await isTorn(path)]).toEqual([path, false]);
  }
}, 120_000);
