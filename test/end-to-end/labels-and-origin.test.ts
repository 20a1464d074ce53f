import Database from "better-sqlite3";
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { catalogue } from "../../src/catalogue/shipped-catalogue";
import { dimensionOf } from "../../src/catalogue/catalogue";
import type { Language } from "../../src/i18n/language";
import { placedTexts } from "../../src/i18n/placed-texts";
import { sheetTexts } from "../../src/i18n/sheet-texts";
import {
  chooseSmall,
  loadSmall,
  takeInTotals,
  wrongSmallFigures,
} from "../support/computers-workbook";
import { openBrowser } from "../support/open-browser";
import type { OpenBrowser } from "../support/open-browser";
import { openFile } from "../support/open-file";
import { openIndicators, openPane } from "../support/pane-driver";
import type { PaneDriver } from "../support/pane-driver";
import { chooseCross, nameOf, openTab } from "../support/pupils-workbook";
import { screenshot } from "../support/screenshot";
import { startApplication } from "../support/start-application";
import type { Application } from "../support/start-application";
import { temporaryFolder } from "../support/temporary-folder";

const lastRegion = dimensionOf(catalogue, "region").members.find(
  ({ code }) => code === "790000000"
)!;
const folder = temporaryFolder();
const years = [2023];
let application: Application;
let browser: OpenBrowser;
let elsewhere: OpenBrowser | null = null;

beforeEach(async () => {
  application = await startApplication();
  browser = await openBrowser();
  await takeInTotals(application, folder, { extract: 0, years });
});

afterEach(async () => {
  await browser.close();
  await elsewhere?.close();
  await application.stop();
});

async function sheetOf(pane: PaneDriver, name: string) {
  await pane.page.evaluate(() => window.workbench.settled());
  return (await pane.workbook()).sheets.find((one) => one.name === name)!;
}

/** Chooses the language of a result's labels on its card, and waits until the sheet speaks it. */
async function relabel(pane: PaneDriver, sheet: string, indicator: number, language: Language) {
  const words = placedTexts.kk.workbook.actions;
  const title = `${indicator}. ${catalogue.indicators[indicator - 1]!.name.kk}`;
  const card = pane.frame().getByRole("article", { name: title });
  const choice = card.getByLabel(words.labels);
  if (!(await choice.isVisible())) {
    await card.getByRole("button", { name: words.more(title) }).click();
  }
  await choice.selectOption(language);
  const first = `${indicator}. ${catalogue.indicators[indicator - 1]!.name[language]}`;
  await pane.page.waitForFunction(
    ([name, text]) => window.workbench.sheet(name!).values.flat().includes(text!),
    [sheet, first]
  );
}

test("labels go into other languages and back with nothing lost, on a list and a cross table that were worked on", async () => {
  const pane = await openIndicators(browser.page, application, "kk");
  const list = await loadSmall(pane, "kk", 29);
  await pane.press(pane.texts.loaded.another);
  await chooseSmall(pane, "kk", 30);
  await chooseCross(pane, "kk", false);
  await pane.press(pane.texts.request.load);
  await pane.sees(pane.texts.loaded.title);
  const cross = (await pane.workbook()).activeSheet;
  await browser.page.evaluate(
    ([one, other]) => {
      const { workbench } = window;
      const table = workbench.snapshot().tables.find(({ name }) => name !== "NEDB_about")!;
      workbench.sortTable(table.name, table.columns[3]!, false);
      workbench.insertRows(one!, 9, 1);
      workbench.type(one!, "B10", "Қазақстан Республикасы");
      workbench.type(one!, "G8", "=D8*2");
      workbench.type(one!, "D12", "about ten");
      workbench.insertRows(other!, 0, 2);
      workbench.insertColumns(other!, 2, 1);
      workbench.type(other!, "C12", "өзімнің жазбам");
      workbench.type(other!, "A12", "my own label");
    },
    [list, cross]
  );
  const before = [await sheetOf(pane, list), await sheetOf(pane, cross)];
  await openTab(pane, placedTexts.kk.tabs.workbook);
  for (const language of ["en", "ru", "kk"] as const) {
    await relabel(pane, list, 29, language);
    await relabel(pane, cross, 30, language);
    const [one, other] = [await sheetOf(pane, list), await sheetOf(pane, cross)];
    for (const { values } of [one, other]) {
      expect(values.flat()).toContain(nameOf("region", language));
      // The last one too: text of one's own cuts nothing off.
      const labels = values.flat().filter((cell) => cell === lastRegion.label[language]);
      expect(labels.length).toBeGreaterThan(0);
    }
    expect(one.values.flat()).toContain(
      sheetTexts[language].value(sheetTexts[language].units.unit)
    );
    expect([one.numberFormats, other.numberFormats]).toEqual(
      before.map(({ numberFormats }) => numberFormats)
    );
    expect(one.values.flat()).toContain("about ten");
    expect(one.values[9]![1]).toBe("Қазақстан Республикасы");
    expect(other.values.flat()).toEqual(expect.arrayContaining(["өзімнің жазбам", "my own label"]));
    await screenshot(pane.page, `30-labels-${language}`);
  }
  const after = [await sheetOf(pane, list), await sheetOf(pane, cross)];
  expect(after.map(({ formulas }) => formulas)).toEqual(before.map(({ formulas }) => formulas));
});

