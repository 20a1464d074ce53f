import type { Frame } from "playwright-core";
import { openBrowser } from "../support/open-browser";
import type { OpenBrowser } from "../support/open-browser";
import { openWorkbenchPage } from "../support/open-workbench";
import { screenshot } from "../support/screenshot";

/** What the pane of the test keeps in its window. */
interface Noting {
  noted: string[];
  isSlow: boolean;
  finish: () => void;
}

let browser: OpenBrowser;

beforeAll(async () => {
  browser = await openBrowser({ locale: "en-US" });
});

afterAll(() => browser.close());

const open = (parameters: Readonly<Record<string, string>> = {}) =>
  openWorkbenchPage(browser.page, { locale: "en", manifest: "/commands.xml", ...parameters });

const pane = (): Frame | undefined =>
  browser.page.frames().find((each) => each.url().includes("/probe/"));

const noted = () => pane()!.evaluate(() => (window as never as Noting).noted);

const ready = () => browser.page.evaluate(() => window.workbench.ready());
const press = () => browser.page.evaluate(() => window.workbench.pressRibbon("Nedb.RefreshAll"));
const isPaneOpen = () => browser.page.evaluate(() => window.workbench.isPaneOpen);

test("a button calls the function of the open pane, in three languages", async () => {
  for (const [locale, name] of [
    ["kk", "Барлығын жаңарту"],
    ["ru", "Обновить всё"],
    ["en", "Refresh all"],
  ] as const) {
    await open({ locale });
    await ready();
    await browser.page.getByRole("button", { name, exact: true }).click();
    await pane()!.waitForFunction(() => (window as never as Noting).noted.length === 2);
    expect(await noted()).toEqual(["began Taskpane", "called by Nedb.RefreshAll"]);
    await screenshot(browser.page, `ribbon-${locale}`);
  }
  expect(browser.errors).toEqual([]);
});

test("with the pane closed the add-in begins unseen, shows itself, and closing only hides it", async () => {
  await open({ pane: "closed" });
  expect(pane()).toBeUndefined();
  await press();
  expect(await noted()).toEqual(["began Hidden", "called by Nedb.RefreshAll"]);
  expect(await isPaneOpen()).toBe(false);
  expect(await browser.page.locator(".pane").isVisible()).toBe(false);

  await pane()!.evaluate(() => Office.addin.showAsTaskpane());
  expect(await browser.page.locator(".pane").isVisible()).toBe(true);
  await browser.page.getByRole("button", { name: "Close the pane" }).click();
  expect(await isPaneOpen()).toBe(false);
  await browser.page.getByRole("button", { name: "Indicators", exact: true }).click();
  expect(await isPaneOpen()).toBe(true);
  await pane()!.evaluate(() => Office.addin.hide());
  expect(await isPaneOpen()).toBe(false);
  await press();
  // One page all the while: what it has noted is still there.
  expect(await noted()).toEqual([
    "began Hidden",
    "called by Nedb.RefreshAll",
    "Taskpane",
    "Hidden",
    "Taskpane",
    "Hidden",
    "called by Nedb.RefreshAll",
  ]);
  expect(browser.errors).toEqual([]);
});

test("while a cell is edited a press still reaches the add-in, which can show itself", async () => {
  await open({ pane: "closed" });
  await browser.page.evaluate(() => window.workbench.setCellEditMode(true));
  await press();
  await pane()!.evaluate(() => Office.addin.showAsTaskpane());
  expect(await isPaneOpen()).toBe(true);
});

test("a press ends with event.completed(), and a second one waits for it", async () => {
  await open();
  await ready();
  await pane()!.evaluate(() => void ((window as never as Noting).isSlow = true));
  const presses = browser.page.evaluate(async () => {
    const ended: number[] = [];
    const pressed = [1, 2].map((each) =>
      window.workbench.pressRibbon("Nedb.RefreshAll").then(() => ended.push(each))
    );
    Object.assign(window, { ended });
    await Promise.all(pressed);
  });
  const ended = () => browser.page.evaluate(() => (window as never as { ended: number[] }).ended);
  const calls = (count: number) =>
    pane()!.waitForFunction(
      (wanted) => (window as never as Noting).noted.length === wanted + 1,
      count
    );
  const finish = () => pane()!.evaluate(() => (window as never as Noting).finish());
  await calls(1);
  await browser.page.waitForTimeout(200);
  expect((await noted()).length).toBe(2);
  expect(await ended()).toEqual([]);
  await finish();
  await calls(2);
  expect(await ended()).toEqual([1]);
  await finish();
  await presses;
  expect(await ended()).toEqual([1, 2]);
});

test("the add-in learns of the shared runtime and of how it starts", async () => {
  await open();
  await ready();
  const learnt = await pane()!.evaluate(async () => {
    const { requirements } = Office.context;
    const before = await Office.addin.getStartupBehavior();
    await Office.addin.setStartupBehavior(Office.StartupBehavior.load);
    return [
      requirements.isSetSupported("SharedRuntime", "1.1"),
      requirements.isSetSupported("SharedRuntime", "1.2"),
      before,
      await Office.addin.getStartupBehavior(),
    ];
  });
  expect(learnt).toEqual([true, false, "None", "Load"]);
});

test("a function that the page does not know fails the press and is told to the person", async () => {
  await open({ pane: "closed", manifest: "/unknown-function.xml" });
  await expect(press()).rejects.toThrow("The add-in has no function refreshNothing.");
  await browser.page.getByRole("button", { name: "Refresh all" }).click();
  await browser.page.getByText("The add-in did not carry out the command.").waitFor();
  // It was told in the console as well.
  expect(browser.errors.length).toBeGreaterThan(0);
});

test("where there is no shared runtime there are no commands: the add-in's one button opens the pane", async () => {
  await open({ pane: "closed", sharedRuntime: "0" });
  expect(await browser.page.getByRole("button", { name: "Refresh all" }).count()).toBe(0);
  await browser.page.getByRole("button", { name: "NEDB for Excel", exact: true }).click();
  await ready();
  expect(await isPaneOpen()).toBe(true);
  await pane()!.waitForFunction(() => (window as never as Noting).noted.length === 1);
  const learnt = await pane()!.evaluate(async () => [
    (window as never as Noting).noted[0],
    Office.context.requirements.isSetSupported("SharedRuntime", "1.1"),
    await Office.addin.showAsTaskpane().then(
      () => "shown",
      (error: unknown) => (error as { code: string }).code
    ),
  ]);
  expect(learnt).toEqual(["began null", false, "ApiNotFound"]);
  await browser.page.evaluate(() => window.workbench.closePane());
  expect(pane()).toBeUndefined();
});
