import type { Block } from "../sheet/block";
import type { FoundPlace } from "../sheet/found-place";
import { matchPlace } from "../sheet/match-place";
import { placeId } from "../sheet/placed";
import type { Kinds, Placed } from "../sheet/placed";
import { sameCell } from "../sheet/same-cell";
import type { CellValue } from "../sheet/sheet-plan";
import { copiedResult, holds } from "./copied-place";
import { runInExcel } from "./excel-problem";
import type { FoundArea } from "./find-places";
import { findResults } from "./found-results";
import { readFigures } from "./kept-figures";
import { readPlace } from "./read-place";
import { whileStill } from "./while-still";

/** A figure of an answer, in the cell where it stands. */
export interface FigureCell<P, A> {
  readonly result: P;
  readonly answer: A;
  /** The place of the figure in the answer. */
  readonly place: number;
  readonly sheet: string;
  /** Such as D17. */
  readonly address: string;
  /** What stands in the cell, where it is not the figure. */
  readonly edited: CellValue | undefined;
}

/** What the selected cell holds. */
export type FoundCell<P, A> =
  | { readonly kind: "figure"; readonly figure: FigureCell<P, A> }
  /** A label or heading of a result, or a cell of its lines. */
  | { readonly kind: "inResult"; readonly result: P }
  /** A figure whose origin was not kept in the workbook. */
  | { readonly kind: "notKept"; readonly result: P }
  /** A cell of a copied sheet; `sheet` is where the result itself stands, null where it is gone. */
  | { readonly kind: "inCopy"; readonly result: P; readonly sheet: string | null }
  | { readonly kind: "outside" };

/** Tells which figure stands in the selected cell. */
export function figureAtSelection<P extends Placed, A>(
  kinds: Kinds<P, A>
): Promise<FoundCell<P, A>> {
  const look = async (context: Excel.RequestContext): Promise<FoundCell<P, A>> => {
    const cell = context.workbook.getActiveCell();
    cell.load("address,rowIndex,columnIndex,worksheet/id,worksheet/name");
    await context.sync();
    const { results } = await findResults(context);
    const at = { row: cell.rowIndex, column: cell.columnIndex, sheetId: cell.worksheet.id };
    const isHere = (place: FoundArea) => place.sheetId === at.sheetId && holds(place.area, at);
    const selected = results.find(({ places }) => places.some(isHere));
    if (!selected) {
      const copied = await copiedResult(context, at, results);
      const result = copied && kinds.read(copied.result);
      if (!result) return { kind: "outside" };
      return { kind: "inCopy", result, sheet: copied.place?.sheet ?? null };
    }
    const place = selected.places.find(isHere)!;
    const result = kinds.read(selected.result);
    if (!result) return { kind: "outside" };
    const kind = kinds.of(result);
    const kept = await readFigures(context, result.id, "current", kind);
    if (!kept) return { kind: "notKept", result };
    const { blocks } = kind.lay(result, kept.answer);
    const laid = blocks.find(({ name }) => placeId(result.id, name) === place.id);
    if (!laid) return { kind: "inResult", result };
    const { block } = laid;
    const found = await readAround(context, place, at.row, block);
    if (!found) return { kind: "inResult", result };
    const { rowAt, columnAt } = matchPlace(block, found.place);
    const row = rowAt.indexOf(found.row);
    const index = columnAt.indexOf(at.column - place.area.column);
    const figure = row < 0 || index < 0 ? -1 : block.placeOf(row, index);
    if (figure < 0) return { kind: "inResult", result };
    const value = found.place.rows[found.row]![at.column - place.area.column];
    const expected = block.row(row)[index];
    return {
      kind: "figure",
      figure: {
        ...{ result, answer: kept.answer, place: figure },
        ...{ sheet: cell.worksheet.name, address: cell.address.split("!").at(-1)! },
        edited: sameCell(value, expected) ? undefined : (value ?? null),
      },
    };
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
  block: Block
): Promise<{ readonly place: FoundPlace; readonly row: number } | null> {
  const { area } = place;
  const headings = block.headings.length;
  if (row < area.row + headings) return null;
  const at = row - area.row;
  if (!block.repeatLabels) return { place: await readPlace(context, place, block), row: at };
  const read = (from: number, count: number) =>
    readPlace(context, place, block, { rows: { from, count } });
  const above = await read(0, headings);
  const own = await read(at, 1);
  return { place: { ...above, rows: [...above.rows, ...own.rows] }, row: headings };
}
