import { join } from "node:path";
import { dimensionOf } from "../../src/catalogue/catalogue";
import { catalogue } from "../../src/catalogue/shipped-catalogue";
import type { DimensionId } from "../../src/catalogue/dimension";
import { writeDemonstration } from "../../src/demonstration/write-demonstration";
import type { Language } from "../../src/i18n/language";
import { placedTexts } from "../../src/i18n/placed-texts";
import { sheetTexts } from "../../src/i18n/sheet-texts";
import type { ChartSnapshot } from "../../src/workbench/test-access";
import { runCli } from "../cli/run-cli";
import { checkAccessibility } from "../support/check-accessibility";
import { countedPupils } from "../support/counted-pupils";
import { openBrowser } from "../support/open-browser";
import type { OpenBrowser } from "../support/open-browser";
import { openPane } from "../support/pane-driver";
import type { PaneDriver } from "../support/pane-driver";
import { screenshot } from "../support/screenshot";
import { startApplication } from "../support/start-application";
import type { Application } from "../support/start-application";
import { temporaryFolder } from "../support/temporary-folder";

type Counts = ReadonlyMap<string, number>;

const scale = 0.004;
const years = [2023, 2024, 2025];
const folder = temporaryFolder();
let application: Application;
let browser: OpenBrowser;
/** Pupils of 2025 as the first load has them, and as each later one. */
const counted: Counts[] = [];
/** The load of 2025 that is the current one, by its place among them. */
let current = 0;

beforeAll(async () => {
  for (const seed of [0, 1, 2, 3]) {
    const extracts = join(folder, String(seed));
    const of = seed === 0 ? years : [2025];
    await writeDemonstration({ folder: extracts, years: of, scale, seed, format: "csv" });
    counted.push(countedPupils(join(extracts, "2025")));
  }
  application = await startApplication();
  for (const year of years) await takeIn(0, year);
}, 300_000);

afterAll(() => application.stop());

afterEach(() => browser.close());

async function takeIn(seed: number, year: number): Promise<void> {
  const path = join(folder, String(seed), String(year));
  const { code, output, errors } = await runCli(application.dataFolder, ["load", path]);
  if (code !== 0) throw new Error(output + errors);
}

const nameOf = (id: DimensionId, language: Language) => dimensionOf(catalogue, id).name[language];

async function openPupils(
  language: Language,
  of: readonly number[],
  breakdowns: readonly DimensionId[]
): Promise<PaneDriver> {
  browser = await openBrowser();
  const pane = await openPane(browser.page, application, language);
  await pane.signIn(application.password);
  await pane.reachIndicators();
  await pane.openIndicator(catalogue.indicators[7]!.name[language]);
  await pane.chooseYears(of);
  await pane.chooseBreakdowns(breakdowns.map((id) => nameOf(id, language)));
  await pane.press(pane.texts.request.load);
  await pane.sees(pane.texts.loaded.title);
  await settled();
  return pane;
}

const settled = () => browser.page.evaluate(() => window.workbench.settled());

async function drawChart(pane: PaneDriver, language: Language): Promise<ChartSnapshot> {
  await pane.press(placedTexts[language].chart.draw);
  await pane.sees(/Диаграмма |Chart /);
  await settled();
  return (await pane.workbook()).charts.at(-1)!;
}

async function openTab(pane: PaneDriver, name: string): Promise<void> {
  await pane.frame().getByRole("navigation").getByRole("button", { name, exact: true }).click();
}

/** Pupils of 2025 by the region's name, the most first. */
function byRegion(counts: Counts, language: Language, sex = "_T"): [string, number][] {
  return dimensionOf(catalogue, "region")
    .members.filter(({ to }) => to === null)
    .map(({ code, label }): [string, number] => [
      label[language],
      counts.get(`${code}|${sex}|_T`) ?? 0,
    ])
    .sort(([, one], [, other]) => other - one);
}

