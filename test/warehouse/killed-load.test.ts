import { spawn } from "node:child_process";
import { readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { knownLoads, loadFile } from "../../src/warehouse/load-file";
import { temporaryFolder } from "../support/temporary-folder";

const root = temporaryFolder();
const folder = join(root, "warehouse");
let count = 0;

function totalsFile(...lines: readonly string[]): string {
  const path = join(root, `extract-${String(++count)}.csv`);
  writeFileSync(path, ["indicator,year,territory,locality,value,state", ...lines].join("\n"));
  return path;
}

test("a load survives being killed at any moment", async () => {
  await loadFile(folder, totalsFile("1,2021,KZ,,100,"));
  const rows = Array.from({ length: 60 }, (_, at) => `2,${String(1990 + at)},KZ,,${String(at)},`);
  let expected = 1;
  for (const delay of [200, 300, 400, 500, 600, 800, 5000]) {
    const file = totalsFile(...rows, `2,${String(2060 + expected)},KZ,,${String(delay)},`);
    const killed = await loadInProcessAndKill(file, delay);
    const loads = await knownLoads(folder);
    // A load that was killed after its last step counts, one killed before it leaves no trace.
    if (!killed) expect(loads).toHaveLength(expected + 1);
    expect([expected, expected + 1]).toContain(loads.length);
    expect(loads.slice(1).every((load) => load.cells === rows.length + 1)).toBe(true);
    expected = loads.length;
  }
  expect(expected).toBeGreaterThan(1);
  const before = (await knownLoads(folder)).length;
  expect((await loadFile(folder, totalsFile("1,2022,KZ,,7,"))).kind).toBe("loaded");
  expect(await knownLoads(folder)).toHaveLength(before + 1);
  const files = readdirSync(folder).filter((name) => name.includes(".duckdb"));
  expect(files.length).toBeLessThanOrEqual(2);
}, 30_000);

/** Loads in a process of its own and kills it; tells whether the kill came before the end. */
function loadInProcessAndKill(file: string, delay: number): Promise<boolean> {
  const project = join(__dirname, "../..");
  const work = `import("./src/warehouse/load-file.ts").then((module) => module.loadFile(${JSON.stringify(folder)}, ${JSON.stringify(file)}))`;
  const child = spawn(process.execPath, ["--import", "tsx", "--eval", work], {
    stdio: "ignore",
    cwd: project,
  });
  return new Promise((resolve) => {
    const timer = setTimeout(() => child.kill("SIGKILL"), delay);
    child.on("exit", (_, signal) => {
      clearTimeout(timer);
      resolve(signal === "SIGKILL");
    });
  });
}
