import { problemText } from "../../src/i18n/problem-texts";
import { placedTexts } from "../../src/i18n/placed-texts";
import { problem } from "../../src/problem/problem";
import type { WorkbookSnapshot } from "../../src/workbench/test-access";
import type { PaneDriver } from "../support/pane-driver";
import { pupilsStand } from "../support/pupils-stand";
import {
  chooseCross,
  choosePlace,
  choiceWords,
  openPupils,
  openTab,
  placesOf,
  wrongFigures,
} from "../support/pupils-workbook";

const stand = pupilsStand([2024, 2025]);
const words = placedTexts.en;

const titleOf = (...parameters: Parameters<typeof problem>) =>
  problemText(problem(...parameters), "en").title;

/** Everything of a workbook that must be as before; ids of parts and tables may be others. */
function contents({ sheets, names, tables, customXmlParts }: WorkbookSnapshot) {
  return {
    sheets: sheets.map(({ name, formulas, numberFormats }) => ({ name, formulas, numberFormats })),
    names: names.map(({ name, address, sheet }) => `${name} ${sheet} ${address}`).sort(),
    tables: tables.map(({ name, sheet, address }) => `${name} ${sheet} ${address}`).sort(),
    parts: customXmlParts.map(({ xml }) => xml).sort(),
  };
}

async function settled(pane: PaneDriver): Promise<ReturnType<typeof contents>> {
  await stand.browser.page.evaluate(() => window.workbench.settled());
  return contents(await pane.workbook());
}

test("two results on one sheet grow past each other, and an error anywhere leaves both as before", async () => {
  const { counted, takeIn } = stand.extracts;
  await takeIn(stand.application, 0, [2024]);
  const pane = await openPupils(stand.browser, stand.application, "en");
  await pane.chooseYears([2024]);
  await pane.frame().getByLabel(choiceWords.en.request.arrival).selectOption("extend");
  await choosePlace(pane, "en", "selection");
  await stand.browser.page.evaluate(() => {
    window.workbench.select("Sheet1", "B2");
  });
  await pane.press(choiceWords.en.size.loadHere);
  await pane.sees(pane.texts.loaded.title);
  // A cross table below, wider than the list, and a note beside it.
  await pane.press(pane.texts.loaded.change);
  await chooseCross(pane, "en", true);
  await stand.browser.page.evaluate(() => {
    window.workbench.select("Sheet1", "A900");
    window.workbench.type("Sheet1", "A890", "between");
  });
  await pane.press(choiceWords.en.size.loadHere);
  await pane.sees(pane.texts.loaded.title);
  const before = await settled(pane);
  for (const { cells } of await placesOf(pane)) {
    expect(wrongFigures(cells, counted[0], [2024], "en")).toEqual([]);
  }

  await takeIn(stand.application, 1, [2024, 2025]);
  await openTab(pane, words.tabs.workbook);
  const failed = titleOf("excelUnexpected", { excelCode: "GeneralException" });
  const refreshAll = words.workbook.refreshAll(2);
  const members = [
    "CustomXmlPart.SetXml",
    "Range.Values",
    "Range.Insert",
    "Range.CopyFrom",
    "Table.Resize",
    "NamedItemCollection.Add",
    "Range.Formulas",
  ];
  for (const member of members) {
    await pane.frame().getByRole("button", { name: refreshAll }).waitFor();
    const first = pane.frame().getByRole("article").first();
    await stand.browser.page.evaluate((failing) => {
      window.workbench.failNext({ member: failing, code: "GeneralException" });
    }, member);
    const batches = await stand.browser.page.evaluate(() => window.workbench.batches().count);
    await first.getByRole("button", { name: words.workbook.actions.refresh, exact: true }).click();
    // The words of the failure before may be gone for too short a time to be seen.
    await stand.browser.page.waitForFunction(
      (count) => window.workbench.batches().count > count,
      batches
    );
    await pane.frame().getByRole("button", { name: refreshAll }).waitFor();
    await pane.sees(failed);
    expect([member, await settled(pane)]).toEqual([member, before]);
  }

  await pane.press(refreshAll);
  await pane.sees(new RegExp(`^${words.progress.ended(2, 0, 0)}$`));
  const after = await placesOf(pane);
  expect(after).toHaveLength(2);
  for (const { cells } of after) {
    expect(wrongFigures(cells, counted[1], [2024, 2025], "en")).toEqual([]);
  }
  const sheet = (await pane.workbook()).sheets.find(({ name }) => name === "Sheet1")!;
  expect(sheet.values.flat().filter((cell) => cell === "between")).toHaveLength(1);
}, 240_000);

