import { join } from "node:path";
import { dimensionOf } from "../../src/catalogue/catalogue";
import { catalogue } from "../../src/catalogue/shipped-catalogue";
import type { DimensionId } from "../../src/catalogue/dimension";
import { countryLabel } from "../../src/catalogue/territory";
import { writeDemonstration } from "../../src/demonstration/write-demonstration";
import type { Language } from "../../src/i18n/language";
import { placedTexts } from "../../src/i18n/placed-texts";
import { runCli } from "../cli/run-cli";
import { countedPupils } from "../support/counted-pupils";
import { guidePicture } from "../support/guide-picture";
import { languagesWalked } from "../support/languages-walked";
import { openBrowser } from "../support/open-browser";
import type { OpenBrowser } from "../support/open-browser";
import { openPane } from "../support/pane-driver";
import type { PaneDriver } from "../support/pane-driver";
import { screenshot } from "../support/screenshot";
import { startApplication } from "../support/start-application";
import type { Application } from "../support/start-application";
import { temporaryFolder } from "../support/temporary-folder";

type Counts = ReadonlyMap<string, number>;
type Cells = readonly (readonly unknown[])[];

const scale = 0.004;
const folder = temporaryFolder();
let application: Application;
let browser: OpenBrowser;
/** Pupils of 2025 by region, sex and grade as two raw extracts have them. */
const counted: Counts[] = [];

beforeAll(async () => {
  for (const seed of [1, 2]) {
    const of = join(folder, String(seed));
    await writeDemonstration({ folder: of, years: [2025], scale, seed, format: "csv" });
    counted.push(countedPupils(join(of, "2025")));
  }
}, 180_000);

beforeEach(async () => {
  application = await startApplication();
});

afterEach(async () => {
  await browser.close();
  await application.stop();
});

/** Takes one of the two extracts in, as an administrator does beside the running service. */
async function takeIn(extract: 0 | 1): Promise<void> {
  const path = join(folder, String(extract + 1), "2025");
  const { code, output, errors } = await runCli(application.dataFolder, ["load", path]);
  if (code !== 0) throw new Error(output + errors);
}

const nameOf = (id: DimensionId, language: Language) => dimensionOf(catalogue, id).name[language];

function codeOf(id: DimensionId, label: unknown, language: Language): string {
  const found = dimensionOf(catalogue, id).members.find((one) => one.label[language] === label);
  return found?.code ?? "_T";
}

/** Rows of a list whose figure is not what was counted; columns are found by their headings. */
function wrongRows(cells: Cells, counts: Counts, language: Language): unknown[] {
  const top = cells.findIndex((row) => row.includes(nameOf("sex", language)));
  const at = (id: DimensionId) => cells[top]!.indexOf(nameOf(id, language));
  const value = cells[top]!.findIndex((cell) => /^(Value|Значение|Мәні)/.test(String(cell)));
  const rows = cells.slice(top + 1).filter((row) => /^20\d\d$/.test(String(row[0])));
  if (rows.length !== 819) return [`${rows.length} rows`];
  return rows.flatMap((row) => {
    const region = row[at("region")];
    const place = region === countryLabel[language] ? "_T" : codeOf("region", region, language);
    const sex = codeOf("sex", row[at("sex")], language);
    const key = [place, sex, codeOf("grade", row[at("grade")], language)].join("|");
    const right = row[value] === (counts.get(key) ?? 0);
    return right ? [] : [{ key, found: row[value], expected: counts.get(key) ?? 0 }];
  });
}

async function openPupils(language: Language): Promise<PaneDriver> {
  browser = await openBrowser();
  const pane = await openPane(browser.page, application, language);
  await pane.signIn(application.password);
  await pane.reachIndicators();
  await pane.openIndicator(catalogue.indicators[7]!.name[language]);
  await pane.chooseYears([2025]);
  const dimensions = ["region", "sex", "grade"] as const;
  await pane.chooseBreakdowns(dimensions.map((id) => nameOf(id, language)));
  return pane;
}

async function loadList(pane: PaneDriver): Promise<string> {
  await pane.press(pane.texts.request.load);
  await pane.sees(pane.texts.loaded.title);
  await settled();
  return (await pane.workbook()).activeSheet;
}

