import { catalogue } from "../../src/catalogue/shipped-catalogue";
import type { DimensionId } from "../../src/catalogue/dimension";
import type { DataTable, Note } from "../../src/query/data-table";
import { axisFrom } from "../../src/sheet/chart-axis";
import { asWritten, chartDrawing } from "../../src/sheet/chart-drawing";
import { chartNotes } from "../../src/sheet/chart-notes";
import type { ChartPlan } from "../../src/sheet/chart-plan";
import { chartSheet } from "../../src/sheet/chart-sheet";
import { tableBlock } from "../../src/sheet/table-block";
import { listLayout } from "../../src/sheet/layout";
import type { Layout } from "../../src/sheet/layout";
import { madeTable } from "../support/made-table";

const line: ChartPlan = { kind: "line", category: "year", series: null, largest: null };
const list: Layout = { ...listLayout("en"), stub: ["year"], missing: "empty" };
const years = [2018, 2019, 2020, 2024, 2025];
const abai = "100000000";
const east = "630000000";
const pavlodar = "550000000";

interface Load {
  readonly years: readonly number[];
  readonly kind?: "totals" | "records";
  readonly demonstration?: boolean;
  readonly sources?: readonly string[];
}

/** Pupils by year and, where it is asked, by members; without totals, as a chart asks. */
function pupils(of: {
  readonly years: readonly number[];
  readonly members?: Readonly<Partial<Record<DimensionId, readonly string[]>>>;
  readonly values: readonly (number | null)[];
  readonly loads: readonly Load[];
  readonly notes?: readonly Note[];
}): DataTable {
  const table = madeTable({ years: of.years, members: of.members ?? {}, value: () => null });
  const [own] = table.loads;
  return {
    ...table,
    query: { ...table.query, totals: [] },
    axes: table.axes.map((axis) => ({ ...axis, positions: axis.positions.slice(1) })),
    values: of.values,
    states: of.values.map((value) => (value === null ? "notApplicable" : "normal")),
    loads: of.loads.map((load) => ({ ...own!, sources: ["NEDB"], ...load })),
    notes: of.notes ?? [],
  };
}

const published: Load = { years: [2018, 2019, 2020], kind: "totals", sources: ["Yearbook"] };
const madeUp: Load = { years: [2024, 2025], demonstration: true, sources: ["Demonstration data"] };

const both = pupils({ years, values: [100, 150, 200, 700, 900], loads: [published, madeUp] });

const area = { row: 10, column: 0, rows: 6, columns: 3 };

function drawingOf(
  table: DataTable,
  plan: ChartPlan = line,
  layout: Layout = list,
  rowAt?: number[]
) {
  const grid = tableBlock(table, layout, catalogue);
  const written = asWritten(grid, { ...area, rows: 1 + (rowAt ? 9 : grid.rowCount) });
  const place = rowAt ? { ...written, rowAt } : written;
  return chartDrawing("x", table, plan, layout, catalogue, place)!;
}

/** First and last row of each series, counted within the place. */
const rowsOf = ({ series }: ReturnType<typeof drawingOf>) =>
  series.map(({ values: { row, rows } }) => [row - area.row, row - area.row + rows - 1]);

const cross = (axis: DimensionId): [ChartPlan, Layout] => [
  { ...line, series: axis },
  { ...list, kind: "cross", heading: [axis] },
];

test("published figures of 2018–2020 and made-up ones of 2024–2025 are two runs, not joined", () => {
  const drawing = drawingOf(both);
  expect(rowsOf(drawing)).toEqual([
    [1, 3],
    [4, 5],
  ]);
  expect(drawing.series).toMatchObject([
    { name: "persons", colour: 0, inLegend: true, categories: { row: 11, rows: 3, column: 0 } },
    { name: "persons", colour: 0, inLegend: false, categories: { row: 14, rows: 2, column: 0 } },
  ]);
  expect(drawing.yearAxis).toMatchObject({ minimum: 2017, maximum: 2026 });
});

test("why a line is broken stands below the figures", () => {
  const { operations } = chartSheet("x", both, line, list, catalogue);
  const values = operations.filter((operation) => operation.kind === "values");
  const [figures, notes] = values.slice(1);
  expect(notes!.area.row).toBe(figures!.area.row + figures!.area.rows + 1);
  const text = Array.from({ length: notes!.rows.length }, (_, at) => notes!.rows.at(at)![0]).join(
    " "
  );
  expect(text).toBe(
    "Not joined by a line, for they are counted differently: 2018–2020 – published figures " +
      "(Yearbook); 2024–2025 – made-up demonstration data (Demonstration data)."
  );
  expect(operations).toContainEqual(
    expect.objectContaining({ kind: "name", name: "NEDB_notes_x" })
  );
});

test("editions of one source are one run, whatever years and dates they name; a gap keeps its width", () => {
  const edition = (year: number): Load => ({ years: [year], sources: [`NEDB, 5.10.${year}`] });
  const table = pupils({ years, values: [1, 2, 3, 4, 5], loads: years.map(edition) });
  expect(rowsOf(drawingOf(table))).toEqual([[1, 5]]);
  expect(chartNotes(table, line, catalogue, "en")).toEqual([]);
  const other = pupils({
    ...{ years: [2023, 2024], values: [1, 5] },
    loads: [{ years: [2023], sources: ["Yearbook"] }, edition(2024)],
  });
  expect(rowsOf(drawingOf(other))).toEqual([
    [1, 1],
    [2, 2],
  ]);
});

test("records and published totals of one source are two runs", () => {
  const loads: Load[] = [{ years: [2023], kind: "totals" }, { years: [2024, 2025] }];
  const table = pupils({ years: [2023, 2024, 2025], values: [1, 2, 3], loads });
  expect(rowsOf(drawingOf(table))).toEqual([
    [1, 1],
    [2, 3],
  ]);
});

