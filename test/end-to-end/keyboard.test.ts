import { catalogue } from "../../src/catalogue/shipped-catalogue";
import { choiceTexts } from "../../src/i18n/choice-texts";
import { placedTexts } from "../../src/i18n/placed-texts";
import { enterByKeyboard } from "../support/keyboard-driver";
import { openBrowser } from "../support/open-browser";
import type { OpenBrowser } from "../support/open-browser";
import { openPane } from "../support/pane-driver";
import { writeExtracts } from "../support/pupils-workbook";
import type { Extracts } from "../support/pupils-workbook";
import { startApplication } from "../support/start-application";
import type { Application } from "../support/start-application";
import { temporaryFolder } from "../support/temporary-folder";

const pupils = `8. ${catalogue.indicators[7]!.name.en}`;
const folder = temporaryFolder();
let extracts: Extracts;
let application: Application;
let browser: OpenBrowser;

beforeAll(async () => {
  extracts = await writeExtracts(folder, [2024, 2025], 0.002);
  application = await startApplication();
  await extracts.takeIn(application, 0, [2024, 2025]);
  browser = await openBrowser();
}, 180_000);

afterAll(async () => {
  await browser.close();
  await application.stop();
});

test("the whole way needs only the keyboard, and a screen reader is told of each step", async () => {
  const pane = await openPane(browser.page, application, "en");
  const { texts } = pane;
  const [words, placed] = [choiceTexts.en, placedTexts.en];
  const keys = await enterByKeyboard(pane);

  await keys.tabTo(texts.signIn.login);
  await keys.type("analyst");
  await keys.tabTo(texts.signIn.password);
  await keys.type(application.password);
  await keys.press("Enter");
  await pane.sees(texts.terms.title);
  await keys.expectFocusOn(texts.terms.title);
  await keys.tabTo(texts.terms.accept);
  await keys.press("Space");
  await keys.tabTo(texts.terms.proceed);
  await keys.press("Enter");

  // The list: search, and arrows from there into what was found.
  const search = pane.frame().getByRole("searchbox", { name: texts.list.search });
  await search.waitFor();
  await keys.expectFocusOn(texts.list.title);
  await keys.tabTo(texts.list.search);
  await keys.type("8");
  await pane.sees(texts.list.found(1));
  await keys.press("ArrowDown", "Enter");
  await pane.frame().getByRole("button", { name: texts.request.load }).waitFor();
  await keys.expectFocusOn(pupils);

  // The request: a year, three breakdowns, the members of one, and the places on the sheet.
  await keys.tabTo("2025");
  await keys.press("ArrowLeft", "Space", "ArrowRight", "Space");
  for (const name of ["Region", "Sex", "Grade"]) {
    await keys.tabTo(name);
    await keys.press("Space");
  }
  const members = words.request.chooseMembers("Region");
  await keys.tabBackTo(members);
  await keys.press("Enter");
  await keys.expectFocusOn(words.members.title("Region"));
  await keys.tabTo(words.members.search);
  await keys.type("turk");
  // While letters come in, the list stands as it was found by the first of them.
  await pane.frame().getByText("Akmola").first().waitFor({ state: "hidden" });
  await pane.sees(/^\d+ found · /);
  await keys.tabTo(words.members.selectFound(0).replace("0", ""));
  await keys.press("Enter");
  await keys.tabTo("Turkistan");
  await keys.press("Escape");
  await keys.expectFocusOn(members);
  await keys.tabTo(words.table.kinds.cross.name);
  await keys.press("Space");
  await keys.tabTo(`Sex: ${words.table.toSide.heading}`);
  await keys.press("Enter");
  await pane.hears(words.table.placed.heading("Sex"));
  await keys.expectFocusOn(`Sex: ${words.table.toSide.stub}`);
  await keys.tabBackTo(words.preview.show);
  await keys.press("Enter");
  await pane.frame().getByRole("table", { name: words.preview.title }).waitFor();
  await keys.expectFocusOn(words.preview.close);
  await keys.tabTo(texts.request.load);
  await keys.press("Enter");
  await pane.sees(texts.loaded.title);
  await keys.expectFocusOn(texts.loaded.title);

  // A menu closes with Escape and gives the focus back.
  await keys.tabBackTo(texts.header.person(""));
  await keys.press("Enter");
  await keys.tabTo(texts.header.signOut);
  await keys.press("Escape");
  await keys.expectFocusOn(texts.header.person(""));

  // A figure is edited, newer data come, and a refresh asks.
  const { activeSheet } = await pane.workbook();
  await browser.page.evaluate((sheet) => window.workbench.type(sheet, "C7", "5"), activeSheet);
  await extracts.takeIn(application, 1, [2024, 2025]);
  await keys.tabTo(placed.tabs.workbook);
  await keys.press("Enter");
  await pane.sees(placed.workbook.states.newer);
  await keys.tabTo(placed.workbook.actions.refresh);
  await keys.press("Enter");
  await pane.sees(placed.edited.replace);
  await keys.expectFocusOn(placed.workbook.actions.refresh);
  await keys.tabBackTo(placed.edited.replace);
  await keys.press("Enter");
  await pane.sees(placed.workbook.states.current);
  await keys.expectFocusOn(placed.workbook.actions.refresh);

  await keys.tabTo(placed.workbook.actions.changes);
  await keys.press("Enter");
  await pane.sees(placed.changes.putBack);
  await keys.expectFocusOn(placed.changes.title);
  await keys.tabTo("Turkistan");
  await keys.press("Enter");
  await keys.tabTo(placed.changes.putBack);
  await keys.press("Enter");
  await pane.sees(/^Put back/);
  await keys.expectFocusOn(placed.changes.putBack);
  await keys.tabBackTo(placed.changes.back);
  await keys.press("Enter");
  await keys.expectFocusOn(placed.workbook.actions.changes);

  // A question takes the place of the button that asked it, and gives it back.
  await keys.tabTo(placed.workbook.actions.more(pupils));
  await keys.press("Enter");
  await keys.tabTo(placed.workbook.actions.unlink);
  await keys.press("Enter");
  // Enter twice must not unlink.
  await keys.expectFocusOn(placed.workbook.cancel);
  await keys.press("Enter");
  await keys.expectFocusOn(placed.workbook.actions.handOver);

  // The change that was gone to is the selected cell.
  await keys.tabBackTo(placed.tabs.cell);
  await keys.press("Enter");
  await pane.sees(placed.cell.drill);
  await keys.tabTo(placed.cell.drillTo("Locality"));

  expect(keys.faults).toEqual([]);
  const said = (await keys.heard()).join("\n");
  const steps = [
    texts.list.found(1),
    " found · ",
    words.preview.fetching,
    texts.loading.fetching,
    texts.loaded.announce(activeSheet),
    placed.progress.fetching,
    placed.edited.title(1),
    placed.progress.done(1, 1).split(":")[0]!,
    placed.changes.wasPutBack(1).split(":")[0]!,
  ];
  const at = steps.map((step, index) =>
    said.indexOf(step, index ? said.indexOf(steps[index - 1]!) : 0)
  );
  expect(steps.filter((_, index) => at[index]! < 0)).toEqual([]);
  expect([...at].sort((one, other) => one - other)).toEqual(at);
  expect(browser.errors).toEqual([]);
}, 180_000);
