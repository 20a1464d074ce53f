import { catalogue } from "../../../src/catalogue/shipped-catalogue";
import { placedTexts } from "../../../src/i18n/placed-texts";
import { problemText } from "../../../src/i18n/problem-texts";
import { problem } from "../../../src/problem/problem";
import { chooseCross, choiceWords, choosePlace, nameOf, openTab } from "../pupils-workbook";
import { whileUnderWay, withoutAnswer } from "./walk";
import type { Walk } from "./walk";

/** The list of indicators and the saved requests, empty. */
export async function walkList({ pane, language, look }: Walk): Promise<void> {
  const words = choiceWords[language];
  const { texts, frame } = pane;
  await look("list");
  await pane.press(words.list.about(8));
  await pane.press(words.list.addFavourite);
  await frame()
    .getByRole("button", { name: new RegExp(texts.header.person("")) })
    .click();
  await look("list-details-person", "menu");
  await pane.page.keyboard.press("Escape");
  const search = frame().getByRole("searchbox", { name: texts.list.search });
  await search.fill("zzzzz");
  await pane.sees(texts.list.nothingTitle);
  await look("list-nothing");
  await search.fill("8");
  await pane.sees(catalogue.indicators[7]!.name[language]);
  await look("list-found");
  await search.fill("");

  await pane.press(words.list.requests);
  await frame().getByLabel(words.requests.paste).fill("NEDB/1 indicator=8");
  await pane.press(words.requests.read);
  await frame().getByRole("alert").waitFor();
  await look("requests-wrong");
  await pane.press(words.requests.back);
}

/** The request with all its questions, what can be wrong with it, and its preview. */
export async function walkRequest(walk: Walk): Promise<void> {
  const { pane, language, look } = walk;
  const words = choiceWords[language];
  const { page, texts, frame } = pane;
  const region = nameOf("region", language);
  await pane.openIndicator(catalogue.indicators[7]!.name[language]);
  await look("request-first");
  await pane.chooseYears([]);
  await pane.sees(texts.request.yearMissing);
  await look("request-no-year");
  await pane.chooseYears([2024]);
  const dimensions = ["region", "sex", "grade"] as const;
  await pane.chooseBreakdowns(dimensions.map((id) => nameOf(id, language)));
  await chooseCross(pane, language, true);
  await pane.press(`${nameOf("sex", language)}: ${words.table.toSide.heading}`);
  await pane.press(words.share.title);
  await pane.press(words.request.definition);
  await frame()
    .getByRole("button", { name: new RegExp(`^${texts.request.territory}: `) })
    .click();
  await look("request-all-open");
  await pane.press(words.share.save);
  await pane.press(words.share.title);

  await pane.press(`${words.request.chooseMembers(region)}, ${words.request.allMembers}`);
  const tree = frame().getByRole("tree", { name: words.members.tree(region) });
  await tree.getByRole("treeitem").first().click();
  await tree.locator("[data-fold]").nth(1).click();
  await look("members");
  const search = frame().getByRole("searchbox", { name: words.members.search });
  await search.fill("zzzzz");
  await pane.sees(words.members.nothing);
  await look("members-nothing");
  await pane.press(words.members.clear);
  await pane.press(words.members.back);

  await whileUnderWay(page, "/api/v1/query", async () => {
    await pane.press(words.preview.show);
    await pane.sees(words.preview.fetching);
    await look("preview-fetching");
  });
  await frame().getByRole("table", { name: words.preview.title }).waitFor();
  await look("preview");
  await pane.press(words.preview.close);

  await pane.chooseYears([2024, 2025]);
  await pane.press(words.table.kinds.list.name);
  const large = ["district", "age"] as const;
  await pane.chooseBreakdowns(large.map((id) => nameOf(id, language)));
  await frame().getByRole("group", { name: words.size.smaller }).waitFor();
  await look("request-large");
  for (const id of large) {
    await frame()
      .getByRole("checkbox", { name: nameOf(id, language), exact: true })
      .uncheck();
  }
  await pane.chooseYears([2024]);
}

/** From pressing the button to figures on a sheet. */
export async function walkLoading(walk: Walk): Promise<void> {
  const { pane, language, application, look } = walk;
  const { page, texts } = pane;
  const words = choiceWords[language];
  await withoutAnswer(page, "/api/v1/query", async () => {
    await pane.press(texts.request.load);
    const told = problem("serverUnreachable", { address: application.origin });
    await pane.sees(problemText(told, language).title);
    await look("load-no-network");
  });
  await choosePlace(pane, language, "selection");
  await page.evaluate(() => {
    const { activeSheet } = window.workbench.snapshot();
    window.workbench.type(activeSheet, "B2", "here");
  });
  await pane.press(words.size.loadHere);
  await pane.sees(words.size.overwrite);
  await look("load-occupied");
  await choosePlace(pane, language, "newSheet");

  await page.evaluate(() => window.workbench.delay(600));
  await pane.press(texts.request.load);
  await pane
    .frame()
    .getByRole("progressbar")
    .and(pane.frame().locator("[aria-valuenow]"))
    .waitFor();
  await page.evaluate(() => window.workbench.delay(60_000));
  await look("loading");
  await pane.press(texts.loading.cancel);
  await page.evaluate(() => window.workbench.delay(0));
  await pane.sees(texts.request.cancelled);
  await look("load-cancelled");
  await pane.press(texts.request.load);
  await pane.sees(texts.loaded.title);
  await look("loaded");
  await openTab(pane, placedTexts[language].tabs.indicators);
}