test.each(["en"] as const)(
  "in %s regions become sorted bars, which a refresh keeps right",
  async (language) => {
    const words = placedTexts[language];
    const pane = await openPupils(language, [2025], ["region"]);
    await screenshot(pane.page, `30-loaded-${language}`);
    expect(await checkAccessibility(pane.frame())).toEqual([]);
    const chart = await drawChart(pane, language);
    await screenshot(pane.page, `31-bars-${language}`);
    expect(chart).toMatchObject({ type: "BarClustered", legend: undefined });
    expect(chart.series[0]!.values).toEqual(
      byRegion(counted[current]!, language).map(([, n]) => n)
    );
    expect([...chart.categories].sort()).toEqual(
      byRegion(counted[current]!, language)
        .map(([name]) => name)
        .sort()
    );
    expect(chart.title).toContain(sheetTexts[language].demonstration);
    expect(chart.title).toContain(catalogue.indicators[7]!.name[language].slice(0, 20));

    await takeIn(++current, 2025);
    await openTab(pane, words.tabs.workbook);
    await pane.press(words.workbook.refreshAll(2));
    // "0 of 2 refreshed" is not the end.
    await pane
      .frame()
      .getByText(words.progress.ended(2, 0, 0), { exact: true })
      .first()
      .waitFor();
    await settled();
    const [after] = (await pane.workbook()).charts;
    const now = new Map(byRegion(counted[current]!, language));
    expect(after!.series[0]!.values).toEqual(after!.categories.map((name) => now.get(name)));
    expect(after!.series[0]!.values).toEqual([...now.values()]);
    expect(browser.errors).toEqual([]);
  },
  180_000
);

test.each(["kk"] as const)(
  "in %s years become lines and two members stand side by side, from a result's card too",
  async (language) => {
    const words = placedTexts[language];
    const pane = await openPupils(language, years, ["region"]);
    const lines = await drawChart(pane, language);
    await screenshot(pane.page, `32-lines-${language}`);
    expect(lines).toMatchObject({ type: "XYScatterLines", categories: years.map(String) });
    expect(lines.series).toHaveLength(8);
    expect(lines.legend).toBe("Top");
    await browser.close();

    const again = await openPupils(language, [2025], ["region", "sex"]);
    await openTab(again, words.tabs.workbook);
    const columns = await drawChart(again, language);
    await screenshot(again.page, `33-clustered-${language}`);
    const sexes = dimensionOf(catalogue, "sex").members;
    expect(columns.series.map(({ name }) => name)).toEqual(
      sexes.map(({ label }) => label[language])
    );
    sexes.forEach(({ code }, at) => {
      const figures = new Map(byRegion(counted[current]!, language, code));
      expect(columns.series[at]!.values).toEqual(
        columns.categories.map((name) => figures.get(name))
      );
    });
    expect(browser.errors).toEqual([]);
  },
  180_000
);

test.each(["ru"] as const)(
  "in %s a figure is looked at closer on a new sheet, and back is its cell",
  async (language) => {
    const words = placedTexts[language];
    const pane = await openPupils(language, [2025], ["region", "grade"]);
    const { activeSheet } = await pane.workbook();
    await browser.page.evaluate((sheet) => window.workbench.select(sheet, "D19"), activeSheet);
    await openTab(pane, words.tabs.cell);
    await pane.sees(words.cell.drill);
    await screenshot(pane.page, `34-cell-${language}`);
    const sheet = await browser.page.evaluate((name) => window.workbench.sheet(name), activeSheet);
    const figure = sheet.values[18]![3];
    await pane.press(words.cell.drillTo(nameOf("sex", language)));
    await pane.sees(words.cell.back);
    await settled();
    await screenshot(pane.page, `35-drilled-${language}`);
    expect(await checkAccessibility(pane.frame())).toEqual([]);
    const closer = await pane.workbook();
    expect(closer.activeSheet).not.toBe(activeSheet);
    const rows = closer.sheets.find(({ name }) => name === closer.activeSheet)!.values.slice(4, 7);
    const column = rows[0]!.findIndex((cell) => cell === figure);
    expect(column).toBeGreaterThan(0);
    expect(Number(rows[1]![column]) + Number(rows[2]![column])).toBe(figure);

    await pane.press(words.cell.back);
    await pane.sees(words.cell.address(activeSheet, "D19"));
    expect((await pane.workbook()).selection).toContain("D19");
    expect(browser.errors).toEqual([]);
  },
  120_000
);