test("a place that is not empty is asked about, and comes back whole after an error", async () => {
  await stand.extracts.takeIn(stand.application, 0, [2024]);
  const pane = await openPupils(stand.browser, stand.application, "en");
  await pane.chooseYears([2024]);
  await choosePlace(pane, "en", "selection");
  await stand.browser.page.evaluate(() => {
    const { workbench } = window;
    workbench.type("Sheet1", "B5", "'1-6");
    workbench.type("Sheet1", "C6", "=1+1");
    workbench.setFormat("Sheet1", "C6", { bold: true, fill: "#FFFF00" });
    workbench.select("Sheet1", "A1");
  });
  const look = () => stand.browser.page.evaluate(() => window.workbench.format("Sheet1", "C6"));
  const [before, format] = [await settled(pane), await look()];
  await pane.press(choiceWords.en.size.loadHere);
  await pane.sees(/The cells .* are not empty/);
  expect(await settled(pane)).toEqual(before);

  for (const member of [
    "TableCollection.Add",
    "CustomXmlPartCollection.Add",
    "WorksheetCollection.Add",
  ]) {
    await stand.browser.page.evaluate((failing) => {
      window.workbench.failNext({ member: failing, code: "GeneralException" });
    }, member);
    await pane.press(choiceWords.en.size.overwrite);
    await pane.sees(titleOf("excelUnexpected", { excelCode: "GeneralException" }));
    expect([member, await settled(pane), await look()]).toEqual([member, before, format]);
    await pane.press(choiceWords.en.size.loadHere);
    await pane.sees(/The cells .* are not empty/);
  }
  await pane.press(choiceWords.en.size.overwrite);
  await pane.sees(pane.texts.loaded.title);
  const [place] = await placesOf(pane);
  expect(wrongFigures(place!.cells, stand.extracts.counted[0], [2024], "en")).toEqual([]);
  // Over another result nothing is put, however it is wanted.
  await pane.press(pane.texts.loaded.change);
  const loaded = await settled(pane);
  await pane.press(choiceWords.en.size.loadHere);
  await pane.sees(titleOf("excelNoRoom", { sheet: "Sheet1" }));
  expect(await settled(pane)).toEqual(loaded);
}, 240_000);

test("each trouble of a refresh is told in its own words and leaves the workbook as before", async () => {
  const { counted, takeIn } = stand.extracts;
  await takeIn(stand.application, 0, [2024]);
  const pane = await openPupils(stand.browser, stand.application, "en");
  await pane.chooseYears([2024]);
  await pane.press(pane.texts.request.load);
  await pane.sees(pane.texts.loaded.title);
  const [{ sheet } = { sheet: "" }] = await placesOf(pane);
  await takeIn(stand.application, 1, [2024]);
  await openTab(pane, words.tabs.workbook);
  const refresh = () => pane.press(words.workbook.actions.refresh);
  const act = (work: (name: string) => void, name = sheet) =>
    stand.browser.page.evaluate(work, name);

  const before = await settled(pane);
  for (const name of [sheet, "About this data"]) {
    await act((of) => window.workbench.protect(of), name);
    await refresh();
    await pane.sees(titleOf("excelSheetProtected", { sheet: name }));
    expect(await settled(pane)).toEqual(before);
    await act((of) => window.workbench.unprotect(of), name);
  }

  // A figure becomes a formula, another a text; both are asked about, and can be kept.
  await act((of) => {
    window.workbench.type(of, "E6", "=2+2");
    window.workbench.type(of, "E7", "about ten");
  });
  const edited = await settled(pane);
  await refresh();
  await pane.sees(words.edited.title(2));
  expect(await settled(pane)).toEqual(edited);
  await pane.press(words.edited.keep);
  await pane.sees(/^Not refreshed: 2 figures \(/);
  expect(await pane.frame().getByText(words.workbook.states.current).count()).toBe(0);
  const kept = await pane.workbook();
  const cells = kept.sheets.find(({ name }) => name === sheet)!;
  expect([cells.formulas[5]![4], cells.values[6]![4]]).toEqual(["=2+2", "about ten"]);
  // What was kept is there after putting back too.
  await pane.press(words.workbook.actions.changes);
  await pane.press(words.changes.putBack);
  await pane.sees(/^Put back/);
  const back = (await pane.workbook()).sheets.find(({ name }) => name === sheet)!;
  expect([back.formulas[5]![4], back.values[6]![4]]).toEqual(["=2+2", "about ten"]);
  await pane.press(words.changes.back);
  await refresh();
  await pane.press(words.edited.replace);
  await pane.sees(words.workbook.states.current);
  const [place] = await placesOf(pane);
  expect(wrongFigures(place!.cells, counted[1], [2024], "en")).toEqual([]);

  // Rows that a person took away stay away, or come back.
  await act((of) => window.workbench.deleteRows(of, 9, 3));
  await refresh();
  await pane.sees(words.differs.rows(3));
  await pane.press(words.differs.restore);
  await pane.sees(/cells written/);
  const [restored] = await placesOf(pane);
  expect(wrongFigures(restored!.cells, counted[1], [2024], "en")).toEqual([]);

  await act((of) => window.workbench.deleteSheet(of));
  await openTab(pane, words.tabs.cell);
  await openTab(pane, words.tabs.workbook);
  await pane.sees(words.workbook.states.gone);
}, 240_000);
