import { findIndicator } from "../../src/catalogue/catalogue";
import { catalogue } from "../../src/catalogue/shipped-catalogue";
import type { Availability } from "../../src/query/availability";
import { axesOf } from "../../src/query/axes";
import { planQuery } from "../../src/query/plan";
import { parseQuery } from "../../src/query/parse-query";
import type { QueryInput } from "../../src/query/query";

const indicator = findIndicator(catalogue, 8)!;
const availability: readonly Availability[] = [2017, 2018, 2021, 2022].map((year) => ({
  ...{ years: [year], source: "records", combinations: "every", regions: [] },
  ...{ demonstration: false, scope: null },
}));

/** The codes of the only axis of an answer without totals. */
function codesOf(asked: Pick<QueryInput, "years" | "breakdowns" | "territory" | "filter">) {
  const input = { indicator: 8, totals: false, ...asked };
  const { query, problems } = parseQuery(input, catalogue, availability);
  if (problems) throw new Error(JSON.stringify(problems));
  const [axis] = axesOf(planQuery(query, indicator), catalogue, availability);
  return axis!.positions;
}

test("a group of regions stands at its first region of today, on either axis of territory", () => {
  const over = { years: [2017, 2018], territory: "comparable" } as const;
  const regions = codesOf({ ...over, breakdowns: ["region"] }).map(({ code }) => code);
  const districts = codesOf({ ...over, breakdowns: ["region", "district"] });
  expect([...new Set(districts.map(({ parent }) => parent))]).toEqual(regions);
  const group = regions.indexOf("610000000+790000000");
  expect(regions.slice(group - 1, group + 2)).toEqual([
    "590000000",
    "610000000+790000000",
    "630000000",
  ]);
});

test("a district without its region stands where it lay in the latest year", () => {
  const codes = codesOf({ years: [2021, 2022], breakdowns: ["district"] }).map(({ code }) => code);
  const latest = codesOf({ years: [2022], breakdowns: ["district"] }).map(({ code }) => code);
  expect(codes.filter((code) => latest.includes(code))).toEqual(latest);
});

test("a district that a filter keeps for a former region still stands in its latest one", () => {
  const filter = { region: ["630000000", "190000000"] };
  const codes = codesOf({ years: [2021, 2022], breakdowns: ["district"], filter });
  const [first, last] = ["101000000", "331000000"].map((code) =>
    codes.findIndex((position) => position.code === code)
  );
  expect(codes.findIndex(({ code }) => code === "191000000")).toBeGreaterThan(first!);
  expect(last).toBeGreaterThan(codes.findIndex(({ code }) => code.startsWith("19")));
});

test("a district beside other regions than its own is refused for that, not for its years", () => {
  const filter = { district: ["101000000"], region: ["750000000"] };
  const asked = { indicator: 8, years: [2022], filter };
  expect(parseQuery(asked, catalogue, availability).problems).toMatchObject([
    { code: "districtOutsideRegions", parameters: { district: "101000000" } },
  ]);
  const before = { ...asked, years: [2017], filter: { district: ["104100000"] } };
  expect(parseQuery(before, catalogue, availability).problems).toMatchObject([
    { code: "memberNotInYears", parameters: { member: "104100000" } },
  ]);
});
