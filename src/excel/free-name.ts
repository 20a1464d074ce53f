import { freeSheetName } from "../sheet/sheet-name";

/** The wanted name of a sheet, or one made from it that no sheet of the workbook has. */
export async function freeName(context: Excel.RequestContext, wanted: string): Promise<string> {
  const { worksheets } = context.workbook;
  worksheets.load("items/name");
  await context.sync();
  return freeSheetName(
    wanted,
    worksheets.items.map(({ name }) => name)
  );
}
