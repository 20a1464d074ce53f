import JSONstat from "jsonstat-toolkit";
import { dimensionOf, findIndicator } from "../../src/catalogue/catalogue";
import { catalogue } from "../../src/catalogue/shipped-catalogue";
import { csvPieces, toCsv } from "../../src/query/csv";
import { cellCount, isWithoutValue } from "../../src/query/data-table";
import type { Axis, DataTable, State } from "../../src/query/data-table";
import { fromJsonStat } from "../../src/query/json-stat";
import type { JsonStatDimension } from "../../src/query/json-stat";
import { jsonStatPieces, shortJsonStatPieces } from "../../src/query/json-stat-pieces";
import { axesOf } from "../../src/query/axes";
import { planQuery } from "../../src/query/plan";
import type { Query } from "../../src/query/query";

const seed = Number(process.env["NEDB_SEED"] ?? Date.now() % 1_000_000);
let state = seed;
function random(): number {
  state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
  return state / 2 ** 32;
}

const pick = <T>(from: readonly T[]): T => from[Math.floor(random() * from.length)]!;

/** Figures as they come: small and large ones, a fraction as an estimate may have, real zeros. */
function cell(nilShare: number): [number | null, State] {
  if (random() < nilShare) return [0, "nil"];
  const kind = pick<State>(["normal", "normal", "normal", "provisional", "revised", "estimated"]);
  const rare = random();
  if (rare < 0.05) return [null, "notAvailable"];
  if (rare < 0.1) return [null, "notApplicable"];
  if (rare < 0.13) return [0, kind];
  if (rare < 0.15) return [random() * 1e6, kind];
  if (rare < 0.17) return [Math.floor(random() * 1e12), kind];
  return [Math.floor(10 ** (random() * 9)), kind];
}

const indicator = findIndicator(catalogue, 8)!;

function tableOf(axes: readonly Axis[], query: Query, nilShare: number): DataTable {
  const cells = Array.from({ length: cellCount(query.years, axes) }, () => cell(nilShare));
  return {
    ...{ query, indicator, axes, notes: [], listed: null, answeredAt: "2026-01-15T04:00:00.000Z" },
    values: cells.map(([value]) => value),
    states: cells.map(([, each]) => each),
    loads: [],
  };
}

function randomTable(nilShare: number): DataTable {
  const breakdowns = (["region", "locality", "sex", "grade"] as const).filter(() => random() < 0.6);
  const years = [2018, 2019, 2020].slice(Math.floor(random() * 3));
  const totals = breakdowns.filter(() => random() < 0.7);
  const query: Query = {
    ...{ indicator: 8, years, breakdowns, filter: {}, totals },
    territory: "asReported",
  };
  return tableOf(axesOf(planQuery(query, indicator), catalogue, []), query, nilShare);
}

const sent = (table: DataTable): string =>
  Buffer.concat([...jsonStatPieces(table, "kk", catalogue)]).toString();

const sentShort = (table: DataTable): string =>
  Buffer.concat([...shortJsonStatPieces(table, "kk", catalogue)]).toString();

test("random answers come back as they were, in both forms", () => {
  const forms = new Set<string>();
  for (let round = 0; round < 60; round++) {
    const table = randomTable(pick([0, 0.3, 0.75, 0.8, 0.95, 1]));
    const context = { seed, round };
    const dataset = JSON.parse(sent(table));
    expect({ context, list: dataset.value }).toEqual({ context, list: table.values });
    expect({ context, ...fromJsonStat(dataset, catalogue) }).toEqual({ context, ...table });
    const short = JSON.parse(sentShort(table));
    forms.add(Array.isArray(short.value) ? "dense" : "sparse");
    expect({ context, ...fromJsonStat(short, catalogue) }).toEqual({ context, ...table });
  }
  expect([...forms].sort()).toEqual(["dense", "sparse"]);
});

