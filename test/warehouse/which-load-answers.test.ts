import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { createHash } from "node:crypto";
import { join } from "node:path";
import { catalogue } from "../../src/catalogue/shipped-catalogue";
import { parseQuery } from "../../src/query/parse-query";
import type { QueryInput } from "../../src/query/query";
import { hiddenFigures } from "../../src/warehouse/hidden-figures";
import { loadFile } from "../../src/intake/load-file";
import { reuseLoad } from "../../src/warehouse/known-loads";
import { openWarehouse } from "../../src/warehouse/open-warehouse";
import { shippedFiles } from "../../src/warehouse/rank";
import { loadFolder } from "../../src/intake/records/load-folder";
import { loadDemonstration } from "../support/load-demonstration";
import { loadShippedOnce } from "../support/load-shipped-once";
import { root } from "../support/source-files";
import { temporaryFolder } from "../support/temporary-folder";
import { copyLoaded } from "../intake/records/loaded-extract";
import { rows, writeExtract } from "../intake/records/small-extract";
import { wholeCountry } from "../intake/records/whole-country";

jest.setTimeout(120_000);

const folder = temporaryFolder();
let count = 0;
const fresh = (name: string) => join(folder, `${name}-${String(++count)}`);

/** Records of 2024 with so many pupils of the eight; made-up ones unless told otherwise. */
async function loadRecords(warehouse: string, pupils: number, manifest = {}): Promise<void> {
  const files = wholeCountry({ pupils: rows.pupils.slice(0, pupils) });
  const changes = { demonstration: true, ...manifest };
  if (!existsSync(warehouse)) return copyLoaded(warehouse, files, changes);
  const path = writeExtract(fresh("extract"), files, changes);
  expect(await loadFolder(warehouse, path)).toMatchObject({ kind: "loaded" });
}

async function loadTotals(warehouse: string, ...lines: string[]): Promise<void> {
  const path = `${fresh("totals")}.csv`;
  writeFileSync(path, ["indicator,year,territory,locality,sex,value", ...lines].join("\n"));
  expect(await loadFile(warehouse, path)).toMatchObject({ kind: "loaded" });
}

async function ask(warehouse: string, ...questions: QueryInput[]) {
  const opened = await openWarehouse(warehouse, { demonstration: true });
  try {
    const { availability } = await opened.state();
    const answers = [];
    for (const question of questions) {
      const { query, problems } = parseQuery(
        question,
        catalogue,
        availability.get(question.indicator) ?? []
      );
      answers.push(query ? await opened.answer(query) : problems);
    }
    return answers as Exclude<(typeof answers)[number], readonly unknown[]>[];
  } finally {
    await opened.close();
  }
}

const pupilsOf2024 = { indicator: 8, years: [2024] };

test.each([
  ["before", [loadRecordsOfTheCountry, loadMadeUp]],
  ["after", [loadMadeUp, loadRecordsOfTheCountry]],
])("records of the country answer though they were loaded %s made-up ones", async (_, loads) => {
  const warehouse = fresh("warehouse");
  for (const load of loads) await load(warehouse);
  const [table] = await ask(warehouse, pupilsOf2024);
  expect([table!.values, table!.loads[0]!.demonstration]).toEqual([[8], false]);
});

async function loadMadeUp(warehouse: string) {
  await loadRecords(warehouse, 5);
}

async function loadRecordsOfTheCountry(warehouse: string) {
  await loadRecords(warehouse, 8, { demonstration: false });
}

test("within a rank the load that came into use last answers", async () => {
  const warehouse = fresh("warehouse");
  await loadRecords(warehouse, 8, { demonstration: false });
  await loadRecords(warehouse, 7, { demonstration: false });
  expect((await ask(warehouse, pupilsOf2024))[0]!.values).toEqual([7]);
  await reuseLoad(warehouse, "1");
  await loadMadeUp(warehouse);
  expect((await ask(warehouse, pupilsOf2024))[0]!.values).toEqual([8]);
  // Made-up records that are let answer again stay behind those of the country.
  await reuseLoad(warehouse, "3");
  expect((await ask(warehouse, pupilsOf2024))[0]!.values).toEqual([8]);
});

test("a person's totals of a year answer before made-up records, which answer nothing beside them", async () => {
  const warehouse = fresh("warehouse");
  await loadMadeUp(warehouse);
  const reported = "29,2024,KZ,,,300 29,2024,KZ,urban,,200 29,2024,KZ,rural,,100".split(" ");
  await loadTotals(warehouse, ...reported);
  const computers = { indicator: 29, years: [2024] };
  const [split, byRegion, pupils] = await ask(
    warehouse,
    { ...computers, breakdowns: ["locality"] },
    { ...computers, breakdowns: ["region"] },
    pupilsOf2024
  );
  expect([split!.values, split!.loads[0]!.kind]).toEqual([[300, 200, 100], "totals"]);
  expect(byRegion).toMatchObject([
    {
      code: "combinationNotInSource",
      parameters: { years: [2024], breakdowns: ["region"], possible: [[], ["locality"]] },
    },
  ]);
  expect(pupils!.values).toEqual([5]);
});

