import { execFileSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { catalogue } from "../../../src/catalogue/shipped-catalogue";
import { parseQuery } from "../../../src/query/parse-query";
import type { QueryInput } from "../../../src/query/query";
import { openStore } from "../../../src/warehouse/store";
import { currentName } from "../../../src/warehouse/warehouse-files";
import { openWarehouse } from "../../../src/warehouse/open-warehouse";
import { loadFolder } from "../../../src/intake/records/load-folder";
import { readLoadDetails } from "../../../src/intake/records/read-load-details";
import { rebuildFigures } from "../../../src/intake/records/rebuild-figures";
import { temporaryFolder } from "../../support/temporary-folder";
import { copyLoaded } from "./loaded-extract";
import { csvOf, rows, smallExtract, writeExtract } from "./small-extract";
import { wholeCountry } from "./whole-country";

jest.setTimeout(120_000);

const folder = temporaryFolder();
let count = 0;

async function load(warehouse: string, files: Record<string, string>, manifest = {}) {
  const outcome = await loadFolder(
    warehouse,
    writeExtract(join(folder, `e${++count}`), files, manifest)
  );
  if (outcome.kind === "alreadyLoaded") throw new Error(outcome.kind);
  // The small country has organisations in every region and people in a few.
  const findings = outcome.findings.filter(
    ({ problem }) => problem.code !== "regionsWithoutRecords"
  );
  return {
    ...outcome,
    findings,
    codes: findings.map(({ problem, count: of }) => [problem.code, of]),
  };
}

async function freshCountry(manifest = {}): Promise<string> {
  const warehouse = join(folder, `data-${++count}`, "warehouse");
  await copyLoaded(warehouse, wholeCountry(), manifest);
  return warehouse;
}

async function ask(warehouse: string, input: QueryInput) {
  const opened = await openWarehouse(warehouse, { demonstration: true });
  try {
    const availability = (await opened.state()).availability.get(input.indicator) ?? [];
    const { query, problems } = parseQuery(input, catalogue, availability);
    if (problems) throw new Error(JSON.stringify(problems));
    return await opened.answer(query);
  } finally {
    await opened.close();
  }
}

const pupils = { pupils: csvOf("pupils", rows.pupils.slice(0, 6)) };
const byType = { indicator: 8, years: [2024], breakdowns: ["schoolType"] };

test("pupils without schools are counted at the schools of the load that answers for them", async () => {
  const warehouse = await freshCountry();
  const outcome = await load(warehouse, pupils);
  expect([outcome.kind, outcome.codes]).toEqual(["loaded", [["organisationsOfLoad", 1]]]);
  expect(outcome.findings[0]!.problem.parameters).toEqual({
    population: "schools",
    load: 1,
    year: 2024,
  });
  const table = await ask(warehouse, byType);
  const special = table.axes[0]!.positions.findIndex(({ code }) => code === "special");
  expect([table.values[0], table.values[special], table.states[0]]).toEqual([6, 1, "normal"]);
  expect(table.loads.map(({ number, years }) => [number, years])).toEqual([[2, [2024]]]);
  // What the extract leaves out stays with the older load.
  const schools = await ask(warehouse, { indicator: 1, years: [2024] });
  expect(schools.loads.map(({ number }) => number)).toEqual([1]);
  const teachers = await ask(warehouse, { indicator: 16, years: [2024] });
  expect([teachers.values, teachers.loads[0]!.number]).toEqual([[3], 1]);
  const details = await readLoadDetails(warehouse, 2);
  expect(details!.extract!.files).toMatchObject([{ organisations: { schools: 1 } }]);
  await rebuildFigures(warehouse);
  expect((await ask(warehouse, byType)).values).toEqual(table.values);
  // A region in which nobody learns is one of those schools' regions.
  const regions = await ask(warehouse, { indicator: 8, years: [2024], breakdowns: ["region"] });
  expect(regions.states.filter((state) => state === "notAvailable")).toEqual([]);
});

test("a school that is not there is an error with its count, and nothing is loaded", async () => {
  const warehouse = await freshCountry();
  const lost = rows.pupils.map((row, at) => (at % 2 ? { ...row, schoolId: `X${at}` } : row));
  const outcome = await load(warehouse, { pupils: csvOf("pupils", lost) });
  expect([outcome.kind, outcome.codes]).toEqual([
    "refused",
    [
      ["organisationsOfLoad", 1],
      ["recordOrganisationUnknown", 4],
    ],
  ]);
});

test("children of both kinds of organisations find them in the load before, and in their own extract", async () => {
  const warehouse = await freshCountry();
  const children = { children: csvOf("children", rows.children) };
  expect((await load(warehouse, children)).codes).toEqual([
    ["organisationsOfLoad", 1],
    ["organisationsOfLoad", 1],
  ]);
  expect((await ask(warehouse, { indicator: 31, years: [2024] })).values).toEqual([2]);
  const { preschools, children: all } = wholeCountry({ children: rows.children.slice(0, 4) });
  const outcome = await load(warehouse, { preschools: preschools!, children: all! });
  expect(outcome.codes).toEqual([["organisationsOfLoad", 1]]);
  expect((await ask(warehouse, { indicator: 37, years: [2024] })).values).toEqual([3]);
});

test("a waiting list alone is nil wherever the load before it has organisations", async () => {
  const warehouse = await freshCountry();
  await load(warehouse, { waitingList: csvOf("waitingList", rows.waitingList.slice(0, 1)) });
  const { values, states } = await ask(warehouse, {
    indicator: 41,
    years: [2024],
    breakdowns: ["region"],
  });
  expect(values[0]).toBe(1);
  expect(states).not.toContain("notAvailable");
});

test("real records take no organisations from made-up ones, nor from another year", async () => {
  const warehouse = await freshCountry({ demonstration: true });
  expect((await load(warehouse, pupils)).codes).toEqual([["organisationsMissing", 1]]);
  const year = { year: 2023, referenceDate: "2023-10-05", demonstration: true };
  expect((await load(warehouse, pupils, year)).codes).toEqual([["organisationsMissing", 1]]);
  expect((await load(warehouse, pupils, { demonstration: true })).kind).toBe("loaded");
});

/** Version 0.1.0 kept no checksum, neither of records nor of the file that answers. */
async function forgetChecksums(warehouse: string): Promise<void> {
  const name = currentName(warehouse)!;
  const store = await openStore(join(warehouse, name), "write");
  await store.run(
    "UPDATE record_load SET extract = regexp_replace(extract, ',\"kept\":\"[0-9a-f]+\"', '', 'g')"
  );
  await store.run("CHECKPOINT");
  store.close();
  writeFileSync(join(warehouse, "CURRENT"), `${name}\n`);
}

test("schools whose ids were not kept are said to have none", async () => {
  const warehouse = await freshCountry();
  const kept = join(warehouse, "records/1/schools.parquet");
  // As version 0.1.0 kept them.
  const script = `const { DuckDBInstance } = require("@duckdb/node-api"); (async () => { const c = await (await DuckDBInstance.create()).connect(); await c.run("COPY (SELECT * EXCLUDE (id) FROM read_parquet('${kept}')) TO '${kept}.new' (FORMAT parquet)"); require("fs").renameSync('${kept}.new', '${kept}'); })()`;
  execFileSync(process.execPath, ["-e", script], { cwd: join(__dirname, "../../..") });
  await forgetChecksums(warehouse);
  expect((await load(warehouse, pupils)).codes).toEqual([["organisationsWithoutIds", 1]]);
});

test("graduates of a school that closed in the summer are counted where it stood the year before", async () => {
  const warehouse = join(folder, `data-${++count}`, "warehouse");
  const before = { year: 2023, referenceDate: "2023-10-05" };
  const { schools, pupils: all } = smallExtract();
  const closed = rows.schools.filter(({ schoolId }) => schoolId !== "S2");
  const files = wholeCountry({
    schools: closed,
    pupils: [],
    teachers: [],
    graduates: rows.graduates,
  });
  expect((await load(warehouse, files)).codes).toContainEqual(["recordOrganisationUnknown", 1]);
  expect((await load(warehouse, { schools: schools!, pupils: all! }, before)).kind).toBe("loaded");
  const { kind, findings } = await load(warehouse, files);
  expect([kind, findings.map(({ problem }) => problem)]).toEqual([
    "loaded",
    [{ code: "graduatesOfFormerSchools", parameters: { load: 1, year: 2023, records: 1 } }],
  ]);
  const question = { indicator: 23, years: [2024], filter: { district: ["351000000"] } };
  const finished = await ask(warehouse, { ...question, breakdowns: ["schoolType"], totals: false });
  expect(finished.values.reduce((sum, value) => sum! + value!, 0)).toBe(1);
  const here = await ask(warehouse, { ...question, indicator: 1 });
  expect(here.values).toEqual([1]);
  // Pupils belong to the schools of their own year.
  const late = { ...files, pupils: csvOf("pupils", rows.pupils.slice(3, 4)) };
  expect((await load(warehouse, late)).codes).toContainEqual(["recordOrganisationUnknown", 1]);
});

test("graduates of a school that is marked closed are counted there, and nothing else is", async () => {
  const warehouse = join(folder, `data-${++count}`, "warehouse");
  const files = wholeCountry({ pupils: [], teachers: [], graduates: rows.graduates });
  const mark = (line: string, at: number) =>
    `${line},${at === 0 ? "closed" : /^S2,/.test(line) ? 1 : 0}`;
  const schools = files["schools"]!.trimEnd().split("\n").map(mark).join("\n");
  const pupilsOfIt = csvOf("pupils", rows.pupils.slice(3, 4));
  expect((await load(warehouse, { ...files, schools, pupils: pupilsOfIt })).codes).toEqual([
    ["recordOrganisationClosed", 1],
  ]);
  const { kind, codes } = await load(warehouse, { ...files, schools });
  expect([kind, codes]).toEqual(["loaded", [["districtsWithoutOrganisations", 1]]]);
  const here = { years: [2024], filter: { district: ["351000000"] } };
  // It was the only school of its district, so nothing is known of schools there.
  expect((await ask(warehouse, { indicator: 1, ...here })).states).toEqual(["notAvailable"]);
  expect((await ask(warehouse, { indicator: 23, ...here })).values).toEqual([1]);
  const elsewhere = wholeCountry({ graduates: rows.graduates, pupils: [], teachers: [] });
  const second = elsewhere["schools"]!.trimEnd().split("\n").map(mark);
  const twin = second
    .find((line) => line.startsWith("S2,"))!
    .replace("S2,", "S20,")
    .replace(/1$/, "0");
  await load(warehouse, { ...elsewhere, schools: [...second, twin].join("\n") });
  expect((await ask(warehouse, { indicator: 1, ...here })).values).toEqual([1]);
  expect((await ask(warehouse, { indicator: 23, ...here })).values).toEqual([1]);
  // Pupils that come later find the schools that are open.
  expect((await load(warehouse, { pupils: pupilsOfIt })).codes).toContainEqual([
    "recordOrganisationUnknown",
    1,
  ]);
});

test("regions whose schools have not one pupil are told, and a file without a row says that there are none", async () => {
  const warehouse = join(folder, `data-${++count}`, "warehouse");
  const outcome = await loadFolder(
    warehouse,
    writeExtract(join(folder, `e${++count}`), {
      ...wholeCountry(),
      ...pupils,
      teachers: csvOf("teachers", []),
    })
  );
  if (outcome.kind !== "loaded") throw new Error(outcome.kind);
  const told = outcome.findings.filter(({ problem }) => problem.code === "regionsWithoutRecords");
  const regions = told.map(({ population, problem }) => [
    population,
    (problem.parameters as { regions: readonly string[] }).regions.length,
  ]);
  expect(regions).toContainEqual(["pupils", 17]);
  expect(regions.map(([population]) => population)).not.toContain("teachers");
  expect(regions.map(([population]) => population)).not.toContain("waitingList");
});

test("organisations without a row and without others beside them are told to leave figures out", async () => {
  const warehouse = await freshCountry();
  const outcome = await load(warehouse, { preschools: csvOf("preschools", []) });
  expect([outcome.kind, outcome.codes]).toEqual(["loaded", [["regionsMissing", 1]]]);
  const { states } = await ask(warehouse, { indicator: 34, years: [2024] });
  expect(states[0]).toBe("notAvailable");
});
