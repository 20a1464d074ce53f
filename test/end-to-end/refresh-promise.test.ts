import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { dimensionOf } from "../../src/catalogue/catalogue";
import { catalogue } from "../../src/catalogue/shipped-catalogue";
import { countryLabel } from "../../src/catalogue/territory";
import { placedTexts } from "../../src/i18n/placed-texts";
import { runCli } from "../cli/run-cli";
import { chooseSmall, loadSmall } from "../support/computers-workbook";
import { openBrowser } from "../support/open-browser";
import type { OpenBrowser } from "../support/open-browser";
import { openIndicators } from "../support/pane-driver";
import type { PaneDriver } from "../support/pane-driver";
import { chooseCross, choosePlace, choiceWords, nameOf, openTab } from "../support/pupils-workbook";
import { screenshot } from "../support/screenshot";
import { startApplication } from "../support/start-application";
import type { Application } from "../support/start-application";
import { temporaryFolder } from "../support/temporary-folder";

/** Totals of computers (29) of 2022 as they were reported, by "territory|locality". */
type Totals = ReadonlyMap<string, number>;

const folder = temporaryFolder();
const words = placedTexts.en;
let application: Application;
let browser: OpenBrowser;
let pane: PaneDriver;

beforeEach(async () => {
  application = await startApplication();
  browser = await openBrowser();
});

afterEach(async () => {
  await browser.close();
  await application.stop();
});

function reported(name: string): Totals {
  const lines = readFileSync(join(__dirname, "reported", `${name}.csv`), "utf8")
    .trim()
    .split("\n");
  const rows = lines.slice(1).map((line) => line.split(","));
  return new Map(
    rows.map(([, , territory, part, value]) => [`${territory}|${part}`, Number(value)])
  );
}

/** Figures from before the reported ones, as different as each case wants. */
function earlier(totals: Totals, before: (key: string, value: number) => number): Totals {
  return new Map([...totals].map(([key, value]) => [key, before(key, value)]));
}

let files = 0;

async function takeIn(totals: Totals): Promise<void> {
  const path = join(folder, `computers-${files++}.csv`);
  const rows = [...totals].map(([key, value]) => `29,2022,${key.replace("|", ",")},${value}`);
  writeFileSync(path, ["indicator,year,territory,locality,value", ...rows].join("\n"));
  const { code, output, errors } = await runCli(application.dataFolder, ["load", path]);
  if (code !== 0) throw new Error(output + errors);
}

const regions = new Map(
  dimensionOf(catalogue, "region").members.map(({ code, label }) => [label.en, code])
);
const parts = new Map([
  ["Total", ""],
  ...dimensionOf(catalogue, "locality").members.map(({ code, label }) => [label.en, code] as const),
]);

async function sheetNow(sheet: string) {
  await browser.page.evaluate(() => window.workbench.settled());
  return (await pane.workbook()).sheets.find(({ name }) => name === sheet)!;
}

/** The figures of a list by "territory|locality" as a person reads them, in the order of the rows. */
async function figuresOf(sheet: string): Promise<(readonly [string, unknown, number])[]> {
  const { values } = await sheetNow(sheet);
  const top = values.findIndex((row) => row.includes(nameOf("region", "en")));
  const [region, part] = [nameOf("region", "en"), nameOf("locality", "en")].map((name) =>
    values[top]!.indexOf(name)
  ) as [number, number];
  const figure = values[top]!.findIndex((cell) => String(cell).startsWith("Value"));
  return values.slice(top + 1).flatMap((row, at) => {
    const name = String(row[region]).trim();
    const code = name === countryLabel.en ? "KZ" : regions.get(name);
    const key = `${code ?? name}|${parts.get(String(row[part]).trim()) ?? ""}`;
    return [[key, row[figure], top + 2 + at] as const];
  });
}

const refresh = () => pane.press(words.workbook.actions.refresh);
const refreshed = () => pane.sees(/^Refreshed:/);
const act = <T>(work: (of: T) => void, of: T): Promise<unknown> =>
  browser.page.evaluate(work as (of: unknown) => void, of as unknown);