const reform = pupils({
  years: [2020, 2021, 2022, 2023],
  members: { region: [abai, east, pavlodar] },
  values: [...[null, 200, 50], ...[null, 210, 51], ...[90, 120, 52], ...[91, 121, 53]],
  loads: [{ years: [2020, 2021, 2022, 2023] }],
});

test("the line of a region that lost territory is broken, the others are whole, and it is told", () => {
  const [plan, layout] = cross("region");
  const drawing = drawingOf(reform, plan, layout);
  const runs = drawing.series.map(({ name, inLegend }, at) => [
    ...[name, ...rowsOf(drawing)[at]!, inLegend],
  ]);
  expect(runs).toEqual([
    ["Abai Region", 1, 4, true],
    ["East Kazakhstan Region", 1, 2, true],
    ["Pavlodar Region", 1, 4, true],
    ["East Kazakhstan Region", 3, 4, false],
  ]);
  expect(chartNotes(reform, plan, catalogue, "en")).toEqual([
    "East Kazakhstan Region: from 2022 without Abai Region.",
  ]);
  expect(chartNotes(reform, plan, catalogue, "ru")[0]).toContain("с 2022 г. без территории");
});

test("a line about one region alone is broken too, one about all parts of it is not", () => {
  const [plan, layout] = cross("sex");
  const of = (region: readonly string[]) => {
    const table = pupils({
      ...{ years: [2021, 2022], members: { sex: ["male", "female"] }, values: [5, 5, 3, 3] },
      loads: [{ years: [2021, 2022] }],
    });
    return { ...table, query: { ...table.query, filter: { region } } };
  };
  expect(drawingOf(of([east]), plan, layout).series).toHaveLength(4);
  expect(drawingOf(of([east, abai]), plan, layout).series).toHaveLength(2);
  const comparable = of([east]);
  const query = { ...comparable.query, territory: "comparable" as const };
  expect(drawingOf({ ...comparable, query }, plan, layout).series).toHaveLength(2);
});

test("Turkistan is broken where the publication held Shymkent in it", () => {
  const [plan, layout] = cross("region");
  const asked = [2013, 2014, 2015, 2016];
  const table = pupils({
    ...{ years: asked, members: { region: ["610000000"] }, values: [5, 8, 8, 5] },
    loads: [{ years: asked, kind: "totals" }],
    notes: [
      { code: "carriedBack", territory: "610000000", years: asked },
      { code: "holdsUnit", territory: "610000000", unit: "790000000", years: [2014, 2015] },
    ],
  });
  expect(rowsOf(drawingOf(table, plan, layout))).toEqual([
    [1, 1],
    [2, 3],
    [4, 4],
  ]);
  expect(chartNotes(table, plan, catalogue, "en")).toEqual([
    "Turkistan Region: from 2014 together with Shymkent city.",
    "Turkistan Region: from 2016 without Shymkent city.",
  ]);
});

test("two years side by side say what does not compare, and bars begin at zero", () => {
  const bars: ChartPlan = { ...line, kind: "bar", category: "region", series: "year" };
  const table = pupils({
    ...{ years: [2021, 2022], members: { region: [east, pavlodar] } },
    ...{ values: [1000, 990, 1001, 995], loads: [{ years: [2021] }, { ...madeUp, years: [2022] }] },
  });
  const layout: Layout = { ...list, kind: "cross", stub: ["region"], heading: ["year"] };
  expect(drawingOf(table, bars, layout)).toMatchObject({ axisFrom: 0, valueTitle: "persons" });
  const notes = chartNotes(table, bars, catalogue, "en").join(" ");
  expect(notes).toContain("Not comparable, for they are counted differently: 2021 – counted from");
  expect(notes).toContain("East Kazakhstan Region: from 2022 without Abai Region.");
});

test("an axis that does not begin at zero says so beside it and below", () => {
  const table = pupils({ years, values: [3000, 3100, 3200, 3150, 3300], loads: [{ years }] });
  const from = axisFrom(table, line);
  expect(from).toBeGreaterThan(0);
  expect(from).toBeLessThan(3000);
  expect(drawingOf(table).valueTitle).toBe("persons (axis begins at 2,900)");
  expect(chartNotes(table, line, catalogue, "en")).toEqual([
    "The axis of values begins at 2,900, not at zero.",
  ]);
  expect(axisFrom({ values: [1, 100] }, line)).toBe(0);
  expect(axisFrom({ values: [990, 1000] }, { ...line, kind: "column" })).toBe(0);
});

test("what a chart leaves out is in its title and below", () => {
  const plan: ChartPlan = { ...line, without: ["sex", "grade"] };
  expect(drawingOf(both, plan).title.split("\n")[1]).toBe(
    "2018–2020, 2024–2025 · not by: Sex, Grade"
  );
  expect(chartNotes(both, plan, catalogue, "en")).toContain(
    "Left out: Sex, Grade; the total over them is drawn."
  );
});

test("rows that a person sorted or put between them are not joined out of the order of time", () => {
  const table = pupils({ years, values: [1, 2, 3, 4, 5], loads: [{ years }] });
  const runs = (rowAt: number[]) => rowsOf(drawingOf(table, line, list, rowAt));
  expect(runs([5, 4, 3, 2, 1])).toEqual([[1, 5]]);
  // 2019 stands first, then 2018; a row of the person's stands before 2025.
  expect(runs([2, 1, 3, 4, 6])).toEqual([
    [1, 2],
    [3, 4],
    [6, 6],
  ]);
});
