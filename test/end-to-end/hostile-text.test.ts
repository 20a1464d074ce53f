import { readFileSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { CatalogueAnswer } from "../../src/api/contract";
import { catalogue } from "../../src/catalogue/shipped-catalogue";
import { placedTexts } from "../../src/i18n/placed-texts";
import type { WorkbookSnapshot } from "../../src/workbench/test-access";
import { openBrowser } from "../support/open-browser";
import type { OpenBrowser } from "../support/open-browser";
import { openPane } from "../support/pane-driver";
import type { PaneDriver } from "../support/pane-driver";
import {
  choiceWords,
  chooseCross,
  openTab,
  placesOf,
  writeExtracts,
} from "../support/pupils-workbook";
import type { Cells, Extracts } from "../support/pupils-workbook";
import { startApplication } from "../support/start-application";
import type { Application } from "../support/start-application";
import { temporaryFolder } from "../support/temporary-folder";

const folder = temporaryFolder();
const words = placedTexts.en;
const source = '=HYPERLINK("https://example.org","NEDB")';
let extracts: Extracts;
let application: Application;
let browser: OpenBrowser;

/** Texts that Excel would take for a formula, a number, a date, a share, a truth value or an error. */
const hostile = [
  ...["=1+1", "+1+1", "-1-1", "@SUM(A1:A9)", "\t=2+2", " 1", "'quoted", "=", "==1", "=Sheet1!A1"],
  ...["1-6", "007", "1E5", "2024-01-01", "1/2", "12:30", "Jan 5", "10%", "$5", "1,5", "(5)"],
  ...["TRUE", "ИСТИНА", "#N/A", '=HYPERLINK("https://example.org","x")', "=cmd|' /C calc'!A0"],
];

/** The hostile label of the region at a place in the list of today's regions. */
const labelOf = (at: number, language: "kk" | "ru" | "en") =>
  hostile[(at + { en: 0, ru: 3, kk: 6 }[language]) % hostile.length]!;

/** By code, where the region stands among those that have a hostile label. */
const regionAt = new Map<string, number>();

/** What the service says of itself, with hostile texts in all places that reach a workbook. */
function poisoned(answer: CatalogueAnswer): CatalogueAnswer {
  const dimensions = answer.dimensions.map((dimension) => {
    const name = { ...dimension.name, en: `=${dimension.name.en}`, ru: `-${dimension.name.ru}` };
    if (dimension.id !== "region") return { ...dimension, name };
    let next = 0;
    const members = dimension.members.map((member) => {
      if (member.to !== null) return member;
      const at = next++;
      regionAt.set(member.code, at);
      const label = { kk: labelOf(at, "kk"), ru: labelOf(at, "ru"), en: labelOf(at, "en") };
      return { ...member, label };
    });
    return { ...dimension, name, members };
  });
  return { ...answer, dimensions };
}

beforeAll(async () => {
  extracts = await writeExtracts(folder, [2024, 2025], 0.002);
  for (const seed of ["1", "2"]) {
    for (const year of ["2024", "2025"]) {
      const extract = join(folder, seed, year);
      const file = join(extract, "manifest.json");
      const manifest = readFileSync(file, "utf8").replace('"pupils.csv"', '"=1+1.csv"');
      writeFileSync(file, JSON.stringify({ ...(JSON.parse(manifest) as object), source }));
      renameSync(join(extract, "pupils.csv"), join(extract, "=1+1.csv"));
    }
  }
  application = await startApplication();
  browser = await openBrowser();
}, 180_000);

afterAll(async () => {
  await browser.close();
  await application.stop();
});

/** Opens the pane over a service that answers with hostile texts. */
async function openPoisoned(): Promise<PaneDriver> {
  const { page } = browser;
  await page.route("**/api/v1/catalogue", async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, json: poisoned((await response.json()) as CatalogueAnswer) });
  });
  await page.route("**/api/v1/session", async (route) => {
    if (route.request().method() !== "POST") return route.continue();
    const response = await route.fetch();
    const session = (await response.json()) as { person: object; terms: { version: string } };
    const { version } = session.terms;
    await page.route("**/api/v1/session/terms", (terms) =>
      terms.continue({ postData: JSON.stringify({ version }) })
    );
    session.person = { ...session.person, name: "@SUM(A1)" };
    session.terms = { ...session.terms, version: "=2024-01-01" };
    await route.fulfill({ response, json: session });
  });
  return openPane(page, application, "en");
}

/** Cells that are not text, number or nothing as they were written: formulas above all. */
function formulasIn({ sheets }: WorkbookSnapshot): unknown[] {
  return sheets.flatMap(({ name, values, formulas }) =>
    values.flatMap((row, at) =>
      row.flatMap((value, column) => {
        const formula = formulas[at]![column];
        return value === formula && typeof value !== "boolean" ? [] : [[name, value, formula]];
      })
    )
  );
}

const sexes = [
  ["_T", "Total", "Всего"],
  ["male", "male", "мужской"],
  ["female", "female", "женский"],
] as const;

/** What is to stand in a list for each of the regions, as lines. */
function expectedLines(years: readonly number[], extract: 0 | 1, language: "ru" | "en"): string[] {
  return years.flatMap((year) =>
    [...regionAt].flatMap(([code, at]) =>
      sexes.map(([sex, en, ru]) => {
        const pupils = extracts.counted[extract].get(`${year}|${code}|${sex}|_T`) ?? 0;
        return [year, labelOf(at, language), { en, ru }[language], pupils].join("|");
      })
    )
  );
}

