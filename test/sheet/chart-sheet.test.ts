import { catalogue } from "../../src/catalogue/shipped-catalogue";
import { narrowedQuery } from "../../src/sheet/chart-members";
import type { ChartPlan } from "../../src/sheet/chart-plan";
import { chartSheet } from "../../src/sheet/chart-sheet";
import { listLayout } from "../../src/sheet/layout";
import type { Layout } from "../../src/sheet/layout";
import type { SheetOperation } from "../../src/sheet/sheet-plan";
import type { DataTable } from "../../src/query/data-table";
import { firstMembers, madeTable } from "../support/made-table";

const regions = firstMembers("region", 4);
const [first, second, third, fourth] = regions as [string, string, string, string];
const bars: ChartPlan = { kind: "bar", category: "region", series: null, largest: null };
const list: Layout = { ...listLayout("en"), stub: ["year", "region"], missing: "empty" };
const cross: Layout = {
  ...{ kind: "cross", stub: ["year", "region"], heading: ["sex"], repeatLabels: true },
  ...{ labels: "name", language: "en", missing: "empty" },
};

/** A table without its totals, as a chart asks for. */
function parts(table: DataTable, values: readonly (number | null)[]): DataTable {
  return {
    ...table,
    query: { ...table.query, totals: [] },
    axes: table.axes.map((axis) => ({ ...axis, positions: axis.positions.slice(1) })),
    values,
    states: values.map((value) => (value === null ? "notAvailable" : "normal")),
  };
}

const made = (members: Parameters<typeof madeTable>[0]["members"], years = [2025]) =>
  madeTable({ years, members, value: () => 1 });

type Kind<K extends SheetOperation["kind"]> = Extract<SheetOperation, { kind: K }>;

function operationsOf<K extends SheetOperation["kind"]>(
  operations: readonly SheetOperation[],
  kind: K
): Kind<K>[] {
  return operations.filter((one): one is Kind<K> => one.kind === kind);
}

test("Bars stand by value, what is not available last and as an empty cell with its state", () => {
  const table = parts(made({ region: regions }), [5, null, 30, 20]);
  const { sheetName, operations } = chartSheet("x", table, bars, list, catalogue);
  expect(sheetName).toBe("Chart 8 2025 Region");
  const [, figures] = operationsOf(operations, "values");
  const rows = [1, 2, 3, 4].map((at) => figures!.rows.at(at)!);
  const labels = table.axes[0]!.positions.map(({ label }) => label.en);
  expect(rows).toEqual([
    [2025, labels[2], 30, null],
    [2025, labels[3], 20, null],
    [2025, labels[0], 5, null],
    [2025, labels[1], null, "not available"],
  ]);
});

test("The chart reads the column of its figures and stands between lines and figures", () => {
  const table = parts(made({ region: regions }), [5, 10, 30, 20]);
  const { operations } = chartSheet("x", table, bars, list, catalogue);
  const [, figures] = operationsOf(operations, "values");
  const [{ area, drawing }] = operationsOf(operations, "chart") as [Kind<"chart">];
  const top = figures!.area.row;
  expect(area.row).toBeGreaterThan(2);
  expect(area.row + area.rows).toBeLessThanOrEqual(top);
  expect(drawing).toMatchObject({
    ...{ name: "NEDB_chart_x", type: "bar", valueTitle: "persons", showValues: true },
    ...{ axisFrom: 0, yearAxis: null },
    series: [
      {
        ...{ name: "persons", values: { row: top + 1, rows: 4, column: 2, columns: 1 } },
        categories: { row: top + 1, rows: 4, column: 1, columns: 1 },
      },
    ],
  });
  expect(operationsOf(operations, "freeze")).toEqual([]);
  expect(operationsOf(operations, "table")).toHaveLength(1);
});

test("Two members are two series, named by the members, without the column of states", () => {
  const plan: ChartPlan = { ...bars, series: "sex" };
  const sexes = firstMembers("sex", 2);
  const table = parts(made({ region: regions, sex: sexes }), [1, 2, 3, 4, null, 6, 7, 8]);
  const { operations } = chartSheet("x", table, plan, cross, catalogue);
  const [{ drawing }] = operationsOf(operations, "chart") as [Kind<"chart">];
  const labels = table.axes[1]!.positions.map(({ label }) => label.en);
  expect(drawing.series.map(({ name }) => name)).toEqual(labels);
  expect(drawing.series.map(({ values }) => values.column)).toEqual([2, 3]);
});

test("The title says what, when, by what and from where, and that figures are made up", () => {
  const table = parts(made({ region: regions }), [5, 10, 30, 20]);
  const loads = table.loads.map((load) => ({ ...load, demonstration: true }));
  const { operations } = chartSheet("x", { ...table, loads }, bars, list, catalogue);
  const [{ drawing }] = operationsOf(operations, "chart") as [Kind<"chart">];
  const [name, about, source] = drawing.title.split("\n");
  expect(name).toMatch(/^8\. /);
  expect(about).toBe("2025 · Region");
  expect(source).toBe("DEMONSTRATION DATA. Source: NEDB");
  expect(drawing.title.length).toBeLessThanOrEqual(255);
});

test("Parts that overlap are said to do so, and a long title stays within Excel's", () => {
  const table = parts(made({ region: regions }), [5, 10, 30, 20]);
  const indicator = { ...table.indicator, overlapping: ["region"] as const };
  const sources = ["A source with a very long name ".repeat(12)];
  const loads = table.loads.map((load) => ({ ...load, sources }));
  const chart = chartSheet("x", { ...table, indicator, loads }, bars, list, catalogue);
  const [{ drawing }] = operationsOf(chart.operations, "chart") as [Kind<"chart">];
  expect(drawing.title).toContain("parts overlap and do not add up");
  expect(drawing.title.length).toBeLessThanOrEqual(255);
});

test("Of many members the largest of the latest year are asked for again", () => {
  const table = parts(made({ region: regions }, [2024, 2025]), [900, 2, 3, 4, 5, null, 30, 20]);
  const plan: ChartPlan = { ...bars, largest: { axis: "region", count: 2 } };
  expect(narrowedQuery(table, plan)?.filter.region).toEqual([third, fourth]);
  expect(narrowedQuery(table, bars)).toBeNull();
  const all = { ...plan, largest: { axis: "region", count: 4 } } as const;
  expect(narrowedQuery(table, all)).toBeNull();
  expect([first, second]).not.toContain(third);
});
