import { closeSync, openSync, readFileSync, statSync, writeFileSync, writeSync } from "node:fs";
import { join } from "node:path";
import { ProblemError } from "../../src/problem/problem";
import type { Query } from "../../src/query/query";
import { checkWarehouse } from "../../src/warehouse/check-warehouse";
import { loadFile } from "../../src/intake/load-file";
import { knownLoads } from "../../src/warehouse/known-loads";
import { openWarehouse } from "../../src/warehouse/open-warehouse";
import { currentName } from "../../src/warehouse/warehouse-files";
import { temporaryFolder } from "../support/temporary-folder";

const root = temporaryFolder();
const folder = join(root, "warehouse");
let file = "";
let whole: Buffer;

const question = {
  indicator: 1,
  years: [2021],
  breakdowns: [],
  filter: {},
  territory: "asReported",
  totals: [],
} satisfies Query;

beforeAll(async () => {
  const extract = join(root, "extract.csv");
  writeFileSync(extract, "indicator,year,territory,locality,value,state\n1,2021,KZ,,100,\n");
  await loadFile(folder, extract);
  file = join(folder, currentName(folder)!);
  whole = readFileSync(file);
});

afterEach(() => writeFileSync(file, whole));

function zero(at: number, bytes: number): void {
  const handle = openSync(file, "r+");
  writeSync(handle, Buffer.alloc(bytes), 0, bytes, at);
  closeSync(handle);
}

async function codeOf(work: () => Promise<unknown>): Promise<string> {
  try {
    await work();
    return "fine";
  } catch (error) {
    return error instanceof ProblemError ? error.problem.code : String(error);
  }
}

test("zeroes anywhere in the file give the right number or are told, and check finds each", async () => {
  const size = statSync(file).size;
  const found: string[] = [];
  for (let place = 0; place < 12; place++) {
    zero(Math.floor((place / 12) * size), 4096);
    const told = await codeOf(async () => {
      const warehouse = await openWarehouse(folder);
      try {
        expect((await warehouse.answer(question)).values).toEqual([100]);
      } finally {
        await warehouse.close();
      }
    });
    expect(["fine", "warehouseDamaged"]).toContain(told);
    found.push(told);
    const { problems } = await checkWarehouse(folder);
    const spoilt = !readFileSync(file).equals(whole);
    expect(problems.map(({ code }) => code)).toEqual(spoilt ? ["warehouseDamaged"] : []);
    writeFileSync(file, whole);
  }
  expect(found).toContain("warehouseDamaged");
});

test.each([
  ["empty", Buffer.alloc(0)],
  ["cut in half", null],
  ["something else", Buffer.from("x".repeat(100_000))],
])("a file that is %s is told to loads and questions", async (_, bytes) => {
  writeFileSync(file, bytes ?? whole.subarray(0, whole.length >> 1));
  expect(await codeOf(() => knownLoads(folder))).toBe("warehouseDamaged");
  expect(await codeOf(() => openWarehouse(folder))).toBe("warehouseDamaged");
});

test("bytes that changed where no question looks stop the answers once they were compared", async () => {
  const warehouse = await openWarehouse(folder);
  await warehouse.verify();
  expect((await warehouse.answer(question)).values).toEqual([100]);
  zero(whole.length - 4096, 4096);
  if (readFileSync(file).equals(whole)) writeFileSync(file, Buffer.concat([whole, whole]));
  expect(await codeOf(() => warehouse.verify())).toBe("warehouseDamaged");
  expect(await codeOf(() => warehouse.answer(question))).toBe("warehouseDamaged");
  expect(await codeOf(() => warehouse.state())).toBe("warehouseDamaged");
  await warehouse.close();
});

test("a file of a version that kept no checksum is read whole all the same", async () => {
  const pointer = join(folder, "CURRENT");
  const kept = readFileSync(pointer, "utf8");
  writeFileSync(pointer, `${currentName(folder)!}\n`);
  expect(await checkWarehouse(folder)).toMatchObject({ compared: false, problems: [] });
  const warehouse = await openWarehouse(folder);
  await warehouse.verify();
  await warehouse.close();
  writeFileSync(pointer, kept);
});
