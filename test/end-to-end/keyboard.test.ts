import { catalogue } from "../../src/catalogue/shipped-catalogue";
import { openBrowser } from "../support/open-browser";
import type { OpenBrowser } from "../support/open-browser";
import { openPane } from "../support/pane-driver";
import type { PaneDriver } from "../support/pane-driver";
import { startApplication } from "../support/start-application";
import type { Application } from "../support/start-application";

let application: Application;
let browser: OpenBrowser;

beforeAll(async () => {
  application = await startApplication();
  browser = await openBrowser();
}, 60_000);

afterAll(async () => {
  await browser.close();
  await application.stop();
});

/** What has the focus in the pane, by its accessible words. */
function focused(pane: PaneDriver): Promise<string> {
  return pane.frame().evaluate(() => {
    const element = document.activeElement as HTMLInputElement | null;
    const label = element?.labels?.[0]?.textContent;
    return `${label ?? element?.getAttribute("aria-label") ?? ""} ${element?.textContent ?? ""}`;
  });
}

async function tabTo(pane: PaneDriver, words: string, within = 60): Promise<void> {
  for (let press = 0; press < within; press++) {
    if ((await focused(pane)).includes(words)) return;
    await pane.page.keyboard.press("Tab");
  }
  throw new Error(`${words} was not reached by Tab; the focus is on ${await focused(pane)}`);
}

test("the whole way from signing in to a loaded sheet needs only the keyboard", async () => {
  const pane = await openPane(browser.page, application, "en");
  const { keyboard } = browser.page;
  const { texts } = pane;
  for (let press = 0; press < 6; press++) {
    if (await pane.frame().evaluate(() => document.hasFocus())) break;
    await keyboard.press("F6");
  }
  await tabTo(pane, texts.signIn.login);
  await keyboard.type("analyst");
  await tabTo(pane, texts.signIn.password);
  await keyboard.type(application.password);
  await keyboard.press("Enter");

  await pane.sees(texts.terms.title);
  await tabTo(pane, texts.terms.accept);
  await keyboard.press("Space");
  await tabTo(pane, texts.terms.proceed);
  await keyboard.press("Enter");

  await pane.frame().getByRole("searchbox", { name: texts.list.search }).waitFor();
  await tabTo(pane, texts.list.search);
  await keyboard.type("1");
  await tabTo(pane, catalogue.indicators[0]!.name.en);
  await keyboard.press("Enter");

  await pane.frame().getByRole("button", { name: texts.request.load }).waitFor();
  await tabTo(pane, "Region");
  await keyboard.press("Space");
  await tabTo(pane, texts.request.load);
  await keyboard.press("Enter");
  await pane.sees(texts.loaded.title);
  const { tables } = await pane.workbook();
  expect(tables.filter(({ name }) => name !== "NEDB_about")).toHaveLength(1);
  expect(browser.errors).toEqual([]);
});
