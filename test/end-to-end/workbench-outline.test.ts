import { workbenchStand } from "../support/workbench-stand";
import { screenshot } from "../support/screenshot";

const stand = workbenchStand(async (context) => {
  const sheet = context.workbook.worksheets.getActiveWorksheet();
  sheet.getRange("A1:E1").values = [["Region", "Q1", "Q2", "Q3", "Year"]];
  sheet.getRange("A2:A12").values = Array.from({ length: 11 }, (_, index) => [`place ${index}`]);
  sheet.getRange("2:8").group("ByRows");
  sheet.getRange("3:4").group("ByRows");
  sheet.getRange("6:7").group("ByRows");
  sheet.getRange("B:D").group("ByColumns");
  await context.sync();
});

const page = () => stand.browser.page;
const details = (name: string) =>
  page().getByRole("button", { name: `Details of ${name}`, exact: true });
const drawn = () => page().waitForTimeout(700);

/** The rows that are hidden. */
const hidden = () =>
  page().evaluate(() =>
    [1, 2, 3, 4, 5, 6, 7, 8, 9].filter(
      (row) => window.workbench.format("Sheet1", `A${row}`).isHidden
    )
  );

/** Where a row's middle and a column's are drawn; of the usual size, counted from one. */
async function middle(row: number, column: number): Promise<{ x: number; y: number }> {
  const canvas = page().locator('.grid canvas[id^="univer-sheet-main-canvas"]');
  const box = (await canvas.boundingBox())!;
  return { x: box.x + 46 + column * 64 - 32, y: box.y + 20 + row * 20 - 10 };
}

async function centre(name: string): Promise<{ x: number; y: number }> {
  const box = (await details(name).boundingBox())!;
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}

test("an outline stands beside the headings, its buttons at the rows and columns that sum up", async () => {
  await details("rows 2–8").waitFor();
  await drawn();
  await screenshot(page(), "workbench-outline");
  const [outer, inner, columns] = [
    await centre("rows 2–8"),
    await centre("rows 3–4"),
    await centre("columns B–D"),
  ];
  expect(outer.y).toBeCloseTo((await middle(9, 1)).y, -0.8);
  expect(inner.y).toBeCloseTo((await middle(5, 1)).y, -0.8);
  expect(inner.x - outer.x).toBe(16);
  expect(columns.x).toBeCloseTo((await middle(1, 5)).x, -0.8);
  const canvas = (await page()
    .locator('.grid canvas[id^="univer-sheet-main-canvas"]')
    .boundingBox())!;
  expect(outer.x).toBeLessThan(canvas.x);
  expect(inner.x).toBeLessThan(canvas.x);
  expect(columns.y).toBeLessThan(canvas.y);
  // A line from the first row of a group to its button, for each of the four groups; a dot for each detail that has no button.
  expect(await page().locator(".outline-line").count()).toBe(4);
  expect(await page().locator(".outline-dot").count()).toBe(8);
  const line = (await page()
    .locator('.outline[data-axis="row"] .outline-line')
    .first()
    .boundingBox())!;
  expect(line.y).toBeCloseTo((await middle(2, 1)).y - 6, -0.8);
  expect(line.y + line.height).toBeCloseTo(outer.y - 6.5, -0.8);
});

test("groups are closed and opened by mouse and keyboard, and levels shown by their numbers", async () => {
  await details("rows 3–4").click();
  await drawn();
  expect(await hidden()).toEqual([3, 4]);
  expect(await details("rows 3–4").getAttribute("aria-expanded")).toBe("false");
  // The sign goes to where its row has moved.
  expect((await centre("rows 3–4")).y).toBeCloseTo((await middle(3, 1)).y, -0.8);
  await screenshot(page(), "workbench-outline-closed");
  await details("rows 3–4").focus();
  await page().keyboard.press("Enter");
  await drawn();
  expect(await hidden()).toEqual([]);
  await page().keyboard.press("Space");
  await drawn();
  expect(await hidden()).toEqual([3, 4]);
  // A closed group within another one is still closed when that is opened again.
  await details("rows 2–8").click();
  await drawn();
  expect(await hidden()).toEqual([2, 3, 4, 5, 6, 7, 8]);
  await details("rows 2–8").click();
  await drawn();
  expect(await hidden()).toEqual([3, 4]);
  await page().getByRole("button", { name: "Show level 3 of the rows" }).click();
  await drawn();
  expect(await hidden()).toEqual([]);
  await page().getByRole("button", { name: "Show level 2 of the rows" }).click();
  await drawn();
  expect(await hidden()).toEqual([3, 4, 6, 7]);
  await page().getByRole("button", { name: "Show level 1 of the rows" }).click();
  await drawn();
  expect(await hidden()).toEqual([2, 3, 4, 5, 6, 7, 8]);
  // What lies within a closed group has no sign of its own.
  expect(await details("rows 3–4").count()).toBe(0);
  await page().getByRole("button", { name: "Show level 1 of the columns" }).click();
  await drawn();
  const isHidden = () => page().evaluate(() => window.workbench.format("Sheet1", "C1").isHidden);
  expect(await isHidden()).toBe(true);
  await details("columns B–D").click();
  await drawn();
  expect(await isHidden()).toBe(false);
});

test("brackets scroll with the cells, stand still beside frozen ones, and go with the last group", async () => {
  await stand.workbench.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    sheet.freezePanes.freezeRows(5);
    sheet.getRange("40:60").group("ByRows");
    await context.sync();
  });
  await drawn();
  const inner = await centre("rows 3–4");
  await page().mouse.move(500, 500);
  await page().mouse.wheel(0, 700);
  await drawn();
  await screenshot(page(), "workbench-outline-scrolled");
  expect(await centre("rows 3–4")).toEqual(inner);
  expect(await details("rows 2–8").count()).toBe(0);
  expect(await details("rows 40–60").count()).toBe(1);
  await stand.workbench.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    sheet.getRange("2:8").ungroup("ByRows");
    sheet.getRange("3:4").ungroup("ByRows");
    sheet.getRange("6:7").ungroup("ByRows");
    sheet.getRange("40:60").ungroup("ByRows");
    sheet.getRange("B:D").ungroup("ByColumns");
    await context.sync();
  });
  await drawn();
  expect(await page().locator(".outline").count()).toBe(0);
  const [grid, canvas] = [
    (await page().locator(".grid").boundingBox())!,
    (await page().locator('.grid canvas[id^="univer-sheet-main-canvas"]').boundingBox())!,
  ];
  expect(canvas.x).toBe(grid.x);
});

test("a protected sheet keeps its groups as they are, and says so", async () => {
  await page().evaluate(() => window.workbench.protect("Sheet1"));
  await details("rows 3–4").click();
  await page().getByText("protected").waitFor();
  expect(await hidden()).toEqual([]);
});
