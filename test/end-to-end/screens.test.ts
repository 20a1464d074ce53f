import { languages } from "../../src/i18n/language";
import { checkAccessibility } from "../support/check-accessibility";
import { checkLayout, checkReach } from "../support/check-layout";
import { openBrowser } from "../support/open-browser";
import type { OpenBrowser } from "../support/open-browser";
import { openPane } from "../support/pane-driver";
import type { PaneDriver } from "../support/pane-driver";
import { writeExtracts } from "../support/pupils-workbook";
import type { Extracts } from "../support/pupils-workbook";
import { screenshot } from "../support/screenshot";
import { walkList, walkLoading, walkRequest } from "../support/screens/choosing";
import { walkEntry, walkSessionEnd } from "../support/screens/entry";
import { walkCell, walkEmptyWorkbook, walkResults } from "../support/screens/workbook";
import { startApplication } from "../support/start-application";
import type { Application } from "../support/start-application";
import { temporaryFolder } from "../support/temporary-folder";

const folder = temporaryFolder();
let extracts: Extracts;
let application: Application;
let browser: OpenBrowser;

beforeAll(async () => {
  extracts = await writeExtracts(folder, [2024, 2025], 0.002);
}, 180_000);

beforeEach(async () => {
  // Terms are shown once to a person: a service for each language.
  application = await startApplication();
  await extracts.takeIn(application, 0, [2024, 2025]);
  browser = await openBrowser();
  await browser.page.emulateMedia({ reducedMotion: "reduce" });
}, 120_000);

afterEach(async () => {
  await browser.close();
  await application.stop();
});

/** Gives the pane a size of its own within the workbench; without one it fills its place. */
async function resizePane(pane: PaneDriver, size?: readonly [number, number]): Promise<void> {
  const frame = await pane.frame().frameElement();
  await frame.evaluate((element, to) => {
    const { style } = element as HTMLElement;
    style.width = to ? `${to[0]}px` : "";
    style.height = to ? `${to[1]}px` : "";
  }, size);
}

/** At 350 px, and at 320 × 256 px, which is 1280 × 1024 px at 400 %. */
async function findFaults(pane: PaneDriver, over?: "menu"): Promise<string[]> {
  const faults = await checkAccessibility(pane.frame());
  faults.push(...(await checkLayout(pane.frame())));
  await resizePane(pane, [320, 256]);
  faults.push(...(await checkLayout(pane.frame())));
  if (!over) faults.push(...(await checkReach(pane.frame())));
  await resizePane(pane);
  return faults;
}

test.each(languages)(
  "in %s no screen has a fault of access, scrolls sideways, cuts or covers anything",
  async (language) => {
    const pane = await openPane(browser.page, application, language);
    const faults: Record<string, string[]> = {};
    const look = async (name: string, over?: "menu") => {
      // The longest labels are Kazakh.
      if (language === "kk") await screenshot(browser.page, `screen-${name}`);
      const found = await findFaults(pane, over);
      if (found.length) faults[name] = found;
    };
    const walk = { pane, language, application, extracts, look };
    await walkEntry(walk);
    await walkList(walk);
    await walkEmptyWorkbook(walk);
    await walkRequest(walk);
    await walkLoading(walk);
    await walkResults(walk);
    await walkCell(walk);
    await walkSessionEnd(walk);
    expect(faults).toEqual({});
  },
  180_000
);

test("faults of the layout are found where there are some", async () => {
  const { page } = browser;
  await page.setViewportSize({ width: 320, height: 256 });
  await page.setContent(`<style>body { margin: 0 } p { white-space: nowrap }</style><div id="pane">
    <p style="width: 50px; overflow: hidden">cut off by its own edge</p>
    <div style="overflow: auto; width: 100px"><p>scrolled to by nobody who has only keys</p></div>
    <p>${"too wide ".repeat(20)}</p>
    <button>below</button>
    <footer style="position: fixed; inset: 0">over everything</footer></div>`);
  const faults = [
    ...(await checkLayout(page.mainFrame())),
    ...(await checkReach(page.mainFrame())),
  ];
  expect(faults.map((fault) => fault.replace(/^\d+ px/, "").split(":")[0])).toEqual([
    " to scroll sideways",
    "cut",
    "scrolls sideways",
    "outside",
    "covered",
  ]);
});
