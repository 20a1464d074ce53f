import type { DimensionId } from "../../../src/catalogue/dimension";
import { parseQuery } from "../../../src/query/parse-query";
import { firstDraft, toggleBreakdown, toQueryInput } from "../../../src/taskpane/request/draft";
import type { Draft } from "../../../src/taskpane/request/draft";
import { offerFor } from "../../../src/taskpane/request/offer";
import { answer, indicatorOf } from "../catalogue-answer";

const schools = indicatorOf(1);
const first = firstDraft(schools, null);

function draftOf(years: readonly number[], ...breakdowns: DimensionId[]): Draft {
  return breakdowns.reduce(toggleBreakdown, { ...first, years: { kind: "fixed", years } });
}

function obstacleTo(draft: Draft, id: DimensionId) {
  const { breakdowns } = offerFor(draft, schools, answer);
  return breakdowns.find((entry) => entry.dimension === id)!.obstacle;
}

test("A first draft asks for the latest year with as few breakdowns as the data allow", () => {
  expect(first).toMatchObject({
    years: { kind: "fixed", years: [2021] },
    breakdowns: [],
    filter: {},
    layout: { kind: "list", language: null },
    place: "newSheet",
  });
});

test("Years of other indicators stand in the list as unavailable", () => {
  const { years } = offerFor(first, schools, answer);
  expect(years.at(-1)).toEqual({ year: 2022, available: false, demonstration: false });
  expect(years[0]).toEqual({ year: 2015, available: true, demonstration: false });
});

test("A breakdown that no year carries says so", () => {
  expect(obstacleTo(draftOf([2020]), "district")).toEqual({ kind: "notInData" });
});

test("A breakdown that some of the years lack names them", () => {
  const obstacle = { kind: "notInYears", years: [2021] };
  expect(obstacleTo(draftOf([2020, 2021]), "region")).toEqual(obstacle);
});

test("A breakdown that comes only with another one names it", () => {
  const obstacle = { kind: "onlyWith", dimensions: ["region"] };
  expect(obstacleTo(draftOf([2017]), "locality")).toEqual(obstacle);
  expect(obstacleTo(draftOf([2017, 2020]), "locality")).toEqual(obstacle);
  expect(obstacleTo(draftOf([2020]), "locality")).toBeNull();
});

test("What is offered is exactly what the query service would answer", () => {
  for (const years of [[2015], [2020], [2017, 2020], [2020, 2021]]) {
    for (const chosen of [[], ["region"], ["locality"]] as DimensionId[][]) {
      const draft = draftOf(years, ...chosen);
      for (const offered of offerFor(draft, schools, answer).breakdowns) {
        if (offered.chosen) continue;
        const wanted = toQueryInput(toggleBreakdown(draft, offered.dimension), schools);
        const { problems } = parseQuery(wanted, answer, schools.availability);
        expect(offered.obstacle === null).toBe(problems === undefined);
      }
    }
  }
});

test("Another territory basis is offered only where regions take part", () => {
  const idle = (draft: Draft) =>
    offerFor(draft, schools, answer)
      .territory.filter((entry) => entry.idle)
      .map(({ basis }) => basis);
  expect(idle(draftOf([2020]))).toEqual(["comparable", "presentUnits"]);
  expect(idle(draftOf([2020], "region"))).toEqual([]);
  expect(idle({ ...draftOf([2020]), filter: { region: ["750000000"] } })).toEqual([]);
  // What is chosen already stays as it is.
  expect(idle({ ...draftOf([2020]), territory: "comparable" })).toEqual(["presentUnits"]);
});

test("The size is known before anything is asked", () => {
  const filter = { region: ["750000000", "710000000"] };
  const draft = { ...draftOf([2019, 2020], "region"), filter };
  const { verdict } = offerFor(draft, schools, answer);
  // Two regions and their total in two years; year, region, figure and its state.
  expect(verdict).toMatchObject({ kind: "ready", size: { rows: 6, columns: 4, cells: 24 } });
});

test("Without a year and with an unanswerable combination nothing can be loaded", () => {
  expect(offerFor(draftOf([]), schools, answer).verdict).toEqual({ kind: "yearMissing" });
  const refused = offerFor(draftOf([2021], "region"), schools, answer).verdict;
  expect(refused).toMatchObject({ problem: { code: "combinationNotInSource" } });
});

test("A breakdown that only made-up figures carry beside others says so, and so does the year", () => {
  const madeUp = {
    ...{ years: [2020, 2024], source: "records" as const, combinations: "every" as const },
    ...{ regions: ["110000000"], demonstration: true, scope: null },
  };
  const both = { ...schools, availability: [...schools.availability, madeUp] };
  const offered = (...chosen: DimensionId[]) =>
    offerFor(draftOf([2020, 2024], ...chosen), both, answer);
  const madeUpFor = (id: DimensionId, ...chosen: DimensionId[]) =>
    offered(...chosen).breakdowns.find(({ dimension }) => dimension === id)!.madeUp;
  expect(madeUpFor("region")).toEqual([]);
  expect(madeUpFor("schoolType")).toEqual([2020]);
  expect(madeUpFor("schoolType", "schoolType")).toEqual([2020]);
  const madeUpYears = (...chosen: DimensionId[]) =>
    offered(...chosen).years.flatMap(({ year, demonstration }) => (demonstration ? [year] : []));
  expect(madeUpYears()).toEqual([2024]);
  expect(madeUpYears("schoolType")).toEqual([2020, 2024]);
});