test("a label with a blank behind it is refreshed, and up to date is said of nothing that is left out or not checked", async () => {
  const revised = reported("s05-revised-2022");
  await takeIn(earlier(revised, (_, value) => value * 2));
  pane = await openIndicators(browser.page, application, "en");
  const sheet = await loadSmall(pane, "en", 29);
  const abai = (await figuresOf(sheet)).filter(([key]) => key.startsWith("100000000"));
  expect(abai).toHaveLength(3);
  const label = (text: string) =>
    act(
      ([name, rows, typed]) => {
        for (const row of rows) window.workbench.type(name, `B${row}`, typed);
      },
      [sheet, abai.map(([, , row]) => row), text] as const
    );
  await label("Abai Region ");
  await openTab(pane, words.tabs.workbook);
  await refresh();
  await refreshed();
  await takeIn(revised);
  await refresh();
  // Three cities have no rural localities: nothing stays nothing.
  await pane.sees(words.progress.done(60, 60));
  await pane.sees(words.progress.refreshed(63));
  await pane.sees(words.workbook.states.current);
  const now = await figuresOf(sheet);
  expect(now.map(([key, value]) => [key, value])).toEqual([...revised]);
  expect(now.filter(([key]) => key.startsWith("100000000")).map(([, value]) => value)).toEqual([
    160, 107, 53,
  ]);

  // A name of one's own: what is left out is told, and stays told.
  await label("Our region");
  await refresh();
  await pane.sees(words.differs.rows(3));
  await pane.press(words.differs.leave);
  await refreshed();
  const left = /^Not refreshed: 3 figures \(.*Abai Region.*\)$/;
  await pane.sees(left);
  await screenshot(pane.page, "30-refresh-left-out");
  expect(await pane.frame().getByText(words.workbook.states.current).count()).toBe(0);
  const { customXmlParts } = await pane.workbook();
  const kept = customXmlParts.map(({ xml }) => xml.replaceAll("&quot;", '"')).join();
  expect(kept).toContain('"behind":{"figures":3');

  // The name is back, but the server is gone: nobody knows then.
  await label("Abai\u00a0 Region");
  await refresh();
  await pane.sees(words.workbook.states.current);
  await browser.page.route("**/api/v1/**", (route) => route.abort());
  await openTab(pane, words.tabs.cell);
  await openTab(pane, words.tabs.workbook);
  await pane.sees(/^Not checked since /);
  expect(await pane.frame().getByText(words.workbook.states.current).count()).toBe(0);
  await screenshot(pane.page, "31-not-checked");
  expect(await figuresOf(sheet)).toHaveLength(63);
}, 180_000);

test("a copied row is told and the original refreshed, numbers stay numbers in cells formatted as text, and hidden rows are told", async () => {
  const fourth = reported("s08-fourth-2022");
  const revised = (by: number) =>
    earlier(fourth, (key, value) => {
      if (!/^(KZ|110000000)/.test(key)) return value;
      return value + by * (key.endsWith("urban") ? 3 : key.endsWith("rural") ? 1 : 4);
    });
  const [third, fifth, sixth] = [revised(-300), revised(50), revised(100)];
  expect(third.get("110000000|")).toBe(1615);
  await takeIn(third);
  pane = await openIndicators(browser.page, application, "en");
  const sheet = await loadSmall(pane, "en", 29);
  const akmola = async () =>
    (await figuresOf(sheet)).filter(([key]) => key === "110000000|").map(([, value]) => value);
  const row = (await figuresOf(sheet)).find(([key]) => key === "110000000|")![2];
  await act(
    ([name, at]) => {
      window.workbench.insertRows(name, at - 1, 1);
      const { values, address } = window.workbench.sheet(name);
      if (!address.startsWith("A1")) throw new Error(address);
      values[at]!.forEach((cell, column) =>
        window.workbench.type(name, `${"ABCDE"[column]!}${at}`, String(cell))
      );
    },
    [sheet, row] as const
  );
  expect(await akmola()).toEqual([1615, 1615]);
  await openTab(pane, words.tabs.workbook);
  await takeIn(fourth);
  await refresh();
  await pane.sees(words.copied.title);
  expect(await akmola()).toEqual([1615, 1615]);
  await screenshot(pane.page, "32-copied-row");
  await pane.press(words.copied.leave);
  await refreshed();
  expect(await akmola()).toEqual([1615, 2815]);
  await pane.sees(/^Not refreshed: 1 figure \(.*Akmola Region.*\)$/);
  expect(await pane.frame().getByText(words.workbook.states.current).count()).toBe(0);
  await act(([name, at]) => window.workbench.deleteRows(name, at, 1), [sheet, row - 1] as const);
  await refresh();
  await pane.sees(words.workbook.states.current);

  // A number that was typed as text is told from the figure, and becomes the figure again.
  await act(
    ([name, at]) => {
      window.workbench.setFormat(name, `D${at}`, { numberFormat: "@" });
      window.workbench.type(name, `D${at}`, "2815");
    },
    [sheet, row] as const
  );
  expect(await akmola()).toEqual(["2815"]);
  await refresh();
  await pane.sees("“2815” (text)");
  await pane.press(words.edited.replace);
  await refreshed();
  expect(await akmola()).toEqual([2815]);

  // All figures formatted as text, three rows of them hidden.
  await act((name) => {
    window.workbench.setFormat(name, "D5:D67", { numberFormat: "@" });
    window.workbench.hide(name, "A11:A13", "row");
  }, sheet);
  await takeIn(fifth);
  await refresh();
  await pane.sees(words.hidden.title(3));
  await pane.sees(words.hidden.text(3, 0));
  await pane.press(words.hidden.write);
  await pane.sees(words.progress.done(6, 6));
  expect((await figuresOf(sheet)).map(([key, value]) => [key, value])).toEqual([...fifth]);
  // It is known from now on.
  await takeIn(sixth);
  await refresh();
  await pane.sees(words.progress.done(6, 6));
  expect(await akmola()).toEqual([3215]);
}, 180_000);

