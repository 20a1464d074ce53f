import { readFileSync } from "node:fs";
import { join } from "node:path";
import { findIndicator } from "../../src/catalogue/catalogue";
import { catalogue } from "../../src/catalogue/shipped-catalogue";
import { placedTexts } from "../../src/i18n/placed-texts";
import { runCli } from "../cli/run-cli";
import { keptFolder, unpackKept } from "../kept/kept-folder";
import type { KeptBook } from "../kept/kept-workbook";
import { openBrowser } from "../support/open-browser";
import type { OpenBrowser } from "../support/open-browser";
import { openFile } from "../support/open-file";
import { openIndicators } from "../support/pane-driver";
import type { PaneDriver } from "../support/pane-driver";
import { choiceWords, openTab, placesOf } from "../support/pupils-workbook";
import { screenshot } from "../support/screenshot";
import { startApplication } from "../support/start-application";
import type { Application } from "../support/start-application";
import { temporaryFolder } from "../support/temporary-folder";

const kept = keptFolder("0.1.0");
const dataFolder = temporaryFolder();
let application: Application;
let browser: OpenBrowser;

beforeAll(async () => {
  unpackKept(join(kept, "data"), dataFolder);
  application = await startApplication({ dataFolder });
});

afterAll(() => application.stop());

beforeEach(async () => {
  browser = await openBrowser();
});

afterEach(() => browser.close());

/** Opens a kept workbook with the tab of its results in front, and gives what stood in it. */
async function openKept(name: string) {
  const path = join(kept, "workbooks", name);
  const book = JSON.parse(readFileSync(`${path}.json`, "utf8")) as KeptBook;
  const pane = await openIndicators(browser.page, application, book.language);
  await openFile(pane, [...readFileSync(`${path}.xlsx`)]);
  await openTab(pane, placedTexts[book.language].tabs.workbook);
  return { pane, ...book };
}

const inOrder = <T extends { readonly address: string; readonly cells: unknown }>(
  places: readonly (T & { readonly sheet: string })[]
) =>
  places
    .map(({ sheet, address, cells }) => ({ sheet, address, cells }))
    .sort((one, other) => (one.sheet < other.sheet ? -1 : 1));

/** Indicators whose table has changed since. */
const isEarlier = ({ question }: KeptBook["results"][number]) =>
  [22, 40].includes(question.indicator);

async function refreshAll(
  pane: PaneDriver,
  { language, results }: KeptBook,
  partly: number
): Promise<void> {
  const { workbook, progress } = placedTexts[language];
  const earlier = results.filter(isEarlier).length;
  await pane.press(workbook.refreshAll(results.length));
  const ended = progress.ended(results.length - earlier, earlier, 0, partly);
  // "0 of 2 refreshed" is not the end.
  await pane.frame().getByText(ended, { exact: true }).first().waitFor();
}

/**
 * Refreshes the results of a workbook, which finds them all as the data say, and looks at a figure;
 * from some of them a person has taken rows away.
 */
async function checkResults(pane: PaneDriver, book: KeptBook, partly = 0): Promise<void> {
  const { language, results } = book;
  const words = placedTexts[language];
  for (const { question } of results) {
    const title = findIndicator(catalogue, question.indicator)!.name[language];
    await pane.sees(`${question.indicator}. ${title}`);
  }
  expect(await pane.frame().getByRole("article").count()).toBe(results.length);
  await refreshAll(pane, book, partly);
  const earlier = results.filter(isEarlier).length;
  const said = (text: string) => pane.frame().getByText(text, { exact: true }).count();
  const same = pane.frame().getByText(`${words.progress.doneSame}. `);
  expect(await same.count()).toBe(results.length - earlier);
  expect(await said(words.progress.earlier)).toBe(earlier);
  expect(await said(words.workbook.states.earlier)).toBe(earlier);
  expect(inOrder(await placesOf(pane))).toEqual(inOrder(results));

  const { sheet, cells, address } = results[0]!;
  const row = cells.findIndex((line) => line.includes(1062));
  const column = "ABCDEFGH"[cells[row]!.indexOf(1062)]!;
  const cell = `${column}${Number(/\d+/.exec(address)![0]) + row}`;
  // The sheet comes to the front with the first of them.
  for (const at of ["A1", cell]) {
    await browser.page.evaluate(([of, to]) => window.workbench.select(of, to), [
      sheet,
      at,
    ] as const);
    await browser.page.evaluate(() => window.workbench.settled());
  }
  await openTab(pane, words.tabs.cell);
  await pane.sees(words.cell.drill);
  const facts = await pane.frame().locator("dl").innerText();
  expect(facts).toContain("Demonstration analyst");
  expect(facts).toContain("Demonstration data of NEDB for Excel, seed 1, scale 0.01");
}

