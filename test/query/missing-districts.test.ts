import { findIndicator } from "../../src/catalogue/catalogue";
import { catalogue } from "../../src/catalogue/shipped-catalogue";
import { districts } from "../../src/catalogue/districts";
import { existsIn, regionInYear, regions } from "../../src/catalogue/territory";
import { notesOf } from "../../src/query/notes";
import type { Availability } from "../../src/query/availability";
import { parseQuery } from "../../src/query/parse-query";
import type { QueryInput } from "../../src/query/query";

const year = 2025;
const present = regions.filter((unit) => existsIn(unit, year)).map(({ code }) => code);
const availability: readonly Availability[] = [
  {
    ...{ years: [year], source: "records", combinations: "every", regions: present },
    ...{ demonstration: false, scope: null },
  },
];
const ofYear = districts.filter((unit) => regionInYear(unit, year) !== null);
const lost = ofYear.find((unit) => regionInYear(unit, year) === "110000000")!;
const held = {
  year,
  regions: new Set(present),
  districts: new Set(ofYear.filter((unit) => unit !== lost).map(({ code }) => code)),
};

function named(asked: Partial<QueryInput>): readonly string[] {
  const input = { indicator: 8, years: [year], ...asked };
  const { query, problems } = parseQuery(input, catalogue, availability);
  if (problems) throw new Error(JSON.stringify(problems));
  const indicator = findIndicator(catalogue, 8)!;
  const table = { query, indicator, axes: [], values: [], states: [], listed: null };
  return notesOf(table, availability, [], [held]).flatMap((note) =>
    note.code === "districtsMissing" ? note.districts : []
  );
}

test.each([
  ["the country", {}],
  ["regions", { breakdowns: ["region"] }],
  ["its region alone", { filter: { region: ["110000000"] } }],
])("an answer for %s names the district that its load lacks", (_, asked) => {
  expect(named(asked)).toEqual([lost.code]);
});

test("a district that the question leaves out is not named", () => {
  expect(named({ filter: { region: ["150000000"] } })).toEqual([]);
});