test("merged cells in a place are asked about and taken apart, and a used place turns and loses no figure", async () => {
  const fourth = reported("s08-fourth-2022");
  const twice = earlier(fourth, (_, value) => value * 2);
  await takeIn(fourth);
  pane = await openIndicators(browser.page, application, "en");
  await chooseSmall(pane, "en", 29);
  await chooseCross(pane, "en", true);
  await choosePlace(pane, "en", "selection");
  await act((name) => {
    const { workbench } = window;
    for (const column of ["A", "B", "C", "D"]) {
      workbench.setFormat(name, `${column}1:${column}90`, { numberFormat: "@" });
    }
    workbench.merge(name, "B9:C10");
    workbench.hide(name, "A12:A13", "row");
    workbench.select(name, "A1");
  }, "Sheet1");
  await pane.press(choiceWords.en.size.loadHere);
  await pane.sees(choiceWords.en.size.merged("B9:C10"));
  await pane.sees(choiceWords.en.size.hidden("Sheet1", 2, 0));
  await screenshot(pane.page, "33-merged-and-hidden");
  expect((await sheetNow("Sheet1")).values.flat()).toEqual([]);
  await pane.press(choiceWords.en.size.anyway);
  await pane.sees(pane.texts.loaded.title);
  const figures = async () => {
    const { values } = await sheetNow("Sheet1");
    const top = values.findIndex((row) => row.includes(nameOf("region", "en")));
    return values
      .slice(top + 1)
      .flatMap((row) => row.slice(1).filter((cell) => /^\d+$/.test(String(cell))));
  };
  const sorted = (totals: Totals) => [...totals.values()].sort((one, other) => one - other);
  const found = async () =>
    [...(await figures())].sort((one, other) => Number(one) - Number(other));
  expect([await found(), (await sheetNow("Sheet1")).merges]).toEqual([sorted(fourth), []]);

  await act((name) => {
    window.workbench.hide(name, "A12:A13", "row", false);
    window.workbench.merge(name, "C7:C8");
  }, "Sheet1");
  await takeIn(twice);
  await openTab(pane, words.tabs.workbook);
  const before = await sheetNow("Sheet1");
  await refresh();
  await pane.sees(words.edited.title(1));
  await pane.press(words.edited.replace);
  await pane.sees(words.merged.text("C7:C8"));
  expect(await sheetNow("Sheet1")).toEqual(before);
  await pane.press(words.merged.unmerge);
  await refreshed();
  expect([await found(), (await sheetNow("Sheet1")).merges]).toEqual([sorted(twice), []]);
  expect(browser.errors).toEqual([]);
}, 180_000);
