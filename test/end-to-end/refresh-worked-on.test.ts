import { catalogue } from "../../src/catalogue/shipped-catalogue";
import { placedTexts } from "../../src/i18n/placed-texts";
import {
  chooseSmall,
  loadSmall,
  takeInTotals,
  wrongSmallFigures,
} from "../support/computers-workbook";
import { openBrowser } from "../support/open-browser";
import type { OpenBrowser } from "../support/open-browser";
import { openIndicators } from "../support/pane-driver";
import type { PaneDriver } from "../support/pane-driver";
import { choiceWords, openTab } from "../support/pupils-workbook";
import { screenshot } from "../support/screenshot";
import { startApplication } from "../support/start-application";
import type { Application } from "../support/start-application";
import { temporaryFolder } from "../support/temporary-folder";

const folder = temporaryFolder();
const words = placedTexts.en;
let application: Application;
let browser: OpenBrowser;

beforeEach(async () => {
  application = await startApplication();
  browser = await openBrowser();
  await takeInTotals(application, folder, { extract: 0, years: [2023] });
});

afterEach(async () => {
  await browser.close();
  await application.stop();
});

/** The workbook as somebody else's hands leave it: through Excel's own object model. */
const actInExcel = (
  pane: PaneDriver,
  work: (context: Excel.RequestContext, sheet: string) => Promise<unknown>,
  sheet: string
) =>
  pane
    .frame()
    .evaluate(`Excel.run((context) => (${work.toString()})(context, ${JSON.stringify(sheet)}))`);

async function sheetOf(pane: PaneDriver, name: string) {
  await browser.page.evaluate(() => window.workbench.settled());
  return (await pane.workbook()).sheets.find((one) => one.name === name)!;
}

const refreshed = (pane: PaneDriver) => pane.sees(/^Refreshed:/);
const card = (pane: PaneDriver, at: number) => pane.frame().getByRole("article").nth(at);

async function refreshCard(pane: PaneDriver, at = 0): Promise<void> {
  await card(pane, at)
    .getByRole("button", { name: words.workbook.actions.refresh, exact: true })
    .click();
}

