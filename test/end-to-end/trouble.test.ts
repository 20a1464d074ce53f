import Database from "better-sqlite3";
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { catalogue } from "../../src/catalogue/shipped-catalogue";
import { problemText } from "../../src/i18n/problem-texts";
import { problem } from "../../src/problem/problem";
import { runCli } from "../cli/run-cli";
import { checkAccessibility } from "../support/check-accessibility";
import { openBrowser } from "../support/open-browser";
import type { OpenBrowser } from "../support/open-browser";
import { openPane } from "../support/pane-driver";
import type { PaneDriver } from "../support/pane-driver";
import { screenshot } from "../support/screenshot";
import { startApplication } from "../support/start-application";
import type { Application } from "../support/start-application";

const schools = catalogue.indicators[0]!.name.en;
let dataFolder: string;
let application: Application;
let browser: OpenBrowser;
let pane: PaneDriver;

beforeAll(() => {
  dataFolder = mkdtempSync(join(tmpdir(), "nedb-trouble-"));
});

afterAll(() => {
  rmSync(dataFolder, { recursive: true, force: true });
});

beforeEach(async () => {
  application = await startApplication({ dataFolder });
  browser = await openBrowser();
  pane = await openPane(browser.page, application, "en");
});

afterEach(async () => {
  await browser.close();
  await application.stop();
});

async function signInAndChoose(): Promise<void> {
  await pane.signIn(application.password);
  await pane.reachIndicators();
  await pane.openIndicator(schools);
  await pane.chooseBreakdowns(["Region"]);
}

async function expectUntouchedWorkbook(): Promise<void> {
  const { sheets, names, tables, customXmlParts } = await pane.workbook();
  expect({
    sheets: sheets.map(({ name, address }) => [name, address]),
    names,
    tables,
    customXmlParts,
  }).toEqual({
    sheets: [["Sheet1", ""]],
    names: [],
    tables: [],
    customXmlParts: [],
  });
}

function titleOf(...parameters: Parameters<typeof problem>): string {
  return problemText(problem(...parameters), "en").title;
}

test("a wrong password is told without saying whether the account exists", async () => {
  await pane.signIn("wrong");
  await pane.sees(titleOf("signInFailed", {}));
  await screenshot(browser.page, "6-wrong-password");
  expect(await checkAccessibility(pane.frame())).toEqual([]);
  await pane.signIn(application.password);
  await pane.sees(new RegExp(`${pane.texts.terms.title}|${pane.texts.list.title}`));
});

test("a session that ends in the middle leads back to the same choice", async () => {
  await signInAndChoose();
  const file = readdirSync(dataFolder).find((name) => name.endsWith(".sqlite"))!;
  const registry = new Database(join(dataFolder, file));
  const ended = registry
    .prepare("UPDATE session SET expires_at = ?")
    .run("2000-01-01T00:00:00.000Z");
  registry.close();
  expect(ended.changes).toBeGreaterThan(0);

  await pane.press(pane.texts.request.load);
  await pane.sees(titleOf("sessionExpired", {}));
  await screenshot(browser.page, "7-session-ended");
  await expectUntouchedWorkbook();
  await pane.signIn(application.password);
  await pane.frame().getByRole("button", { name: pane.texts.request.load }).waitFor();
  expect(
    await pane.frame().getByRole("checkbox", { name: "Region", exact: true }).isChecked()
  ).toBe(true);
  await pane.press(pane.texts.request.load);
  await pane.sees(pane.texts.loaded.title);
});

test("a server that is gone leaves the workbook as it was, and trying again works once it is back", async () => {
  await signInAndChoose();
  await application.kill();
  await pane.press(pane.texts.request.load);
  await pane.sees(titleOf("serverUnreachable", { address: application.origin }));
  await screenshot(browser.page, "8-server-gone");
  expect(await checkAccessibility(pane.frame())).toEqual([]);
  await expectUntouchedWorkbook();
  application = await startApplication({ dataFolder, port: application.port });
  await pane.press(pane.texts.problem.tryAgain);
  await pane.sees(pane.texts.loaded.title);
});

test("a cancel while the sheet is written takes everything away again", async () => {
  await signInAndChoose();
  await browser.page.evaluate(() => {
    window.workbench.delay(700);
  });
  await pane.press(pane.texts.request.load);
  await pane.page.waitForFunction(() => window.workbench.snapshot().sheets.length === 2);
  await pane.press(pane.texts.loading.cancel);
  await pane.sees(pane.texts.request.cancelled);
  await screenshot(browser.page, "9-cancelled");
  await expectUntouchedWorkbook();
});

test("an error of Excel in the middle takes everything away again and is told in words", async () => {
  await signInAndChoose();
  await browser.page.evaluate(() => {
    window.workbench.failNext({ member: "TableCollection.Add", code: "AccessDenied" });
  });
  await pane.press(pane.texts.request.load);
  await pane.sees(titleOf("excelSheetProtected", { sheet: "1 2020 Region" }));
  await expectUntouchedWorkbook();
});

test("a cell in edit mode delays the writing and loses nothing", async () => {
  await signInAndChoose();
  await browser.page.evaluate(() => {
    window.workbench.setCellEditMode(true);
  });
  await pane.press(pane.texts.request.load);
  await pane.page.waitForTimeout(1000);
  await expectUntouchedWorkbook();
  await browser.page.evaluate(() => {
    window.workbench.setCellEditMode(false);
  });
  await pane.sees(pane.texts.loaded.title);
});

test("labels that look like dates stay text, and newly loaded data are offered", async () => {
  const file = join(dataFolder, "queue.csv");
  writeFileSync(
    file,
    "indicator,year,territory,queueAge,value\n41,2022,KZ,total,90\n41,2022,KZ,1-6,80\n41,2022,KZ,3-6,40\n"
  );
  expect(await runCli(dataFolder, ["load", file])).toMatchObject({ code: 0 });
  await pane.signIn(application.password);
  await pane.reachIndicators();
  await pane.openIndicator(catalogue.indicators[40]!.name.en);
  await pane.press(pane.texts.request.load);
  await pane.sees(pane.texts.loaded.title);
  const sheet = (await pane.workbook()).sheets[1]!;
  expect(sheet.values.slice(4, 7).map((row) => row.slice(0, 3))).toEqual([
    [2022, "all ages", 90],
    [2022, "1–6 years", 80],
    [2022, "3–6 years", 40],
  ]);
});
