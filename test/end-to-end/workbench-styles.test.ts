import { drawnDots, drawnGrid } from "../support/drawn-dots";
import { workbenchStand } from "../support/workbench-stand";

const stand = workbenchStand();

/** How many dots of the drawn grid have a colour, once it is drawn. */
async function dots(color: readonly [number, number, number]): Promise<number> {
  await stand.browser.page.evaluate(() => window.workbench.settled());
  await stand.browser.page.waitForTimeout(1500);
  return drawnDots(stand.browser.page, color);
}

test("styles are drawn and drawn anew when they change; what a person types keeps its cell's style", async () => {
  const { page } = stand.browser;
  await stand.workbench.run(async (context) => {
    context.workbook.styles.add("Own");
    context.workbook.styles.getItem("Own").fill.color = "#FF00FF";
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    sheet.getRange("B2:B3").style = "Own";
    await context.sync();
  });
  expect(await dots([255, 0, 255])).toBeGreaterThan(1000);
  const canvas = page.locator(drawnGrid);
  const box = (await canvas.boundingBox())!;
  await page.mouse.click(box.x + 46 + 64 + 32, box.y + 20 + 20 + 10);
  await page.keyboard.type("12");
  await page.keyboard.press("Enter");
  const seen = await stand.workbench.run(async (context) => {
    context.workbook.styles.getItem("Own").fill.color = "#00FFFF";
    const cell = context.workbook.worksheets.getActiveWorksheet().getRange("B2");
    cell.load("values,style,format/fill/color");
    await context.sync();
    return [cell.values, cell.style, cell.format.fill.color] as unknown[];
  });
  expect(seen).toEqual([[[12]], "Own", "#00FFFF"]);
  expect(await dots([255, 0, 255])).toBe(0);
  expect(await dots([0, 255, 255])).toBeGreaterThan(1000);
});

test("formulas are calculated from where moved cells are, and show what they have lost", async () => {
  const seen = await stand.workbench.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    sheet.getRange("A1:B1").formulas = [[2, "=A1*10"]];
    sheet.getRange("D1:D2").formulas = [["=SUM(A1:B1)"], ["=F5+1"]];
    await context.sync();
    sheet.getRange("A1:B1").moveTo("F5");
    sheet.getRange("F5").values = [[3]];
    const cells = ["F5:G5", "D1:D2", "A1:B1"].map((at) => sheet.getRange(at).load("values"));
    await context.sync();
    return cells.map(({ values }) => (values as unknown[][]).flat());
  });
  expect(seen).toEqual([
    [3, 30],
    [33, "#REF!"],
    ["", ""],
  ]);
});
