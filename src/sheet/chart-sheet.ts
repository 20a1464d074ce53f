import type { Catalogue } from "../catalogue/catalogue";
import { chartTexts } from "../i18n/chart-texts";
import type { DataTable } from "../query/data-table";
import { asWritten, chartDrawing } from "./chart-drawing";
import { chartNotes } from "./chart-notes";
import type { ChartPlan } from "./chart-plan";
import { tableBlock } from "./table-block";
import type { Block } from "./block";
import type { Layout } from "./layout";
import { notesName } from "./place-names";
import { linesAbove, onOwnSheet, placeArea, resultSheet } from "./result-sheet";
import { rowOrderOf } from "./row-order";
import type { Area, SheetOperation, SheetPlan } from "./sheet-plan";

/** In points: as wide as a printed page in portrait. */
const chartWidth = 560;

/** A chart on a sheet of its own, between what it is about and its figures. */
export function chartSheet(
  id: string,
  table: DataTable,
  plan: ChartPlan,
  layout: Layout,
  catalogue: Catalogue
): SheetPlan {
  const grid = tableBlock(table, layout, catalogue);
  const rows = chartRows(grid, plan);
  const placement = { ...onOwnSheet(id), gap: rows + 2 };
  const order = rowOrderOf(plan)?.(grid);
  const { sheetName, operations } = resultSheet(table, layout, catalogue, placement, order);
  const area = placeArea(grid, placement);
  const drawing = chartDrawing(id, table, plan, layout, catalogue, asWritten(grid, area));
  const place = { ...area, row: placement.row + linesAbove + 1, rows };
  return {
    sheetName: chartTexts[layout.language].sheetName(sheetName),
    operations: [
      // What stays in view would be the chart alone.
      ...operations.filter(({ kind }) => kind !== "freeze"),
      ...(drawing ? [{ kind: "chart" as const, area: place, width: chartWidth, drawing }] : []),
      ...notesBelow(id, area, chartNotes(table, plan, catalogue, layout.language)),
    ],
  };
}

/** The name holds more rows than are written: a later answer may have more to say. */
const spareRows = 4;

/** Lines that stand apart below the figures of a chart. */
export function notesBelow(id: string, figures: Area, lines: readonly string[]): SheetOperation[] {
  const row = figures.row + figures.rows + 1;
  const area = { row, column: figures.column, rows: lines.length + spareRows, columns: 1 };
  const written = { ...area, rows: lines.length };
  const rows = lines.map((line) => [line]);
  return [
    ...(lines.length ? [{ kind: "values" as const, area: written, rows }] : []),
    { kind: "textStyle", area, style: "note" },
    { kind: "name", area, name: notesName(id) },
  ];
}

/** A chart has at least so many rows; each bar takes a part of one, title and axis some more. */
const fewestRows = 20;
const rowsAround = 8;

function chartRows(grid: Block, { kind }: ChartPlan): number {
  if (kind !== "bar") return fewestRows;
  const series = grid.columns.filter((column) => column.role === "figure").length;
  const bars = grid.rowCount * (series * 0.6 + 0.4);
  return Math.max(fewestRows, Math.ceil(bars) + rowsAround);
}