test("a list that is sorted, filtered, totalled and widened by hand keeps all of it while it grows", async () => {
  const pane = await openIndicators(browser.page, application, "en");
  await chooseSmall(pane, "en", 29);
  await pane.frame().getByLabel(choiceWords.en.request.arrival).selectOption("extend");
  await pane.press(pane.texts.request.load);
  await pane.sees(pane.texts.loaded.title);
  const sheet = (await pane.workbook()).activeSheet;
  const values = async () => (await sheetOf(pane, sheet)).values;
  expect(wrongSmallFigures(await values(), 29, { extract: 0, years: [2023] }, "en")).toEqual([]);

  await actInExcel(
    pane,
    async (context, name) => {
      const table = context.workbook.worksheets.getItem(name).tables.getItemAt(0);
      table.showTotals = true;
      table.name = "Mine";
      await context.sync();
    },
    sheet
  );
  await browser.page.evaluate((name) => {
    const { workbench } = window;
    // A column of one's own within the table and one beside it, and a sum under the figures.
    workbench.insertColumns(name, 3, 1);
    workbench.type(name, "D4", "Twice");
    for (let row = 5; row <= 67; row++) workbench.type(name, `D${row}`, `=E${row}*2`);
    workbench.type(name, "H4", "Beside");
    workbench.type(name, "H6", "=E6+1");
    workbench.type(name, "E68", "=SUM(Mine[Twice])");
    workbench.sortTable("Mine", "Region", false);
    workbench.filterTable("Mine", "Locality", ["urban"]);
  }, sheet);

  await takeInTotals(application, folder, { extract: 1, years: [2023, 2024] });
  await openTab(pane, words.tabs.workbook);
  await pane.sees(words.workbook.states.newer);
  await refreshCard(pane);
  // What the filter hides is told before it changes.
  await pane.sees(/^42 cells change where|cells change where it is hidden$/);
  await screenshot(pane.page, "28-refresh-filtered");
  await pane.press(words.hidden.write);
  await refreshed(pane);
  const grown = await values();
  expect(wrongSmallFigures(grown, 29, { extract: 1, years: [2023, 2024] }, "en")).toEqual([]);
  const body = grown.slice(4, -1);
  expect(body).toHaveLength(132 - 2 * 3);
  expect(body.map((row) => row[3])).toEqual(body.map((row) => Number(row[4]) * 2));
  expect(grown[5]![7]).toBe(Number(grown[5]![4]) + 1);
  expect(grown.at(-1)![0]).toBe("Total");
  expect((await sheetOf(pane, sheet)).formulas.at(-1)![4]).toBe("=SUM(Mine[Twice])");
  const mine = (await pane.workbook()).tables.find(({ name }) => name === "Mine")!;
  expect(mine).toMatchObject({ address: `A4:F${grown.length}`, showTotals: true });
  const isHidden = await browser.page.evaluate(
    ([name, count]) =>
      Array.from(
        { length: count },
        (_, at) => window.workbench.format(name, `A${at + 5}`).isHidden
      ),
    [sheet, body.length] as const
  );
  expect(isHidden).toEqual(body.map((row) => row[2] !== "urban"));

  // Columns change places, the table becomes a plain range: the figures are found all the same.
  await actInExcel(
    pane,
    async (context, name) => {
      const worksheet = context.workbook.worksheets.getItem(name);
      worksheet.tables.getItemAt(0).convertToRange();
      worksheet.getRange("B:B").insert("Right");
      worksheet.getRange("B1:B200").copyFrom("F1:F200");
      worksheet.getRange("F:F").delete("Left");
      await context.sync();
    },
    sheet
  );
  const moved = await sheetOf(pane, sheet);
  await takeInTotals(application, folder, { extract: 0, years: [2023, 2024] });
  await refreshCard(pane);
  await pane.sees(words.progress.done(48, 48));
  const after = await sheetOf(pane, sheet);
  expect(wrongSmallFigures(after.values, 29, { extract: 0, years: [2023, 2024] }, "en")).toEqual(
    []
  );
  expect(after.formulas.map((row) => [row[0], ...row.slice(2)])).toEqual(
    moved.formulas.map((row) => [row[0], ...row.slice(2)])
  );
  expect(after.values[3]!.slice(0, 6)).toEqual([
    ...["Reporting year", "Value, units", "Region", "Locality", "Twice", "State of the figure"],
  ]);

  // A heading that is gone is asked about; what is left is not touched.
  await browser.page.evaluate((name) => {
    window.workbench.type(name, "B4", "");
  }, sheet);
  const cleared = await sheetOf(pane, sheet);
  await refreshCard(pane);
  await pane.sees(words.differs.columns);
  await pane.sees("Value, units");
  // Without any figures "what is there" would be nothing.
  const leave = pane.frame().getByRole("button", { name: words.differs.leave });
  expect(await leave.count()).toBe(0);
  expect(await sheetOf(pane, sheet)).toEqual(cleared);

  // A name that somebody took away: the place cannot be found, and it is said.
  await actInExcel(
    pane,
    async (context) => {
      context.workbook.names.load("items/name");
      await context.sync();
      for (const item of context.workbook.names.items)
        if (item.name.includes("place")) item.delete();
      await context.sync();
    },
    sheet
  );
  await pane.press(words.differs.restore);
  await pane.sees(words.progress.gone);
  await pane.sees(words.workbook.states.gone);
  expect(await sheetOf(pane, sheet)).toEqual(cleared);
});

/** Holds the answer to the next question up until somebody has worked on the workbook. */
async function whileFetching(pane: PaneDriver, work: () => Promise<unknown>): Promise<void> {
  await browser.page.route(
    "**/api/v1/query*",
    async (route) => {
      const answer = await route.fetch();
      await work();
      await route.fulfill({ response: answer });
    },
    { times: 1 }
  );
  await refreshCard(pane);
}

/** Does something to a sheet once so many requests have reached the workbook. */
const afterBatches = (count: number, sheet: string, work: (name: string) => void) =>
  browser.page.evaluate(
    `new Promise((resolve) => {
      const until = window.workbench.batches().count + ${count};
      const timer = setInterval(() => {
        if (window.workbench.batches().count < until) return;
        clearInterval(timer);
        resolve((${work.toString()})(${JSON.stringify(sheet)}));
      }, 1);
    })`
  );

