import type { YearRule } from "../../src/query/year-rule";
import { hasNewerData } from "../../src/sheet/data-versions";
import { answer } from "../taskpane/catalogue-answer";

/** Indicator 1 has data for 2015 to 2021, each year in version 1. */
const isNewer = (rule: YearRule, versions: Record<string, string>) => {
  const years = Object.keys(versions).map(Number);
  const query = { indicator: 1, years, breakdowns: [], filter: {} } as const;
  return hasNewerData(
    { query: { ...query, territory: "asReported", totals: [] }, years: rule, versions },
    answer
  );
};
const fixed = { kind: "fixed", years: [2020] } as const;

test("a result is up to date while the figures of its own years are the same", () => {
  expect(isNewer(fixed, { 2020: "1" })).toBe(false);
  expect(isNewer({ kind: "latest", count: 1 }, { 2021: "1" })).toBe(false);
});

test("figures that were loaded again, or that nobody has any more, make a result old", () => {
  expect(isNewer(fixed, { 2020: "0" })).toBe(true);
  expect(isNewer({ kind: "fixed", years: [1999] }, { 1999: "" })).toBe(true);
});

test("a year that has come makes a result old where its rule takes it in", () => {
  expect(isNewer({ kind: "extend", years: [2020] }, { 2020: "1" })).toBe(true);
  expect(isNewer({ kind: "all" }, { 2020: "1", 2021: "1" })).toBe(true);
  expect(isNewer({ kind: "latest", count: 1 }, { 2020: "1" })).toBe(true);
});
