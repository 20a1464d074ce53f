import {
  cpSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { loadFile } from "../../src/intake/load-file";
import { knownLoads, reuseLoad } from "../../src/warehouse/known-loads";
import { openWarehouse } from "../../src/warehouse/open-warehouse";
import { planWarehouseRepair } from "../../src/warehouse/repair-warehouse";
import { damage } from "../support/damage";
import { problemOf } from "../support/problem-of";
import { temporaryFolder } from "../support/temporary-folder";

const root = temporaryFolder();
let folder = "";
let count = 0;

function totalsFile(value: number): string {
  const path = join(root, `extract-${String(++count)}.csv`);
  writeFileSync(path, `indicator,year,territory,value\n1,2021,KZ,${String(value)}\n`);
  return path;
}

const pointer = () => readFileSync(join(folder, "CURRENT"), "utf8").split("\n")[0];
const numbered = () => readdirSync(folder).filter((name) => name.endsWith(".duckdb"));
const numbersOf = async () => (await knownLoads(folder)).map(({ number }) => number);

const made = join(root, "made");

beforeAll(async () => {
  await loadFile(made, totalsFile(10));
  await loadFile(made, totalsFile(20));
});

beforeEach(() => {
  folder = join(root, `data-${String(++count)}`, "warehouse");
  cpSync(made, folder, { recursive: true });
});

test("no load is taken in onto a file that is not as its load wrote it, wherever it is damaged", async () => {
  const file = join(folder, "000002.duckdb");
  const [whole, before] = [readFileSync(file), readFileSync(join(folder, "000001.duckdb"))];
  const size = statSync(file).size;
  for (const place of [0, 1, 2].map((nth) => Math.floor((nth / 3) * size) + 1000)) {
    damage(file, place);
    for (const work of [() => loadFile(folder, totalsFile(30)), () => reuseLoad(folder, "1")]) {
      expect(await problemOf(work())).toMatchObject({ code: "warehouseDamaged" });
    }
    expect([pointer(), numbered()]).toEqual(["000002.duckdb", ["000001.duckdb", "000002.duckdb"]]);
    expect(readFileSync(join(folder, "000001.duckdb")).equals(before)).toBe(true);
    expect(await planWarehouseRepair(folder)).toMatchObject({ file: "000001.duckdb" });
    writeFileSync(file, whole);
  }
  await loadFile(folder, totalsFile(40));
  expect(numbered()).toEqual(["000002.duckdb", "000003.duckdb"]);
});

test("a damaged file of a version that kept no checksum takes no load in either", async () => {
  writeFileSync(join(folder, "CURRENT"), "000002.duckdb\n");
  const file = join(folder, "000002.duckdb");
  const whole = readFileSync(file);
  // In a table's own rows, which a copy alone would not look at.
  const place = whole.indexOf("extract-");
  damage(file, place);
  expect(await problemOf(loadFile(folder, totalsFile(30)))).toMatchObject({
    code: "warehouseDamaged",
  });
  expect(numbered()).toEqual(["000001.duckdb", "000002.duckdb"]);
  writeFileSync(file, whole);
  await loadFile(folder, totalsFile(30));
  expect(await numbersOf()).toEqual([1, 2, 3]);
});

test("after a repair the next load keeps the whole file that it began with", async () => {
  damage(join(folder, "000002.duckdb"), 20_000);
  await (await planWarehouseRepair(folder))!.apply();
  await loadFile(folder, totalsFile(30));
  expect(pointer()).toBe("000003.duckdb");
  expect(numbered()).toEqual(["000001.duckdb", "000002.duckdb", "000003.duckdb"]);
  // What was passed over went with the load after it, once another way back was whole.
  await loadFile(folder, totalsFile(40));
  expect(numbered()).toEqual(["000003.duckdb", "000004.duckdb"]);
});

test("records of a file that was passed over stay as long as it does, and no load gets their number", async () => {
  damage(join(folder, "000002.duckdb"), 0);
  await (await planWarehouseRepair(folder))!.apply();
  const kept = join(folder, "records/2");
  mkdirSync(kept, { recursive: true });
  writeFileSync(join(kept, "schools.parquet"), "kept");
  await loadFile(folder, totalsFile(30));
  expect(readdirSync(kept)).toEqual(["schools.parquet"]);
  await loadFile(folder, totalsFile(40));
  expect(readdirSync(folder)).not.toContain("records");
});

test("names that are no warehouse files remove none and lead no load astray", async () => {
  mkdirSync(join(folder, "000009.duckdb"));
  await loadFile(folder, totalsFile(30));
  expect([pointer(), numbered()]).toEqual([
    "000010.duckdb",
    ["000002.duckdb", "000009.duckdb", "000010.duckdb"],
  ]);
  writeFileSync(join(folder, "999999.duckdb"), "a stray");
  await loadFile(folder, totalsFile(40));
  expect(pointer()).toBe("1000000.duckdb");
  await loadFile(folder, totalsFile(50));
  expect(await numbersOf()).toEqual([1, 2, 3, 4, 5]);
  const warehouse = await openWarehouse(folder);
  expect((await warehouse.state()).loads).toHaveLength(5);
  await warehouse.close();
});

test("where no name would follow the last, the load is refused and all stays", async () => {
  writeFileSync(join(folder, "999999999.duckdb"), "a stray");
  expect(await problemOf(loadFile(folder, totalsFile(30)))).toMatchObject({
    code: "dataFolderUnusable",
    parameters: { reason: "999999999.duckdb" },
  });
  rmSync(join(folder, "999999999.duckdb"));
  expect(await numbersOf()).toEqual([1, 2]);
});
