import { findIndicator } from "../../src/catalogue/catalogue";
import { catalogue } from "../../src/catalogue/shipped-catalogue";
import { regions, existsIn } from "../../src/catalogue/territory";
import type { Availability } from "../../src/query/availability";
import { notesOf } from "../../src/query/notes";
import { parseQuery } from "../../src/query/parse-query";
import type { QueryInput } from "../../src/query/query";

const eastKazakhstan = "630000000";

/** Records of both years lack East Kazakhstan. */
const availability: readonly Availability[] = [2021, 2024].map((year) => ({
  ...{ years: [year], source: "records", combinations: "every" },
  regions: regions
    .filter((unit) => existsIn(unit, year) && unit.code !== eastKazakhstan)
    .map(({ code }) => code),
  ...{ demonstration: false, scope: null },
}));

/** The years in which an answer names East Kazakhstan, and nothing else, as missing. */
function namedIn(asked: Partial<QueryInput>, of: readonly Availability[] = availability): number[] {
  const input = { indicator: 8, years: [2021, 2024], ...asked };
  const { query, problems } = parseQuery(input, catalogue, of);
  if (problems) throw new Error(JSON.stringify(problems));
  const indicator = findIndicator(catalogue, 8)!;
  const table = { query, indicator, axes: [], values: [], states: [], listed: null };
  return notesOf(table, of, [], []).flatMap((note) => {
    if (note.code !== "regionsMissing") return [];
    expect(note.regions).toEqual([eastKazakhstan]);
    return [note.year];
  });
}

test.each([
  ["the country alone", {}],
  ["a breakdown other than territory", { breakdowns: ["sex"] }],
  ["regions", { breakdowns: ["region"] }],
  ["districts", { breakdowns: ["district"] }],
  ["regions with their districts", { breakdowns: ["region", "district"] }],
  ["regions with others", { filter: { region: [eastKazakhstan, "110000000"] } }],
])("an answer for %s names the region that records lack", (_, asked) => {
  expect(namedIn(asked)).toEqual([2021, 2024]);
});

test("a region that the question leaves out is not named", () => {
  expect(namedIn({ filter: { region: ["110000000"] } })).toEqual([]);
  expect(namedIn({ filter: { district: ["111000000"] } })).toEqual([]);
});

test("a chosen district names its region of the year", () => {
  // Semey lay in East Kazakhstan until 2021.
  expect(namedIn({ filter: { district: ["101000000"] } })).toEqual([2021]);
});

test("a region of today names the region from which it was divided", () => {
  const filter = { region: ["100000000"] };
  expect(namedIn({ territory: "presentUnits", filter, years: [2021] })).toEqual([2021]);
});

test("published totals without regions lack none", () => {
  const bare: Availability[] = [
    { ...availability[0]!, source: "totals", combinations: [[]], regions: [] },
  ];
  expect(namedIn({ years: [2021] }, bare)).toEqual([]);
});
