import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { catalogue } from "../../src/catalogue/shipped-catalogue";
import { parseQuery } from "../../src/query/parse-query";
import type { QueryInput } from "../../src/query/query";
import { loadFile } from "../../src/intake/load-file";
import { openWarehouse } from "../../src/warehouse/open-warehouse";
import { loadFolder } from "../../src/intake/records/load-folder";
import type { Warehouse } from "../../src/warehouse/warehouse";
import { temporaryFolder } from "../support/temporary-folder";
import { rows, smallExtract, writeExtract } from "../intake/records/small-extract";

const folder = temporaryFolder();
let warehouse: Warehouse;

beforeAll(async () => {
  const path = join(folder, "warehouse");
  const totals = join(folder, "totals.csv");
  const lines = ["22,2023,KZ,,,90", "40,2023,KZ,,,80", "40,2022,KZ,,,80"];
  const ages = [3, 20, 20, 20, 10, 5, 1, 1].map((value, age) => `40,2022,KZ,${age},,${value}`);
  const heading = "indicator,year,territory,age,careGroup,value";
  writeFileSync(totals, [heading, ...lines, ...ages].join("\n"));
  expect(await loadFile(path, totals)).toMatchObject({ kind: "loaded" });
  // One pupil is in both groups, one in each.
  const both = [
    { orphan: 1, disabled: 1 },
    { orphan: 1, disabled: 0 },
    { orphan: 0, disabled: 1 },
  ];
  const pupils = rows.pupils.map((pupil, at) => ({
    ...pupil,
    orphan: 0,
    disabled: 0,
    ...both[at],
  }));
  const records = writeExtract(join(folder, "2024"), smallExtract({ pupils }));
  expect(await loadFolder(path, records)).toMatchObject({ kind: "loaded" });
  warehouse = await openWarehouse(path);
}, 60_000);

afterAll(() => warehouse.close());

/** The districts that the small extract has: of a whole country sums would not be available. */
const districts = ["101000000", "711110000", "351000000"];

function inDistricts({ filter, ...input }: QueryInput): QueryInput {
  return { ...input, filter: { ...filter, district: districts } };
}

async function ask(input: QueryInput) {
  const availability = (await warehouse.state()).availability.get(input.indicator) ?? [];
  const { query, problems } = parseQuery(input, catalogue, availability);
  if (problems) throw new Error(JSON.stringify(problems));
  const { values, states, axes } = await warehouse.answer(query);
  return { values, states, codes: axes.map(({ positions }) => positions.map(({ code }) => code)) };
}

test("both groups of 22 stand beside their total, in which a child of both counts once", async () => {
  const { values, codes } = await ask(inDistricts({ indicator: 22, years: [2024] }));
  expect(codes).toEqual([["_T", "orphan", "disabled"]]);
  expect(values).toEqual([3, 2, 2]);
  const orphans = { indicator: 22, years: [2024], filter: { careGroup: ["orphan"] } };
  expect(await ask(inDistricts(orphans))).toMatchObject({ codes: [["orphan"]], values: [2] });
});

test("39 counts pre-school classes under a type of their own, which no other indicator has", async () => {
  const { values, codes } = await ask(
    inDistricts({ indicator: 39, years: [2024], breakdowns: ["organisationType"] })
  );
  expect(codes[0]!.at(-1)).toBe("preschoolClass");
  expect(values).toEqual([4, 0, 2, 0, 0, 0, 1, 1]);
  const inPreschools = { indicator: 37, years: [2024], breakdowns: ["organisationType"] };
  expect((await ask(inPreschools)).codes[0]).not.toContain("preschoolClass");
  const filter = { organisationType: ["preschoolClass"] };
  expect(
    parseQuery({ indicator: 37, years: [2024], filter }, catalogue, []).problems
  ).toMatchObject([{ code: "unknownMember" }]);
});

test("40 begins under 1 and has the total of 37", async () => {
  const { values, codes } = await ask(inDistricts({ indicator: 40, years: [2024] }));
  expect(codes).toEqual([["_T", "0", "1", "2", "3", "4", "5", "6", "7"]]);
  expect(values).toEqual([4, 1, 0, 0, 1, 1, 1, 0, 0]);
  expect((await ask(inDistricts({ indicator: 37, years: [2024] }))).values).toEqual([4]);
});

test("totals without the split are the total, and their parts not available", async () => {
  for (const [indicator, total, parts] of [
    [22, 90, 2],
    [40, 80, 8],
  ] as const) {
    const { values, states } = await ask({ indicator, years: [2023] });
    expect(values).toEqual([total, ...Array<null>(parts).fill(null)]);
    expect(states).toEqual(["normal", ...Array<string>(parts).fill("notAvailable")]);
  }
  expect((await ask({ indicator: 40, years: [2022] })).values).toEqual([
    ...[80, 3, 20, 20, 20, 10, 5, 1, 1],
  ]);
});
