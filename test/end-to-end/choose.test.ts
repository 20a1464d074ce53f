import { dimensionOf } from "../../src/catalogue/catalogue";
import type { DimensionId } from "../../src/catalogue/dimension";
import { catalogue } from "../../src/catalogue/shipped-catalogue";
import { choiceTexts } from "../../src/i18n/choice-texts";
import type { Language } from "../../src/i18n/language";
import { guidePicture } from "../support/guide-picture";
import { languagesWalked } from "../support/languages-walked";
import { openBrowser } from "../support/open-browser";
import type { OpenBrowser } from "../support/open-browser";
import { openPane } from "../support/pane-driver";
import type { PaneDriver } from "../support/pane-driver";
import { writeExtracts } from "../support/pupils-workbook";
import { screenshot } from "../support/screenshot";
import { startApplication } from "../support/start-application";
import type { Application } from "../support/start-application";
import { temporaryFolder } from "../support/temporary-folder";

const pupils = catalogue.indicators.find(({ number }) => number === 8)!;
const folder = temporaryFolder();
let application: Application;
let browser: OpenBrowser;

beforeAll(async () => {
  const extracts = await writeExtracts(folder, [2024, 2025], 0.005);
  application = await startApplication();
  await extracts.takeIn(application, 0, [2024, 2025]);
}, 180_000);

afterAll(() => application.stop());

beforeEach(async () => {
  browser = await openBrowser();
});

afterEach(() => browser.close());

const nameOf = (id: DimensionId, language: Language) => dimensionOf(catalogue, id).name[language];

async function openIndicators(language: Language): Promise<PaneDriver> {
  const pane = await openPane(browser.page, application, language);
  await pane.signIn(application.password);
  await pane.reachIndicators();
  return pane;
}

test.each(languagesWalked("en"))(
  "an analyst arranges, previews and loads a cross table in %s",
  async (language) => {
    const pane = await openIndicators(language);
    const words = choiceTexts[language];
    const frame = pane.frame();
    await guidePicture(pane, "list", language);
    await pane.press(words.list.about(8));
    await pane.press(words.list.addFavourite);
    await screenshot(pane.page, `choose-1-list-${language}`);

    await frame.locator("button[data-indicator='8']").first().click();
    await frame.getByRole("button", { name: pane.texts.request.load }).waitFor();
    await pane.chooseYears([2024, 2025]);
    await pane.chooseBreakdowns(
      (["region", "sex", "grade"] as const).map((id) => nameOf(id, language))
    );
    await screenshot(pane.page, `choose-2-request-${language}`);
    await guidePicture(pane, "request", language);
    await pane.press(words.table.kinds.cross.name);
    await pane.press(`${nameOf("sex", language)}: ${words.table.toSide.heading}`);
    await pane.press(words.table.more);
    await pane.press(words.share.title);
    await screenshot(pane.page, `choose-3-cross-${language}`);

    await pane.press(
      `${words.request.chooseMembers(nameOf("region", language))}, ${words.request.allMembers}`
    );
    const tree = frame.getByRole("tree", { name: words.members.tree(nameOf("region", language)) });
    await tree.getByRole("treeitem").first().click();
    await screenshot(pane.page, `choose-4-members-${language}`);
    await pane.press(words.members.back);

    await pane.press(words.preview.show);
    const preview = frame.getByRole("table", { name: words.preview.title });
    await preview.waitFor();
    const shown = await preview.locator("tbody tr").first().locator("td").allTextContents();
    await screenshot(pane.page, `choose-5-preview-${language}`);
    await guidePicture(pane, "cross", language);

    await pane.press(pane.texts.request.load);
    await pane.sees(pane.texts.loaded.title);
    await browser.page.evaluate(() => window.workbench.settled());
    const workbook = await pane.workbook();
    const { values } = workbook.sheets.find((sheet) => sheet.name === workbook.activeSheet)!;
    const head = values.findIndex((row) => row[0] === nameOf("region", language));
    expect(values[head - 1]?.slice(2, 8)).toEqual([2024, 2024, 2024, 2025, 2025, 2025]);
    const digits = (text: unknown) => String(text).replace(/[^\p{L}\p{N}-]/gu, "");
    expect(values[head + 1]?.slice(0, 8).map(digits)).toEqual(shown.slice(0, 8).map(digits));
    expect(browser.errors).toEqual([]);
  }
);

