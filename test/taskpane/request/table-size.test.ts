import type { DimensionId } from "../../../src/catalogue/dimension";
import { layoutOf, withKind } from "../../../src/taskpane/request/arrange";
import { firstDraft, toggleBreakdown } from "../../../src/taskpane/request/draft";
import type { Draft } from "../../../src/taskpane/request/draft";
import { expectedSeconds, nextRate } from "../../../src/taskpane/request/duration";
import { miniatureOfQuestion } from "../../../src/taskpane/request/miniature";
import { smallerRequests } from "../../../src/taskpane/request/shrink";
import { orderOf, verdictOn } from "../../../src/taskpane/request/verdict";
import { countedAnswer, countedPupils, presentRegions } from "../counted-catalogue";

const first = firstDraft(countedPupils, null);
const regions = presentRegions.length;
const most = { rows: 3, figures: 2 };

function draftOf(...breakdowns: DimensionId[]): Draft {
  const both: Draft = { ...first, years: { kind: "all" } };
  return breakdowns.reduce(toggleBreakdown, both);
}

function verdictOf(draft: Draft) {
  return verdictOn(draft, countedPupils, countedAnswer);
}

function readyVerdict(draft: Draft) {
  const verdict = verdictOf(draft);
  if (verdict.kind !== "ready") throw new Error(`not ready but ${verdict.kind}`);
  return verdict;
}

const layouts = [
  { kind: "list", labels: "name" },
  { kind: "list", labels: "both" },
  { kind: "cross", labels: "name" },
  { kind: "cross", labels: "both" },
] as const;

test.each(layouts)("The size that is told is that of the sheet: %p", ({ kind, labels }) => {
  for (const breakdowns of [["region", "sex"], ["region", "district"], []] as DimensionId[][]) {
    const turned = withKind(draftOf(...breakdowns), countedPupils, kind);
    const draft = { ...turned, layout: { ...turned.layout, labels } };
    const { queries, size } = readyVerdict(draft);
    const all = { rows: 0, figures: 100_000 };
    const layout = layoutOf(draft, "en");
    const sheet = miniatureOfQuestion(queries[0], countedPupils, countedAnswer, layout, all);
    // Beside the figures of a list stand their states.
    const columns = sheet.columns.length + (kind === "list" ? 1 : 0);
    expect({ rows: size.rows, columns: size.columns }).toEqual({ rows: sheet.rowCount, columns });
  }
});

test("The miniature begins as the sheet will", () => {
  const draft = withKind(draftOf("region", "sex"), countedPupils, "cross");
  const [query] = readyVerdict(draft).queries;
  const layout = layoutOf(draft, "en");
  const { headings, rows } = miniatureOfQuestion(query, countedPupils, countedAnswer, layout, most);
  expect(headings.at(-1)).toEqual(["Region", "Sex", 2024, 2025]);
  expect(rows.map((row) => row.slice(0, 2))).toEqual([
    ["Republic of Kazakhstan", "Total"],
    ["Republic of Kazakhstan", "male"],
    ["Republic of Kazakhstan", "female"],
  ]);
});

test("What is too large has ways out, each of which can be loaded", () => {
  const draft = draftOf("region", "district", "grade", "age", "ethnicity");
  expect(verdictOf(draft).kind).toBe("refused");
  const ways = smallerRequests(draft, countedPupils, countedAnswer);
  expect(ways.length).toBeGreaterThan(0);
  for (const way of ways) expect(verdictOf(way.draft).kind).toBe("ready");
  expect(ways.map(({ size }) => size.cells)).toEqual(
    ways.map(({ size }) => size.cells).sort((a, b) => a - b)
  );
});

test("A cross table with more columns than Excel has is refused, and can be a list", () => {
  const cross = withKind(
    draftOf("region", "sex", "grade", "age", "ethnicity"),
    countedPupils,
    "cross"
  );
  const wide: Draft = {
    ...cross,
    layout: { ...cross.layout, heading: ["year", "sex", "grade", "age", "ethnicity"] },
  };
  expect(verdictOf(wide)).toMatchObject({ problem: { code: "excelSheetFull" } });
  const ways = smallerRequests(wide, countedPupils, countedAnswer).map(({ kind }) => kind);
  expect(ways).toContain("asList");
});

test("What can be loaded is not offered in a larger form", () => {
  const cross = withKind(draftOf("region", "sex", "grade"), countedPupils, "cross");
  const { size } = readyVerdict(cross);
  const ways = smallerRequests(cross, countedPupils, countedAnswer);
  expect(ways.map(({ kind }) => kind)).not.toContain("asList");
  expect(ways.every((way) => way.size.cells < size.cells)).toBe(true);
});

test("A sheet for each region asks one question a region, and no figure twice", () => {
  const split: Draft = { ...draftOf("region", "sex"), split: true };
  const verdict = readyVerdict(split);
  expect(verdict.queries).toHaveLength(regions);
  expect(verdict.size.rows).toBe(2 * 3);
  const questions = orderOf(split, verdict.queries, "kk").specs.map(({ query }) => query);
  expect(questions.map(({ filter }) => filter.region)).toEqual(
    [...presentRegions].map((code) => [code])
  );
  expect(questions.every(({ breakdowns }) => breakdowns.join() === "sex")).toBe(true);
});

test("An order carries everything that loading must know", () => {
  const draft: Draft = { ...draftOf("sex"), place: "selection" };
  const { queries } = readyVerdict(draft);
  const [query] = queries;
  const layout = { ...draft.layout, language: "ru" };
  expect(orderOf(draft, queries, "ru")).toEqual({
    ...{ purpose: "request", back: null, place: "selection" },
    specs: [{ kind: "table", query, years: { kind: "all" }, layout }],
  });
});

test("Sheets by region never begin at the selected cell", () => {
  const draft: Draft = { ...draftOf("sex"), place: "selection", split: true };
  const { queries } = readyVerdict(draft);
  expect(orderOf(draft, queries, "ru")).toMatchObject({ place: "newSheet" });
});

test("The time that a load takes is learned from those before", () => {
  expect(expectedSeconds(40_000, null)).toBe(2);
  expect(nextRate(null, 100_000, 2000)).toBe(50_000);
  expect(nextRate(50_000, 100_000, 10_000)).toBe(30_000);
  // Small loads measure the waiting, not the writing.
  expect(nextRate(50_000, 100, 10)).toBe(50_000);
});
