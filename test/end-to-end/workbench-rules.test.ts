import { drawnDots } from "../support/drawn-dots";
import { workbenchStand } from "../support/workbench-stand";
import { screenshot } from "../support/screenshot";

const stand = workbenchStand();

/** Where a cell is drawn, counted from zero in columns and rows of the usual size. */
async function cellBox(row: number, column: number): Promise<{ x: number; y: number }> {
  const canvas = stand.browser.page.locator('.grid canvas[id^="univer-sheet-main-canvas"]');
  const box = (await canvas.boundingBox())!;
  return { x: box.x + 46 + column * 64 + 32, y: box.y + 20 + row * 20 + 10 };
}

const dots = (color: readonly [number, number, number]) => drawnDots(stand.browser.page, color);

test("conditional formats are drawn by values and by formulas, and follow what the cells hold", async () => {
  await stand.workbench.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    sheet.getRange("A1:A6").values = [[1], [2], [3], [4], [5], [6]];
    const { conditionalFormats } = sheet.getRange("A1:A6");
    const above = conditionalFormats.add("CellValue").cellValue;
    above.rule = { formula1: "=4", operator: "GreaterThan" };
    above.format.fill.color = "#FF00FF";
    const even = conditionalFormats.add("Custom").custom;
    even.rule.formula = "=AND(MOD($A1,2)=0,ROW()<5)";
    even.format.fill.color = "#00FFFF";
    await context.sync();
  });
  await stand.browser.page.evaluate(() => window.workbench.settled());
  await stand.browser.page.waitForTimeout(1500);
  await screenshot(stand.browser.page, "workbench-conditional-formats");
  const [high, even] = [await dots([255, 0, 255]), await dots([0, 255, 255])];
  expect(high).toBeGreaterThan(1000);
  expect(even).toBeGreaterThan(1000);
  await stand.browser.page.evaluate(() => {
    for (const address of ["A1", "A2", "A3", "A4", "A5", "A6"])
      window.workbench.type("Sheet1", address, "1");
  });
  await stand.browser.page.evaluate(() => window.workbench.settled());
  await stand.browser.page.waitForTimeout(1500);
  expect([await dots([255, 0, 255]), await dots([0, 255, 255])]).toEqual([0, 0]);
});

test("a validation shows its message and its list, and what it forbids is not taken from a person", async () => {
  await stand.workbench.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    const listed = sheet.getRange("B2").dataValidation;
    listed.rule = { list: { inCellDropDown: true, source: "yes,no" } };
    listed.prompt = { showPrompt: true, title: "Answer", message: "yes or no" };
    const whole = sheet.getRange("B3").dataValidation;
    whole.rule = { wholeNumber: { formula1: 1, formula2: 9, operator: "Between" } };
    whole.errorAlert = { showAlert: true, style: "Stop", title: "Digit", message: "1 to 9" };
    sheet.getRange("B2").select();
    await context.sync();
  });
  const { page } = stand.browser;
  await page.getByRole("note").getByText("yes or no").waitFor();
  await screenshot(page, "workbench-validation");
  await page.getByRole("button", { name: "Choose from the list" }).click();
  await page.getByRole("button", { name: "no", exact: true }).click();
  const { x, y } = await cellBox(2, 1);
  await page.mouse.click(x, y);
  await page.keyboard.type("12");
  await page.keyboard.press("Enter");
  await page.getByText("Digit: 1 to 9").waitFor();
  const refused = await page.evaluate(() => window.workbench.sheet("Sheet1").values);
  expect(refused).toEqual([["no"]]);
  await page.mouse.click(x, y);
  await page.keyboard.type("7");
  await page.keyboard.press("Enter");
  await page.waitForTimeout(300);
  const taken = await page.evaluate(() => window.workbench.sheet("Sheet1").values);
  expect(taken).toEqual([["no"], [7]]);
  await stand.workbench.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    const { dataValidation } = sheet.getRange("B3");
    dataValidation.rule = { custom: { formula: "=MOD(B3,2)=1" } };
    dataValidation.errorAlert = { showAlert: true, style: "Stop", title: "", message: "Odd ones" };
    await context.sync();
  });
  for (const [entry, left] of [
    ["8", 7],
    ["9", 9],
    ["4", 9],
  ] as const) {
    await page.mouse.click(x, y);
    await page.keyboard.type(entry);
    await page.keyboard.press("Enter");
    await page.waitForTimeout(700);
    const { values } = await page.evaluate(() => window.workbench.sheet("Sheet1"));
    expect([entry, values[1]]).toEqual([entry, [left]]);
  }
  await page.getByText("Odd ones").waitFor();
  await stand.workbench.run(async (context) => {
    const { dataValidation } = context.workbook.worksheets.getActiveWorksheet().getRange("B3");
    dataValidation.rule = { wholeNumber: { formula1: 1, formula2: 9, operator: "Between" } };
    dataValidation.errorAlert = { showAlert: true, style: "Stop", title: "", message: "1 to 9" };
    await context.sync();
  });
  const typed = await page.evaluate(() => {
    try {
      window.workbench.type("Sheet1", "B3", "0.5");
      return "taken";
    } catch (error) {
      return (error as Error).message;
    }
  });
  expect(typed).toBe("1 to 9");
});

