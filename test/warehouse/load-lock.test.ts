import { spawn } from "node:child_process";
import { randomBytes } from "node:crypto";
import { once } from "node:events";
import { cpSync, existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { loadFile } from "../../src/intake/load-file";
import { changeFolder } from "../../src/warehouse/change-folder";
import { knownLoads } from "../../src/warehouse/known-loads";
import { makeCurrent, prepareNext } from "../../src/warehouse/next-file";
import { runCli } from "../cli/run-cli";
import { problemOf } from "../support/problem-of";
import { temporaryFolder } from "../support/temporary-folder";

const root = temporaryFolder();
let data = "";
let folder = "";
let count = 0;

function totalsFile(value: number): string {
  const path = join(root, `extract-${String(++count)}.csv`);
  writeFileSync(path, `indicator,year,territory,value\n1,2021,KZ,${String(value)}\n`);
  return path;
}

const lock = () => join(folder, "loading.sqlite");
const numbersOf = async () => (await knownLoads(folder)).map(({ number }) => number);

const made = join(root, "made");

beforeAll(() => loadFile(made, totalsFile(10)));

beforeEach(() => {
  data = join(root, `data-${String(++count)}`);
  folder = join(data, "warehouse");
  cpSync(made, folder, { recursive: true });
});

test.each([
  ["of other bytes", () => writeFileSync(lock(), randomBytes(5000))],
  ["that begins like one", () => writeFileSync(lock(), `SQLite format 3\0${"x".repeat(5000)}`)],
  ["away", () => rmSync(lock())],
])("a lock file %s stops no load", async (_, spoil) => {
  spoil();
  await loadFile(folder, totalsFile(20));
  expect(await numbersOf()).toEqual([1, 2]);
});

test("where nobody can say who loads, loads go on", async () => {
  mkdirSync(join(folder, "LOADING/within"), { recursive: true });
  await loadFile(folder, totalsFile(20));
  expect(readdirSync(join(folder, "LOADING"))).toEqual(["within"]);
  await changeFolder(folder, async () => {
    expect(await problemOf(loadFile(folder, totalsFile(30)))).toMatchObject({
      code: "loadRunning",
    });
  });
});

test("a lock that another process has holds, whatever happens to the bytes of its file", async () => {
  const script = `const Database = require("better-sqlite3");
    new Database(process.argv[1]).exec("BEGIN IMMEDIATE");
    console.log("locked"); process.stdin.resume();`;
  const other = spawn(process.execPath, ["-e", script, lock()], {
    stdio: ["pipe", "pipe", "inherit"],
  });
  try {
    await once(other.stdout, "data");
    for (const bytes of [randomBytes(5000), Buffer.alloc(0)]) {
      writeFileSync(lock(), bytes);
      expect(await problemOf(loadFile(folder, totalsFile(20)))).toMatchObject({
        code: "loadRunning",
      });
    }
  } finally {
    other.stdin.end();
    await once(other, "close");
  }
  await loadFile(folder, totalsFile(30));
  expect(await numbersOf()).toEqual([1, 2]);
});

test("a load whose lock was removed is not taken in, and leaves the load alone that came after it", async () => {
  const late = changeFolder(folder, async () => {
    const next = await prepareNext(folder);
    rmSync(lock());
    const { output } = await runCli(data, ["load", totalsFile(20)]);
    expect(output).toMatch(/Load No\. 2 taken in/);
    await makeCurrent(folder, next);
  });
  expect(await problemOf(late)).toMatchObject({ code: "loadOvertaken" });
  expect(await numbersOf()).toEqual([1, 2]);
});

test("what such a load meets of another's work is told in words, and the other's files stay", async () => {
  const others = join(folder, "000002.duckdb.next");
  const late = changeFolder(folder, () => {
    rmSync(lock());
    writeFileSync(lock(), "");
    writeFileSync(others, "of another load");
    return Promise.reject(new Error("ENOENT, or anything else"));
  });
  expect(await problemOf(late)).toMatchObject({ code: "loadOvertaken" });
  expect(existsSync(others)).toBe(true);
});
