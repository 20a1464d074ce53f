import { catalogue } from "../../src/catalogue/shipped-catalogue";
import { choiceTexts } from "../../src/i18n/choice-texts";
import { openBrowser } from "../support/open-browser";
import type { OpenBrowser } from "../support/open-browser";
import { openPane } from "../support/pane-driver";
import type { PaneDriver } from "../support/pane-driver";
import { startApplication } from "../support/start-application";
import type { Application } from "../support/start-application";

let application: Application;
let browser: OpenBrowser;

beforeAll(async () => {
  application = await startApplication({
    settings: { NEDB_DEMO_YEARS: "2025", NEDB_DEMO_SCALE: "0.004" },
    readyWithinMs: 120_000,
  });
}, 180_000);

afterAll(() => application.stop());

afterEach(() => browser.close());

/** A request so large that a sheet for each region is offered, and taken. */
async function divide(): Promise<PaneDriver> {
  browser = await openBrowser();
  const pane = await openPane(browser.page, application, "en");
  await pane.signIn(application.password);
  await pane.reachIndicators();
  await pane.openIndicator(catalogue.indicators[7]!.name.en);
  await pane.chooseYears([2025]);
  await pane.chooseBreakdowns(["Region", "District, city", "Sex", "Grade", "Age"]);
  const way = new RegExp(`^${choiceTexts.en.size.sheetPerRegion}`);
  await pane.frame().getByRole("button", { name: way }).click();
  for (const name of ["District, city", "Grade", "Age"]) {
    await pane.frame().getByRole("checkbox", { name, exact: true }).uncheck();
  }
  return pane;
}

test("each region gets a sheet that bears its name", async () => {
  const pane = await divide();
  await pane.press(pane.texts.request.load);
  await pane.sees(pane.texts.loaded.title);
  const { sheets, names } = await pane.workbook();
  const named = sheets.filter(({ name }) => /^8 .+ 2025/.test(name)).map(({ name }) => name);
  expect(named).toHaveLength(20);
  expect(named[0]).toMatch(/^8 Abai Region 2025/);
  expect(names.filter(({ name }) => name.startsWith("NEDB_place_"))).toHaveLength(20);
});

test("a failure at one region leaves no sheet of any", async () => {
  const pane = await divide();
  const before = await pane.workbook();
  await browser.page.evaluate(() => {
    const { workbench } = window;
    const wait = setInterval(() => {
      if (workbench.snapshot().tables.length < 5) return;
      clearInterval(wait);
      workbench.failNext({ member: "Range.values", code: "GeneralException" });
    }, 5);
  });
  await pane.press(pane.texts.request.load);
  await pane.frame().getByRole("alert").waitFor();
  const { sheets, names, tables, customXmlParts } = await pane.workbook();
  expect(sheets.map(({ name }) => name)).toEqual(before.sheets.map(({ name }) => name));
  expect({ names, tables, customXmlParts }).toEqual({ names: [], tables: [], customXmlParts: [] });
});