test("a person's totals answer nothing that records of the country carry", async () => {
  const warehouse = fresh("warehouse");
  await loadRecordsOfTheCountry(warehouse);
  await loadTotals(warehouse, "8,2024,KZ,,,8", "8,2023,KZ,,,9");
  const [table] = await ask(warehouse, { indicator: 8, years: [2023, 2024] });
  expect(table!.values).toEqual([9, 8]);
  expect(table!.loads.map(({ kind, years }) => [kind, years])).toEqual([
    ["records", [2024]],
    ["totals", [2023]],
  ]);
});

test("made-up records answer only what shipped totals do not carry, and say so beforehand", async () => {
  const warehouse = fresh("warehouse");
  await loadShippedOnce(warehouse);
  await loadDemonstration(warehouse, [2019]);
  const schools = { indicator: 1, years: [2019] };
  const [country, byType, comparison] = await ask(
    warehouse,
    { ...schools, breakdowns: ["locality"] },
    { ...schools, breakdowns: ["schoolType"] },
    { ...schools, breakdowns: ["region"], territory: "presentUnits" }
  );
  expect([country!.values[0], country!.loads[0]!.demonstration]).toEqual([7398, false]);
  expect([byType!.values[0], byType!.loads[0]!.demonstration]).toEqual([
    schoolsIn(warehouse),
    true,
  ]);
  // Published regions of that year are not those of today; made-up districts are.
  expect(comparison!.loads[0]!.demonstration).toBe(true);

  const opened = await openWarehouse(warehouse, { demonstration: true });
  const { availability, versions } = await opened.state();
  const ofYear = availability.get(1)!.filter(({ years }) => years.includes(2019));
  expect(ofYear.map(({ source, demonstration }) => [source, demonstration])).toEqual([
    ["totals", false],
    ["records", true],
  ]);
  const [compared] = (await opened.compare([2019])).filter(({ query }) => query.indicator === 1);
  expect([compared!.values[0], compared!.loads[0]!.demonstration]).toEqual([7398, false]);
  await opened.close();

  // An answer by school type would now be another one, so the year is another version.
  await loadTotals(warehouse, "1,2019,KZ,,,7000");
  const again = await openWarehouse(warehouse, { demonstration: true });
  expect((await again.state()).versions.get(1)![2019]).not.toBe(versions.get(1)![2019]);
  expect((await again.state()).versions.get(1)![2018]).toBe(versions.get(1)![2018]);
  await again.close();
  const [own, regions, types] = await ask(
    warehouse,
    schools,
    { ...schools, breakdowns: ["region"] },
    { ...schools, breakdowns: ["schoolType"] }
  );
  expect([own!.values, regions!.values[0]]).toEqual([[7000], 7398]);
  expect(types).toMatchObject([{ code: "combinationNotInSource" }]);
});

function schoolsIn(warehouse: string): number {
  const text = readFileSync(join(warehouse, "extracts/2019/schools.csv"), "utf8");
  return text.trimEnd().split("\n").length - 1;
}

test("which load hides which is told by indicator and year", async () => {
  const warehouse = fresh("warehouse");
  await loadShippedOnce(warehouse);
  await loadMadeUp(warehouse);
  await loadRecords(warehouse, 6);
  await loadTotals(warehouse, "29,2024,KZ,,,300", "1,2019,KZ,,,7000");
  const all = await hiddenFigures(warehouse);
  expect(all).toEqual([
    { load: 1, by: 5, partly: true, indicators: [1], years: [2019] },
    ...[
      { load: 3, by: 4, partly: false, indicators: expect.arrayContaining([1, 8, 41]) },
      { load: 3, by: 5, partly: false, indicators: [29] },
      { load: 4, by: 5, partly: false, indicators: [29] },
    ].map((entry) => expect.objectContaining({ ...entry, years: [2024] }) as unknown),
  ]);
});

test("every file that this version ships is known as shipped", () => {
  for (const file of ["schools_by_region.csv", "totals_official.csv"]) {
    const bytes = readFileSync(join(root, "data", file));
    expect(shippedFiles).toContain(createHash("sha256").update(bytes).digest("hex"));
  }
});

test("a year is limited to what its own source counts, whatever other years are asked", async () => {
  const warehouse = fresh("warehouse");
  await loadShippedOnce(warehouse);
  const path = `${fresh("totals")}.csv`;
  const lines = ["1,2023,KZ,day,7000", "1,2023,KZ,evening,60", "1,2023,KZ,,7060"];
  writeFileSync(path, ["indicator,year,territory,studyForm,value", ...lines].join("\n"));
  await loadFile(warehouse, path);
  const day = { studyForm: ["day"] };
  const [alone, together, all] = await ask(
    warehouse,
    { indicator: 1, years: [2019], filter: day },
    { indicator: 1, years: [2019, 2023], filter: day },
    { indicator: 1, years: [2019, 2023] }
  );
  expect(alone!.values).toEqual([7398]);
  expect([together!.values, together!.states]).toEqual([
    [7398, 7000],
    ["normal", "normal"],
  ]);
  expect(together!.notes).toEqual([]);
  expect(all!.values).toEqual([7398, 7060]);
  expect(all!.notes).toEqual([
    { code: "countsOnly", dimension: "studyForm", members: ["day"], years: [2019] },
  ]);
});
