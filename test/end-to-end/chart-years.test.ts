import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { strFromU8, unzipSync } from "fflate";
import { catalogue } from "../../src/catalogue/shipped-catalogue";
import { placedTexts } from "../../src/i18n/placed-texts";
import { loadMade } from "../support/load-made";
import { openBrowser } from "../support/open-browser";
import type { OpenBrowser } from "../support/open-browser";
import { openIndicators } from "../support/pane-driver";
import type { PaneDriver } from "../support/pane-driver";
import { openTab } from "../support/pupils-workbook";
import { screenshot } from "../support/screenshot";
import { startApplication } from "../support/start-application";
import type { Application } from "../support/start-application";
import { temporaryFolder } from "../support/temporary-folder";

const words = placedTexts.en;
const years = [2018, 2019, 2020, 2024, 2025];
const folder = temporaryFolder();
let application: Application;
let browser: OpenBrowser;

beforeAll(async () => {
  application = await startApplication();
  await loadMade(application, folder, [2024, 2025]);
  browser = await openBrowser();
}, 180_000);

afterAll(async () => {
  await browser.close();
  await application.stop();
});

const settled = () => browser.page.evaluate(() => window.workbench.settled());

/** Loads an indicator by region and draws its chart. */
async function draw(number: number, of: readonly number[], by: readonly string[]) {
  const pane = await openIndicators(browser.page, application, "en");
  await pane.openIndicator(catalogue.indicators[number - 1]!.name.en);
  await pane.chooseYears(of);
  await pane.chooseBreakdowns(by);
  await pane.press(pane.texts.request.load);
  await pane.sees(pane.texts.loaded.title);
  await pane.press(words.chart.draw);
  await pane.sees(/Chart /);
  await settled();
  return { pane, chart: (await pane.workbook()).charts.at(-1)! };
}

/** The file as a person saves it, kept for people beside the pictures. */
async function saved(page: PaneDriver["page"], name: string): Promise<string> {
  const bytes = await page.evaluate(async () => [...(await window.workbench.saveXlsx())]);
  const picture = await screenshot(page, name);
  mkdirSync(dirname(picture), { recursive: true });
  writeFileSync(join(dirname(picture), `${name}.xlsx`), Uint8Array.from(bytes));
  const entries = unzipSync(Uint8Array.from(bytes));
  const part = Object.keys(entries).find((path) => /charts\/chart\d+\.xml$/.test(path))!;
  return strFromU8(entries[part]!);
}

async function refreshChart(pane: PaneDriver): Promise<void> {
  const card = pane.frame().getByRole("article").last();
  // An earlier refresh ended in the same words: they count once this one has its answer.
  const answered = pane.page.waitForResponse("**/api/v1/query*");
  await card.getByRole("button", { name: words.workbook.actions.refresh, exact: true }).click();
  await answered;
  await card.getByText(words.progress.doneSame).waitFor();
  await settled();
}

/** Makes one series of the chart's runs, of another kind, and takes the lines below away. */
async function joinAll(pane: PaneDriver, kind: "LineMarkers" | "ColumnClustered"): Promise<void> {
  await pane.frame().evaluate(
    (type) =>
      Excel.run(async (context) => {
        const sheet = context.workbook.worksheets.getActiveWorksheet();
        const chart = sheet.charts.getItemAt(0);
        const { names } = context.workbook;
        names.load("items/name");
        chart.series.load("count");
        await context.sync();
        for (const item of names.items) {
          if (!item.name.startsWith("NEDB_notes_")) continue;
          item.getRange().clear();
          item.delete();
        }
        for (let at = chart.series.count - 1; at > 0; at--) chart.series.getItemAt(at).delete();
        chart.chartType = type;
        const series = chart.series.getItemAt(0);
        series.setValues(sheet.getRange("B27:B31"));
        series.setXAxisValues(sheet.getRange("A27:A31"));
        await context.sync();
      }),
    kind
  );
}

