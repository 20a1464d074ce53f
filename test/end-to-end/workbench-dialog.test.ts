import type { Page } from "playwright-core";
import { workbenchStand } from "../support/workbench-stand";
import { screenshot } from "../support/screenshot";

const origin = "https://workbench.test";

/** A page that answers what it hears, and tells what a person might press. */
const speaking = `<!doctype html><title>dialog</title><script src="/office-js/office.js"></script><script>
  Office.onReady(() => {
    const { ui } = Office.context;
    ui.addHandlerAsync(
      Office.EventType.DialogParentMessageReceived,
      ({ message, origin }) => ui.messageParent("heard " + message + " from " + origin),
      () => ui.messageParent("ready")
    );
  });
</script><a href="http://workbench.test/plain">plain</a> <a href="/dialogs/gone">gone</a>`;

const stand = workbenchStand();

beforeEach(async () => {
  await stand.browser.context.unroute(`${origin}/dialogs/**`);
  await stand.browser.context.route(`${origin}/dialogs/**`, (route) => {
    const name = new URL(route.request().url()).pathname.split("/").at(-1);
    if (name === "gone") return route.fulfill({ status: 404, body: "gone" });
    if (name === "unreachable") return route.abort("connectionrefused");
    return route.fulfill({
      body: speaking,
      contentType: "text/html",
      headers: name === "closed-off" ? { "Cross-Origin-Opener-Policy": "same-origin" } : {},
    });
  });
});

afterEach(async () => {
  for (const page of stand.browser.context.pages())
    if (page !== stand.browser.page) await page.close();
});

/** Opens a dialog from the pane as an add-in does; the answer is an error's code, or "open". */
async function display(url: string, options: object = {}): Promise<number | string> {
  return stand.workbench.frame().evaluate(
    ([address, wishes]) =>
      new Promise<number | string>((resolve) => {
        const pane = window as unknown as { heard: unknown[]; dialog: Office.Dialog };
        pane.heard = [];
        Office.context.ui.displayDialogAsync(address, wishes, ({ status, value, error }) => {
          if (status !== Office.AsyncResultStatus.Succeeded) return resolve(error.code);
          pane.dialog = value;
          value.addEventHandler(Office.EventType.DialogMessageReceived, (event) =>
            pane.heard.push(event)
          );
          value.addEventHandler(Office.EventType.DialogEventReceived, (event) =>
            pane.heard.push(event)
          );
          resolve("open");
        });
      }),
    [url, options] as const
  );
}

const inPage = () => stand.browser.page.locator(".dialog");

/** What the pane has heard, once it has heard so much; events are told in few words. */
async function heard(count: number): Promise<string[]> {
  await stand.workbench
    .frame()
    .waitForFunction((least) => (window as never as { heard: [] }).heard.length >= least, count);
  const events = await stand.workbench
    .frame()
    .evaluate(() => (window as never as { heard: object[] }).heard as Record<string, unknown>[]);
  return events.map(({ message, error }) => String(message ?? error));
}

const messageChild = (text: string) =>
  stand.workbench
    .frame()
    .evaluate(
      (said) => (window as never as { dialog: Office.Dialog }).dialog.messageChild(said),
      text
    );
/** Closes from the pane, whose Office.js takes a moment to believe it. */
async function closeDialog(): Promise<void> {
  await stand.workbench
    .frame()
    .evaluate(() => (window as never as { dialog: Office.Dialog }).dialog.close());
  await inPage().waitFor({ state: "detached" });
  await stand.browser.page.waitForTimeout(200);
}

/** Presses a button of the question that Office.js puts into the pane before it opens a window. */
const answerPrompt = (button: "Allow" | "Ignore") =>
  stand.workbench.frame().locator(`input[type=button][value=${button}]`).click();

/** Opens a dialog in a window of its own, allowed by the person. */
async function displayAllowed(url: string): Promise<[code: number | string, window: Page]> {
  const window = stand.browser.context.waitForEvent("page");
  const code = display(url);
  await answerPrompt("Allow");
  return [await code, await window];
}