test("only states that a value does not tell by itself are written", () => {
  const query: Query = {
    ...{ indicator: 8, years: [2020], breakdowns: ["locality", "sex"], filter: {} },
    ...{ territory: "asReported", totals: ["locality", "sex"] },
  };
  const table = tableOf(axesOf(planQuery(query, indicator), catalogue, []), query, 0);
  const values = [5, 0, null, null, 7, 0, 1, 2, 3];
  const states: State[] = [
    ...(["normal", "nil", "notAvailable", "notApplicable", "provisional", "normal"] as const),
    ...(["normal", "normal", "normal"] as const),
  ];
  expect(JSON.parse(sent({ ...table, values, states }))).toMatchObject({
    value: values,
    status: { 3: "notApplicable", 4: "provisional", 5: "normal" },
  });
});

test("a short answer says what a cell is that is not named", () => {
  const table = Array.from({ length: 20 }, () => randomTable(0.97)).find(
    ({ values }) => values.length >= 1000
  )!;
  const { value, status, extension } = JSON.parse(sentShort(table));
  expect(extension.absent).toEqual({ value: 0, state: "nil" });
  table.values.forEach((each, at) => {
    const named = String(at) in value || String(at) in status;
    expect([seed, at, named]).toEqual([seed, at, table.states[at] !== "nil"]);
    expect(value[at] ?? (named ? null : 0)).toBe(each);
  });
});

test.each([10, 1_000, 20_000, 178_620, 500_000])(
  "a reader of others finds in %i cells what stands in the CSV: nil is 0, missing is empty",
  (size) => {
    const axes: Axis[] = (["region", "grade", "sex", "age"] as const).map((dimension, at) => ({
      dimension,
      positions: dimensionOf(catalogue, dimension).members.slice(0, [20, 12, 2, 100][at]),
    }));
    const perYear = cellCount([0], axes);
    const years = Array.from(
      { length: Math.max(1, Math.ceil(size / perYear)) },
      (_, at) => 2000 + at
    );
    const query: Query = {
      ...{ indicator: 8, years, breakdowns: ["region", "grade", "sex", "age"], filter: {} },
      ...{ territory: "asReported", totals: [] },
    };
    const shown = size < perYear ? axes.map((axis, at) => shortened(axis, at < 2 ? 2 : 1)) : axes;
    const table = tableOf(shown, query, pick([0.2, 0.95]));
    const read = JSONstat(JSON.parse(sent(table)));
    const lines = toCsv(table, "en", catalogue).trimEnd().split("\r\n").slice(1);
    expect([read.class, read.n]).toEqual(["dataset", lines.length]);
    const dimensions = ["year", "region", "grade", "sex", "age"];
    const codes = dimensions.map((id) => read.Dimension(id).id as string[]);
    const wrong: string[] = [];
    lines.forEach((line, at) => {
      const fields = line.split(",");
      const [value = "", state] = fields.slice(-4);
      const members = [fields[1], ...[2, 4, 6, 8].map((column) => fields[column])];
      let rest = at;
      for (let depth = codes.length - 1; depth >= 0; depth--) {
        const own = codes[depth]!;
        if (members[depth] !== own[rest % own.length]) wrong.push(`${line} at ${at}`);
        rest = Math.floor(rest / own.length);
      }
      const found = (read.value as (number | null)[])[at];
      const right = value === "" ? null : Number(value);
      if (found !== right) wrong.push(`${line}: ${String(found)}`);
      if ((right === null) !== isWithoutValue(state as State)) wrong.push(`${line}: ${state}`);
    });
    expect([seed, wrong.slice(0, 5)]).toEqual([seed, []]);
  },
  60_000
);

const shortened = (axis: Axis, length: number): Axis => ({
  ...axis,
  positions: axis.positions.slice(0, length),
});

test("an answer that lists what occurs has no standard form", () => {
  const table = { ...randomTable(0), listed: [0] };
  expect(() => sent(table)).toThrow("cannot list every cell");
});

