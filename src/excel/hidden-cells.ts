import type { ColumnWrites } from "../sheet/place-change";
import type { Area } from "../sheet/sheet-plan";
import { placeRange } from "./find-places";
import type { FoundArea } from "./find-places";
import { bandsOf, partOf } from "./ranges";

/** Rows and columns of an area that nobody sees, be they hidden by hand or by a filter. */
export interface HiddenLines {
  /** Counted within the area. */
  readonly rows: ReadonlySet<number>;
  readonly columns: ReadonlySet<number>;
}

/** Cells whose change nobody would see. */
export interface HiddenCells {
  readonly rows: number;
  readonly columns: number;
  readonly cells: number;
}

/** How many cells of a place would be written where nobody sees them. */
export async function hiddenWrites(
  context: Excel.RequestContext,
  place: FoundArea,
  writes: readonly ColumnWrites[]
): Promise<HiddenCells> {
  if (!writes.length) return { rows: 0, columns: 0, cells: 0 };
  const hidden = await hiddenLines(context, () => placeRange(context, place), place.area);
  const [rows, columns] = [new Set<number>(), new Set<number>()];
  let cells = 0;
  for (const { column, rows: written } of writes) {
    for (const row of written) {
      const isRow = hidden.rows.has(row);
      const isColumn = hidden.columns.has(column);
      if (isRow) rows.add(row);
      if (isColumn) columns.add(column);
      if (isRow || isColumn) cells++;
    }
  }
  return { rows: rows.size, columns: columns.size, cells };
}

/** So many columns are asked about in one request. */
const columnsAtOnce = 500;

/**
 * Finds the hidden rows and columns of an area.
 * @param whole gives, for each request anew, the range of the area
 */
export async function hiddenLines(
  context: Excel.RequestContext,
  whole: () => Excel.Range,
  area: Area
): Promise<HiddenLines> {
  const range = whole();
  range.load("rowHidden,columnHidden");
  await context.sync();
  // Null where some are and some are not.
  const isHidden = range as Readonly<Record<"rowHidden" | "columnHidden", boolean | null>>;
  const columns = new Set<number>();
  if (isHidden.columnHidden !== false) {
    for (let from = 0; from < area.columns; from += columnsAtOnce) {
      const count = Math.min(columnsAtOnce, area.columns - from);
      const asked = Array.from({ length: count }, (_, at) => {
        const cell = whole().getCell(0, from + at);
        cell.load("columnHidden");
        return cell;
      });
      await context.sync();
      asked.forEach((cell, at) => cell.columnHidden && columns.add(from + at));
    }
  }
  const rows = new Set<number>();
  if (isHidden.rowHidden === true) for (let row = 0; row < area.rows; row++) rows.add(row);
  const shown = Array.from({ length: area.columns }, (_, at) => at).find((at) => !columns.has(at));
  if (isHidden.rowHidden === null && shown !== undefined) {
    for (const band of bandsOf({ row: 0, column: shown, rows: area.rows, columns: 1 })) {
      for (let at = 0; at < band.rows; at++) rows.add(band.row + at);
      const first = whole().getCell(0, 0);
      first.load("rowIndex");
      const view = partOf(whole(), band).getVisibleView();
      view.load("cellAddresses");
      await context.sync();
      for (const [address] of view.cellAddresses as string[][]) {
        rows.delete(Number(/\d+$/.exec(address!)![0]) - 1 - first.rowIndex);
      }
    }
  }
  return { rows, columns };
}
