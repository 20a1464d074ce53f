import { join } from "node:path";
import { catalogue } from "../../src/catalogue/shipped-catalogue";
import { writeDemonstration } from "../../src/demonstration/write-demonstration";
import { placedTexts } from "../../src/i18n/placed-texts";
import { runCli } from "../cli/run-cli";
import { checkAccessibility } from "../support/check-accessibility";
import { combinationsOfPlaces, countedPlaces, wrongPlaces } from "../support/counted-places";
import type { CountedPlaces, FoundFigure } from "../support/counted-places";
import { openBrowser } from "../support/open-browser";
import type { OpenBrowser } from "../support/open-browser";
import { openPane } from "../support/pane-driver";
import type { PaneDriver } from "../support/pane-driver";
import { chooseCross, choiceWords, nameOf, openTab } from "../support/pupils-workbook";
import type { Cells } from "../support/pupils-workbook";
import { startApplication } from "../support/start-application";
import type { Application } from "../support/start-application";
import { screenshot } from "../support/screenshot";
import { temporaryFolder } from "../support/temporary-folder";
import { workbookPrints } from "../support/workbook-prints";

const folder = temporaryFolder();
const years = [2024, 2025];
const words = placedTexts.en;
let application: Application;
let browser: OpenBrowser;

const extractOf = (seed: number, year: number) => join(folder, String(seed), String(year));

const countsOf = (seed: number): ReadonlyMap<number, CountedPlaces> =>
  new Map(years.map((year) => [year, countedPlaces(extractOf(seed, year))]));

async function takeIn(seed: number, of: readonly number[]): Promise<void> {
  const paths = of.map((year) => extractOf(seed, year));
  const { code, output, errors } = await runCli(application.dataFolder, ["load", ...paths]);
  if (code !== 0) throw new Error(output + errors);
}

beforeAll(async () => {
  for (const seed of [1, 2]) {
    const own = join(folder, String(seed));
    await writeDemonstration({ folder: own, years, scale: 0.006, seed, format: "csv" });
  }
  application = await startApplication();
  browser = await openBrowser();
  await takeIn(1, years);
}, 180_000);

afterAll(async () => {
  await browser.close();
  await application.stop();
});

/** What stands on a sheet; as text, which leaves the page faster than so many cells. */
async function cellsOf(sheet: string): Promise<Cells> {
  const text = await browser.page.evaluate(async (name) => {
    await window.workbench.settled();
    return JSON.stringify(window.workbench.sheet(name).values);
  }, sheet);
  return JSON.parse(text) as Cells;
}

function* listFigures(cells: Cells): Generator<FoundFigure> {
  for (const [year, ...rest] of cells.slice(4)) {
    yield { year: year as number, labels: rest.slice(0, 5), value: rest[5], state: rest[6] };
  }
}

/** Figures of a cross table with years above, whose labels stand only where they change. */
function* crossFigures(cells: Cells): Generator<FoundFigure> {
  const headings = cells[3]!;
  let labels: unknown[] = [];
  for (const row of cells.slice(4)) {
    const first = row.findIndex((cell) => cell !== "");
    labels = [...labels.slice(0, first), ...row.slice(first, 5)];
    for (let column = 5; column < row.length; column++) {
      yield { year: headings[column] as number, labels, value: row[column], state: undefined };
    }
  }
}

/** Waits until many cells have been written, and others are still to be. */
async function midWriting(pane: PaneDriver, language: RegExp): Promise<void> {
  await pane.frame().getByText(language).first().waitFor();
}

/** Opens pupils by district, locality, sex and grade. */
async function openPlaces(of: readonly number[]): Promise<PaneDriver> {
  const pane = await openPane(browser.page, application, "en");
  await pane.signIn(application.password);
  await pane.reachIndicators();
  await pane.openIndicator(catalogue.indicators[7]!.name.en);
  await pane.chooseYears(of);
  const breakdowns = ["region", "district", "locality", "sex", "grade"] as const;
  await pane.chooseBreakdowns(breakdowns.map((id) => nameOf(id, "en")));
  return pane;
}