test.each([
  ["region", "district"],
  ["region", "district", "sex", "grade", "locality"],
] as const)("each axis names its own total, with region and district asked: %j", (...asked) => {
  for (const filter of [{}, { region: ["110000000"] }] as Query["filter"][]) {
    const query: Query = {
      ...{ indicator: 8, years: [2023], breakdowns: asked, filter },
      ...{ territory: "asReported", totals: asked },
    };
    const table = tableOf(axesOf(planQuery(query, indicator), catalogue, []), query, 0.2);
    const labels = Object.fromEntries(
      table.axes.map(({ dimension, positions }) => [
        dimension,
        positions.find(({ code }) => code === "_T")?.label.en,
      ])
    );
    const chosen = "region" in filter;
    expect(labels).toEqual({
      district: chosen ? "Total of the chosen" : "Republic of Kazakhstan",
      ...Object.fromEntries(asked.slice(2).map((id) => [id, "Total"])),
    });
    expect(fromJsonStat(JSON.parse(sent(table)), catalogue).axes).toEqual(table.axes);
  }
});

test("districts of an axis with two levels name their region", () => {
  const query: Query = {
    ...{ indicator: 8, years: [2020], breakdowns: ["region", "district"], filter: {} },
    ...{ territory: "asReported", totals: [] },
  };
  for (const totals of [["region", "district"], []] as const) {
    const asked = { ...query, totals };
    const table = tableOf(axesOf(planQuery(asked, indicator), catalogue, []), asked, 0.2);
    const dataset = JSON.parse(sent(table));
    expect(fromJsonStat(dataset, catalogue)).toEqual(table);
    const { category, extension } = dataset.dimension.district as JsonStatDimension;
    const named = Object.values(category.child ?? {}).flat().length;
    const beside = Object.keys(extension?.parents ?? {}).length;
    const [some, none] = totals.length ? [named, beside] : [beside, named];
    expect(some).toBeGreaterThan(100);
    expect(none).toBe(0);
    expect(JSONstat(dataset).n).toBe(table.values.length);
  }
});

test("a dataset with a cell that does not exist is refused", () => {
  const table = randomTable(0);
  const dataset = JSON.parse(sent(table));
  const cells = table.values.length;
  for (const status of [{ [cells]: "nil" }, { "-1": "nil" }, { x: "nil" }, { 0: "odd" }]) {
    expect(() => fromJsonStat({ ...dataset, status }, catalogue)).toThrow();
  }
  const value = { [cells]: 1 };
  expect(() => fromJsonStat({ ...dataset, value }, catalogue)).toThrow();
  expect(() => fromJsonStat({ ...dataset, value: [1, 2] }, catalogue)).toThrow();
});

test("CSV in pieces is the same text as in one, whole lines each", () => {
  const query: Query = {
    ...{ indicator: 8, years: [2020], breakdowns: ["district", "grade", "sex"], filter: {} },
    ...{ territory: "asReported", totals: ["district", "grade", "sex"] },
  };
  const table = tableOf(axesOf(planQuery(query, indicator), catalogue, []), query, 0.2);
  const pieces = [...csvPieces(table, "ru", catalogue)].map((piece) =>
    new TextDecoder().decode(piece)
  );
  expect(pieces.length).toBeGreaterThan(3);
  for (const piece of pieces) expect(piece).toMatch(/(^|\r\n)$/);
  const text = toCsv(table, "ru", catalogue);
  expect(pieces.join("")).toBe(text);
  const lines = text.trimEnd().split("\r\n");
  expect(lines).toHaveLength(table.values.length + 1);
  // The table has no loads, so no line names a source.
  table.values.forEach((value, at) => {
    expect(lines[at + 1]!.endsWith(`,${String(value ?? "")},${table.states[at]},,`)).toBe(true);
  });
});
