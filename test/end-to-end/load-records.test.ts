import { join } from "node:path";
import { dimensionOf } from "../../src/catalogue/catalogue";
import { catalogue } from "../../src/catalogue/shipped-catalogue";
import type { DimensionId } from "../../src/catalogue/dimension";
import { countryLabel } from "../../src/catalogue/territory";
import { writeDemonstration } from "../../src/demonstration/write-demonstration";
import { formatYearsInWords } from "../../src/i18n/format";
import type { Language } from "../../src/i18n/language";
import { sheetTexts } from "../../src/i18n/sheet-texts";
import { checkAccessibility } from "../support/check-accessibility";
import { countedPupils } from "../support/counted-pupils";
import { openBrowser } from "../support/open-browser";
import type { OpenBrowser } from "../support/open-browser";
import { openPane } from "../support/pane-driver";
import type { PaneDriver } from "../support/pane-driver";
import { screenshot } from "../support/screenshot";
import { startApplication } from "../support/start-application";
import type { Application } from "../support/start-application";
import { temporaryFolder } from "../support/temporary-folder";

const folder = temporaryFolder();
const scale = 0.005;
let application: Application;
let browser: OpenBrowser;
/** Pupils of 2025 as the raw extract has them. */
let counted: Map<string, number>;

beforeAll(async () => {
  await writeDemonstration({ folder, years: [2025], scale, seed: 1, format: "csv" });
  counted = countedPupils(join(folder, "2025"));
  application = await startApplication({
    settings: { NEDB_DEMO_YEARS: "2025", NEDB_DEMO_SCALE: String(scale) },
    readyWithinMs: 120_000,
  });
}, 180_000);

afterAll(() => application.stop());

afterEach(() => browser.close());

const nameOf = (id: DimensionId, language: Language) => dimensionOf(catalogue, id).name[language];

function codeOf(id: DimensionId, label: unknown, language: Language): string {
  const found = dimensionOf(catalogue, id).members.find((one) => one.label[language] === label);
  return found?.code ?? "_T";
}

async function openIndicators(language: Language): Promise<PaneDriver> {
  browser = await openBrowser();
  const pane = await openPane(browser.page, application, language);
  await pane.signIn(application.password);
  await pane.reachIndicators();
  return pane;
}

async function load(pane: PaneDriver): Promise<readonly (readonly unknown[])[]> {
  await pane.press(pane.texts.request.load);
  await pane.sees(pane.texts.loaded.title);
  await browser.page.evaluate(() => window.workbench.settled());
  const workbook = await pane.workbook();
  return workbook.sheets.find((sheet) => sheet.name === workbook.activeSheet)!.values;
}

test.each(["kk"] as const)(
  "pupils by region, sex and grade in %s equal a count of the raw records",
  async (language) => {
    const pane = await openIndicators(language);
    await pane.sees(pane.texts.demonstration.mark);
    await screenshot(pane.page, `6-demonstration-${language}`);
    await pane.openIndicator(catalogue.indicators[7]!.name[language]);
    await pane.chooseBreakdowns(
      (["region", "sex", "grade"] as const).map((id) => nameOf(id, language))
    );
    await screenshot(pane.page, `7-pupils-${language}`);
    expect(await checkAccessibility(pane.frame())).toEqual([]);
    const values = await load(pane);
    await screenshot(pane.page, `8-pupils-loaded-${language}`);
    const rows = values.slice(4, 4 + 21 * 3 * 13);
    const wrong = rows.filter(([, region, sex, grade, value]) => {
      const place = region === countryLabel[language] ? "_T" : codeOf("region", region, language);
      const key = [place, codeOf("sex", sex, language), codeOf("grade", grade, language)];
      return value !== (counted.get(key.join("|")) ?? 0);
    });
    expect([rows.length, wrong]).toEqual([819, []]);
    expect(rows.reduce((sum, row) => sum + Number(row[4]), 0)).toBe(
      [...counted.values()].reduce((sum, count) => sum + count, 0)
    );
    const { sheets } = await pane.workbook();
    const said = sheets.flatMap((sheet) => sheet.values).flat();
    expect(said).toContain(
      sheetTexts[language].notes.demonstration(formatYearsInWords([2025], language))
    );
    expect(browser.errors).toEqual([]);
  }
);

test("districts stand below their regions in columns of their own", async () => {
  const pane = await openIndicators("ru");
  await pane.openIndicator(catalogue.indicators[0]!.name.ru);
  await pane.chooseYears([2025]);
  await pane.chooseBreakdowns(["Регион", "Район, город"]);
  const values = await load(pane);
  await screenshot(pane.page, "9-districts-ru");
  expect(values[3]?.slice(0, 3)).toEqual(["Отчётный год", "Регион", "Район, город"]);
  const rows = values.slice(4).filter((row) => row[0] === 2025);
  const country = rows.find((row) => row[1] === countryLabel.ru)!;
  const regions = rows.filter((row) => row[2] === "Всего" && row !== country);
  const districts = rows.filter((row) => row[2] !== "Всего");
  const sum = (some: typeof rows) => some.reduce((total, row) => total + (Number(row[3]) || 0), 0);
  expect([regions.length, districts.length > 200]).toEqual([20, true]);
  expect([sum(regions), sum(districts)]).toEqual([country[3], country[3]]);
});
