import { spawn } from "node:child_process";
import { closeSync, existsSync, openSync, readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { startProgram } from "../../endure/program";
import { warehouseFolder } from "../../src/warehouse/warehouse-files";
import { loadShippedOnce } from "../support/load-shipped-once";
import { root } from "../support/source-files";
import { findFreePort, startApplication } from "../support/start-application";
import { temporaryFolder } from "../support/temporary-folder";

const folder = temporaryFolder();
const isLinux = process.platform === "linux";
const onLinux = isLinux ? test : test.skip;

/** A data folder whose published figures are there already. */
async function withFigures(name: string): Promise<string> {
  const data = join(folder, name);
  await loadShippedOnce(warehouseFolder(data));
  return data;
}

async function until<T>(find: () => T | undefined): Promise<T> {
  for (;;) {
    const found = find();
    if (found !== undefined) return found;
    await wait(20);
  }
}

/** The process of a start that makes figures; undefined while it does not run its program yet. */
function makerOf(pid: number): number | undefined {
  const children = readFileSync(`/proc/${pid}/task/${pid}/children`, "utf8").trim().split(" ");
  const isMaker = (child: string) =>
    child !== "" && readFileSync(`/proc/${child}/cmdline`, "utf8").includes("load-demonstration");
  const found = children.find(isMaker);
  return found === undefined ? undefined : Number(found);
}

onLinux(
  "a log for which the disk has no room does not end the service",
  async () => {
    const data = await withFigures("full-log");
    const full = openSync("/dev/full", "w");
    const settings = { NEDB_LOG_LEVEL: "trace" };
    const application = await startApplication({ dataFolder: data, settings, errorsTo: full });
    closeSync(full);
    // Each request is told to the log: it was ready before the first one ended.
    await wait(200);
    expect(await application.stop()).toBe(0);
  },
  60_000
);

onLinux(
  "a start whose figures are made by a process that is suspended ends when it is told to",
  async () => {
    const data = await withFigures("suspended");
    const port = String(await findFreePort());
    const settings = { NEDB_PORT: port, NEDB_DEMO_YEARS: "2025", NEDB_DEMO_SCALE: "0.002" };
    const start = startProgram("main", data, [], settings);
    const child = await until(() => makerOf(start.process.pid!));
    process.kill(child, "SIGSTOP");
    await until(() => /Making/.exec(start.output()) ?? undefined);
    start.process.kill("SIGTERM");
    const { code, errors } = await start.ended;
    expect([code, errors]).toEqual([0, ""]);
    expect(existsSync(`/proc/${child}`)).toBe(false);
  },
  60_000
);

test("by a clock that is far behind the figures that are not made are told in words", async () => {
  const made = join(folder, "behind");
  const warehouse = warehouseFolder(await withFigures("early"));
  const order = { warehouse, folder: made, years: [2025], scale: 0.002, language: "en" };
  // Fifteen years and more before the year of the figures.
  const clock = `const Now = Date; const behind = Now.now() - Now.UTC(2010, 0, 15);
    globalThis.Date = class extends Now {
      constructor(...given) { given.length ? super(...given) : super(Now.now() - behind); }
      static now() { return Now.now() - behind; }
    };`;
  const program = ["--import", `data:text/javascript,${encodeURIComponent(clock)}`];
  const argument = JSON.stringify({ ...order, waits: false });
  const run = spawn(
    process.execPath,
    [...program, "dist/server/load-demonstration.mjs", argument],
    {
      cwd: root,
    }
  );
  let errors = "";
  run.stderr.setEncoding("utf8").on("data", (text: string) => (errors += text));
  const code = await new Promise((resolve) => run.once("close", resolve));
  expect(code).toBe(1);
  expect(errors).toContain("2025");
  expect(errors).not.toMatch(/Error:|^ +at /m);
  expect(existsSync(made) ? readdirSync(made) : []).toEqual([]);
}, 60_000);