test("58,266 figures are right one by one, and a cancel at any moment leaves all as before", async () => {
  expect(years.length * combinationsOfPlaces).toBe(58_266);
  const { page } = browser;
  const pane = await openPlaces(years);
  await pane.sees(/^58,266 rows × 8 columns/);
  const slow = (milliseconds: number) =>
    page.evaluate((each) => window.workbench.delay(each), milliseconds);

  // Cancelled while the answer is on its way.
  const empty = await workbookPrints(page);
  await page.route("**/api/v1/query", async (route) => {
    await new Promise((resolve) => setTimeout(resolve, 3000));
    await route.continue().catch(() => undefined);
  });
  await pane.press(pane.texts.request.load);
  await pane.sees(pane.texts.loading.fetching);
  await pane.press(pane.texts.loading.cancel);
  await pane.sees(pane.texts.request.cancelled);
  await page.unroute("**/api/v1/query");
  expect(await workbookPrints(page)).toEqual(empty);

  // Cancelled in the middle of the writing.
  await slow(400);
  await pane.press(pane.texts.request.load);
  await midWriting(pane, /^([1-9]\d*,[\d,]+) of (?!\1 )[\d,]+ cells written/);
  await pane.press(pane.texts.loading.cancel);
  await pane.sees(pane.texts.request.cancelled);
  await slow(0);
  expect(await workbookPrints(page)).toEqual(empty);

  await pane.press(pane.texts.request.load);
  await pane.sees(pane.texts.loaded.title);
  const list = await page.evaluate(() => window.workbench.snapshot().activeSheet);
  const first = countsOf(1);
  expect(wrongPlaces(listFigures(await cellsOf(list)), first)).toEqual([]);

  // A refresh of many cells, cancelled in the middle of the writing.
  await takeIn(2, years);
  await openTab(pane, words.tabs.workbook);
  await pane.sees(words.workbook.states.newer);
  const loaded = await workbookPrints(page);
  await slow(200);
  await pane.press(words.workbook.actions.refresh);
  await midWriting(pane, /^Writing ([1-9]\d*,[\d,]+) of (?!\1 )[\d,]+ cells/);
  await pane.press(words.workbook.stop);
  await pane.sees(words.progress.stopped);
  await slow(0);
  expect(await workbookPrints(page)).toEqual(loaded);

  await pane.press(words.workbook.actions.refresh);
  await pane.sees(words.workbook.states.current);
  const second = countsOf(2);
  expect(wrongPlaces(listFigures(await cellsOf(list)), second)).toEqual([]);

  await openTab(pane, words.tabs.indicators);
  await pane.press(pane.texts.loaded.change);
  await chooseCross(pane, "en", false);
  await pane.press(pane.texts.request.load);
  await pane.sees(pane.texts.loaded.title);
  const cross = await page.evaluate(() => window.workbench.snapshot().activeSheet);
  expect(cross).not.toBe(list);
  expect(wrongPlaces(crossFigures(await cellsOf(cross)), second)).toEqual([]);
  expect(browser.errors).toEqual([]);
}, 240_000);

/** A figure with so many digits that few of them fill an XML part. */
function longFigure(cell: number, share: number): number {
  const other = cell % 100 < share ? 7 : 1;
  return ((cell + 1) * 2_654_435_761 * other) % 9_007_199_254_740_881;
}

/** Lets the service answer with long figures, of which a share in percent are other ones. */
async function answerLong(share: number): Promise<void> {
  await browser.page.unroute("**/api/v1/query");
  await browser.page.route("**/api/v1/query", async (route) => {
    const response = await route.fetch();
    const answer = (await response.json()) as {
      size: number[];
      extension: { absent?: unknown };
      value: unknown;
      status: unknown;
    };
    const cells = answer.size.reduce((product, length) => product * length, 1);
    answer.value = Array.from({ length: cells }, (_, cell) => longFigure(cell, share));
    answer.status = {};
    delete answer.extension.absent;
    await route.fulfill({ response, json: answer });
  });
}

const wrongLong = (cells: Cells, share: number): unknown[] =>
  cells.slice(4).filter((row, cell) => row[6] !== longFigure(cell, share));

const keptParts = () =>
  browser.page.evaluate(() =>
    window.workbench
      .snapshot()
      .customXmlParts.filter(({ namespaceUri }) => namespaceUri.includes(":current:"))
      .map(({ xml }) => xml.length)
  );

test("figures that fill several parts are kept, and where a part is lost a refresh asks before it writes", async () => {
  const { page } = browser;
  const pane = await openPlaces(years);
  await pane.press(choiceWords.en.table.kinds.list.name);
  await answerLong(0);
  await pane.press(pane.texts.request.load);
  await pane.sees(pane.texts.loaded.title);
  const list = await page.evaluate(() => window.workbench.snapshot().activeSheet);
  expect(wrongLong(await cellsOf(list), 0)).toEqual([]);
  const parts = await keptParts();
  expect(parts.length).toBeGreaterThan(1);
  expect(Math.max(...parts)).toBeLessThan(524_288);

  // Its origin is told, and an edit by hand is asked about.
  await page.evaluate((name) => {
    window.workbench.type(name, "G9", "5");
    window.workbench.select(name, "G9");
  }, list);
  await openTab(pane, words.tabs.cell);
  await pane.sees(words.cell.edited("5"));
  await answerLong(1);
  await openTab(pane, words.tabs.workbook);
  await pane.press(words.workbook.actions.refresh);
  await pane.sees(words.edited.title(1));
  await pane.press(words.edited.replace);
  await pane.sees(/cells written/);
  expect(wrongLong(await cellsOf(list), 1)).toEqual([]);
  await pane.press(words.workbook.actions.changes);
  await pane.sees(words.changes.counts(583, 0, 0, 0));
  await pane.press(words.changes.back);

  // Something outside took one of the parts away.
  await pane.frame().evaluate(`Excel.run(async (context) => {
    const all = context.workbook.customXmlParts;
    all.load("items/namespaceUri");
    await context.sync();
    all.items.findLast(({ namespaceUri }) => namespaceUri.includes(":current:")).delete();
    await context.sync();
  })`);
  await answerLong(2);
  const before = await workbookPrints(page);
  await pane.press(words.workbook.actions.refresh);
  await pane.sees(words.unkept.title(583));
  expect(await workbookPrints(page)).toEqual(before);
  await screenshot(page, "unkept-figures");
  expect(await checkAccessibility(pane.frame())).toEqual([]);
  await pane.press(words.unkept.replace);
  await pane.sees(words.progress.doneUnknown(583));
  expect(wrongLong(await cellsOf(list), 2)).toEqual([]);
  expect(await keptParts()).toHaveLength(parts.length);
  // What was there before the lost figures is not told as what this refresh changed.
  await pane.press(words.workbook.actions.changes);
  await pane.sees(words.changes.notKept);
  expect(browser.errors).toEqual([]);
}, 240_000);