const settled = () => browser.page.evaluate(() => window.workbench.settled());

async function cellsOf(pane: PaneDriver, sheet: string): Promise<Cells> {
  await settled();
  return (await pane.workbook()).sheets.find(({ name }) => name === sheet)!.values;
}

async function openTab(pane: PaneDriver, name: string): Promise<void> {
  await pane.frame().getByRole("navigation").getByRole("button", { name, exact: true }).click();
}

test.each(languagesWalked("kk"))(
  "in %s a list that was worked on is refreshed, tells what changed, and is put back",
  async (language) => {
    const words = placedTexts[language];
    await takeIn(0);
    const pane = await openPupils(language);
    const loaded = await loadList(pane);
    expect(wrongRows(await cellsOf(pane, loaded), counted[0]!, language)).toEqual([]);

    // A person inserts rows above, sorts, adds a column with a formula and renames the sheet.
    await browser.page.evaluate(
      ([sheet]) => {
        const { workbench } = window;
        const table = workbench.snapshot().tables.find((one) => one.name !== "NEDB_about")!;
        workbench.insertRows(sheet!, 1, 2);
        workbench.sortTable(table.name, table.columns[1]!, false);
        workbench.type(sheet!, "G6", "Twice");
        workbench.type(sheet!, "G7", "=E7*2");
        workbench.setFormat(sheet!, "E7:E9", { bold: true });
        workbench.renameSheet(sheet!, "Мой лист");
      },
      [loaded]
    );
    expect(wrongRows(await cellsOf(pane, "Мой лист"), counted[0]!, language)).toEqual([]);

    // The origin of a figure is told after all that.
    await browser.page.evaluate(() => window.workbench.select("Мой лист", "E9"));
    await openTab(pane, words.tabs.cell);
    await pane.sees(words.cell.drill);
    const [, region, sex, grade, value] = (await cellsOf(pane, "Мой лист"))[8]!;
    const told = (await pane.frame().locator("main").textContent()) ?? "";
    for (const text of [region, sex, grade, value, "2025", "seed 1"]) {
      expect(told).toContain(String(text));
    }
    await screenshot(pane.page, `19-cell-${language}`);
    await guidePicture(pane, "cell", language);

    await takeIn(1);
    await openTab(pane, words.tabs.workbook);
    await pane.sees(words.workbook.states.newer);
    await screenshot(pane.page, `20-workbook-${language}`);
    await guidePicture(pane, "workbook", language);
    const before = await cellsOf(pane, "Мой лист");
    await pane.press(words.workbook.actions.refresh);
    await pane.sees(words.workbook.states.current);
    const after = await cellsOf(pane, "Мой лист");
    await screenshot(pane.page, `21-refreshed-${language}`);
    expect(wrongRows(after, counted[1]!, language)).toEqual([]);
    expect(after.map((row) => row.slice(0, 4))).toEqual(before.map((row) => row.slice(0, 4)));
    expect(after[6]![6]).toBe(Number(after[6]![4]) * 2);
    const format = await browser.page.evaluate(() => window.workbench.format("Мой лист", "E8"));
    expect(format).toMatchObject({ bold: true });

    await pane.press(words.workbook.actions.changes);
    const revised = [...counted[1]!].filter(([key, count]) => counted[0]!.get(key) !== count);
    const gone = [...counted[0]!.keys()].filter((key) => !counted[1]!.has(key));
    const number = revised.length + gone.length;
    await pane.sees(words.changes.counts(number, 0, 0, 0));
    await screenshot(pane.page, `22-changes-${language}`);
    await guidePicture(pane, "changes", language);

    await pane.press(words.changes.putBack);
    await pane.sees(new RegExp(words.changes.wasPutBack(number).split(":")[0]!));
    const back = await cellsOf(pane, "Мой лист");
    expect(wrongRows(back, counted[0]!, language)).toEqual([]);
    expect(back.map((row) => row.slice(0, 5))).toEqual(before.map((row) => row.slice(0, 5)));
    expect(browser.errors).toEqual([]);
  },
  120_000
);
