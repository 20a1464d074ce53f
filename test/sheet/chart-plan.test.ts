import { catalogue } from "../../src/catalogue/shipped-catalogue";
import type { Availability } from "../../src/query/availability";
import { parseQuery } from "../../src/query/parse-query";
import type { QueryInput } from "../../src/query/query";
import { chartPlan } from "../../src/sheet/chart-plan";
import type { PlannedChart } from "../../src/sheet/chart-plan";
import { listLayout } from "../../src/sheet/layout";
import type { Layout } from "../../src/sheet/layout";
import { regions } from "../../src/catalogue/territory";

const years = [2018, 2019, 2020, 2021, 2022, 2023, 2024, 2025];

/** What records of every year carry. */
const records: Availability = {
  ...{ years, source: "records", combinations: "every", demonstration: false, scope: null },
  regions: regions.filter(({ to }) => to === null).map(({ code }) => code),
};

function planOf(
  input: QueryInput,
  layout: Partial<Layout> = {},
  availability: Availability = records
): PlannedChart | null {
  const { query, problems } = parseQuery(input, catalogue, [availability]);
  if (problems) throw new Error(JSON.stringify(problems));
  return chartPlan(query, { ...listLayout("en"), ...layout }, catalogue, [availability]);
}

const ask = (asked: number[], breakdowns: string[], filter: Record<string, string[]> = {}) => ({
  ...{ indicator: 8, years: asked, breakdowns, filter },
});

test("One figure makes no chart", () => {
  expect(planOf(ask([2024], []))).toBeNull();
  expect(planOf(ask([2024], ["sex"], { sex: ["female"] }))).toBeNull();
});

test("Regions of one year are bars, sorted by value, over a list", () => {
  const planned = planOf(ask([2024], ["region"]));
  expect(planned?.plan).toEqual({
    ...{ kind: "bar", category: "region", series: null, largest: null, without: [] },
  });
  expect(planned?.query).toMatchObject({ breakdowns: ["region"], totals: [] });
  expect(planned?.layout).toMatchObject({
    ...{ kind: "list", stub: ["year", "region"], heading: [], missing: "empty" },
  });
});

test.each([
  [["sex"], { kind: "column", category: "sex", series: null }],
  [["grade"], { kind: "column", category: "grade", series: null }],
  [["ethnicity"], { kind: "bar", category: "ethnicity", series: null }],
  [["region", "sex"], { kind: "bar", category: "region", series: "sex" }],
  [["sex", "grade"], { kind: "column", category: "grade", series: "sex" }],
  [["locality", "sex"], { kind: "column", category: "sex", series: "locality" }],
  // Of the third dimension the total is taken.
  [["region", "sex", "grade"], { kind: "bar", category: "region", series: "sex" }],
  // Twenty regions times nineteen ethnicities cannot be read.
  [["region", "ethnicity"], { kind: "bar", category: "region", series: null }],
])("One year by %j is %j", (breakdowns, expected) => {
  expect(planOf(ask([2024], breakdowns))?.plan).toMatchObject(expected);
});

test.each([
  [[], { kind: "line", category: "year", series: null, largest: null, without: [] }],
  [["sex"], { kind: "line", category: "year", series: "sex", largest: null, without: [] }],
  [
    ["region"],
    {
      ...{ kind: "line", category: "year", series: "region", without: [] },
      largest: { axis: "region", count: 8, among: null },
    },
  ],
  // Few lines that are all of them are told before many of which some are left out.
  [
    ["region", "sex"],
    { kind: "line", category: "year", series: "sex", largest: null, without: ["region"] },
  ],
])("Several years by %j are lines: %j", (breakdowns, expected) => {
  const planned = planOf(ask([2022, 2023, 2024, 2025], breakdowns));
  expect(planned?.plan).toEqual(expected);
  expect(planned?.query.totals).toEqual([]);
});

test("Two years stand side by side, by themselves or by region", () => {
  expect(planOf(ask([2024, 2025], []))?.plan).toMatchObject({ kind: "column", category: "year" });
  const planned = planOf(ask([2024, 2025], ["region", "sex"]));
  expect(planned?.plan).toMatchObject({ kind: "bar", category: "region", series: "year" });
  expect(planned?.query.breakdowns).toEqual(["region"]);
  expect(planned?.layout).toMatchObject({ kind: "cross", heading: ["year"], stub: ["region"] });
});

test("What was filtered stays filtered, and of few regions all are drawn", () => {
  const chosen = { region: ["110000000", "150000000", "190000000"], sex: ["female"] };
  const planned = planOf(ask(years.slice(4), ["region", "sex"], chosen));
  expect(planned?.plan).toMatchObject({ series: "region", largest: null });
  expect(planned?.query.filter).toEqual(chosen);
});

test("Districts are drawn of one region alone, the largest of the country's", () => {
  const ofRegion = planOf(ask([2024], ["region", "district"], { region: ["110000000"] }));
  expect(ofRegion?.plan).toMatchObject({ category: "district", largest: null });
  expect(ofRegion?.query).toMatchObject({
    ...{ breakdowns: ["district"], filter: { region: ["110000000"] } },
  });
  const ofAll = planOf(ask([2024], ["region", "district"]));
  expect(ofAll?.plan).toMatchObject({ category: "region" });
  const alone = planOf(ask([2024], ["district"]));
  expect(alone?.plan.largest).toEqual({ axis: "district", count: 30, among: null });
});

test("What is left out is known: further dimensions, and districts beside their regions", () => {
  const withoutOf = (breakdowns: string[], filter = {}) =>
    planOf(ask([2024], breakdowns, filter))?.plan.without;
  expect(withoutOf(["region", "sex", "grade"])).toEqual(["grade"]);
  expect(withoutOf(["region", "ethnicity"])).toEqual(["ethnicity"]);
  expect(withoutOf(["region", "district"])).toEqual(["district"]);
  // One chosen member is in the title; nothing of it is left out.
  expect(withoutOf(["region", "sex"], { sex: ["female"] })).toEqual([]);
});

test("The order of the layout decides what stands along the chart", () => {
  const input = ask([2024], ["language", "ethnicity"]);
  expect(planOf(input)?.plan.category).toBe("ethnicity");
  const turned = planOf(input, { stub: ["language", "ethnicity"] });
  expect(turned?.plan.category).toBe("language");
});

test("A split of the indicator's own is always drawn", () => {
  const alone = planOf({ indicator: 40, years: [2024] });
  expect(alone?.plan).toMatchObject({ kind: "column", category: "age", series: null });
  const byYears = planOf({ indicator: 40, years: [2022, 2023, 2024], breakdowns: ["locality"] });
  expect(byYears?.plan).toMatchObject({ category: "year", series: "age" });
  expect(byYears?.query.breakdowns).toEqual([]);
  const bySex = planOf({ indicator: 40, years: [2024], breakdowns: ["locality", "region"] });
  expect([bySex?.plan.category, bySex?.plan.series]).toContain("age");
});

test("What published totals carry only all together makes another chart, or none", () => {
  const together: Availability = {
    ...records,
    source: "totals",
    combinations: [["region", "locality"]],
  };
  const input = { indicator: 1, years: [2024], breakdowns: ["region", "locality"] };
  expect(planOf(input, {}, together)?.plan).toMatchObject({
    ...{ category: "region", series: "locality" },
  });
  const overYears = { ...input, years: [2022, 2023, 2024] };
  expect(planOf(overYears, {}, together)).toBeNull();
  const carried: Availability = { ...together, combinations: [["region", "locality"], ["region"]] };
  expect(planOf(overYears, {}, carried)?.plan).toMatchObject({ series: "region" });
});
