import { linesName, namesOf, notesName } from "../sheet/place-names";
import type { Surroundings } from "../sheet/shape-steps";
import type { Area } from "../sheet/sheet-plan";
import type { FoundArea } from "./find-places";
import { areaOf, loadArea, rangeOf } from "./ranges";

const allRows = 1_048_576;
const allColumns = 16_384;

/** Looks at what stands around a result: its table, other results and tables, and its neighbours. */
export async function lookAround(
  context: Excel.RequestContext,
  { sheetId, area: place }: Pick<FoundArea, "sheetId" | "area">,
  id: string
): Promise<Surroundings> {
  const sheet = context.workbook.worksheets.getItem(sheetId);
  const { tables } = sheet;
  tables.load("items/name");
  const { names } = context.workbook;
  names.load("items/name");
  const beside = rangeOf(sheet, { ...place, column: 0, columns: allColumns });
  const above = rangeOf(sheet, { ...place, row: 0, rows: allRows });
  const used = [beside, above].map((range) => range.getUsedRangeOrNullObject(true));
  for (const range of used) loadArea(range);
  await context.sync();
  const tableRanges = tables.items.map((table) => table.getRange());
  for (const range of tableRanges) loadArea(range);
  const own = namesOf(id);
  const named = names.items
    .filter(({ name }) => /^NEDB_(place|lines|notes)_/.test(name))
    .map((item) => ({ name: item.name, range: item.getRangeOrNullObject() }));
  for (const { range } of named) {
    loadArea(range);
    range.load("worksheet/id");
  }
  await context.sync();
  const here = named.filter(({ range }) => !range.isNullObject && range.worksheet.id === sheetId);
  const results = here.filter(({ name }) => !own.includes(name)).map(({ range }) => areaOf(range));
  const areaNamed = (wanted: string) => {
    const found = here.find(({ name }) => name === wanted);
    return found && areaOf(found.range);
  };
  const notes = areaNamed(notesName(id));
  const tableAreas = tableRanges.map(areaOf);
  const table = tableAreas.find((area) => contains(area, place)) ?? null;
  const wide = table ?? place;
  const [rows, columns] = used.map((range) => (range.isNullObject ? wide : areaOf(range)));
  const top = areaNamed(linesName(id))?.row ?? place.row;
  const bottom = Math.max(wide.row + wide.rows, notes ? notes.row + notes.rows : 0);
  return {
    ...{ place, table },
    others: [...results, ...tableAreas.filter((area) => area !== table)],
    aloneInRows:
      rows!.column >= wide.column && rows!.column + rows!.columns <= wide.column + wide.columns,
    aloneInColumns: columns!.row >= top && columns!.row + columns!.rows <= bottom,
  };
}

/** Whether a table holds the headings of a place: a person may have made it shorter or longer. */
function contains(table: Area, place: Area): boolean {
  return (
    table.row === place.row &&
    table.column <= place.column &&
    table.column + table.columns >= place.column + place.columns
  );
}
