import {
  copyFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { settleWarehouse } from "../../src/warehouse/change-folder";
import { loadFile } from "../../src/intake/load-file";
import { checkWarehouse } from "../../src/warehouse/check-warehouse";
import { knownLoads } from "../../src/warehouse/known-loads";
import { openWarehouse } from "../../src/warehouse/open-warehouse";
import { planWarehouseRepair } from "../../src/warehouse/repair-warehouse";
import { problemOf } from "../support/problem-of";
import { temporaryFolder } from "../support/temporary-folder";

const root = temporaryFolder();
let folder = "";
let count = 0;

function totalsFile(value: number): string {
  const path = join(root, `extract-${String(++count)}.csv`);
  writeFileSync(
    path,
    `indicator,year,territory,locality,value,state\n1,2021,KZ,,${String(value)},\n`
  );
  return path;
}

const pointer = () => join(folder, "CURRENT");
const namesIn = (path: string) => readdirSync(path).sort();

const made = join(root, "made");

beforeAll(async () => {
  await loadFile(made, totalsFile(10));
  await loadFile(made, totalsFile(20));
});

beforeEach(() => {
  folder = join(root, `data-${String(++count)}`, "warehouse");
  cpSync(made, folder, { recursive: true });
});

test.each([
  ["missing", () => rmSync(pointer())],
  ["empty", () => writeFileSync(pointer(), "")],
  ["that leads elsewhere", () => writeFileSync(pointer(), "../../etc/passwd\n")],
  ["cut short", () => writeFileSync(pointer(), "000002.duckdb\n0123abc")],
])("a pointer %s stops every command, and no file is touched", async (_, spoil) => {
  spoil();
  const before = namesIn(folder);
  const lost = {
    code: "warehouseUnnamed",
    parameters: { folder, files: ["000001.duckdb", "000002.duckdb"] },
  };
  for (const work of [
    () => loadFile(folder, totalsFile(30)),
    () => knownLoads(folder),
    () => openWarehouse(folder),
    () => settleWarehouse(folder),
  ]) {
    expect(await problemOf(work())).toEqual(lost);
  }
  const after = namesIn(folder);
  expect(after.filter((name) => name !== "CURRENT")).toEqual(
    before.filter((name) => name !== "CURRENT")
  );
});

test.each([
  ["missing, beside an unfinished one that names an older file", () => rmSync(pointer())],
  ["empty, beside one that names an older file", () => writeFileSync(pointer(), "")],
  [
    "a folder",
    () => (rmSync(pointer()), mkdirSync(join(pointer(), "within"), { recursive: true })),
  ],
])("a pointer that is %s never goes back to an earlier state in silence", async (_, spoil) => {
  spoil();
  writeFileSync(join(folder, "CURRENT.next"), "000001.duckdb\n");
  const before = namesIn(folder);
  const open = () => openWarehouse(folder);
  for (const work of [
    () => settleWarehouse(folder),
    () => loadFile(folder, totalsFile(30)),
    open,
  ]) {
    expect(await problemOf(work())).toMatchObject({ code: "warehouseUnnamed" });
  }
  expect(namesIn(folder)).toEqual(before);
  const { problems } = await checkWarehouse(folder);
  expect(problems.map(({ code }) => code)).toEqual(["warehouseUnnamed"]);
  const plan = await planWarehouseRepair(folder);
  expect(plan).toMatchObject({ file: "000002.duckdb" });
  await plan!.apply();
  expect(await knownLoads(folder)).toHaveLength(2);
});

test("an empty pointer beside a first load's own is not one that is missing", async () => {
  rmSync(join(folder, "000001.duckdb"));
  writeFileSync(pointer(), "");
  writeFileSync(join(folder, "CURRENT.next"), "000002.duckdb\n");
  expect(await problemOf(settleWarehouse(folder))).toMatchObject({ code: "warehouseUnnamed" });
});

test("repair says what it would do, and names the newest file that is whole", async () => {
  rmSync(pointer());
  writeFileSync(join(folder, "000003.duckdb"), "not a database");
  const plan = await planWarehouseRepair(folder);
  expect(plan).toMatchObject({ file: "000002.duckdb", problems: [{ code: "warehouseUnnamed" }] });
  expect(plan!.loads.map(({ number }) => number)).toEqual([1, 2]);
  expect(existsSync(pointer())).toBe(false);
  await plan!.apply();
  expect(await planWarehouseRepair(folder)).toBeNull();
  expect(await knownLoads(folder)).toHaveLength(2);
  // A load goes on above the file that was passed over, which stays.
  await loadFile(folder, totalsFile(30));
  expect(readFileSync(pointer(), "utf8")).toMatch(/^000004\.duckdb\n/);
  expect(existsSync(join(folder, "000003.duckdb"))).toBe(true);
});

test("a repair that was overtaken changes nothing, and the load that came between stays", async () => {
  rmSync(pointer());
  const first = await planWarehouseRepair(folder);
  await (await planWarehouseRepair(folder))!.apply();
  await loadFile(folder, totalsFile(30));
  expect(await problemOf(first!.apply())).toMatchObject({ code: "repairOvertaken" });
  expect(await knownLoads(folder)).toHaveLength(3);
});

test("where no file is whole, repair has no way back and changes nothing", async () => {
  for (const name of ["000001.duckdb", "000002.duckdb"]) writeFileSync(join(folder, name), "x");
  const before = readFileSync(pointer(), "utf8");
  expect(await planWarehouseRepair(folder)).toMatchObject({
    file: null,
    problems: [{ code: "warehouseDamaged" }],
  });
  expect(readFileSync(pointer(), "utf8")).toBe(before);
});

test("a named file that is not there is told, and the one before it is the way back", async () => {
  rmSync(join(folder, "000002.duckdb"));
  expect(await problemOf(knownLoads(folder))).toEqual({
    code: "warehouseMissing",
    parameters: { file: join(folder, "000002.duckdb") },
  });
  expect(await planWarehouseRepair(folder)).toMatchObject({ file: "000001.duckdb" });
});

test.each([
  ["before", "000002.duckdb.next"],
  ["after", "000002.duckdb"],
])("a first load cut off %s its data got their name is finished", async (_, name) => {
  renameSync(pointer(), join(folder, "CURRENT.next"));
  if (name !== "000002.duckdb") renameSync(join(folder, "000002.duckdb"), join(folder, name));
  rmSync(join(folder, "000001.duckdb"));
  const loads = await knownLoads(folder);
  expect(loads.map(({ number }) => number)).toEqual([1, 2]);
  expect(namesIn(folder)).toEqual(["000002.duckdb", "CURRENT", "loading.sqlite"]);
});

test("a first load cut off earlier leaves nothing that answers, and the next begins anew", async () => {
  rmSync(pointer());
  rmSync(join(folder, "000001.duckdb"));
  renameSync(join(folder, "000002.duckdb"), join(folder, "000001.duckdb.next"));
  writeFileSync(join(folder, "CURRENT.next"), "00000");
  expect(await knownLoads(folder)).toEqual([]);
  await loadFile(folder, totalsFile(40));
  expect(namesIn(folder)).toEqual(["000001.duckdb", "CURRENT", "loading.sqlite"]);
  expect(await knownLoads(folder)).toHaveLength(1);
});

test("what a later load left between its last two steps goes with the next one", async () => {
  copyFileSync(join(folder, "000002.duckdb"), join(folder, "000003.duckdb"));
  writeFileSync(join(folder, "CURRENT.next"), "000003.duckdb\n");
  await settleWarehouse(folder);
  expect(namesIn(folder)).toEqual(["000001.duckdb", "000002.duckdb", "CURRENT", "loading.sqlite"]);
});

test("a load is told as taken in only if the pointer is still the one that it began with", async () => {
  const { prepareNext, makeCurrent } = await import("../../src/warehouse/next-file");
  const next = await prepareNext(folder);
  await loadFile(folder, totalsFile(50));
  expect(await problemOf(makeCurrent(folder, next))).toMatchObject({ code: "loadOvertaken" });
  expect(await knownLoads(folder)).toHaveLength(3);
});
