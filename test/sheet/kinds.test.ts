import { catalogue } from "../../src/catalogue/shipped-catalogue";
import { formatDateTime } from "../../src/i18n/format";
import type { AnswerableCatalogue } from "../../src/query/availability";
import type { Query } from "../../src/query/query";
import type { ChartPlan } from "../../src/sheet/chart-plan";
import { isPlaced } from "../../src/sheet/is-placed";
import { listLayout } from "../../src/sheet/layout";
import type { Placed } from "../../src/sheet/placed";
import { kindOf, readPlaced } from "../../src/sheet/templates/kinds";
import { firstMembers, madeTable } from "../support/made-table";

const query: Query = {
  ...{ indicator: 8, years: [2024], breakdowns: ["region"], filter: {} },
  ...{ territory: "asReported", totals: [] },
};
const kept = {
  ...{ id: "a", query, years: { kind: "latest", count: 1 }, layout: listLayout("ru") },
  ...{ person: "A person", termsVersion: "1", about: [], versions: {}, refreshedAt: null },
  placedAt: "2026-10-05T06:00:00.000Z",
} as unknown as Placed;
const chart: ChartPlan = {
  ...{ kind: "bar", category: "region", series: null },
  largest: { axis: "region", count: 2, among: null },
};

const value = (cell: number) => cell;

/** The shipped catalogue as if the data had these years of every indicator. */
function answering(years: readonly number[]): AnswerableCatalogue {
  const regions = firstMembers("region", 4);
  const held = { source: "records", combinations: "every", demonstration: false } as const;
  return {
    ...catalogue,
    indicators: catalogue.indicators.map((indicator) => ({
      ...{ ...indicator, versions: {} },
      availability: [{ ...held, years, regions, scope: null }],
    })),
  };
}

test("what was kept before kinds had names is a chart where it has one, and a table elsewhere", () => {
  expect(readPlaced(kept)).toEqual({ ...kept, kind: "table" });
  expect(readPlaced({ ...kept, chart: null } as Placed)?.kind).toBe("table");
  expect(readPlaced({ ...kept, chart } as Placed)).toEqual({ ...kept, chart, kind: "chart" });
});

test("what is of a kind that only a later version knows is left alone", () => {
  expect(readPlaced({ ...kept, kind: "comparison" } as Placed)).toBeNull();
  expect(readPlaced({ ...kept, kind: "chart" } as Placed)).toBeNull();
  expect(readPlaced({ ...kept, chart: { ...chart, kind: "pie" } } as Placed)).toBeNull();
  expect(readPlaced({ id: "a", about: [] } as unknown as Placed)).toBeNull();
});

const { query: asked, layout } = kept as unknown as { query: Query; layout: object };

test.each([
  ["no totals", { query: { ...asked, totals: undefined } }],
  ["no filter", { query: { ...asked, filter: undefined } }],
  ["a filter that is no list", { query: { ...asked, filter: { region: "750000000" } } }],
  ["a breakdown of a later version", { query: { ...asked, breakdowns: ["zodiac"] } }],
  ["a territory of a later version", { query: { ...asked, territory: "futureUnits" } }],
  ["years by a rule of a later version", { years: { kind: "range", from: 2020 } }],
  ["a rule without its years", { years: { kind: "extend" } }],
  ["a layout of a later version", { layout: { ...layout, kind: "tree" } }],
  ["labels of a later version", { layout: { ...layout, labels: "short" } }],
  ["a language of a later version", { layout: { ...layout, language: "uz" } }],
  ["no versions", { versions: null }],
  ["no time", { placedAt: "yesterday" }],
  ["figures behind that nobody can tell", { behind: {} }],
  ["rows left out that are no number", { left: "one" }],
  ["a chart along an axis of a later version", { chart: { ...chart, category: "zodiac" } }],
  ["a chart of the largest along none", { chart: { ...chart, largest: {} } }],
])("what has %s is left alone, for nobody could use it", (_, changed) => {
  expect(readPlaced({ ...kept, ...changed } as unknown as Placed)).toBeNull();
});

