import Database from "better-sqlite3";
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { problemText } from "../../src/i18n/problem-texts";
import { placedTexts } from "../../src/i18n/placed-texts";
import type { Language } from "../../src/i18n/language";
import { problem } from "../../src/problem/problem";
import {
  chooseSmall,
  loadSmall,
  smallIndicators,
  takeInTotals,
  wrongSmallFigures,
} from "../support/computers-workbook";
import { openBrowser } from "../support/open-browser";
import type { OpenBrowser } from "../support/open-browser";
import { openIndicators } from "../support/pane-driver";
import type { PaneDriver } from "../support/pane-driver";
import { openTab } from "../support/pupils-workbook";
import { screenshot } from "../support/screenshot";
import { startApplication } from "../support/start-application";
import type { Application } from "../support/start-application";
import { temporaryFolder } from "../support/temporary-folder";

const folder = temporaryFolder();
const years = [2023];
let application: Application;
let browser: OpenBrowser;
let started = 0;

beforeEach(async () => {
  application = await startApplication({ dataFolder: join(folder, `${started++}`) });
  browser = await openBrowser();
  await takeInTotals(application, folder, { extract: 0, years });
});

afterEach(async () => {
  await browser.close();
  await application.stop();
});

/** Three results on their sheets, and newer data in the service. */
async function placeThree(language: Language) {
  const pane = await openIndicators(browser.page, application, language);
  const sheets: string[] = [];
  for (const indicator of smallIndicators) {
    sheets.push(await loadSmall(pane, language, indicator));
    await pane.press(pane.texts.loaded.another);
  }
  await takeInTotals(application, folder, { extract: 1, years });
  await openTab(pane, placedTexts[language].tabs.workbook);
  /** How many figures of each sheet are not those of an extract. */
  const wrong = async (extract: 0 | 1) => {
    await browser.page.evaluate(() => window.workbench.settled());
    const snapshot = await pane.workbook();
    return smallIndicators.map((indicator, at) => {
      const { values } = snapshot.sheets.find(({ name }) => name === sheets[at])!;
      return wrongSmallFigures(values, indicator, { extract, years }, language).length;
    });
  };
  expect(await wrong(0)).toEqual([0, 0, 0]);
  return { pane, wrong };
}

/** Does something before the second question of a refresh goes on its way. */
async function beforeSecondQuestion(work: () => unknown): Promise<void> {
  let asked = 0;
  await browser.page.route("**/api/v1/query*", async (route) => {
    asked++;
    if (asked === 2) await work();
    await route.fallback();
  });
}

const seesExactly = (pane: PaneDriver, text: string) =>
  pane.frame().getByText(text, { exact: true }).first().waitFor();

const cards = (pane: PaneDriver) => pane.frame().getByRole("article");

test("a session that ends in the middle of refreshing all asks to sign in, and the rest goes on after it", async () => {
  const words = placedTexts.kk;
  const { pane, wrong } = await placeThree("kk");
  await beforeSecondQuestion(() => {
    const file = readdirSync(application.dataFolder).find((name) => name.endsWith(".sqlite"))!;
    const registry = new Database(join(application.dataFolder, file));
    registry.prepare("UPDATE session SET expires_at = ?").run("2000-01-01T00:00:00.000Z");
    registry.close();
  });
  await pane.press(words.workbook.refreshAll(3));
  await pane.sees(problemText(problem("sessionExpired", {}), "kk").title);
  await screenshot(pane.page, "24-refresh-session-kk");
  const [first, ...others] = await wrong(0);
  expect([first! > 0, others]).toEqual([true, [0, 0]]);
  expect((await wrong(1))[0]).toBe(0);

  await pane.signIn(application.password);
  await pane.sees(words.workbook.goOn(2));
  await cards(pane).nth(0).getByText(words.progress.done(24, 24)).waitFor();
  expect(await cards(pane).getByText(words.progress.waiting).count()).toBe(2);
  await screenshot(pane.page, "25-refresh-go-on-kk");
  await pane.press(words.workbook.goOn(2));
  await seesExactly(pane, words.progress.ended(3, 0, 0));
  expect(await wrong(1)).toEqual([0, 0, 0]);
});

test("a server that is lost in the middle of refreshing all is told, and the rest goes on when it is back", async () => {
  const words = placedTexts.ru;
  const { pane, wrong } = await placeThree("ru");
  const lost = problemText(problem("serverUnreachable", { address: application.origin }), "ru");
  await beforeSecondQuestion(() => application.kill());
  await pane.press(words.workbook.refreshAll(3));
  await cards(pane).nth(1).getByText(lost.title).waitFor();
  await pane.sees(words.workbook.goOn(2));
  await screenshot(pane.page, "26-refresh-server-lost-ru");
  expect(await cards(pane).nth(2).getByText(words.progress.waiting).count()).toBe(1);
  const [first, ...others] = await wrong(0);
  expect([first! > 0, others]).toEqual([true, [0, 0]]);

  const { dataFolder, port } = application;
  application = await startApplication({ dataFolder, port });
  await pane.press(words.workbook.goOn(2));
  await seesExactly(pane, words.progress.ended(3, 0, 0));
  expect(await wrong(1)).toEqual([0, 0, 0]);
});

test("a cell that is being edited holds a refresh up, which can be stopped or goes on after it", async () => {
  const words = placedTexts.en;
  const { pane, wrong } = await placeThree("en");
  const editing = (on: boolean) =>
    browser.page.evaluate((is) => {
      window.workbench.setCellEditMode(is);
    }, on);
  const refreshAll = () => pane.press(words.workbook.refreshAll(3));

  await pane.sees(words.workbook.states.newer);
  await editing(true);
  await refreshAll();
  await pane.sees(pane.texts.loading.waiting);
  await screenshot(pane.page, "27-refresh-held-en");
  await pane.press(words.workbook.stop);
  await pane.sees(words.workbook.goOn(3));
  await editing(false);
  await browser.page.waitForTimeout(300);
  expect(await wrong(0)).toEqual([0, 0, 0]);

  await editing(true);
  await pane.press(words.workbook.goOn(3));
  await pane.sees(pane.texts.loading.waiting);
  expect(await wrong(0)).toEqual([0, 0, 0]);
  await editing(false);
  await seesExactly(pane, words.progress.ended(3, 0, 0));
  expect(await wrong(1)).toEqual([0, 0, 0]);

  // The same while something is loaded: a cancel is heard at once and leaves nothing to be done.
  await openTab(pane, words.tabs.indicators);
  await chooseSmall(pane, "en", 12);
  const { sheets } = await pane.workbook();
  const names = async () => (await pane.workbook()).sheets.map(({ name }) => name);
  await editing(true);
  await pane.press(pane.texts.request.load);
  await pane.sees(pane.texts.loading.waiting);
  await pane.press(pane.texts.loading.cancel);
  await pane.sees(pane.texts.request.cancelled);
  await editing(false);
  await browser.page.waitForTimeout(300);
  expect(await names()).toEqual(sheets.map(({ name }) => name));
});
