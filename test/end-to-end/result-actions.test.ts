import { build } from "esbuild";
import { placedTexts } from "../../src/i18n/placed-texts";
import { checkAccessibility } from "../support/check-accessibility";
import { openBrowser } from "../support/open-browser";
import type { OpenBrowser } from "../support/open-browser";
import { screenshot } from "../support/screenshot";
import {
  choiceWords,
  openPupils,
  openTab,
  placesOf,
  wrongFigures,
  writeExtracts,
} from "../support/pupils-workbook";
import type { Extracts } from "../support/pupils-workbook";
import { root } from "../support/source-files";
import { startApplication } from "../support/start-application";
import type { Application } from "../support/start-application";
import { temporaryFolder } from "../support/temporary-folder";

const folder = temporaryFolder();
let extracts: Extracts;
let application: Application;
let browser: OpenBrowser;

beforeAll(async () => {
  extracts = await writeExtracts(folder, [2025], 0.002);
  application = await startApplication();
  await extracts.takeIn(application, 0, [2025]);
}, 180_000);

afterAll(() => application.stop());

beforeEach(async () => {
  browser = await openBrowser();
});

afterEach(() => browser.close());

test.each(["kk"] as const)(
  "in %s figures edited by hand are told on the card, and a copy to hand over has no links",
  async (language) => {
    const words = placedTexts[language].workbook;
    const pane = await openPupils(browser, application, language);
    await pane.press(pane.texts.request.load);
    await pane.sees(pane.texts.loaded.title);
    const [place] = await placesOf(pane);
    const sheet = place!.sheet;
    await openTab(pane, placedTexts[language].tabs.workbook);
    await pane.sees(words.states.current);
    expect(await pane.frame().getByText(words.states.edited(2)).count()).toBe(0);

    await browser.page.evaluate((of) => {
      window.workbench.type(of, "E6", "=2+2");
      window.workbench.type(of, "F7", "my note");
      window.workbench.type(of, "G4", "Twice");
      window.workbench.type(of, "G5", "=E5*2");
    }, sheet);
    await openTab(pane, placedTexts[language].tabs.cell);
    await openTab(pane, placedTexts[language].tabs.workbook);
    await pane.sees(words.states.edited(2));

    const title = (await pane.frame().getByRole("article").getAttribute("aria-label"))!;
    await pane.press(words.actions.more(title));
    await screenshot(pane.page, `23-result-menu-${language}`);
    expect(await checkAccessibility(pane.frame())).toEqual([]);
    const before = (await pane.workbook()).sheets.find(({ name }) => name === sheet)!;
    await pane.press(words.actions.handOver);
    await pane
      .frame()
      .getByRole("article")
      .getByText(/“.*”|«.*»/)
      .waitFor();
    await browser.page.evaluate(() => window.workbench.settled());
    const workbook = await pane.workbook();
    const copy = workbook.sheets.find(({ name }) => name === workbook.activeSheet)!;
    await screenshot(pane.page, `24-hand-over-${language}`);
    expect(copy.name).not.toBe(sheet);
    expect(workbook.sheets.find(({ name }) => name === sheet)).toEqual(before);
    const rows = before.values.length;
    expect(copy.values.slice(0, rows)).toEqual(before.values);
    expect(copy.formulas.flat().filter((cell) => String(cell).startsWith("="))).toEqual([]);
    expect(workbook.names.filter(({ sheet: of }) => of === copy.name)).toEqual([]);
    // Below the figures stands who loaded them and from which load.
    const notes = copy.values.slice(rows).map(([text]) => String(text));
    expect(notes.join("\n")).toContain("seed 1");
    expect(Math.max(...notes.map(({ length }) => length))).toBeLessThanOrEqual(120);
    const places = await placesOf(pane);
    expect(places.map((one) => one.sheet)).toEqual([sheet]);
    // Only what the person has typed differs from the extract.
    expect(wrongFigures(places[0]!.cells, extracts.counted[0], [2025], language)).toHaveLength(1);
    expect(browser.errors).toEqual([]);
  },
  120_000
);

test("a request saved in the workbook is there for the next person who opens the pane", async () => {
  const words = choiceWords.ru;
  const pane = await openPupils(browser, application, "ru");
  await pane.press(words.share.title);
  const name = "=Сводка «А&Б» <1>";
  await pane.frame().getByLabel(words.share.name).fill(name);
  await pane.press(words.share.saveInWorkbook);
  await pane.sees(words.share.savedInWorkbook(name));
  await browser.page.evaluate(() => {
    window.localStorage.clear();
    window.workbench.restartAddIn();
  });
  await browser.page.evaluate(() => window.workbench.ready());
  await pane.signIn(application.password);
  await pane.reachIndicators();
  await pane.press(words.list.requests);
  await pane.sees(words.requests.workbook);
  expect(await pane.frame().getByText(words.requests.mine).count()).toBe(0);
  await screenshot(pane.page, "25-workbook-requests");
  expect(await checkAccessibility(pane.frame())).toEqual([]);
  await pane
    .frame()
    .getByRole("button", { name: words.requests.remove(name) })
    .click();
  await pane.sees(words.requests.removed(name));
  expect((await pane.workbook()).customXmlParts).toEqual([]);
  await pane.press(words.requests.restore);
  await pane
    .frame()
    .getByRole("button", { name: new RegExp(`^${name.slice(0, 7)}`) })
    .click();
  await pane.frame().getByRole("button", { name: pane.texts.request.load }).waitFor();
  expect(browser.errors).toEqual([]);
});