test("what cannot be told about, or found, is no placed thing", () => {
  expect(isPlaced({ id: "a", about: [["Indicator", "8"]], blocks: ["table", "checks"] })).toBe(
    true
  );
  const wrong = [
    ...[null, [], "x", { id: "a" }, { id: "a_b", about: [] }, { id: "a", about: [null] }],
    ...[
      { id: "a", about: [["Indicator", 8]] },
      { id: "a", about: [["Indicator", null]] },
    ],
    ...[null, {}, "table", [], [1]].map((blocks) => ({ id: "a", about: [], blocks })),
  ];
  for (const one of wrong) expect([one, isPlaced(one)]).toEqual([one, false]);
});

test("what a later version keeps beside what is known stays with it", () => {
  const later = { ...kept, mood: "good" } as Placed;
  const table = readPlaced(later)!;
  const kind = kindOf(table, catalogue);
  const answer = madeTable({
    years: [2024],
    members: { region: firstMembers("region", 2) },
    value,
  });
  expect(kind.answered(table, answer, null)).toMatchObject({ mood: "good", kind: "table" });
  expect(kind.inLanguage(table, "kk")).toMatchObject({ mood: "good", layout: { language: "kk" } });
});

test("figures that are put back are as of then, and nobody knows of which data they are", () => {
  const table = { ...readPlaced(kept)!, refreshedAt: "2026-10-07T06:00:00.000Z" };
  const then = "2026-10-06T07:00:00.000Z";
  const made = madeTable({ years: [2024], members: { region: firstMembers("region", 2) }, value });
  const back = kindOf(table, catalogue).answered(table, { ...made, answeredAt: then }, null);
  expect(back).toMatchObject({ refreshedAt: then, versions: {} });
  const told = back.about.flat().join("\n");
  expect(told).toContain(formatDateTime(then, "ru"));
  expect(told).not.toContain(formatDateTime(table.refreshedAt, "ru"));
  const now = answering([2024]);
  expect(kindOf(table, now).answered(table, made, now).refreshedAt).toBe(table.refreshedAt);
});

test("a table asks once, over the years that its rule gives now", async () => {
  const asked: Query[] = [];
  const table = readPlaced(kept)!;
  const answer = madeTable({
    years: [2026],
    members: { region: firstMembers("region", 4) },
    value,
  });
  const ask = (one: Query) => (asked.push(one), Promise.resolve(answer));
  const now = answering([2024, 2025, 2026]);
  expect(await kindOf(table, now).ask(table, now, { ask })).toBe(answer);
  expect(asked.map(({ years }) => years)).toEqual([[2026]]);
});

test("a chart asks for all among which its largest are chosen, then for these", async () => {
  const asked: Query[] = [];
  const narrowed = { ...query, filter: { region: firstMembers("region", 1) } };
  const drawn = readPlaced({ ...kept, chart, query: narrowed } as Placed)!;
  const ask = (one: Query) => {
    asked.push(one);
    const members = { region: one.filter.region ?? firstMembers("region", 4) };
    return Promise.resolve(madeTable({ years: [2026], members, value }));
  };
  const now = answering([2026]);
  await kindOf(drawn, now).ask(drawn, now, { ask });
  expect(asked).toHaveLength(2);
  expect(asked[0]!.filter).toEqual({});
  expect(asked[1]!.filter.region).toHaveLength(2);
});

test("a question that the data cannot answer is not asked", async () => {
  const table = readPlaced(kept)!;
  const ask = () => Promise.reject(new Error("asked"));
  const nothing = answering([]);
  const asking = async () => kindOf(table, nothing).ask(table, nothing, { ask });
  await expect(asking()).rejects.toMatchObject({ name: "ProblemError" });
});