/** The lines of a list whose region is none of the country. */
function listLines(cells: Cells): string[] {
  return cells
    .slice(1)
    .filter(([, region]) => !/Казахстан|Kazakhstan/.test(String(region)))
    .map((row) => row.slice(0, 4).join("|"));
}

/** The same lines out of a cross table with regions and years above, whatever their order. */
function crossLines(cells: Cells): string[] {
  const [regions, years, ...rows] = cells;
  return regions!.flatMap((region, column) =>
    column === 0 || region === "Republic of Kazakhstan"
      ? []
      : rows.map((row) => [years![column], region, row[0], row[column]].join("|"))
  );
}

test("text that looks like a formula, a date or a number stays text on every way onto a sheet", async () => {
  await extracts.takeIn(application, 0, [2024]);
  const pane = await openPoisoned();
  const { page } = browser;
  await pane.signIn(application.password);
  await pane.reachIndicators();
  await pane.openIndicator(catalogue.indicators[7]!.name.en);
  await pane.chooseYears([2024]);
  await pane.frame().getByLabel(choiceWords.en.request.arrival).selectOption("extend");
  await pane.chooseBreakdowns(["=Region", "=Sex"]);

  // A name and the text for a colleague.
  await pane.press(choiceWords.en.share.title);
  const text = pane.frame().getByLabel(choiceWords.en.share.text);
  const copied = await text.inputValue();
  expect(copied).toMatch(/^NEDB\/1/);
  await pane.frame().getByLabel(choiceWords.en.share.name).fill("=1+1");
  await pane.press(choiceWords.en.share.save);
  await pane.sees(choiceWords.en.share.saved("=1+1"));
  await page.evaluate((typed) => window.workbench.type("Sheet1", "A1", typed), copied);

  await pane.press(pane.texts.request.load);
  await pane.sees(pane.texts.loaded.title);
  const [list] = await placesOf(pane);
  const first = expectedLines([2024], 0, "en").sort();
  expect(listLines(list!.cells).sort()).toEqual(first);
  const loaded = await pane.workbook();
  expect(formulasIn(loaded)).toEqual([]);
  expect(loaded.sheets[0]!.values).toEqual([[copied]]);

  // The regions as headings of a cross table, with the years below them.
  await pane.press(pane.texts.loaded.change);
  await chooseCross(pane, "en", true);
  const { toSide } = choiceWords.en.table;
  await pane.press(`=Region: ${toSide.heading}`);
  await pane.press(`${choiceWords.en.table.year}: ${toSide.heading}`);
  await pane.press(`=Sex: ${toSide.stub}`);
  await pane.press(pane.texts.request.load);
  await pane.sees(pane.texts.loaded.title);
  const cross = (await placesOf(pane)).find(({ name }) => name !== list!.name)!;
  expect(crossLines(cross.cells).sort()).toEqual(first);

  // A refresh revises figures and brings a year: rows to the list, columns to the cross table.
  await extracts.takeIn(application, 1, [2024, 2025]);
  await openTab(pane, words.tabs.workbook);
  await pane.sees(words.workbook.states.newer);
  await pane.press(words.workbook.refreshAll(2));
  await pane.sees(new RegExp(`^${words.progress.ended(2, 0, 0)}$`));
  const now = (name: string) =>
    placesOf(pane).then((places) => places.find((one) => one.name === name)!.cells);
  const second = expectedLines([2024, 2025], 1, "en").sort();
  expect(listLines(await now(list!.name)).sort()).toEqual(second);
  expect(crossLines(await now(cross.name)).sort()).toEqual(second);
  expect(formulasIn(await pane.workbook())).toEqual([]);

  // What changed, on a sheet.
  const card = pane.frame().getByRole("article").first();
  await card.getByRole("button", { name: words.workbook.actions.changes, exact: true }).click();
  await pane.press(words.changes.toSheet);
  await page.waitForFunction(
    (heading) =>
      window.workbench.snapshot().sheets.some(({ values }) => values.flat().includes(heading)),
    words.changes.headings.before
  );
  const changed = await pane.workbook();
  expect(formulasIn(changed)).toEqual([]);
  const changes = changed.sheets.find(({ values }) =>
    values.flat().includes(words.changes.headings.before)
  )!;
  const regions = new Set(changes.values.slice(4).map((row) => row[1]));
  for (const at of regionAt.values()) expect(regions).toContain(labelOf(at, "en"));

  // A second refresh finds all of them again.
  await pane.press(words.changes.back);
  await pane.press(words.workbook.refreshAll(2));
  await pane.sees(words.progress.doneSame);

  // Labels in another language, which are as hostile.
  await card.getByRole("button", { name: words.workbook.actions.more("") }).click();
  await card.getByLabel(words.workbook.actions.labels).selectOption("ru");
  await pane.sees(words.labels.done);
  expect(listLines(await now(list!.name)).sort()).toEqual(
    expectedLines([2024, 2025], 1, "ru").sort()
  );
  const last = await pane.workbook();
  expect(formulasIn(last)).toEqual([]);
  const about = last.sheets.find(({ name }) => name === "About this data")!.values.flat();
  expect(about).toContain(source);
  expect(about.filter((cell) => String(cell).startsWith("=Region"))).toHaveLength(1);
  expect(about.filter((cell) => String(cell).startsWith("-Регион"))).toHaveLength(1);
  expect(browser.errors).toEqual([]);
}, 240_000);