test("published and made-up years are two runs of one line, in Excel's own objects and in the file, and a refresh keeps them", async () => {
  const { pane, chart } = await draw(8, years, []);
  const runs = chart.series.map(({ name, color, along, inLegend }) => ({
    ...{ name, color, along, inLegend },
  }));
  const [first] = runs;
  expect(chart).toMatchObject({ type: "XYScatterLines", legend: undefined });
  expect(runs).toEqual([
    { ...first, along: [2018, 2019, 2020], inLegend: true },
    { ...first, along: [2024, 2025] },
  ]);
  expect(chart.series[0]!.values).toEqual([3_186_234, 3_337_783, 3_481_347]);

  const xml = await saved(browser.page, "37-chart-years");
  expect(xml.match(/<c:ser>/g)).toHaveLength(2);
  const cells = (tag: string) =>
    [...xml.matchAll(new RegExp(`<c:${tag}>.*?<c:f>([^<]+)</c:f>`, "gs"))].map(([, at]) =>
      at!.split("!").at(-1)!
    );
  const rowsOf = (address: string) => address.match(/\d+/g)!.map(Number);
  const [published, made] = cells("yVal").map(rowsOf) as [number[], number[]];
  expect(published[1]! - published[0]!).toBe(2);
  expect(made).toEqual([published[1]! + 1, published[1]! + 2]);
  expect(cells("xVal").map(rowsOf)).toEqual([published, made]);

  const { sheets, activeSheet } = await pane.workbook();
  const sheet = sheets.find(({ name }) => name === activeSheet)!;
  const below = sheet.values.slice(made[1]).flat().join(" ");
  expect(below).toMatch(/Not joined by a line.* 2018–2020 – published .*; 2024–2025 – made-up/);

  await openTab(pane, words.tabs.workbook);
  const asked = pane.frame().getByText("Only these years: 2018–2020, 2024–2025 · no breakdowns");
  // Of the result and of its chart.
  await asked.nth(1).waitFor();
  const before = await pane.workbook();
  await refreshChart(pane);
  expect(await pane.workbook()).toMatchObject({ charts: before.charts, names: before.names });

  // As version 0.1.0 drew it, without anything below the figures.
  await joinAll(pane, "LineMarkers");
  await refreshChart(pane);
  const mended = await pane.workbook();
  expect(mended.charts.at(-1)!.type).toBe("XYScatterLines");
  expect(mended.charts.at(-1)!.series).toEqual(chart.series);
  expect(mended.names.some(({ name }) => name.startsWith("NEDB_notes_"))).toBe(true);

  // A kind that a person has chosen stays, over all of its years.
  await joinAll(pane, "ColumnClustered");
  await refreshChart(pane);
  const chosen = (await pane.workbook()).charts.at(-1)!;
  expect(chosen.type).toBe("ColumnClustered");
  expect(chosen.categories).toEqual(years.map(String));
  expect(chosen.series.map(({ values }) => values.length)).toEqual([5]);
  expect(browser.errors).toEqual([]);
}, 180_000);

test("lines of regions keep the places of their years and the legend names each once", async () => {
  const { chart } = await draw(1, [2015, 2016, 2017, 2018, 2019, 2020, 2024, 2025], ["Region"]);
  expect(chart.type).toBe("XYScatterLines");
  const told = chart.series.filter(({ inLegend }) => inLegend).map(({ name }) => name);
  expect(new Set(told).size).toBe(told.length);
  for (const { name, color } of chart.series) {
    expect(chart.series.find((one) => one.name === name)!.color).toBe(color);
  }
  // No series joins years of two kinds.
  for (const { along } of chart.series) {
    expect(along.every((year) => year! <= 2020) || along.every((year) => year! >= 2024)).toBe(true);
  }
  await saved(browser.page, "38-chart-region-years");
  expect(browser.errors).toEqual([]);
}, 180_000);