test("a colleague who opens the file elsewhere is told where each number comes from, and can refresh it", async () => {
  const pane = await openIndicators(browser.page, application, "kk");
  const list = await loadSmall(pane, "kk", 29);
  await takeInTotals(application, folder, { extract: 1, years });
  await openTab(pane, placedTexts.kk.tabs.workbook);
  await pane.press(placedTexts.kk.workbook.actions.refresh);
  await pane.sees(placedTexts.kk.progress.done(24, 24));
  await browser.page.evaluate(() => window.workbench.settled());
  const bytes = await browser.page.evaluate(async () => [...(await window.workbench.saveXlsx())]);
  await browser.close();

  const file = readdirSync(application.dataFolder).find((name) => name.endsWith(".sqlite"))!;
  const registry = new Database(join(application.dataFolder, file));
  registry.exec(
    `INSERT INTO person (id, login, name, role, body, password_hash, left_at)
     SELECT 'colleague', 'colleague', 'Colleague', role, body, password_hash, left_at
     FROM person WHERE login = 'analyst'`
  );
  registry.close();
  elsewhere = await openBrowser();
  const other = await openPane(elsewhere.page, application, "ru");
  const { signIn } = other.texts;
  await other.frame().getByLabel(signIn.login, { exact: true }).fill("colleague");
  await other.frame().getByLabel(signIn.password, { exact: true }).fill(application.password);
  await other.press(signIn.submit);
  await other.reachIndicators();
  await openFile(other, bytes);

  const words = placedTexts.ru;
  for (const cell of ["A1", "D10"]) {
    await other.page.evaluate(([name, at]) => window.workbench.select(name, at), [
      list,
      cell,
    ] as const);
    await other.page.evaluate(() => window.workbench.settled());
  }
  await openTab(other, words.tabs.cell);
  await other.sees(words.cell.drill);
  const [, region, locality, figure] = (await sheetOf(other, list)).values[9]!;
  const inRussian = (id: "region" | "locality", label: unknown) =>
    dimensionOf(catalogue, id).members.find((member) => member.label.kk === label)!.label.ru;
  const facts = await other.frame().locator("dl").innerText();
  await screenshot(other.page, "31-origin-elsewhere-ru");
  for (const text of [
    `29. ${catalogue.indicators[28]!.name.ru}`,
    "2023",
    inRussian("region", region),
    inRussian("locality", locality),
    sheetTexts.ru.units.unit,
    words.cell.normal,
    "totals-2.csv",
    "Demonstration analyst",
    words.cell.refreshed,
  ]) {
    expect(facts).toContain(text);
  }
  expect(await other.frame().locator("main").innerText()).toContain(
    Number(figure).toLocaleString("ru-RU")
  );

  await takeInTotals(application, folder, { extract: 2, years });
  await openTab(other, words.tabs.workbook);
  await other.press(words.workbook.actions.refresh);
  await other.sees(words.progress.done(24, 24));
  const { values } = await sheetOf(other, list);
  expect(wrongSmallFigures(values, 29, { extract: 2, years }, "kk")).toEqual([]);
});
