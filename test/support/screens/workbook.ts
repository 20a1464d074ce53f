import { catalogue } from "../../../src/catalogue/shipped-catalogue";
import { placedTexts } from "../../../src/i18n/placed-texts";
import type { Language } from "../../../src/i18n/language";
import { nameOf, openTab, placesOf } from "../pupils-workbook";
import { withoutAnswer } from "./walk";
import type { Walk } from "./walk";

const titleOfPupils = (language: Language) => `8. ${catalogue.indicators[7]!.name[language]}`;

/** The tabs over a workbook that holds nothing yet. */
export async function walkEmptyWorkbook({ pane, language, look }: Walk): Promise<void> {
  const words = placedTexts[language];
  await openTab(pane, words.tabs.workbook);
  await pane.sees(words.workbook.emptyTitle);
  await look("workbook-empty");
  await openTab(pane, words.tabs.cell);
  await pane.sees(words.cell.outsideTitle);
  await look("cell-outside");
  await openTab(pane, words.tabs.indicators);
}

/** The results of the workbook, all that a refresh may tell or ask, and what it changed. */
export async function walkResults(walk: Walk): Promise<void> {
  const { pane, language, application, extracts, look } = walk;
  const { page, frame } = pane;
  const words = placedTexts[language];
  const [{ sheet } = { sheet: "" }] = await placesOf(pane);
  const act = (work: (name: string) => void) => page.evaluate(work, sheet);
  await openTab(pane, words.tabs.workbook);
  await pane.sees(words.workbook.states.current);
  await pane.press(words.workbook.actions.more(titleOfPupils(language)));
  await pane.press(words.workbook.actions.unlink);
  await look("workbook-menu");
  await pane.press(words.workbook.cancel);

  await extracts.takeIn(application, 1, [2024]);
  await withoutAnswer(page, "/api/v1/query", async () => {
    await pane.press(words.workbook.actions.refresh);
    await frame().getByRole("alert").waitFor();
    await look("refresh-failed");
  });
  await act((name) => window.workbench.type(name, "E9", "17"));
  await act((name) => window.workbench.deleteRows(name, 11, 3));
  await pane.press(words.workbook.actions.refresh);
  await pane.sees(words.differs.title);
  await look("refresh-differs");
  await pane.press(words.differs.restore);
  await pane.sees(words.edited.keep);
  await look("refresh-edited");
  await page.evaluate(() => window.workbench.delay(400));
  await pane.press(words.edited.replace);
  await frame().getByRole("progressbar").first().waitFor();
  await page.evaluate(() => window.workbench.delay(60_000));
  await look("refresh-progress");
  await page.evaluate(() => window.workbench.delay(0));
  await frame().getByRole("button", { name: words.workbook.actions.changes }).waitFor();
  await pane.sees(words.workbook.states.current);
  await look("refreshed");

  await pane.press(words.workbook.actions.changes);
  await pane.sees(words.changes.putBack);
  await look("changes");
  await pane.press(words.changes.putBack);
  await pane.sees(words.changes.wasPutBack(1).split(":")[0]!);
  await look("put-back");
  await pane.press(words.changes.back);
  // The edit came back too; once it is replaced again, the next refresh finds nothing to change.
  await pane.press(words.workbook.actions.refresh);
  await pane.press(words.edited.replace);
  await pane.sees(words.workbook.states.current);
  await pane.press(words.workbook.actions.refresh);
  await pane.sees(words.progress.doneSame);
  await pane.press(words.workbook.actions.changes);
  await pane.sees(words.changes.none);
  await look("changes-none");
  await pane.press(words.changes.back);
}

/** Where a number comes from, a closer look at it, and a chart. */
export async function walkCell(walk: Walk): Promise<void> {
  const { pane, language, look } = walk;
  const { page, frame, texts } = pane;
  const words = placedTexts[language];
  const [{ sheet } = { sheet: "" }] = await placesOf(pane);
  const select = (address: string) =>
    page.evaluate(([name, at]) => window.workbench.select(name, at), [sheet, address] as const);
  await openTab(pane, words.tabs.cell);
  await select("B4");
  await pane.sees(words.cell.inResult(titleOfPupils(language)));
  await look("cell-label");
  await page.evaluate((name) => window.workbench.type(name, "E12", "4"), sheet);
  await select("E12");
  await pane.sees(words.cell.edited("4"));
  await look("cell-edited");
  await select("E8");
  await pane.sees(words.cell.drill);
  await frame().getByText(words.cell.edited("4")).waitFor({ state: "detached" });
  await pane.press(words.cell.drillTo(nameOf("locality", language)));
  await pane.sees(words.cell.back);
  await look("drill-loaded");
  await pane.press(words.cell.back);
  await pane.sees(words.cell.title);

  await openTab(pane, words.tabs.workbook);
  await pane.press(words.workbook.refreshAll(2));
  await pane.sees(new RegExp(`^${words.progress.ended(1, 1, 0)}$`));
  await look("refreshed-all");
  await frame().getByRole("button", { name: words.chart.draw }).first().click();
  await pane.sees(texts.loaded.title);
  await look("chart-loaded");
}
