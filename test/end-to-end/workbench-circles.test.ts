import { checkAccessibility } from "../support/check-accessibility";
import { openWorkbench } from "../support/open-workbench";
import { screenshot } from "../support/screenshot";
import { workbenchStand } from "../support/workbench-stand";

const stand = workbenchStand();

const warning = () => stand.browser.page.getByRole("alertdialog");
const settled = () => stand.browser.page.evaluate(() => window.workbench.settled());

/** Types into a cell of the drawn grid, counted from zero, as a person does. */
async function typeAt(row: number, column: number, text: string): Promise<void> {
  const { page } = stand.browser;
  const canvas = page.locator('.grid canvas[id^="univer-sheet-main-canvas"]');
  const box = (await canvas.boundingBox())!;
  await page.mouse.click(box.x + 46 + column * 64 + 32, box.y + 20 + row * 20 + 10);
  await page.keyboard.type(text);
  await page.keyboard.press("Enter");
}

const values = () =>
  stand.browser.page.evaluate(() => {
    const { address, values, formulas } = window.workbench.sheet("Sheet1");
    return [address, values.flat(), formulas.flat()];
  });

test("an add-in is not warned of a circular reference, it reads 0", async () => {
  const seen = await stand.workbench.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    sheet.getRange("A1:B1").formulas = [["=B1+1", "=A1"]];
    const range = sheet.getRange("A1:B1").load("values");
    await context.sync();
    return range.values;
  });
  expect(seen).toEqual([[0, 0]]);
  expect(await warning().count()).toBe(0);
});

test("a person is warned once, closes the warning by Escape or Enter, and the cell shows 0", async () => {
  const { page } = stand.browser;
  await typeAt(0, 0, "=A1+1");
  await warning().waitFor();
  await screenshot(page, "workbench-circular-reference");
  const button = warning().getByRole("button", { name: "OK" });
  expect(await button.evaluate((element) => element === document.activeElement)).toBe(true);
  expect(await checkAccessibility(page, ".grid")).toEqual([]);
  await page.keyboard.press("F6");
  await page.keyboard.press("Tab");
  await page.keyboard.press("Escape");
  await warning().waitFor({ state: "detached" });
  await settled();
  expect(await values()).toEqual(["A1", [0], ["=A1+1"]]);
  await typeAt(1, 1, "=B2*2");
  await settled();
  expect(await warning().count()).toBe(0);
  expect(await values()).toEqual(["A1:B2", [0, "", "", 0], ["=A1+1", "", "", "=B2*2"]]);
  await typeAt(0, 0, "5");
  await typeAt(1, 1, "6");
  await settled();
  await typeAt(2, 0, "=SUM(A1,B4)");
  await settled();
  expect(await warning().count()).toBe(0);
  await typeAt(3, 1, "=A3");
  await warning().waitFor();
  await page.keyboard.press("Enter");
  await warning().waitFor({ state: "detached" });
  await settled();
  expect(await values()).toEqual([
    "A1:B4",
    [5, "", "", 6, 0, "", "", 0],
    [5, "", "", 6, "=SUM(A1,B4)", "", "", "=A3"],
  ]);
  await page.keyboard.type("7");
  await page.keyboard.press("Enter");
  await settled();
  expect((await values())[0]).toBe("A1:B5");
});

test.each([
  ["ru", "Лист1", "Циклическая ссылка", "ОК"],
  ["kk", "Парақ1", "Циклдік сілтеме", "OK"],
] as const)("in %s the warning is said in that language", async (language, sheet, title, ok) => {
  await openWorkbench(stand.browser.page, language);
  await stand.browser.page.evaluate(
    (name) => window.workbench.type(name, "C3", "=SUM(C1:C5)"),
    sheet
  );
  await stand.browser.page.getByRole("alertdialog", { name: title }).waitFor();
  await warning().getByRole("button", { name: ok }).click();
  await warning().waitFor({ state: "detached" });
});