const within = { displayInIframe: true, width: 40, height: 50 };

test("a dialog in a window of its own speaks with the pane, and the pane closes it", async () => {
  const [code, window] = await displayAllowed(`${origin}/dialogs/page`);
  expect(code).toBe("open");
  expect(await heard(1)).toEqual(["ready"]);
  await messageChild("Атырау");
  expect(await heard(2)).toEqual(["ready", `heard Атырау from ${origin}`]);
  expect(await display(`${origin}/dialogs/page`)).toBe(12007);
  const closed = window.waitForEvent("close");
  await closeDialog();
  await closed;
});

test("a window that a person closes, or that a page with an own opener policy cuts off, is told as 12006", async () => {
  const [, window] = await displayAllowed(`${origin}/dialogs/page`);
  await heard(1);
  await window.close();
  expect(await heard(2)).toEqual(["ready", "12006"]);
  await displayAllowed(`${origin}/dialogs/closed-off`);
  expect(await heard(1)).toEqual(["12006"]);
});

test("what may not be opened answers as documented: address, trust, refusal, blocker", async () => {
  expect(await display("http://workbench.test/dialogs/page")).toBe(12005);
  expect(await display("ftp://workbench.test/dialogs/page")).toBe(12003);
  expect(await display("dialogs/page")).toBe(12003);
  expect(await display("https://elsewhere.test/page")).toBe(12004);
  expect(await display("https://elsewhere.test/page", within)).toBe(12004);
  const ignored = display(`${origin}/dialogs/page`);
  await answerPrompt("Ignore");
  expect(await ignored).toBe(12009);
  await stand.browser.page.evaluate(() => window.workbench.blockPopups(true));
  expect(await display(`${origin}/dialogs/page`, { promptBeforeOpen: false })).toBe(12011);
  await stand.browser.page.evaluate(() => window.workbench.blockPopups(false));
  expect(await display(`${origin}/dialogs/page`, { promptBeforeOpen: false })).toBe("open");
});

test("a dialog within the page speaks with the pane; pane or person close it", async () => {
  expect(await display(`${origin}/dialogs/page?kept=1`, within)).toBe("open");
  expect(await heard(1)).toEqual(["ready"]);
  await messageChild("Шымкент");
  expect(await heard(2)).toEqual(["ready", `heard Шымкент from ${origin}`]);
  await screenshot(stand.browser.page, "workbench-dialog");
  const [box, page] = [await inPage().boundingBox(), stand.browser.page.viewportSize()!];
  expect([box!.width / page.width, box!.height / page.height]).toEqual([
    expect.closeTo(0.4, 2),
    expect.closeTo(0.5, 2),
  ]);
  expect(await display(`${origin}/dialogs/page`, within)).toBe(12007);
  await closeDialog();
  expect(await display(`${origin}/dialogs/page`, within)).toBe("open");
  await heard(1);
  await inPage().getByRole("button").click();
  expect(await heard(2)).toEqual(["ready", "12006"]);
});

test("a dialog within the page tells of pages that are not there, not reached or not https", async () => {
  await display(`${origin}/dialogs/gone`, within);
  expect(await heard(1)).toEqual(["12002"]);
  await closeDialog();
  await display(`${origin}/dialogs/unreachable`, within);
  expect(await heard(1)).toEqual(["12002"]);
  await closeDialog();
  await display(`${origin}/dialogs/page`, within);
  await heard(1);
  const dialog = stand.browser.page.frameLocator(".dialog iframe");
  await dialog.getByText("plain").click();
  expect(await heard(2)).toEqual(["ready", "12003"]);
  await dialog.getByText("gone").click();
  expect(await heard(3)).toEqual(["ready", "12003", "12002"]);
});

test("the pane's end takes its dialog along", async () => {
  await display(`${origin}/dialogs/page`, within);
  await heard(1);
  await stand.browser.page.evaluate(() => window.workbench.restartAddIn());
  await inPage().waitFor({ state: "detached" });
});