test("what others do to the workbook while a refresh is fetched or written is neither overwritten nor misled by", async () => {
  const pane = await openIndicators(browser.page, application, "en");
  const sheet = await loadSmall(pane, "en", 29);
  await openTab(pane, words.tabs.workbook);
  const take = (extract: number) => takeInTotals(application, folder, { extract, years: [2023] });
  const wrong = async (name: string, extract: number) =>
    wrongSmallFigures((await sheetOf(pane, name)).values, 29, { extract, years: [2023] }, "en");
  const act = (work: (name: string) => void, name: string) => browser.page.evaluate(work, name);
  const ended = () =>
    pane.frame().getByRole("button", { name: words.workbook.stop }).waitFor({ state: "hidden" });

  // While it is fetched: rows and a column, own words, another name of the sheet.
  await take(1);
  await whileFetching(pane, () =>
    act((name) => {
      const { workbench } = window;
      workbench.insertRows(name, 20, 2);
      workbench.insertRows(name, 0, 3);
      workbench.insertColumns(name, 0, 1);
      workbench.type(name, "C24", "a note between");
      workbench.renameSheet(name, "Их лист");
    }, sheet)
  );
  await refreshed(pane);
  expect(await wrong("Их лист", 1)).toEqual([]);
  expect((await sheetOf(pane, "Их лист")).values.flat()).toContain("a note between");

  // A figure typed over while it is fetched is asked about like any other.
  await take(2);
  await whileFetching(pane, () => act((name) => window.workbench.type(name, "E9", "7"), "Их лист"));
  await pane.sees(words.edited.title(1));
  await pane.press(words.edited.replace);
  await refreshed(pane);
  expect(await wrong("Их лист", 2)).toEqual([]);

  // While it is compared and written: whatever moves, it begins anew instead of missing its cells.
  const moves = [
    (name: string) => window.workbench.insertRows(name, 0, 1),
    (name: string) => window.workbench.insertRows(name, 12, 1),
    () => {
      const table = window.workbench.snapshot().tables.find((one) => one.name !== "NEDB_about")!;
      window.workbench.sortTable(table.name, "Locality", false);
    },
  ];
  await act(() => window.workbench.delay(15), "");
  let extract = 2;
  for (const move of moves) {
    await take(++extract);
    const moved = afterBatches(20, "Их лист", move);
    await refreshCard(pane);
    await moved;
    await ended();
    const found = await wrong("Их лист", extract);
    expect([String(move), found]).toEqual([String(move), []]);
  }
  await act(() => window.workbench.delay(0), "");

  // A copy of the sheet stays what it was, and says where the result itself is.
  await actInExcel(
    pane,
    async (context, name) => {
      context.workbook.worksheets.getItem(name).copy("End").name = "Copy";
      await context.sync();
    },
    "Их лист"
  );
  const copy = await sheetOf(pane, "Copy");
  await take(++extract);
  await refreshCard(pane);
  await pane.sees(words.progress.done(24, 24));
  await ended();
  expect(await wrong("Их лист", extract)).toEqual([]);
  expect((await sheetOf(pane, "Copy")).formulas).toEqual(copy.formulas);
  // The grid comes to a sheet at its first cell.
  for (const cell of ["A1", "E20"]) {
    await act((address) => window.workbench.select("Copy", address), cell);
    await browser.page.evaluate(() => window.workbench.settled());
  }
  await openTab(pane, words.tabs.cell);
  const title = `29. ${catalogue.indicators[28]!.name.en}`;
  await pane.sees(words.cell.inCopy(title, "Их лист"));
  await screenshot(pane.page, "29-cell-in-copy");

  // A sheet that is deleted while it is refreshed.
  await openTab(pane, words.tabs.workbook);
  await whileFetching(pane, () => act((name) => window.workbench.deleteSheet(name), "Их лист"));
  await pane.sees(words.progress.gone);
  expect((await sheetOf(pane, "Copy")).formulas).toEqual(copy.formulas);
  await openTab(pane, words.tabs.cell);
  await pane.sees(words.cell.inCopy(title, null));
}, 120_000);

test("what is typed right below a list is told, sorts with it, and nothing is doubled", async () => {
  const pane = await openIndicators(browser.page, application, "en");
  await loadSmall(pane, "en", 29);
  const { activeSheet: sheet, tables } = await pane.workbook();
  const cells = async () => (await sheetOf(pane, sheet)).values;
  const wrong = async (extract: number) =>
    wrongSmallFigures(await cells(), 29, { extract, years: [2023] }, "en");
  const below = (await cells()).length + 1;
  await browser.page.evaluate(
    ([name, row]) => {
      const typed = { A: "2023", B: "Abai Region", C: "Total", D: "17" };
      for (const [column, text] of Object.entries(typed)) {
        window.workbench.type(name, `${column}${row}`, text);
      }
      window.workbench.type(name, `B${row + 1}`, "A remark of our own");
    },
    [sheet, below] as const
  );
  await takeInTotals(application, folder, { extract: 1, years: [2023] });
  await openTab(pane, words.tabs.workbook);
  await refreshCard(pane);
  await pane.press(words.copied.leave);
  await refreshed(pane);
  await pane.sees(/^Not refreshed: 1 figure/);
  const copy = { year: 2023, place: expect.any(String), part: "_T", found: 17 };
  expect(await wrong(1)).toEqual([expect.objectContaining(copy)]);

  const rows = (await cells()).length;
  await browser.page.evaluate(
    (name) => window.workbench.sortTable(name, "Region", true),
    tables[0]!.name
  );
  await takeInTotals(application, folder, { extract: 2, years: [2023] });
  await refreshCard(pane);
  await refreshed(pane);
  expect(await wrong(2)).toEqual([expect.objectContaining(copy)]);
  expect(await cells()).toHaveLength(rows);
}, 120_000);
