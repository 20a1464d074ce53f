import { join } from "node:path";
import { catalogue } from "../../../src/catalogue/shipped-catalogue";
import { parseQuery } from "../../../src/query/parse-query";
import type { QueryInput } from "../../../src/query/query";
import { openWarehouse } from "../../../src/warehouse/open-warehouse";
import { loadFolder } from "../../../src/intake/records/load-folder";
import { temporaryFolder } from "../../support/temporary-folder";
import { copyLoaded } from "./loaded-extract";
import { csvOf, rows, writeExtract } from "./small-extract";
import { districtsOf2024, wholeCountry } from "./whole-country";

jest.setTimeout(120_000);

const folder = temporaryFolder();
let count = 0;

/** A warehouse that holds an extract only. */
async function loaded(files: Record<string, string>) {
  const warehouse = join(folder, `w${++count}`);
  await copyLoaded(warehouse, files);
  return warehouse;
}

/** Codes with value and state, in the order of the answer. */
async function ask(warehouse: string, input: Omit<QueryInput, "years">) {
  const opened = await openWarehouse(warehouse);
  try {
    const { availability } = await opened.state();
    const own = availability.get(input.indicator) ?? [];
    const { query, problems } = parseQuery({ years: [2024], ...input }, catalogue, own);
    if (problems) throw new Error(JSON.stringify(problems));
    const { axes, values, states, notes } = await opened.answer(query);
    const positions = axes[0]?.positions ?? [{ code: "_T" }];
    const inner = axes.slice(1).reduce((size, axis) => size * axis.positions.length, 1);
    const cells = positions.map(({ code }, at) => [code, values[at * inner], states[at * inner]]);
    return { cells, notes, at: (code: string) => cells.find(([own_]) => own_ === code)?.slice(1) };
  } finally {
    await opened.close();
  }
}

const [shymkent, astana, abai] = ["790000000", "710000000", "100000000"];
const nil = [0, "nil"];
const absent = [null, "notAvailable"];

test("where nobody waits in a region it is nil, and the country is the sum of the others", async () => {
  const warehouse = await loaded(wholeCountry());
  const waiting = await ask(warehouse, { indicator: 41, breakdowns: ["region"] });
  expect(waiting.at("_T")).toEqual([4, "normal"]);
  expect(waiting.at(shymkent)).toEqual(nil);
  expect(waiting.notes.map(({ code }) => code)).toEqual(["overlapping"]);
});

test.each([
  ["pupils", 8, "region", 8],
  ["graduates", 23, "region", 3],
  ["teachers", 16, "region", 3],
  ["children", 37, "region", 4],
  ["staff", 42, "district", 2],
])("regions and districts with places and without %s are nil", async (_, indicator, by, all) => {
  const warehouse = await loaded(wholeCountry());
  const { at, cells } = await ask(warehouse, { indicator, breakdowns: [by] });
  expect(at("_T")).toEqual([all, "normal"]);
  expect(at(by === "region" ? shymkent : "791110000")).toEqual(nil);
  expect(cells.flatMap(([, , state]) => (state === "notAvailable" ? [state] : []))).toEqual([]);
});

test("a region without one of its districts and a country without a region are not available alike", async () => {
  const ofAbai = districtsOf2024.filter(({ region }) => region === abai);
  const lost = ofAbai.find(({ code }) => code === "104200000");
  const ofRegion = districtsOf2024.filter(({ region }) => region === astana);
  const kept = {
    pupils: rows.pupils.filter(({ schoolId }) => schoolId === "S1" || schoolId === "S2"),
  };
  const alone = {
    ...kept,
    graduates: [],
    teachers: [],
    children: [],
    preschoolStaff: [],
    waitingList: [],
  };
  for (const [without, region] of [
    [[lost!.code], abai],
    [ofRegion.map(({ code }) => code), astana],
  ] as const) {
    const warehouse = await loaded(wholeCountry(alone, without));
    for (const indicator of [1, 8, 34, 37, 41]) {
      const { at } = await ask(warehouse, { indicator, breakdowns: ["region"] });
      expect([indicator, at("_T"), at(region)]).toEqual([indicator, absent, absent]);
      expect(at(shymkent)![1]).not.toBe("notAvailable");
    }
    const byDistrict = await ask(warehouse, { indicator: 8, breakdowns: ["district"] });
    expect(byDistrict.at(without[0])).toEqual(absent);
    expect(byDistrict.at("101000000")).toEqual([3, "normal"]);
    // A sum over districts that are there needs no other.
    const chosen = { district: ["101000000", "351000000"] };
    expect((await ask(warehouse, { indicator: 8, filter: chosen })).cells).toEqual([
      ["_T", 5, "normal"],
    ]);
  }
});

test("a file without a row is nil wherever the load has organisations, not the older load", async () => {
  const warehouse = await loaded(wholeCountry());
  const empty = { ...wholeCountry(), waitingList: csvOf("waitingList", []) };
  const outcome = await loadFolder(warehouse, writeExtract(join(folder, "empty"), empty));
  expect(outcome.kind).toBe("loaded");
  const { at, cells } = await ask(warehouse, { indicator: 41, breakdowns: ["region"] });
  expect(at("_T")).toEqual(nil);
  expect(new Set(cells.map(([, value, state]) => `${value} ${state}`))).toEqual(new Set(["0 nil"]));
});

test("without a row organisations and all who belong to them are nil as well", async () => {
  const none = { preschools: [], children: [], preschoolStaff: [] };
  const files = wholeCountry({ children: [], preschoolStaff: [] });
  const warehouse = await loaded({ ...files, preschools: csvOf("preschools", none.preschools) });
  for (const indicator of [34, 35, 37, 42]) {
    const { at } = await ask(warehouse, { indicator, breakdowns: ["region"] });
    expect([indicator, at("_T"), at(shymkent)]).toEqual([indicator, nil, nil]);
  }
});

test("a district that may not have been formed yet takes nothing from sums where its forerunner is there", async () => {
  // Zhanasemey came out of Semey at some time between 2022 and 2026.
  const [zhanasemey, semey] = ["104100000", "101000000"];
  const warehouse = await loaded(wholeCountry({}, [zhanasemey]));
  const regions = await ask(warehouse, { indicator: 8, breakdowns: ["region"] });
  expect([regions.at("_T"), regions.at(abai), regions.notes]).toEqual([
    [8, "normal"],
    [3, "normal"],
    [],
  ]);
  const by = await ask(warehouse, { indicator: 8, breakdowns: ["district"] });
  expect([by.at(zhanasemey), by.at(semey)]).toEqual([absent, [3, "normal"]]);
  expect(by.notes).toEqual([{ code: "districtsMissing", year: 2024, districts: [zhanasemey] }]);
});
