import type { YearRule } from "../../../src/query/year-rule";
import { yearsOf } from "../../../src/query/year-rule";
import {
  arrivalOf,
  isPicked,
  picksOf,
  togglePick,
  toggleYear,
  withArrival,
  withYears,
} from "../../../src/taskpane/request/year-choice";

const available = [2018, 2019, 2020, 2022];
const fixed: YearRule = { kind: "fixed", years: [2020, 2022] };

test("Years that are chosen stay as they are when a new one is loaded", () => {
  expect(arrivalOf(fixed)).toBe("stay");
  expect(toggleYear(fixed, 2018, available)).toEqual({ kind: "fixed", years: [2018, 2020, 2022] });
  expect(yearsOf(fixed, [...available, 2023])).toEqual([2020, 2022]);
});

test("A rule for new years takes as many years as were chosen", () => {
  expect(withArrival(fixed, "roll", available)).toEqual({ kind: "latest", count: 2 });
  expect(withArrival(fixed, "extend", available)).toEqual({ kind: "extend", years: [2020, 2022] });
  expect(withArrival(fixed, "all", available)).toEqual({ kind: "all" });
  expect(withArrival({ kind: "all" }, "stay", available)).toEqual({
    kind: "fixed",
    years: available,
  });
});

test("The latest years stay the latest while they are chosen one by one", () => {
  const latest: YearRule = { kind: "latest", count: 2 };
  expect(withYears(latest, [2019, 2020, 2022], available)).toEqual({ kind: "latest", count: 3 });
  expect(toggleYear(latest, 2018, available)).toEqual({ kind: "fixed", years: [2018, 2020, 2022] });
});

test("What a rule stands for is always exactly what was chosen", () => {
  const rules: YearRule[] = [
    fixed,
    { kind: "extend", years: [2018] },
    { kind: "latest", count: 1 },
    { kind: "all" },
  ];
  for (const rule of rules) {
    for (const year of available) {
      const before = yearsOf(rule, available);
      const after = yearsOf(toggleYear(rule, year, available), available);
      expect(after.includes(year)).toBe(!before.includes(year));
      expect(after.filter((one) => one !== year)).toEqual(before.filter((one) => one !== year));
    }
  }
});

test("Quick picks are rules: the latest ones and all follow a year that is loaded later", () => {
  const later = [...available, 2023, 2024, 2025];
  const wanted = {
    latest: [2025],
    latestTwo: [2024, 2025],
    lastFive: [2020, 2022, 2023, 2024, 2025],
    allYears: later,
  } as const;
  for (const pick of picksOf(later)) {
    const rule = togglePick(fixed, pick, available);
    expect(isPicked(rule, pick)).toBe(true);
    expect(yearsOf(rule, later)).toEqual(wanted[pick]);
  }
});

test("One pick is on at most, and only where it is the rule; pressed again it leaves the years", () => {
  const same: YearRule = { kind: "fixed", years: [2022] };
  expect(picksOf(available).filter((pick) => isPicked(same, pick))).toEqual([]);
  const latest = togglePick(same, "latest", available);
  expect(picksOf(available).filter((pick) => isPicked(latest, pick))).toEqual(["latest"]);
  expect(togglePick(latest, "latest", available)).toEqual(same);
  expect(togglePick(latest, "allYears", available)).toEqual({ kind: "all" });
});

test("Picks that would choose every year are offered once", () => {
  expect(picksOf(available)).toEqual(["latest", "latestTwo", "allYears"]);
  expect(picksOf([2025])).toEqual(["allYears"]);
});

test("No year at all is never taken for all of them", () => {
  const none = withYears({ kind: "extend", years: [2020] }, [], available);
  expect(yearsOf(none, available)).toEqual([]);
  expect(yearsOf(withArrival(none, "extend", available), available)).toEqual([]);
});