test("what a later version keeps of results outlives what this version does with its own", async () => {
  const words = placedTexts.en.workbook;
  const pane = await openPupils(browser, application, "en");
  await pane.press(pane.texts.request.load);
  await pane.sees(pane.texts.loaded.title);
  const later = `<result id="later" form="9">{"id":"later","kind":"summary"}</result><forms>&lt;1&gt;</forms>`;
  await pane.frame().evaluate(`Excel.run(async (context) => {
    const part = context.workbook.customXmlParts
      .getByNamespace("urn:nedb-for-excel:placed-results:1").getOnlyItem();
    const xml = part.getXml();
    await context.sync();
    part.setXml(xml.value.replace("</placedResults>", ${JSON.stringify(later)} + "</placedResults>"));
    await context.sync();
  })`);
  const kept = async () =>
    (await pane.workbook()).customXmlParts.filter(({ xml }) => xml.includes(later)).length;
  expect(await kept()).toBe(1);
  await openTab(pane, placedTexts.en.tabs.workbook);
  await pane.press(words.actions.refresh);
  await pane.sees(placedTexts.en.progress.doneSame);
  expect(await kept()).toBe(1);
  const title = (await pane.frame().getByRole("article").getAttribute("aria-label"))!;
  await pane.press(words.actions.more(title));
  await pane.press(words.actions.unlink);
  await pane
    .frame()
    .getByRole("button", { name: words.actions.unlink, exact: true })
    .last()
    .click();
  await pane.sees(words.unread(1));
  expect(await kept()).toBe(1);
  expect(browser.errors).toEqual([]);
});

test("results and figures that nobody can read keep nobody from the others", async () => {
  const words = placedTexts.en;
  const pane = await openPupils(browser, application, "en");
  await pane.press(pane.texts.request.load);
  await pane.sees(pane.texts.loaded.title);
  const broken = [
    { about: [null] },
    { about: [], blocks: {} },
    { about: [["a", "b"]], versions: 1 },
  ]
    .map((one, at) => JSON.stringify({ id: `broken${at}`, ...one }))
    .map((json, at) => `<result id="broken${at}">${json}</result>`)
    .join("");
  const keepIn = (namespace: RegExp, [old, now]: [RegExp, string]) =>
    pane.frame().evaluate(
      ([wanted, from, to]) =>
        Excel.run(async (context) => {
          const { customXmlParts } = context.workbook;
          customXmlParts.load("items/namespaceUri");
          await context.sync();
          const part = customXmlParts.items.find((one) => wanted.test(one.namespaceUri))!;
          const xml = part.getXml();
          await context.sync();
          part.setXml(xml.value.replace(from, to));
          await context.sync();
        }),
      [namespace, old, now] as const
    );
  await keepIn(/placed-results/, [/(?=<\/placedResults>)/, broken]);
  await openTab(pane, words.tabs.workbook);
  await pane.sees(words.workbook.states.current);
  await pane.sees(words.workbook.unread(3));
  expect(await checkAccessibility(pane.frame())).toEqual([]);
  await pane.press(words.workbook.actions.refresh);
  await pane.sees(words.progress.doneSame);
  const { customXmlParts } = await pane.workbook();
  expect(customXmlParts.filter(({ xml }) => xml.includes(broken))).toHaveLength(1);

  // Figures that were cut off are as if they were not kept: what a person typed may be lost.
  const { sheet } = (await placesOf(pane))[0]!;
  await keepIn(/figures:2:current/, [/(\/1\/1\n.{80})[^<]*/, "$1"]);
  await browser.page.evaluate((of) => window.workbench.type(of, "E6", "17"), sheet);
  await pane.press(words.workbook.actions.refresh);
  await pane.sees(words.unkept.title(1));
  await pane.press(words.unkept.replace);
  await pane.sees(/^Refreshed: /);
  const { cells } = (await placesOf(pane))[0]!;
  expect(wrongFigures(cells, extracts.counted[0], [2025], "en")).toEqual([]);
  expect(browser.errors).toEqual([]);
});

test("a refresh knows in which language another window has put the labels meanwhile", async () => {
  const words = placedTexts.en;
  const pane = await openPupils(browser, application, "en");
  await pane.press(pane.texts.request.load);
  await pane.sees(pane.texts.loaded.title);
  await openTab(pane, words.tabs.workbook);
  await pane.sees(words.workbook.states.current);
  const contents = `export { workbookResults, relabelResult } from "./src/addin/workbook";
    export { catalogue } from "./src/catalogue/shipped-catalogue";`;
  const bundled = await build({
    ...{ stdin: { contents, resolveDir: root }, bundle: true, write: false },
    ...{ format: "iife", globalName: "otherWindow", target: "chrome109" },
  });
  const relabelled = await pane.frame().evaluate(`${bundled.outputFiles[0]!.text};
    otherWindow.workbookResults().then(({ results: [{ result }] }) =>
      otherWindow.relabelResult(result, "kk", otherWindow.catalogue, {
        signal: new AbortController().signal, onProgress() {}
      }))`);
  expect(relabelled).toBe("done");
  await pane.press(words.workbook.actions.refresh);
  await pane.sees(words.progress.doneSame);
  const { cells } = (await placesOf(pane))[0]!;
  expect(wrongFigures(cells, extracts.counted[0], [2025], "kk")).toEqual([]);
  expect(browser.errors).toEqual([]);
});