test("comments have a corner, also beside an outline", async () => {
  await stand.workbench.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    sheet.getRange("A1:A5").values = [[1], [2], [3], [4], [5]];
    sheet.comments.add("Sheet1!B2", "Is this right?").replies.add("It is.");
    sheet.getRange("2:4").group("ByRows");
    sheet.getRange("3:3").group("ByRows");
    await context.sync();
  });
  const { page } = stand.browser;
  const corner = page.getByRole("img", { name: "Is this right?" });
  await corner.waitFor();
  // It goes to its place once the cells are drawn.
  await page.locator('.grid canvas[id^="univer-sheet-main-canvas"]').waitFor();
  await page.waitForTimeout(700);
  expect(await corner.getAttribute("title")).toBe("Is this right?\nIt is.");
  const cell = await cellBox(1, 1);
  const box = (await corner.boundingBox())!;
  expect(Math.abs(box.x + box.width - (cell.x + 32))).toBeLessThan(4);
  expect(Math.abs(box.y - (cell.y - 10))).toBeLessThan(4);
  await screenshot(page, "workbench-comment-and-outline");
});

test("the page does not scroll", async () => {
  const { page } = stand.browser;
  await page.mouse.move(300, 300);
  const scrolled = await page.evaluate(() => {
    const all = [document.documentElement, document.body, document.getElementById("root")!];
    for (const each of all) each.scrollTop = 100;
    return all.map((each) => [each.scrollTop, each.scrollHeight - each.clientHeight]);
  });
  expect(scrolled).toEqual([
    [0, 0],
    [0, 0],
    [0, 0],
  ]);
});

test("a text centred across empty cells stands over all of them", async () => {
  await stand.workbench.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    sheet.getRange("B2").values = [["Schools"]];
    sheet.getRange("B3:D3").values = [["one", "", 7]];
    const block = sheet.getRange("B2:E3");
    block.format.horizontalAlignment = "CenterAcrossSelection";
    block.format.font.color = "#FF00FF";
    await context.sync();
  });
  const texts = stand.browser.page.locator(".across-text");
  await texts.first().waitFor();
  expect((await texts.allTextContents()).sort()).toEqual(["7", "Schools", "one"]);
  const [first, last] = [await cellBox(1, 1), await cellBox(1, 4)];
  const box = (await texts.first().boundingBox())!;
  expect(box.x + box.width / 2).toBeCloseTo((first.x + last.x) / 2, -1);
  await stand.browser.page.waitForTimeout(300);
  await screenshot(stand.browser.page, "workbench-centred-across");
  // Not drawn twice: the grid itself leaves the texts out.
  expect(await dots([255, 0, 255])).toBe(0);
  await stand.browser.page.evaluate(() => window.workbench.type("Sheet1", "C2", "2025"));
  await stand.browser.page.waitForTimeout(300);
  expect((await texts.allTextContents()).sort()).toEqual(["2025", "7", "one"]);
});

