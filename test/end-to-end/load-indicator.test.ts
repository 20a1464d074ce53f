import ExcelJS from "exceljs";
import { dimensionOf } from "../../src/catalogue/catalogue";
import { catalogue } from "../../src/catalogue/shipped-catalogue";
import { totalCode } from "../../src/catalogue/dimension";
import type { DimensionId } from "../../src/catalogue/dimension";
import { countryLabel } from "../../src/catalogue/territory";
import { languages } from "../../src/i18n/language";
import type { Language } from "../../src/i18n/language";
import { checkAccessibility } from "../support/check-accessibility";
import { openBrowser } from "../support/open-browser";
import type { OpenBrowser } from "../support/open-browser";
import { openPane } from "../support/pane-driver";
import type { PaneDriver } from "../support/pane-driver";
import { publishedOrNil, publishedSchools } from "../support/published-schools";
import { screenshot } from "../support/screenshot";
import { startApplication } from "../support/start-application";
import type { Application } from "../support/start-application";

const years = [2015, 2016, 2017, 2018, 2019, 2020];
const symbol = "…";
/** The spreadsheet library draws and names what is inside. */
const gridLibrary = ".grid";
const notApplicable: Readonly<Record<Language, string>> = { kk: "қ/ж", ru: "н/п", en: "n/a" };
const totals: Readonly<Record<Language, string>> = { kk: "Барлығы", ru: "Всего", en: "Total" };
let application: Application;
let browser: OpenBrowser;

beforeAll(async () => {
  application = await startApplication();
});

afterAll(() => application.stop());

afterEach(() => browser.close());

/** Code of a label as a reader of the sheet would look it up. */
function codeOf(dimension: DimensionId, label: unknown, language: Language): string {
  if (label === totals[language] || label === countryLabel[language]) return totalCode;
  const found = dimensionOf(catalogue, dimension).members.filter(
    (member) => member.label[language] === label
  );
  expect([label, found.length]).toEqual([label, 1]);
  return found[0]!.code;
}

/** Compares every row of the sheet's table with the published table; returns the rows seen. */
function compareWithPublished(rows: readonly (readonly unknown[])[], language: Language): number {
  const wrong: unknown[] = [];
  const seen = new Set<string>();
  for (const [year, region, locality, value] of rows) {
    const regionCode = codeOf("region", region, language);
    const localityCode = codeOf("locality", locality, language);
    const territory = regionCode === totalCode ? "KZ" : regionCode;
    const area = localityCode === totalCode ? "total" : localityCode;
    const key = [year, territory, area].join("|");
    const expected = publishedOrNil(Number(year), territory, area);
    const right =
      expected === null
        ? value === symbol || value === notApplicable[language]
        : value === expected;
    if (!right) wrong.push({ key, value, expected });
    seen.add(key);
  }
  expect(wrong).toEqual([]);
  const missing = [...publishedSchools.keys()].filter(
    (key) => years.includes(Number(key.slice(0, 4))) && !seen.has(key)
  );
  expect(missing).toEqual([]);
  return seen.size;
}

async function checkScreen(pane: PaneDriver, name: string, language: Language): Promise<void> {
  await screenshot(pane.page, `${name}-${language}`);
  expect(await checkAccessibility(pane.frame())).toEqual([]);
}

test.each(languages)(
  "an analyst signs in and loads schools by region and locality in %s, equal to the published table",
  async (language) => {
    browser = await openBrowser();
    const pane = await openPane(browser.page, application, language);
    const indicator = catalogue.indicators[0]!;
    const nameOf = (id: DimensionId) => dimensionOf(catalogue, id).name[language];
    await checkScreen(pane, "1-sign-in", language);
    expect(await checkAccessibility(pane.page, gridLibrary)).toEqual([]);

    await pane.signIn(application.password);
    const terms = pane.frame().getByRole("heading", { name: pane.texts.terms.title });
    const list = pane.frame().getByRole("heading", { name: pane.texts.list.title });
    await terms.or(list).waitFor();
    if (await terms.isVisible()) await checkScreen(pane, "2-terms", language);
    await pane.reachIndicators();
    await pane.sees(indicator.name[language]);
    await checkScreen(pane, "3-indicators", language);

    await pane.openIndicator(indicator.name[language]);
    await pane.chooseYears(years);
    await pane.chooseBreakdowns([nameOf("region"), nameOf("locality")]);
    await pane.sees(pane.texts.request.size(324, 5, 1620));
    await checkScreen(pane, "4-request", language);
    await pane.press(pane.texts.request.load);
    await pane.sees(pane.texts.loaded.title);
    await browser.page.evaluate(() => window.workbench.settled());
    await checkScreen(pane, "5-loaded", language);

    const workbook = await pane.workbook();
    const [table, about] = workbook.tables;
    if (!table || !about) throw new Error("the figures and what is said about them are two tables");
    expect(about.name).toBe("NEDB_about");
    expect(workbook.activeSheet).toBe(table.sheet);
    expect(table).toMatchObject({ address: "A4:E328", showHeaders: true });
    const place = workbook.names.find((name) => name.name.startsWith("NEDB_place_"));
    expect(place).toMatchObject({ address: "A4:E328", sheet: table.sheet });
    const request = workbook.customXmlParts.find((part) =>
      part.namespaceUri.startsWith("urn:nedb-for-excel:placed-results:")
    );
    expect(request?.xml).toContain(place?.name.replace("NEDB_place_", ""));

    const sheet = workbook.sheets.find((each) => each.name === table.sheet)!;
    expect(sheet.values[0]?.[0]).toBe(`1. ${indicator.name[language]}`);
    expect(sheet.values[3]?.slice(1, 3)).toEqual([nameOf("region"), nameOf("locality")]);
    const rows = sheet.values.slice(4, 328);
    expect(compareWithPublished(rows, language)).toBe(324);
    expect(rows[0]?.slice(0, 4)).toEqual([2015, countryLabel[language], totals[language], 7511]);
    expect(sheet.numberFormats[4]?.[3]).toBe("#,##0");
    const said = workbook.sheets.find((each) => each.name === about.sheet)!.values;
    const told = said.map((row) => row.join(" ")).join("\n");
    expect(told).toContain("schools_by_region.csv");
    expect(told).toContain("2018-01");
    expect(browser.errors).toEqual([]);
  }
);

test("the workbook saves as .xlsx with the same figures", async () => {
  browser = await openBrowser();
  const pane = await openPane(browser.page, application, "ru");
  await pane.signIn(application.password);
  await pane.reachIndicators();
  const indicator = catalogue.indicators[0]!;
  await pane.openIndicator(indicator.name.ru);
  await pane.chooseYears(years);
  await pane.chooseBreakdowns(["Регион", "Местность"]);
  await pane.press(pane.texts.request.load);
  await pane.sees(pane.texts.loaded.title);
  const bytes = await browser.page.evaluate(async () =>
    Array.from(await window.workbench.saveXlsx())
  );
  const saved = new ExcelJS.Workbook();
  await saved.xlsx.load(Uint8Array.from(bytes).buffer);
  const sheet = saved.worksheets.find((each) => each.name !== "Лист1" && each.rowCount > 300)!;
  const rows = Array.from({ length: 324 }, (_, at) =>
    [1, 2, 3, 4].map((column) => sheet.getRow(at + 5).getCell(column).value)
  );
  expect(compareWithPublished(rows, "ru")).toBe(324);
});
