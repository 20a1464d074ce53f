import { readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { catalogue } from "../../src/catalogue/shipped-catalogue";
import { parseQuery } from "../../src/query/parse-query";
import type { QueryInput } from "../../src/query/query";
import { loadFile } from "../../src/intake/load-file";
import { knownLoads, reuseLoad } from "../../src/warehouse/known-loads";
import { rebuildOutdated } from "../../src/intake/records/rebuild-figures";
import { loadFolder } from "../../src/intake/records/load-folder";
import { openWarehouse } from "../../src/warehouse/open-warehouse";
import type { LoadRecord, Warehouse } from "../../src/warehouse/warehouse";
import { warehouseFolder } from "../../src/warehouse/warehouse-files";
import { root } from "../support/source-files";
import { temporaryFolder } from "../support/temporary-folder";
import { smallExtract, writeExtract } from "../intake/records/small-extract";
import { keptFolder, unpackKept } from "./kept-folder";

const kept = join(keptFolder("0.1.0"), "data");
const folder = temporaryFolder();
const data = join(folder, "data");
const warehouse = warehouseFolder(data);
const extract = (name: string) => join(root, "test/kept/extracts", name);
let opened: Warehouse;

beforeAll(async () => {
  unpackKept(kept, data);
  opened = await openWarehouse(warehouse, { demonstration: true });
});

afterAll(() => opened.close());

async function ask(input: QueryInput) {
  const availability = (await opened.state()).availability.get(input.indicator) ?? [];
  const { query, problems } = parseQuery(input, catalogue, availability);
  if (problems) throw new Error(JSON.stringify(problems));
  return opened.answer(query);
}

test("the loads of 0.1.0 are listed with their numbers, kinds, years and figures", async () => {
  const told = (load: LoadRecord) => [
    load.number,
    load.file,
    load.demonstration ? `made-up ${load.kind}` : load.kind,
    `${load.years[0]}–${load.years.at(-1)}`,
    load.cells,
    load.warnings,
  ];
  expect((await knownLoads(warehouse)).map(told)).toEqual([
    [1, "schools_by_region.csv", "totals", "2000–2020", 1067, 131],
    [2, "totals_official.csv", "totals", "2018–2023", 31, 7],
    [3, "2024", "made-up records", "2024–2024", 26_414, 0],
    [4, "2025", "made-up records", "2025–2025", 26_497, 0],
    [5, "camps.csv", "totals", "2022–2023", 9, 1],
    [6, "camps-revised.csv", "totals", "2023–2023", 6, 1],
  ]);
});

// Counted in the extracts and read in the published table, not taken from an answer.
test.each<[string, QueryInput, (number | null)[]]>([
  [
    "records of both years",
    { indicator: 8, years: [2024, 2025], breakdowns: ["sex"] },
    [39_030, 19_891, 19_139, 39_490, 20_119, 19_371],
  ],
  [
    "records of one region",
    { indicator: 8, years: [2024, 2025], filter: { region: ["750000000"] } },
    [3191, 3277],
  ],
  [
    "records with a condition",
    { indicator: 13, years: [2024, 2025], breakdowns: ["sex"], totals: false },
    [24, 35, 24, 37],
  ],
  ["published totals", { indicator: 1, years: [2015, 2020] }, [7511, 7440]],
  [
    "totals of a person's own, which were let answer again",
    { indicator: 12, years: [2022, 2023], breakdowns: ["locality"] },
    [1180, 480, 700, 1214, 502, 712],
  ],
])("%s answer as they did", async (_, question, figures) => {
  expect((await ask(question)).values).toEqual(figures);
});

test("indicators whose reading changed do not answer from what 0.1.0 derived; all others do", async () => {
  const { availability } = await opened.state();
  const yearsOf = (indicator: number) =>
    (availability.get(indicator) ?? []).flatMap(({ years }) => years);
  for (const indicator of [14, 22, 30, 39, 40]) expect(yearsOf(indicator)).toEqual([]);
  for (const indicator of [8, 13, 29, 34, 35, 37]) {
    expect(yearsOf(indicator)).toEqual(expect.arrayContaining([2024, 2025]));
  }
});

test("states, dates and sources of a person's own totals are kept", async () => {
  const regions = ["710000000", "750000000", "790000000"];
  const question = { indicator: 12, breakdowns: ["region"], totals: false };
  const table = await ask({ ...question, years: [2023], filter: { region: regions } });
  expect([table.values, table.states]).toEqual([
    [0, 61, null],
    ["normal", "normal", "notAvailable"],
  ]);
  expect(table.loads).toMatchObject([{ number: 5, sources: ["Count of camps, by hand"] }]);
  const { notes } = await ask({ indicator: 12, years: [2022] });
  expect(notes).toContainEqual({
    ...{ code: "otherReferenceDate", dates: ["2022-06-15"], years: [2022] },
  });
});

test("the rows that a load refused are still there to be read", () => {
  const names = readdirSync(join(data, "rejects"));
  const populations = names.map((name) => name.replace(/^load-[\d-]+-|\.csv$/g, ""));
  expect(populations.sort()).toEqual(["children", "graduates", "pupils", "schools", "teachers"]);
  const schools = names.find((name) => name.endsWith("schools.csv"))!;
  const lines = readFileSync(join(data, "rejects", schools), "utf8").split("\r\n");
  expect(lines.slice(1, 3).map((line) => line.split(",").slice(0, 4))).toEqual([
    ["2", "district", "999999999", "recordDistrictUnknown"],
    ["3", "camps", "21", "recordNumberOutside"],
  ]);
});

// Counted in the kept records with SQL of its own.
const anew: readonly [string, QueryInput, number[]][] = [
  ["finished with distinction", { indicator: 14, years: [2024, 2025] }, [377, 358]],
  [
    "two groups by sex, and the children of either once",
    { indicator: 22, years: [2024, 2025], breakdowns: ["sex"] },
    [
      ...[712, 340, 402, 371, 180, 210, 341, 160, 192],
      ...[677, 314, 392, 354, 163, 206, 323, 151, 186],
    ],
  ],
  ["computers of all schools", { indicator: 30, years: [2024, 2025] }, [6950, 7506]],
  [
    "children who are covered, those of pre-school classes apart",
    { indicator: 39, years: [2025], filter: { organisationType: ["preschoolClass"] } },
    [1643],
  ],
  ["all children who are covered", { indicator: 39, years: [2024, 2025] }, [11_648, 11_807]],
  [
    "every age and the total",
    { indicator: 40, years: [2025] },
    [10_194, 84, 814, 1836, 2263, 2456, 2338, 383, 20],
  ],
];

test("what changed its reading is derived anew from the records that 0.1.0 kept, once", async () => {
  const later = join(folder, "later");
  unpackKept(kept, later);
  const path = warehouseFolder(later);
  expect(await rebuildOutdated(path)).toEqual({ loads: [3, 4], withoutRecords: [] });
  expect(await rebuildOutdated(path)).toEqual({ loads: [], withoutRecords: [] });
  expect(readdirSync(join(path, "records")).sort()).toEqual(["3", "4"]);
  const derived = await openWarehouse(path, { demonstration: true });
  for (const [name, question, figures] of anew) {
    const availability = (await derived.state()).availability.get(question.indicator)!;
    const { query } = parseQuery(question, catalogue, availability);
    expect([name, (await derived.answer(query!)).values]).toEqual([name, figures]);
  }
  await derived.close();
}, 60_000);

test("a load whose records are gone does not answer under a reading that it was not derived by", async () => {
  const later = join(folder, "without-records");
  unpackKept(kept, later);
  const path = warehouseFolder(later);
  rmSync(join(path, "records", "3"), { recursive: true });
  expect(await rebuildOutdated(path)).toEqual({ loads: [4], withoutRecords: [3] });
  const derived = await openWarehouse(path, { demonstration: true });
  const { availability } = await derived.state();
  const yearsOf = (indicator: number) => availability.get(indicator)!.flatMap(({ years }) => years);
  expect([yearsOf(22), yearsOf(39)]).toEqual([[2025], [2025]]);
  expect(yearsOf(8)).toEqual(expect.arrayContaining([2024, 2025]));
  await derived.close();
}, 60_000);

test("the next loads of either kind, and going back to an earlier one, work on what 0.1.0 wrote", async () => {
  const again = await loadFile(warehouse, extract("camps.csv"));
  expect(again).toMatchObject({ kind: "alreadyLoaded", load: { number: 5 } });
  await reuseLoad(warehouse, "6");
  expect((await ask({ indicator: 12, years: [2022, 2023] })).values).toEqual([1180, 1230]);

  const totals = join(folder, "own.csv");
  const published = readFileSync(extract("camps.csv"), "utf8");
  writeFileSync(totals, published.replaceAll("2022", "2021"));
  expect(await loadFile(warehouse, totals)).toMatchObject({ kind: "loaded", load: { number: 7 } });

  const records = writeExtract(join(folder, "2024"), smallExtract(), { demonstration: true });
  const loaded = await loadFolder(warehouse, records);
  expect(loaded).toMatchObject({ kind: "loaded", load: { number: 8, demonstration: true } });
  const inAstana = { indicator: 8, years: [2024], filter: { district: ["711110000"] } };
  expect((await ask(inAstana)).values).toEqual([3]);
  await reuseLoad(warehouse, "3");
  expect((await ask({ indicator: 8, years: [2024, 2025] })).values).toEqual([39_030, 39_490]);
  expect((await ask({ indicator: 12, years: [2021, 2022] })).values).toEqual([1180, 1180]);
  expect(readdirSync(join(warehouse, "records")).sort()).toEqual(["3", "4", "8"]);
});
