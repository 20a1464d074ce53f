import { fail } from "../problem/problem";
import { aboutOperations, aboutTable } from "../sheet/about-data";
import { aboutTexts } from "../i18n/about-texts";
import type { Language } from "../i18n/language";
import { freeSheetName } from "../sheet/sheet-name";
import { applyPlan } from "./apply-plan";
import { findPlaces } from "./find-places";
import { readResults } from "./placed-results";

/**
 * Writes the sheet about the data anew from what the workbook keeps of each result; the sheet is
 * made where there is none, and goes with the last result.
 */
export async function writeAbout(context: Excel.RequestContext, language: Language): Promise<void> {
  const results = await readResults(context);
  const places = await findPlaces(
    context,
    results.map(({ id }) => id)
  );
  const told = results.flatMap(({ id, about }) => {
    const sheet = places.get(id)?.sheet;
    return sheet === undefined ? [] : [{ sheet, lines: about }];
  });
  const table = context.workbook.tables.getItemOrNullObject(aboutTable);
  await context.sync();
  const sheet = table.isNullObject ? await addSheet(context, language) : table.worksheet;
  if (!table.isNullObject) {
    sheet.load("name");
    sheet.protection.load("protected");
    await context.sync();
    if (sheet.protection.protected) fail("excelSheetProtected", { sheet: sheet.name });
    table.delete();
    sheet.getRange().clear();
  }
  if (!told.length) {
    sheet.delete();
    await context.sync();
    return;
  }
  const operations = aboutOperations(told, language);
  const plan = { sheetName: aboutTexts[language].sheetName, operations };
  await applyPlan(context, sheet, plan, {
    signal: new AbortController().signal,
    onProgress: () => undefined,
  });
}

async function addSheet(
  context: Excel.RequestContext,
  language: Language
): Promise<Excel.Worksheet> {
  const { worksheets } = context.workbook;
  worksheets.load("items/name");
  await context.sync();
  const taken = worksheets.items.map(({ name }) => name);
  return worksheets.add(freeSheetName(aboutTexts[language].sheetName, taken));
}