test("a list opens and closes by keys, over its message and over charts, and keeps a locked cell", async () => {
  await stand.workbench.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    const { dataValidation } = sheet.getRange("B2");
    dataValidation.rule = { list: { inCellDropDown: true, source: "yes,no,perhaps" } };
    dataValidation.prompt = { showPrompt: true, title: "Answer", message: "one of three" };
    sheet.getRange("F1:F2").values = [[1], [2]];
    const chart = sheet.charts.add("Pie", sheet.getRange("F1:F2"), "Auto");
    chart.setPosition("B3", "F14");
    await context.sync();
  });
  const { page } = stand.browser;
  const { x, y } = await cellBox(1, 1);
  await page.mouse.click(x, y);
  const arrow = page.getByRole("button", { name: "Choose from the list" });
  await arrow.waitFor();
  await page.keyboard.press("Alt+ArrowDown");
  expect(await arrow.getAttribute("aria-expanded")).toBe("true");
  await page.waitForTimeout(400);
  await screenshot(page, "workbench-validation-list");
  const entry = page.getByRole("button", { name: "perhaps", exact: true });
  const seen = () =>
    entry.evaluate((element) => {
      const { left, top, width, height } = element.getBoundingClientRect();
      return document.elementFromPoint(left + width / 2, top + height / 2) === element;
    });
  expect(await seen()).toBe(true);
  await page.keyboard.press("Escape");
  expect(await arrow.getAttribute("aria-expanded")).toBe("false");
  await page.keyboard.press("Alt+ArrowDown");
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  const held = () => page.evaluate(() => window.workbench.snapshot().sheets[0]?.values.flat());
  expect(await held()).toContain("no");
  await page.evaluate(() => window.workbench.protect("Sheet1"));
  await page.keyboard.press("Alt+ArrowDown");
  await page.keyboard.press("Enter");
  await page.getByText("protected").first().waitFor();
  expect(await held()).not.toContain("yes");
  expect(stand.browser.errors.filter((error) => !error.includes("404"))).toEqual([]);
});

test("what scrolls goes under fixed rows and columns: charts, corners and centred texts", async () => {
  await stand.workbench.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    sheet.getRange("A1").values = [["A title over some columns"]];
    sheet.getRange("A1:E1").format.horizontalAlignment = "CenterAcrossSelection";
    sheet.getRange("G4:G5").values = [[1], [2]];
    sheet.charts.add("Pie", sheet.getRange("G4:G5"), "Auto").setPosition("C4", "F14");
    sheet.comments.add("Sheet1!B4", "why");
    sheet.freezePanes.freezeAt(sheet.getRange("A1:A2"));
    await context.sync();
  });
  const { page } = stand.browser;
  await page.locator(".chart").waitFor();
  await page.getByRole("img", { name: "why" }).waitFor();
  const edge = (await cellBox(1, 0)).y + 10;
  await page.mouse.move(500, 500);
  await page.mouse.wheel(0, 60);
  await page.waitForTimeout(700);
  await page.mouse.wheel(100, 0);
  await page.waitForTimeout(700);
  await screenshot(page, "workbench-under-frozen");
  const cuts = await page
    .locator(".chart")
    .evaluate((element) => element.style.clipPath.match(/-?[\d.]+/g)?.map(Number));
  const chart = (await page.locator(".chart").boundingBox())!;
  expect(chart.y + (cuts?.[0] ?? 0)).toBeCloseTo(edge, -0.8);
  expect(await page.getByRole("img", { name: "why" }).count()).toBe(0);
  // In both panes, each time only its own part.
  const texts = page.locator(".across-text");
  expect(await texts.count()).toBe(2);
  const [fixed, moving] = [
    (await texts.nth(0).boundingBox())!,
    (await texts.nth(1).boundingBox())!,
  ];
  expect(Math.abs(fixed.x - moving.x)).toBeCloseTo(100, -1);
});
