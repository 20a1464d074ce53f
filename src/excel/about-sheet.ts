import { fail } from "../problem/problem";
import { aboutOperations, aboutRows, aboutTable } from "../sheet/about-data";
import type { AboutResult } from "../sheet/about-data";
import { aboutTexts } from "../i18n/about-texts";
import type { Language } from "../i18n/language";
import type { Area } from "../sheet/sheet-plan";
import { applyPlan } from "./apply-plan";
import { findResults } from "./found-results";
import { freeName } from "./free-name";
import { areaOf, loadArea, rangeOf } from "./ranges";
import { blocksOf } from "./write-values";

/**
 * Brings the sheet about the data to what the workbook keeps of each result. The sheet is made where
 * there is none, and goes with the last result. What a person has put beside its table stays.
 */
export async function writeAbout(context: Excel.RequestContext, language: Language): Promise<void> {
  const told = await aboutResults(context);
  const found = await findAbout(context);
  if (!told.length) await removeAbout(context);
  else if (found) await rewrite(context, found, told, language);
  else await makeSheet(context, told, language);
}

/** Fails where the sheet about the data is protected, before anything is written elsewhere. */
export async function checkAbout(context: Excel.RequestContext): Promise<void> {
  const found = await findAbout(context);
  if (found?.isProtected) fail("excelSheetProtected", { sheet: found.sheet.name });
}

/** Whether the workbook has a sheet about the data. */
export async function hasAbout(context: Excel.RequestContext): Promise<boolean> {
  return (await findAbout(context)) !== null;
}

/** Takes the table about the data away, and its sheet where nothing else stands on it. */
export async function removeAbout(context: Excel.RequestContext): Promise<void> {
  const found = await findAbout(context);
  if (!found) return;
  const { sheet, table, area } = found;
  const used = sheet.getUsedRange(true);
  loadArea(used);
  const { worksheets } = context.workbook;
  worksheets.load("items/visibility");
  await context.sync();
  const all = areaOf(used);
  const isAlone =
    all.row + all.rows <= area.row + area.rows && all.column + all.columns <= area.columns;
  const visible = worksheets.items.filter(({ visibility }) => visibility === "Visible");
  if (isAlone && visible.length > 1) sheet.delete();
  else table.delete();
  await context.sync();
}

async function aboutResults(context: Excel.RequestContext): Promise<AboutResult[]> {
  const { results: found } = await findResults(context);
  return found.flatMap(({ result, place }) =>
    place ? [{ sheet: place.sheet, lines: result.about }] : []
  );
}

interface FoundAbout {
  readonly table: Excel.Table;
  readonly sheet: Excel.Worksheet;
  readonly area: Area;
  readonly isProtected: boolean;
}

async function findAbout(context: Excel.RequestContext): Promise<FoundAbout | null> {
  const table = context.workbook.tables.getItemOrNullObject(aboutTable);
  await context.sync();
  if (table.isNullObject) return null;
  const range = table.getRange();
  const sheet = table.worksheet;
  loadArea(range);
  sheet.load("name");
  sheet.protection.load("protected");
  await context.sync();
  return { table, sheet, area: areaOf(range), isProtected: sheet.protection.protected };
}

async function makeSheet(
  context: Excel.RequestContext,
  told: readonly AboutResult[],
  language: Language
): Promise<void> {
  const { sheetName } = aboutTexts[language];
  const sheet = context.workbook.worksheets.add(await freeName(context, sheetName));
  await context.sync();
  try {
    const plan = { sheetName, operations: aboutOperations(told, language) };
    const signal = new AbortController().signal;
    await applyPlan(context, sheet, plan, { signal, onProgress: () => undefined });
  } catch (error) {
    sheet.delete();
    await context.sync();
    throw error;
  }
}

/** Writes the rows anew into the table that is there, which grows or shrinks. */
async function rewrite(
  context: Excel.RequestContext,
  { table, sheet, area, isProtected }: FoundAbout,
  told: readonly AboutResult[],
  language: Language
): Promise<void> {
  if (isProtected) fail("excelSheetProtected", { sheet: sheet.name });
  const rows = aboutRows(told, language);
  const more = rows.length - area.rows;
  const end = { ...area, row: area.row + area.rows };
  if (more > 0) {
    rangeOf(sheet, { ...end, rows: more }).insert("Down");
    table.resize(rangeOf(sheet, { ...area, rows: rows.length }));
  } else if (more < 0) {
    rangeOf(sheet, { ...end, row: end.row + more, rows: -more }).delete("Up");
  }
  const written = { ...area, rows: rows.length, columns: rows[0]!.length };
  for (const { area: part, values } of blocksOf(written, rows)) {
    rangeOf(sheet, part).values = values;
    await context.sync();
  }
  const { format } = rangeOf(sheet, { ...written, row: area.row + 1, rows: rows.length - 1 });
  format.wrapText = true;
  format.verticalAlignment = "Top";
  await context.sync();
}
