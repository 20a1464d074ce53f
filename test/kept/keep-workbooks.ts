import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { findIndicator } from "../../src/catalogue/catalogue";
import type { DimensionId } from "../../src/catalogue/dimension";
import { catalogue } from "../../src/catalogue/shipped-catalogue";
import type { Language } from "../../src/i18n/language";
import { placedTexts } from "../../src/i18n/placed-texts";
import { runCli } from "../cli/run-cli";
import { openBrowser } from "../support/open-browser";
import { openIndicators } from "../support/pane-driver";
import type { PaneDriver } from "../support/pane-driver";
import { choiceWords, chooseCross, nameOf, openTab, placesOf } from "../support/pupils-workbook";
import { startApplication } from "../support/start-application";
import { keptFolder, unpackKept } from "./kept-folder";
import { readKeptWorkbook } from "./kept-workbook";
import type { AskedResult, KeptBook } from "./kept-workbook";

const years = [2024, 2025];
const words = placedTexts.en;

/** What each workbook is asked to hold. */
const books: readonly {
  readonly name: string;
  readonly language: Language;
  readonly asked: readonly AskedResult[];
  readonly work: (pane: PaneDriver) => Promise<void>;
}[] = [
  {
    name: "list-chart-and-refreshed",
    language: "en",
    asked: [
      { layout: "list", question: { indicator: 8, years, breakdowns: ["region", "sex"] } },
      {
        layout: "chart",
        question: { indicator: 8, years, breakdowns: ["region"], totals: false },
      },
      { layout: "list", question: { indicator: 12, years: [2023], breakdowns: ["region"] } },
    ],
    async work(pane) {
      await loadResult(pane, "en", this.asked[0]!);
      await pane.press(words.chart.draw);
      await pane.sees(/Chart /);
      await toIndicators(pane, "en");
      await chooseResult(pane, "en", this.asked[2]!);
      await saveRequest(pane);
      await load(pane);
      await refreshWorkedOn(pane);
    },
  },
  {
    name: "outline-and-indicator-22",
    language: "ru",
    asked: [
      { layout: "outline", question: { indicator: 8, years, breakdowns: ["region", "sex"] } },
      { layout: "list", question: { indicator: 22, years, breakdowns: ["sex", "grade"] } },
    ],
    async work(pane) {
      await loadResult(pane, "ru", this.asked[0]!);
      await toIndicators(pane, "ru");
      await loadResult(pane, "ru", this.asked[1]!);
    },
  },
  {
    name: "cross-and-indicator-40",
    language: "kk",
    asked: [
      { layout: "cross", question: { indicator: 8, years, breakdowns: ["region", "sex"] } },
      { layout: "cross", question: { indicator: 40, years, breakdowns: ["region"] } },
    ],
    async work(pane) {
      await chooseResult(pane, "kk", this.asked[0]!);
      const { labels, toSide } = choiceWords.kk.table;
      await pane.press(`${nameOf("sex", "kk")}: ${toSide.heading}`);
      await pane.frame().getByLabel(labels).selectOption("both");
      await load(pane);
      await toIndicators(pane, "kk");
      await loadResult(pane, "kk", this.asked[1]!);
    },
  },
];

const kept = keptFolder(process.argv[2]!);
const data = mkdtempSync(join(tmpdir(), "nedb-kept-"));
unpackKept(join(kept, "data"), data);
const application = await startApplication({ dataFolder: data });
try {
  for (const book of books) await keepBook(book);
} finally {
  await application.stop();
  rmSync(data, { recursive: true });
}

async function keepBook({ name, language, asked, work }: (typeof books)[number]): Promise<void> {
  const browser = await openBrowser();
  // The first of a person's own totals answer in the kept data folder; they are to be the revision.
  await useLoad("6");
  const pane = await openIndicators(browser.page, application, language);
  await work.call({ asked } as (typeof books)[number], pane);
  const places = await placesOf(pane);
  const xlsx = await browser.page.evaluate(async () => [...(await window.workbench.saveXlsx())]);
  const { results } = await readKeptWorkbook(Buffer.from(xlsx));
  const book: KeptBook = {
    language,
    results: results.map(({ id }, at) => {
      const { sheet, address, cells } = places.find((place) => place.name.endsWith(id))!;
      return { ...asked[at]!, id, sheet, address, cells };
    }),
  };
  const folder = join(kept, "workbooks");
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, `${name}.xlsx`), Buffer.from(xlsx), { flag: "wx" });
  writeFileSync(join(folder, `${name}.json`), JSON.stringify(book), { flag: "wx" });
  if (browser.errors.length) throw new Error(browser.errors.join("\n"));
  await browser.close();
}

async function useLoad(number: string): Promise<void> {
  const { code, output, errors } = await runCli(data, ["loads", "use", number]);
  if (code !== 0) throw new Error(output + errors);
}

async function toIndicators(pane: PaneDriver, language: Language): Promise<void> {
  await openTab(pane, placedTexts[language].tabs.indicators);
  await pane.press(pane.texts.loaded.another);
}

async function loadResult(pane: PaneDriver, language: Language, asked: AskedResult): Promise<void> {
  await chooseResult(pane, language, asked);
  await load(pane);
}

async function chooseResult(
  pane: PaneDriver,
  language: Language,
  { layout, question }: AskedResult
): Promise<void> {
  const indicator = findIndicator(catalogue, question.indicator)!;
  await pane.openIndicator(indicator.name[language]);
  await pane.chooseYears(question.years);
  const breakdowns = question.breakdowns as readonly DimensionId[];
  await pane.chooseBreakdowns(breakdowns.map((id) => nameOf(id, language)));
  // The layout of the request before stays until another is chosen.
  if (layout === "list") await pane.press(choiceWords[language].table.kinds.list.name);
  else await chooseCross(pane, language, layout === "cross");
}

async function load(pane: PaneDriver): Promise<void> {
  await pane.press(pane.texts.request.load);
  await pane.sees(pane.texts.loaded.title);
}

async function saveRequest(pane: PaneDriver): Promise<void> {
  const { share } = choiceWords.en;
  await pane.press(share.title);
  await pane.frame().getByLabel(share.name).fill("Camps by region");
  await pane.press(share.saveInWorkbook);
  await pane.sees(share.savedInWorkbook("Camps by region"));
}

/** A figure typed over, a row taken away, and a refresh: the figures before it are kept as well. */
async function refreshWorkedOn(pane: PaneDriver): Promise<void> {
  const { activeSheet, sheets } = await pane.workbook();
  const { values } = sheets.find(({ name }) => name === activeSheet)!;
  const [almaty, shymkent] = ["Almaty city", "Shymkent city"].map((label) =>
    values.findIndex((row) => row.includes(label))
  );
  await pane.page.evaluate(
    ([sheet, edited, gone]) => {
      window.workbench.type(sheet, `C${edited + 1}`, "64");
      window.workbench.deleteRows(sheet, gone, 1);
    },
    [activeSheet, almaty!, shymkent!] as const
  );
  await useLoad("5");
  await openTab(pane, words.tabs.workbook);
  const card = pane.frame().getByRole("article").nth(2);
  const { refresh } = words.workbook.actions;
  await card.getByRole("button", { name: refresh, exact: true }).click();
  await pane.press(words.differs.leave);
  await pane.press(words.edited.replace);
  await pane.sees(/^Refreshed:/);
}
