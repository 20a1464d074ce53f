import type { CatalogueAnswer, CatalogueIndicator } from "../../src/api/contract";
import { catalogue } from "../../src/catalogue/shipped-catalogue";
import { axesOf } from "../../src/query/axes";
import { planQuery } from "../../src/query/plan";
import { cellCount } from "../../src/query/data-table";
import type { DataTable } from "../../src/query/data-table";
import type { Query } from "../../src/query/query";
import { chartSheet } from "../../src/sheet/chart-sheet";
import { tableBlock } from "../../src/sheet/table-block";
import { inOneCell } from "../../src/sheet/in-one-cell";
import { listLayout } from "../../src/sheet/layout";
import type { Layout } from "../../src/sheet/layout";
import { matchPlace } from "../../src/sheet/match-place";
import { gridRows, onOwnSheet, resultSheet } from "../../src/sheet/result-sheet";
import type { CellValue } from "../../src/sheet/sheet-plan";
import { chartOrder } from "../../src/taskpane/loading/chart-order";
import { randomOf } from "../query/naive/random";
import { drawArrangement } from "../support/drawn-arrangements";
import { planFaults } from "../support/plan-faults";
import { answer } from "../taskpane/catalogue-answer";
import { presentRegions } from "../taskpane/counted-catalogue";

const seed = Number(process.env["NEDB_SEED"] ?? 214);

/** Every indicator counted from records of four years. */
const counted: CatalogueIndicator[] = answer.indicators
  .filter(({ unit }) => unit !== null)
  .map((indicator) => ({
    ...indicator,
    availability: [
      {
        ...{ years: [2022, 2023, 2024, 2025], source: "records", combinations: "every" },
        ...{ regions: presentRegions, demonstration: true, scope: null },
      },
    ],
  }));
const everything: CatalogueAnswer = { ...answer, indicators: counted };

/** An answer to a question; its figures tell their places. */
function answered(query: Query, indicator: CatalogueIndicator): DataTable {
  const axes = axesOf(planQuery(query, indicator), catalogue, indicator.availability);
  const values = Array.from({ length: cellCount(query.years, axes) }, (_, at) => at);
  const load = { number: 1, loadedAt: "2026-10-05T06:00:00.000Z", file: "extract" };
  return {
    ...{ query, indicator, axes, values, listed: null, notes: [] },
    states: values.map((at) => (at % 7 === 3 ? "estimated" : "normal")),
    loads: [
      {
        ...{ ...load, sources: ["NEDB"], years: query.years },
        ...{ kind: "records" as const, demonstration: true },
      },
    ],
    answeredAt: load.loadedAt,
  };
}

/** What keeps a refresh from finding again what was written. */
function lostAgain(table: DataTable, layout: Layout): unknown {
  const grid = tableBlock(table, layout, catalogue);
  const written = gridRows(grid);
  const rows = Array.from({ length: written.length }, (_, at) =>
    written.at(at)!.map((cell): CellValue => cell ?? "")
  );
  const repeatLabels = layout.kind === "list" || layout.repeatLabels;
  const { missingColumns, missingRows, ownRows, unclearRows } = matchPlace(grid, {
    rows,
    repeatLabels,
  });
  return missingColumns.length || missingRows || ownRows || unclearRows
    ? { missingColumns, missingRows, ownRows, unclearRows }
    : null;
}

test("500 arrangements of 20 indicators are sheets and charts that Excel takes, and are found again", () => {
  const random = randomOf(seed);
  const indicators = random.several(counted, 20);
  expect(indicators).toHaveLength(20);
  const told = { cross: 0, withoutLabels: 0, wide: 0, charts: 0 };
  let drawn = 0;
  while (drawn < 500) {
    const indicator = indicators[drawn % indicators.length]!;
    const arrangement = drawArrangement(random, indicator, everything, 40_000);
    if (!arrangement) continue;
    drawn++;
    const { layout, questions } = arrangement;
    for (const query of questions.slice(0, 2)) {
      const table = answered(query, indicator);
      const plan = resultSheet(table, layout, catalogue, onOwnSheet("x1"));
      const context = { seed, drawn, query, layout };
      expect({ ...context, faults: planFaults(plan) }).toEqual({ ...context, faults: [] });
      expect({ ...context, lost: lostAgain(table, layout) }).toEqual({ ...context, lost: null });
      const grid = tableBlock(table, layout, catalogue);
      const page = plan.operations.find((operation) => operation.kind === "page");
      told.cross += layout.kind === "cross" ? 1 : 0;
      told.withoutLabels += grid.stubColumns === 0 ? 1 : 0;
      told.wide += grid.stubColumns === 0 && page?.pagesWide ? 1 : 0;

      const rule = { kind: "fixed", years: query.years } as const;
      const [spec] = chartOrder({ query, years: rule, layout }, everything)?.specs ?? [];
      if (spec?.kind !== "chart") continue;
      told.charts++;
      const drawnTable = answered(spec.query, indicator);
      const faults = planFaults(chartSheet("x2", drawnTable, spec.chart, spec.layout, catalogue));
      expect({ ...context, faults }).toEqual({ ...context, faults: [] });
    }
  }
  // Of each kind there were enough to find a fault.
  for (const count of Object.values(told)) expect(count).toBeGreaterThan(10);
}, 120_000);

test("the states of a row that are too many for a cell end with how many are left out", () => {
  const parts = Array.from({ length: 2_000 }, (_, at) => `Abai Region, ${at} – estimated`);
  const text = inOneCell(parts, (count) => `… and ${count} more`);
  expect(text.length).toBeLessThanOrEqual(32_767);
  const told = text.split("; ");
  expect(told.slice(0, -1)).toEqual(parts.slice(0, told.length - 1));
  expect(told.at(-1)).toBe(`… and ${2_000 - (told.length - 1)} more`);
  expect(inOneCell(parts.slice(0, 2), () => "")).toBe(parts.slice(0, 2).join("; "));
});

test("with everything in the heading and wider than a page there is no column to repeat", () => {
  const indicator = counted.find(({ number }) => number === 8)!;
  const query: Query = {
    ...{ indicator: 8, years: [2022, 2023, 2024, 2025], breakdowns: ["region"] },
    ...{ filter: {}, territory: "asReported", totals: ["region"] },
  };
  const layout: Layout = {
    ...{ ...listLayout("en"), kind: "cross", heading: ["year", "region"] },
  };
  const plan = resultSheet(answered(query, indicator), layout, catalogue, onOwnSheet("x1"));
  const page = plan.operations.find((operation) => operation.kind === "page")!;
  expect(page.pagesWide).toBeGreaterThan(1);
  expect(page).not.toHaveProperty("repeatColumns");
  expect(planFaults(plan)).toEqual([]);
});