test("members and the places of axes are chosen with the keyboard alone, or by dragging", async () => {
  const pane = await openIndicators("en");
  const words = choiceTexts.en;
  const { keyboard } = browser.page;
  const frame = pane.frame();
  await pane.openIndicator(pupils.name.en);
  await pane.chooseBreakdowns(["Region", "Sex"]);
  await frame
    .getByRole("button", { name: `${words.request.chooseMembers("Region")}, All` })
    .focus();
  await keyboard.press("Enter");
  await frame.getByRole("tree").waitFor();
  for (let press = 0; press < 12; press++) {
    const role = await frame.evaluate(() => document.activeElement?.getAttribute("role"));
    if (role === "treeitem") break;
    await keyboard.press("Tab");
  }
  const focused = () => frame.evaluate(() => document.activeElement?.textContent ?? "");
  await keyboard.press("Space");
  await keyboard.press("ArrowDown");
  expect(await focused()).toBe("Akmola Region");
  await keyboard.press("ArrowRight");
  await keyboard.press("ArrowRight");
  await keyboard.press("Space");
  await pane.sees(words.members.chosen(13, 228));
  await keyboard.press("ArrowLeft");
  expect(await focused()).toContain("Akmola Region");
  expect(await frame.locator("[aria-checked=mixed]").count()).toBe(1);
  await keyboard.type("turk");
  expect(await focused()).toBe("Turkistan Region");
  await keyboard.press("Escape");
  await frame.getByRole("button", { name: pane.texts.request.load }).waitFor();
  const opener = () => frame.evaluate(() => document.activeElement?.getAttribute("aria-label"));
  expect(await opener()).toBe(`${words.request.chooseMembers("Region")}, 13 of 228`);

  await pane.press(words.table.kinds.cross.name);
  const side = frame.getByRole("button", { name: `Sex: ${words.table.toSide.stub}` });
  await side.focus();
  expect(await side.getAttribute("aria-disabled")).toBe("true");
  await frame.getByRole("button", { name: `Region: ${words.table.toSide.heading}` }).focus();
  await keyboard.press("Alt+ArrowRight");
  await pane.hears(words.table.placed.heading("Region"));
  await keyboard.press("Alt+ArrowUp");
  await pane.hears(words.table.moved("Region", 1, 2));

  // With the mouse an axis is dragged over another one.
  const axes = (title: string) =>
    frame
      .getByRole("list", { name: title })
      .getByRole("listitem")
      .evaluateAll((items) => items.map((item) => item.getAttribute("data-drag")));
  const axis = (name: string) => frame.locator("[data-drag]", { hasText: name });
  await axis("Sex").dragTo(axis("Reporting year"));
  expect(await axes(words.table.columns)).toEqual(["region"]);
  expect(await axes(words.table.rows)).toEqual(["sex", "year"]);
  expect(browser.errors).toEqual([]);
});

test("a request outlives the pane, is saved under a name and goes to a colleague as text", async () => {
  const pane = await openIndicators("ru");
  const words = choiceTexts.ru;
  await pane.openIndicator(pupils.name.ru);
  await pane.chooseBreakdowns(["Регион", "Пол"]);
  await pane.press(words.share.title);
  const text = await pane.frame().getByLabel(words.share.text).inputValue();
  await pane.frame().getByLabel(words.share.name).fill("Для ежегодника");
  await pane.press(words.share.save);
  await pane.sees(words.share.saved("Для ежегодника"));

  await browser.page.reload();
  const again = await openIndicators("ru");
  await again.sees(words.list.goOn);
  await again.frame().locator("button[data-indicator='8']").first().click();
  const region = again.frame().getByRole("checkbox", { name: "Регион", exact: true });
  expect(await region.isChecked()).toBe(true);

  await again.press(again.texts.request.back);
  await again.press(words.list.requests);
  const pasted = again.frame().getByLabel(words.requests.paste);
  await pasted.fill("Добрый день!");
  await again.press(words.requests.read);
  await again.sees("В этом тексте нет запроса.");
  await screenshot(again.page, "choose-6-requests-ru");
  await pasted.fill(text.replace("indicator=8", "indicator=9"));
  await again.press(words.requests.read);
  await again.sees("Текст запроса неполон или изменён.");
  await pasted.fill(`Посмотрите:\n${text}\nСпасибо`);
  await again.press(words.requests.read);
  expect(await region.isChecked()).toBe(true);

  await again.press(again.texts.request.back);
  await again.press(words.list.requests);
  await again
    .frame()
    .getByRole("button", { name: /^Для ежегодника/ })
    .click();
  expect(await region.isChecked()).toBe(true);
});

test("what would be too large is said beforehand, with a way out in one press", async () => {
  const pane = await openIndicators("en");
  await pane.openIndicator(pupils.name.en);
  await pane.chooseYears([2024, 2025]);
  await pane.chooseBreakdowns(["Region", "District, city", "Grade", "Age"]);
  const ways = pane.frame().getByRole("group", { name: choiceTexts.en.size.smaller });
  await ways.waitFor();
  await screenshot(pane.page, "choose-7-large-en");
  await ways.getByRole("button").first().click();
  await ways.waitFor({ state: "detached" });
});
