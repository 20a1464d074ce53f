import { thingIdOf } from "../sheet/place-names";
import type { Area } from "../sheet/sheet-plan";
import type { FoundResult } from "./found-results";
import { areaOf, loadArea } from "./ranges";

/** A cell of a sheet. */
export interface CellOfSheet {
  readonly row: number;
  readonly column: number;
  readonly sheetId: string;
}

/**
 * The result whose copy a cell belongs to: a copied sheet gets names of its own, and the result
 * stays where it was. Null where the cell is in no copy.
 */
export async function copiedResult(
  context: Excel.RequestContext,
  cell: CellOfSheet,
  results: readonly FoundResult[]
): Promise<FoundResult | null> {
  const { names } = context.workbook.worksheets.getItem(cell.sheetId);
  names.load("items/name");
  await context.sync();
  const copies = names.items.flatMap((item) => {
    const found = results.find(({ result }) => result.id === thingIdOf(item.name));
    return found && item.name.startsWith("NEDB_place_")
      ? [{ found, range: item.getRangeOrNullObject() }]
      : [];
  });
  for (const { range } of copies) loadArea(range);
  await context.sync();
  const copy = copies.find(({ range }) => !range.isNullObject && holds(areaOf(range), cell));
  return copy?.found ?? null;
}

/** Whether an area has a cell's row and column. */
export function holds(area: Area, { row, column }: Pick<CellOfSheet, "row" | "column">): boolean {
  return (
    row >= area.row &&
    row < area.row + area.rows &&
    column >= area.column &&
    column < area.column + area.columns
  );
}
