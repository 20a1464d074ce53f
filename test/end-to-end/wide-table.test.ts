import { join } from "node:path";
import type { DimensionId } from "../../src/catalogue/dimension";
import { catalogue } from "../../src/catalogue/shipped-catalogue";
import { writeDemonstration } from "../../src/demonstration/write-demonstration";
import { placedTexts } from "../../src/i18n/placed-texts";
import { problemText } from "../../src/i18n/problem-texts";
import { problem } from "../../src/problem/problem";
import { runCli } from "../cli/run-cli";
import { checkAccessibility } from "../support/check-accessibility";
import { countedPlaces, combinationsOfPlaces, wrongPlaces } from "../support/counted-places";
import type { FoundFigure } from "../support/counted-places";
import { openBrowser } from "../support/open-browser";
import type { OpenBrowser } from "../support/open-browser";
import { openPane } from "../support/pane-driver";
import type { PaneDriver } from "../support/pane-driver";
import { chooseCross, choiceWords, nameOf, openTab, placesOf } from "../support/pupils-workbook";
import type { Cells } from "../support/pupils-workbook";
import { startApplication } from "../support/start-application";
import type { Application } from "../support/start-application";
import { temporaryFolder } from "../support/temporary-folder";

const folder = temporaryFolder();
const words = placedTexts.en;
const choice = choiceWords.en;
let application: Application;
let browser: OpenBrowser;

async function takeIn(seed: 1 | 2, years: readonly number[]): Promise<void> {
  const paths = years.map((year) => join(folder, String(seed), String(year)));
  const { code, output, errors } = await runCli(application.dataFolder, ["load", ...paths]);
  if (code !== 0) throw new Error(output + errors);
}

beforeAll(async () => {
  for (const seed of [1, 2]) {
    const own = join(folder, String(seed));
    await writeDemonstration({
      folder: own,
      years: [2024, 2025],
      scale: 0.004,
      seed,
      format: "csv",
    });
  }
  application = await startApplication();
  await takeIn(1, [2024]);
}, 180_000);

afterAll(() => application.stop());

beforeEach(async () => {
  browser = await openBrowser();
});

afterEach(() => browser.close());

/** Opens a cross table of pupils with districts above, and what else is broken down on one side. */
async function openWide(
  breakdowns: readonly DimensionId[],
  heading: readonly DimensionId[]
): Promise<PaneDriver> {
  const pane = await openPane(browser.page, application, "en");
  await pane.signIn(application.password);
  await pane.reachIndicators();
  await pane.openIndicator(catalogue.indicators[7]!.name.en);
  await pane.chooseYears([2024]);
  await pane.chooseBreakdowns(
    ["region", "district", ...breakdowns].map((id) => nameOf(id as DimensionId, "en"))
  );
  await chooseCross(pane, "en", true);
  for (const id of heading) await pane.press(`${nameOf(id, "en")}: ${choice.table.toSide.heading}`);
  return pane;
}

/** The figures of a cross table with year and sex beside it, grade, region and district above. */
function* wideFigures([grades, regions, districts, ...rows]: Cells): Generator<FoundFigure> {
  for (const [year, sex, ...values] of rows) {
    for (const [at, value] of values.entries()) {
      const of = (heading: readonly unknown[] | undefined) => heading![at + 2];
      const labels = [of(regions), of(districts), "Total", sex, of(grades)];
      yield { year: year as number, labels, value, state: undefined };
    }
  }
}

/** Frozen panes, print titles, pages side by side and formats of the active sheet. */
const lookOfSheet = (pane: PaneDriver) =>
  pane.frame().evaluate<unknown>(`Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    const frozen = sheet.freezePanes.getLocationOrNullObject();
    const rows = sheet.pageLayout.getPrintTitleRowsOrNullObject();
    const columns = sheet.pageLayout.getPrintTitleColumnsOrNullObject();
    for (const range of [frozen, rows, columns]) range.load("address");
    sheet.pageLayout.load("zoom,orientation,paperSize");
    const used = sheet.getUsedRange();
    const formats = used.getLastRow();
    formats.load("numberFormat");
    await context.sync();
    const address = (range) => range.address.split("!").at(-1);
    return {
      frozen: address(frozen),
      rows: address(rows),
      columns: address(columns),
      pages: sheet.pageLayout.zoom.horizontalFitToPages,
      formats: [...new Set(formats.numberFormat[0].slice(2))],
    };
  })`);

