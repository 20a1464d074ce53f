import type { Catalogue } from "../catalogue/catalogue";
import { coordinatesOf } from "../query/coordinates";
import type { DataTable } from "../query/data-table";
import { figureGrid } from "../sheet/figure-grid";
import { matchPlace } from "../sheet/match-place";
import type { FoundPlace } from "../sheet/found-place";
import { sameCell } from "../sheet/same-cell";
import type { CellValue } from "../sheet/sheet-plan";
import { copiedResult, holds } from "./copied-place";
import { runInExcel } from "./excel-problem";
import type { FoundArea } from "./find-places";
import { findResults } from "./found-results";
import { readFigures } from "./kept-figures";
import type { PlacedResult } from "./placed-results";
import { readPlace } from "./read-place";
import { whileStill } from "./while-still";

/** Where the number of a cell comes from. */
export interface FigureOrigin {
  readonly result: PlacedResult;
  readonly table: DataTable;
  /** The place of the figure in the table. */
  readonly place: number;
  readonly year: number;
  /** The position on each axis of the table. */
  readonly positions: readonly number[];
  readonly sheet: string;
  /** Such as D17. */
  readonly address: string;
  /** What stands in the cell, where it is not the figure. */
  readonly edited: CellValue | undefined;
}

/** What the selected cell holds. */
export type SelectedCell =
  | { readonly kind: "figure"; readonly origin: FigureOrigin }
  /** A label or heading of a result, or a cell of its lines. */
  | { readonly kind: "inResult"; readonly result: PlacedResult }
  /** A figure whose origin was not kept in the workbook. */
  | { readonly kind: "notKept"; readonly result: PlacedResult }
  /** A cell of a copied sheet; `sheet` is where the result itself stands, null where it is gone. */
  | { readonly kind: "inCopy"; readonly result: PlacedResult; readonly sheet: string | null }
  | { readonly kind: "outside" };

/** Tells where the number in the selected cell comes from. */
export function figureAtSelection(catalogue: Catalogue): Promise<SelectedCell> {
  const look = async (context: Excel.RequestContext): Promise<SelectedCell> => {
    const cell = context.workbook.getActiveCell();
    cell.load("address,rowIndex,columnIndex,worksheet/id,worksheet/name");
    await context.sync();
    const results = await findResults(context);
    const at = { row: cell.rowIndex, column: cell.columnIndex, sheetId: cell.worksheet.id };
    const selected = results.find(
      ({ place }) => place?.sheetId === at.sheetId && holds(place.area, at)
    );
    if (!selected?.place) {
      const copied = await copiedResult(context, at, results);
      if (!copied) return { kind: "outside" };
      return { kind: "inCopy", result: copied.result, sheet: copied.place?.sheet ?? null };
    }
    const { result, place } = selected;
    const kept = await readFigures(context, result.id, "current", catalogue);
    if (!kept) return { kind: "notKept", result };
    const grid = figureGrid(kept.table, result.layout, catalogue);
    const found = await readAround(
      context,
      place,
      at.row,
      kept.table,
      result,
      grid.headings.length
    );
    if (!found) return { kind: "inResult", result };
    const { rowAt, columnAt } = matchPlace(grid, found.place);
    const row = rowAt.indexOf(found.row);
    const index = columnAt.indexOf(at.column - place.area.column);
    const figure = row < 0 || index < 0 ? -1 : grid.placeOf(row, index);
    if (figure < 0) return { kind: "inResult", result };
    const value = found.place.rows[found.row]![at.column - place.area.column];
    const expected = grid.row(row)[index];
    const origin: FigureOrigin = {
      ...{ result, table: kept.table, place: figure },
      ...coordinatesOf(kept.table, figure),
      ...{ sheet: cell.worksheet.name, address: cell.address.split("!").at(-1)! },
      edited: sameCell(value, expected) ? undefined : (value ?? null),
    };
    return { kind: "figure", origin };
  };
  return whileStill(() => runInExcel("", look));
}

/**
 * The headings and one row of a place; of an outline all rows, for those around it tell its labels.
 * Null where the row is one of the headings.
 */
async function readAround(
  context: Excel.RequestContext,
  place: FoundArea,
  row: number,
  table: DataTable,
  { layout }: PlacedResult,
  headings: number
): Promise<{ readonly place: FoundPlace; readonly row: number } | null> {
  const { area } = place;
  if (row < area.row + headings) return null;
  const at = row - area.row;
  const isOutline = layout.kind === "cross" && !layout.repeatLabels;
  if (isOutline) return { place: await readPlace(context, place, table, layout), row: at };
  const read = (from: number, count: number) =>
    readPlace(context, place, table, layout, { rows: { from, count } });
  const above = await read(0, headings);
  const own = await read(at, 1);
  return { place: { ...above, rows: [...above.rows, ...own.rows] }, row: headings };
}
