import { checkLayout, checkReach } from "../support/check-layout";
import { openBrowser } from "../support/open-browser";
import type { OpenBrowser } from "../support/open-browser";

let browser: OpenBrowser;

beforeAll(async () => {
  browser = await openBrowser();
});

afterAll(() => browser.close());

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