// Counted in the kept records with SQL of its own.
test.each([
  [
    "outline-and-indicator-22",
    [
      [2024, "Всего", "Всего", "Всего", 712, ""],
      [2024, "Всего", "Всего", "дети-сироты и дети, оставшиеся без попечения родителей", 340, ""],
      [2024, "Всего", "Всего", "дети-инвалиды", 402, ""],
    ],
  ],
  [
    "cross-and-indicator-40",
    [
      ["_T", "Қазақстан Республикасы", "_T", "Барлығы", 10_036, 10_194],
      ["_T", "Қазақстан Республикасы", "0", "0 жас", 69, 84],
      ["_T", "Қазақстан Республикасы", "1", "1 жас", 787, 814],
    ],
  ],
])(
  "a result of an earlier edition in %s says so, is loaded anew in its place, and laid back",
  async (name, rows) => {
    const { pane, ...book } = await openKept(name);
    const { workbook, progress } = placedTexts[book.language];
    const old = book.results.find(isEarlier)!;
    const placeOf = async () => (await placesOf(pane)).find(({ sheet }) => sheet === old.sheet)!;
    await pane.sees(workbook.states.earlier);
    await pane.press(workbook.actions.layAnew);
    await pane.sees(progress.laidAnew);
    expect((await placeOf()).cells.slice(1, 4)).toEqual(rows);
    expect(await pane.frame().getByText(workbook.states.earlier, { exact: true }).count()).toBe(0);
    await screenshot(browser.page, `36-kept-anew-${name}`);

    await pane.press(workbook.actions.layBack);
    await pane.sees(progress.laidBack);
    const { address, cells } = await placeOf();
    expect([address.replaceAll("$", ""), cells]).toEqual([old.address, old.cells]);
    await pane.sees(workbook.states.earlier);

    await pane.press(workbook.actions.layAnew);
    await pane.sees(progress.laidAnew);
    const refresh = pane
      .frame()
      .getByRole("button", { name: workbook.actions.refresh, exact: true });
    await refresh.last().click();
    await pane.sees(progress.doneSame);
    expect(browser.errors).toEqual([]);
  },
  120_000
);

test.each(["outline-and-indicator-22", "cross-and-indicator-40"])(
  "results that 0.1.0 left in %s are found, told of, and as the data say",
  async (name) => {
    const { pane, ...book } = await openKept(name);
    await checkResults(pane, book);
    await screenshot(browser.page, `36-kept-${name}`);
    expect(browser.errors).toEqual([]);
  },
  60_000
);

test("what the last refresh of 0.1.0 changed is told, its results go on with newer data, and its saved request opens", async () => {
  const { pane, ...book } = await openKept("list-chart-and-refreshed");
  const words = placedTexts.en;
  const pressOnLast = (name: string) =>
    pane.frame().getByRole("article").last().getByRole("button", { name, exact: true }).click();
  await pressOnLast(words.workbook.actions.changes);
  await pane.sees(words.changes.fromTo("1,230", "1,214"));
  await pane.press(words.changes.back);
  // The last row was taken away by hand.
  await checkResults(pane, book, 1);

  expect(await runCli(dataFolder, ["loads", "use", "6"])).toMatchObject({ code: 0 });
  await openTab(pane, words.tabs.workbook);
  await pressOnLast(words.workbook.actions.refresh);
  await pane.sees(/^Refreshed: \d+ figures changed/);
  const { sheet } = book.results.at(-1)!;
  const { cells } = (await placesOf(pane)).find((place) => place.sheet === sheet)!;
  const labels = ["Republic of Kazakhstan", "Astana city", "Almaty city", "Shymkent city"];
  expect(labels.map((label) => cells.find((row) => row.includes(label))?.[2])).toEqual([
    ...[1230, 4, 63, undefined],
  ]);

  await openTab(pane, words.tabs.indicators);
  await pane.press(choiceWords.en.list.requests);
  await pane
    .frame()
    .getByRole("button", { name: /^Camps by region/ })
    .click();
  await pane.frame().getByRole("button", { name: pane.texts.request.load }).waitFor();
  expect(browser.errors).toEqual([]);
});
