import { join } from "node:path";
import { placedTexts } from "../../src/i18n/placed-texts";
import { runCli } from "../cli/run-cli";
import { loadSmall, takeInTotals, wrongSmallFigures } from "../support/computers-workbook";
import { openBrowser } from "../support/open-browser";
import type { OpenBrowser } from "../support/open-browser";
import { openIndicators } from "../support/pane-driver";
import { screenshot } from "../support/screenshot";
import { startApplication } from "../support/start-application";
import type { Application } from "../support/start-application";
import { temporaryFolder } from "../support/temporary-folder";

const folder = temporaryFolder();
const years = [2023];
let application: Application;
let browser: OpenBrowser;

beforeAll(async () => {
  application = await startApplication({ dataFolder: join(folder, "data") });
  browser = await openBrowser();
  await takeInTotals(application, folder, { extract: 0, years });
});

afterAll(async () => {
  await browser.close();
  await application.stop();
});

async function use(load: number): Promise<void> {
  const run = await runCli(application.dataFolder, ["loads", "use", String(load)]);
  expect(run).toMatchObject({ code: 0 });
}

test("the ribbon refreshes all behind a closed pane, asks for the sign-in, and shows the pane where a decision is wanted", async () => {
  const { page } = browser;
  const words = placedTexts.ru;
  const pane = await openIndicators(page, application, "ru");
  const indicators = [12, 29] as const;
  const sheets: string[] = [];
  for (const indicator of indicators) {
    sheets.push(await loadSmall(pane, "ru", indicator));
    await pane.press(pane.texts.loaded.another);
  }
  const wrong = async (extract: 0 | 1) => {
    await page.evaluate(() => window.workbench.settled());
    const snapshot = await pane.workbook();
    return indicators.map((indicator, at) => {
      const { values } = snapshot.sheets.find(({ name }) => name === sheets[at])!;
      return wrongSmallFigures(values, indicator, { extract, years }, "ru").length;
    });
  };
  const press = () => page.evaluate(() => window.workbench.pressRibbon("Nedb.RefreshAll"));
  const isPaneOpen = () => page.evaluate(() => window.workbench.isPaneOpen);
  expect(await wrong(0)).toEqual([0, 0]);

  // Nobody needs to see how all goes well.
  await takeInTotals(application, folder, { extract: 1, years });
  await page.evaluate(() => window.workbench.closePane());
  await press();
  expect(await wrong(1)).toEqual([0, 0]);
  expect(await isPaneOpen()).toBe(false);

  // A runtime that begins anew knows nobody: it goes on after the sign-in.
  const loads = await runCli(application.dataFolder, ["loads"]);
  const first = Number(/(\d+)[^\n]*totals-1\.csv/.exec(loads.output)![1]);
  await use(first);
  await page.evaluate(() => window.workbench.closePane());
  await page.evaluate(() => window.workbench.restartAddIn());
  await page.evaluate(() => window.workbench.ready());
  await page.evaluate(() => window.workbench.closePane());
  await press();
  expect(await isPaneOpen()).toBe(true);
  await pane.sees(pane.texts.signIn.title);
  await screenshot(page, "37-refresh-all-sign-in");
  await pane.signIn(application.password);
  await pane
    .frame()
    .getByText(words.progress.ended(2, 0, 0), { exact: true })
    .first()
    .waitFor();
  await screenshot(page, "37-refresh-all-signed-in");
  expect(await wrong(0)).toEqual([0, 0]);

  // A figure that somebody has typed over is theirs to decide.
  await page.evaluate((of) => window.workbench.type(of, "D6", "17"), sheets[1]!);
  await use(first + 1);
  await page.evaluate(() => window.workbench.closePane());
  await press();
  expect(await isPaneOpen()).toBe(true);
  await pane.sees(words.edited.title(1));
  await screenshot(page, "37-refresh-all-asks");
  expect((await wrong(1))[0]).toBe(0);
  expect(browser.errors).toEqual([]);
});
