import { fail } from "../problem/problem";
import { placeName, thingIdOf } from "../sheet/place-names";
import type { Area } from "../sheet/sheet-plan";
import { areaOf, loadArea } from "./ranges";

/** Where a block stands now. */
export interface FoundArea {
  /** That of its place. */
  readonly id: string;
  readonly sheet: string;
  readonly sheetId: string;
  readonly area: Area;
  /** Rows of its area that stand below its name: those that its table has grown by. */
  readonly belowName: number;
  /** Such as A4:E328. */
  readonly address: string;
  readonly isProtected: boolean;
}

/** The cells of a block wherever they stand when Excel gets the request. */
export function placeRange(
  context: Excel.RequestContext,
  { id, belowName }: Pick<FoundArea, "id" | "belowName">
): Excel.Range {
  const named = context.workbook.names.getItem(placeName(id)).getRange();
  return belowName > 0 ? named.getResizedRange(belowName, 0) : named;
}

/**
 * Finds blocks by their names, which move with rows, columns and sheets; one that is gone is absent.
 * What is typed or pasted right below a list belongs to its table, and a sort may take it to the top:
 * the rows of the table are rows of the place.
 */
export async function findPlaces(
  context: Excel.RequestContext,
  ids: readonly string[]
): Promise<Map<string, FoundArea>> {
  const { names, tables } = context.workbook;
  const named = ids.map((id) => {
    const range = names.getItemOrNullObject(placeName(id)).getRangeOrNullObject();
    loadArea(range);
    range.load("address,worksheet/id,worksheet/name");
    return { id, range };
  });
  // A person may have given our table another name.
  tables.load("items/name");
  await context.sync();
  const present = named.filter(({ range }) => !range.isNullObject);
  if (!present.length) return new Map();
  for (const { range } of present) range.worksheet.protection.load("protected");
  const bodies = tables.items.map((table) => table.getDataBodyRange());
  for (const body of bodies) {
    loadArea(body);
    body.load("worksheet/id");
  }
  await context.sync();
  return new Map(
    present.map(({ id, range }) => {
      const { worksheet } = range;
      const area = areaOf(range);
      const below = bodies
        .filter((body) => body.worksheet.id === worksheet.id)
        .map((body) => rowsBelow(area, areaOf(body)));
      const belowName = Math.max(0, ...below);
      return [
        id,
        {
          ...{ id, sheet: worksheet.name, sheetId: worksheet.id, belowName },
          area: { ...area, rows: area.rows + belowName },
          address: range.address.split("!").at(-1)!,
          isProtected: worksheet.protection.protected,
        },
      ];
    })
  );
}

/** The rows of a table that stand below an area whose headings are the table's own. */
function rowsBelow(area: Area, body: Area): number {
  const isSame =
    body.row === area.row + 1 &&
    body.column <= area.column &&
    body.column + body.columns >= area.column + area.columns;
  return isSame ? Math.max(body.row + body.rows - (area.row + area.rows), 0) : 0;
}

/** Takes every name that a thing has away from the workbook. */
export async function dropNames(context: Excel.RequestContext, id: string): Promise<void> {
  const { names } = context.workbook;
  names.load("items/name");
  await context.sync();
  for (const name of names.items) if (thingIdOf(name.name) === id) name.delete();
}

/** Fails where a place stands on a protected sheet, before anything is written. */
export function checkUnprotected(places: Iterable<FoundArea>): void {
  for (const { isProtected, sheet } of places) {
    if (isProtected) fail("excelSheetProtected", { sheet });
  }
}