test("close to Excel's last column a table is loaded; beyond it the pane says so and offers ways", async () => {
  const { page } = browser;
  const pane = await openWide(["schoolType", "language"], ["district", "schoolType"]);
  await pane.sees(/^1 row × 15,688 columns/);
  await pane.press(pane.texts.request.load);
  await pane.sees(pane.texts.loaded.title);
  const [place] = await placesOf(pane);
  const [headings, total] = [place!.cells.slice(0, -1), place!.cells.at(-1)!];
  expect(total).toHaveLength(15_688);
  // Every column has headings of its own.
  const columns = total.map((_, at) => headings.map((row) => row[at]).join("|"));
  expect(new Set(columns).size).toBe(15_688);
  const pupils = countedPlaces(join(folder, "1", "2024")).get("_T|_T|_T|_T");
  expect(
    total[
      columns.findIndex(
        (labels) => !/[^|]/.test(labels.replaceAll(/Total|Republic of Kazakhstan/g, ""))
      )
    ]
  ).toBe(pupils);
  const { largest } = await page.evaluate(() => window.workbench.batches());
  expect(largest).toBeLessThan(5_000_000);

  await pane.press(pane.texts.loaded.change);
  await pane.chooseBreakdowns([nameOf("sex", "en")]);
  await pane.press(`${nameOf("sex", "en")}: ${choice.table.toSide.heading}`);
  const full = problemText(problem("excelSheetFull", { rows: 1, columns: 47_062 }), "en");
  await pane.sees(full.title);
  const load = pane.frame().getByRole("button", { name: pane.texts.request.load });
  expect(await load.getAttribute("aria-disabled")).toBe("true");
  await pane.frame().getByRole("group", { name: choice.size.smaller }).waitFor();
  expect(await checkAccessibility(pane.frame())).toEqual([]);
  await pane
    .frame()
    .getByRole("button", { name: new RegExp(`^${choice.size.asList}`) })
    .click();
  await pane.sees(/^47,061 rows × 8 columns/);
  expect(await load.getAttribute("aria-disabled")).not.toBe("true");
  expect(browser.errors).toEqual([]);
}, 240_000);

test("a cross table of 3,239 columns is right figure by figure, keeps its look, and is refreshed", async () => {
  const pane = await openWide(["sex", "grade"], ["district"]);
  await pane.sees(/^3 rows × 3,239 columns/);
  await pane.press(pane.texts.request.load);
  await pane.sees(pane.texts.loaded.title);
  const wrong = async (seed: 1 | 2, years: readonly number[]) => {
    const extract = (year: number) => join(folder, String(seed), String(year));
    const counted = new Map(years.map((year) => [year, countedPlaces(extract(year))]));
    // Localities are not told apart.
    const [place] = await placesOf(pane);
    return wrongPlaces(wideFigures(place!.cells), counted, combinationsOfPlaces / 3);
  };
  expect(await wrong(1, [2024])).toEqual([]);
  expect(await lookOfSheet(pane)).toEqual({
    ...{ frozen: "A1:B6", rows: "4:6", columns: "A:B", formats: ["#,##0"] },
    pages: expect.any(Number) as number,
  });

  await takeIn(2, [2024, 2025]);
  await openTab(pane, words.tabs.workbook);
  await pane.sees(words.workbook.states.newer);
  await pane.press(words.workbook.actions.refresh);
  await pane.sees(words.workbook.states.current);
  expect(await wrong(2, [2024, 2025])).toEqual([]);
  expect(browser.errors).toEqual([]);
}, 240_000);
