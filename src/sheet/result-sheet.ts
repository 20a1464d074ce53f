import type { Catalogue } from "../catalogue/catalogue";
import type { DataTable } from "../query/data-table";
import { effectiveLayout, tableBlock } from "./table-block";
import type { Block, BlockColumn } from "./block";
import type { Layout } from "./layout";
import { linesName, placeName, tableName } from "./place-names";
import { footerOf, resultLines, sheetNameOf } from "./result-lines";
import type { Area, CellValue, Rows, SheetOperation, SheetPlan } from "./sheet-plan";

/** Where a result begins, and whether the whole sheet is its own. */
export interface Placement {
  /** Names the place on the sheet: letters and digits. */
  readonly id: string;
  readonly row: number;
  readonly column: number;
  /** Widths, frozen panes and page set-up are left alone on a sheet that holds other things. */
  readonly ownSheet: boolean;
  /** Rows that stay free between the lines above and the headings. */
  readonly gap: number;
}

/** A result at the top of a sheet of its own. */
export function onOwnSheet(id: string): Placement {
  return { id, row: 0, column: 0, ownSheet: true, gap: 0 };
}

/** The rows above the headings: title, definition, filter. */
export const linesAbove = 3;

/** The cells that a result takes, the lines above included. */
export function resultArea(grid: Block, placement: Placement): Area {
  const place = placeArea(grid, placement);
  return { ...place, row: placement.row, rows: place.rows + linesAbove + placement.gap };
}

/** The cells of headings and figures. */
export function placeArea(grid: Block, { row, column, gap }: Placement): Area {
  return {
    row: row + linesAbove + gap,
    column,
    rows: grid.headings.length + grid.rowCount,
    columns: grid.columns.length,
  };
}

/**
 * An answer on a sheet: as a list, a real table ready for pivots; or as a cross table.
 * @param order the rows of the grid in the order in which they are written; its own where absent
 */
export function resultSheet(
  table: DataTable,
  layout: Layout,
  catalogue: Catalogue,
  placement: Placement,
  order?: readonly number[]
): SheetPlan {
  const grid = tableBlock(table, layout, catalogue);
  const isList = effectiveLayout(table, layout).kind === "list";
  const area = placeArea(grid, placement);
  const lines = resultLines(table, catalogue, layout.language);
  const linesArea = { ...area, row: placement.row, rows: linesAbove, columns: 1 };
  const line = (at: number): Area => ({ ...linesArea, row: placement.row + at, rows: 1 });
  const below: Area = {
    ...area,
    row: area.row + grid.headings.length,
    rows: grid.rowCount,
  };
  return {
    sheetName: sheetNameOf(table, catalogue, layout.language),
    operations: [
      { kind: "values", area: linesArea, rows: lines.map((text) => [text]) },
      { kind: "values", area, rows: gridRows(grid, order) },
      ...(isList ? [{ kind: "table" as const, area, name: tableName(placement.id) }] : []),
      { kind: "name", area, name: placeName(placement.id) },
      { kind: "name", area: linesArea, name: linesName(placement.id) },
      ...columnFormats(grid.columns, below),
      ...(isList ? [] : headingFormats(grid, area)),
      { kind: "textStyle", area: line(0), style: "title" },
      { kind: "textStyle", area: line(1), style: "definition" },
      { kind: "textStyle", area: line(2), style: "definition" },
      ...(placement.ownSheet
        ? sheetSetUp(grid, area, footerOf(table, layout.language), isList)
        : []),
    ],
  };
}

/** Headings and figures, row by row as they are written. */
export function gridRows(grid: Block, order?: readonly number[]): Rows {
  const { headings, rowCount } = grid;
  return {
    length: headings.length + rowCount,
    at(index): readonly CellValue[] {
      const row = index - headings.length;
      return headings[index] ?? grid.row(order?.[row] ?? row);
    },
  };
}

/** Formats of the figures' rows, column by column; alike neighbours share an operation. */
export function columnFormats(columns: readonly BlockColumn[], area: Area): SheetOperation[] {
  const operations: SheetOperation[] = [];
  for (let from = 0; from < columns.length;) {
    const { role, format } = columns[from]!;
    let to = from + 1;
    while (columns[to]?.role === role && columns[to]?.format === format) to++;
    const part = { ...area, column: area.column + from, columns: to - from };
    if (format !== null) operations.push({ kind: "numberFormat", area: part, format });
    // A state stands apart from the figure, which ends where the state begins.
    if (role === "figure") operations.push({ kind: "align", area: part, to: "right", indent: 0 });
    else if (role === "state") {
      operations.push({ kind: "align", area: part, to: "left", indent: 1 });
    } else if (format !== null) {
      operations.push({ kind: "align", area: part, to: "left", indent: 0 });
    }
    from = to;
  }
  return operations;
}

/** A list's headings are those of its table; a cross table has its own. */
function headingFormats(grid: Block, area: Area): SheetOperation[] {
  const rows = { ...area, rows: grid.headings.length };
  const figures = grid.columns.filter(({ role }) => role === "figure").length;
  const overFigures = { ...rows, column: area.column + grid.stubColumns, columns: figures };
  return [
    { kind: "textStyle", area: rows, style: "heading" },
    { kind: "numberFormat", area: rows, format: "0" },
    { kind: "align", area: overFigures, to: "right", indent: 0 },
    { kind: "wrap", area: rows },
  ];
}

/** A landscape A4 page holds so many characters at half their size, which is still read. */
const charactersOnPage = 250;

function sheetSetUp(grid: Block, area: Area, footer: string, isList: boolean): SheetOperation[] {
  const headingEnd = area.row + grid.headings.length;
  const isWide = grid.columns.length > 5;
  const characters = grid.columns.reduce((sum, { width }) => sum + width, 0);
  const pagesWide = Math.ceil(characters / charactersOnPage);
  const lastLabel = area.column + grid.stubColumns - 1;
  return [
    {
      kind: "columnWidths",
      column: area.column,
      widths: grid.columns.map(({ width }) => width),
    },
    // A list has its headings in one line.
    ...(isList
      ? []
      : [{ kind: "fitRows" as const, area: { ...area, rows: grid.headings.length } }]),
    {
      kind: "freeze",
      rows: headingEnd,
      columns: grid.columns.length - grid.stubColumns > 2 ? grid.stubColumns : 0,
    },
    {
      kind: "page",
      landscape: isWide,
      repeatRows: [area.row, headingEnd - 1],
      ...(pagesWide > 1 ? { pagesWide } : {}),
      // With everything in the heading no column names the rows.
      ...(pagesWide > 1 && grid.stubColumns > 0
        ? { repeatColumns: [area.column, lastLabel] as const }
        : {}),
      footer,
    },
  ];
}

/** A plan that sets the widths of columns, from one on, in the end. */
export function withWidths(
  { sheetName, operations }: SheetPlan,
  column: number,
  widths: readonly number[]
): SheetPlan {
  return { sheetName, operations: [...operations, { kind: "columnWidths", column, widths }] };
}
