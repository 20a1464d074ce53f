import { placeName, thingIdOf } from "../sheet/place-names";
import type { Area } from "../sheet/sheet-plan";

/** Where a result stands now. */
export interface FoundArea {
  readonly id: string;
  readonly sheet: string;
  readonly sheetId: string;
  readonly area: Area;
  /** Such as A4:E328. */
  readonly address: string;
  readonly isProtected: boolean;
}

/** The cells of a result wherever they stand when Excel gets the request. */
export function placeRange(context: Excel.RequestContext, id: string): Excel.Range {
  return context.workbook.names.getItem(placeName(id)).getRange();
}

/** Finds results by their names, which move with rows, columns and sheets; one that is gone is absent. */
export async function findPlaces(
  context: Excel.RequestContext,
  ids: readonly string[]
): Promise<Map<string, FoundArea>> {
  const named = ids.map((id) => {
    const range = context.workbook.names.getItemOrNullObject(placeName(id)).getRangeOrNullObject();
    range.load("address,rowIndex,columnIndex,rowCount,columnCount,worksheet/id,worksheet/name");
    return { id, range };
  });
  await context.sync();
  const present = named.filter(({ range }) => !range.isNullObject);
  for (const { range } of present) range.worksheet.protection.load("protected");
  await context.sync();
  return new Map(
    present.map(({ id, range }) => [
      id,
      {
        id,
        sheet: range.worksheet.name,
        sheetId: range.worksheet.id,
        area: {
          row: range.rowIndex,
          column: range.columnIndex,
          rows: range.rowCount,
          columns: range.columnCount,
        },
        address: range.address.split("!").at(-1)!,
        isProtected: range.worksheet.protection.protected,
      },
    ])
  );
}

/** Takes every name that a thing has away from the workbook. */
export async function dropNames(context: Excel.RequestContext, id: string): Promise<void> {
  const { names } = context.workbook;
  names.load("items/name");
  await context.sync();
  for (const name of names.items) if (thingIdOf(name.name) === id) name.delete();
}
