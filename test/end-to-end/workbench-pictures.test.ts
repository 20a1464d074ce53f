import { workbenchStand } from "../support/workbench-stand";
import { screenshot } from "../support/screenshot";

const stand = workbenchStand();

/** The colour of the drawn grid at a share of a cell's width, near its upper edge, over the text; columns and rows of the usual size. */
const colorAt = (row: number, column: number, share: number, down = 4) =>
  stand.browser.page.evaluate(
    ([y, x, part, top]) => {
      const canvas = document.querySelector<HTMLCanvasElement>(
        '.grid canvas[id^="univer-sheet-main-canvas"]'
      )!;
      const scale = canvas.width / canvas.getBoundingClientRect().width;
      const left = (46 + x! * 64 + part! * 64) * scale;
      const { data } = canvas
        .getContext("2d")!
        .getImageData(left, (20 + y! * 20 + top!) * scale, 1, 1);
      // Where nothing is drawn the canvas lets the page through.
      return data[3] === 0 ? [255, 255, 255] : [...data.slice(0, 3)];
    },
    [row, column, share, down]
  );

async function drawn(): Promise<void> {
  await stand.browser.page.evaluate(() => window.workbench.settled());
  await stand.browser.page.waitForTimeout(700);
}

test("data bars are drawn as long as their numbers, to both sides of an axis", async () => {
  await stand.workbench.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    sheet.getRange("A1:A4").values = [[25], [50], [75], [100]];
    sheet.getRange("B1:B4").values = [[-50], [-10], [20], [50]];
    sheet.getRange("C1:C4").values = [[25], [50], [75], [100]];
    sheet.getRange("D1:D4").values = [[-20], [40], [60], [-80]];
    sheet.getRange("E1:E4").values = [[1], [2], [3], [4]];
    const plain = (address: string, color: string) => {
      const bar = sheet.getRange(address).conditionalFormats.add("DataBar").dataBar;
      bar.positiveFormat.gradientFill = false;
      bar.positiveFormat.fillColor = color;
      return bar;
    };
    plain("A1:A4", "#00FF00");
    plain("B1:B4", "#00FF00");
    sheet.getRange("C1:C4").conditionalFormats.add("DataBar");
    const middle = sheet.getRange("D1:D4").conditionalFormats.add("DataBar").dataBar;
    middle.axisFormat = "CellMidPoint";
    middle.positiveFormat.borderColor = "#638EC6";
    middle.negativeFormat.borderColor = "#FF0000";
    const alone = plain("E1:E4", "#FFC000");
    alone.showDataBarOnly = true;
    alone.barDirection = "RightToLeft";
    await context.sync();
  });
  await drawn();
  await screenshot(stand.browser.page, "workbench-data-bars");
  const [green, red, white] = [
    [0, 255, 0],
    [255, 0, 0],
    [255, 255, 255],
  ];
  expect(await colorAt(0, 0, 0.2)).toEqual(green);
  expect(await colorAt(0, 0, 0.35)).toEqual(white);
  expect(await colorAt(1, 0, 0.45)).toEqual(green);
  expect(await colorAt(0, 1, 0.2)).toEqual(red);
  expect(await colorAt(1, 1, 0.2)).toEqual(white);
  expect(await colorAt(2, 1, 0.6)).toEqual(green);
  expect(await colorAt(2, 1, 0.2)).toEqual(white);
  expect(await colorAt(1, 4, 0.75)).toEqual([255, 192, 0]);
  expect(await colorAt(1, 4, 0.25)).toEqual(white);
  const [full, pale] = [await colorAt(3, 2, 0.1), await colorAt(3, 2, 0.45)];
  expect(full[0]!).toBeLessThan(pale[0]!);
  await stand.browser.page.evaluate(() => window.workbench.type("Sheet1", "A4", "25"));
  await drawn();
  expect(await colorAt(3, 0, 0.35)).toEqual(white);
  await stand.browser.page.evaluate(() => window.workbench.type("Sheet1", "A4", "1000"));
  await drawn();
  expect(await colorAt(1, 0, 0.2)).toEqual(white);
});

test("icons of every set are drawn, also on frozen, scrolled and zoomed cells and beside hidden ones", async () => {
  await stand.workbench.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    const styles = Object.values(Excel.IconSet).filter((style) => (style as string) !== "Invalid");
    styles.forEach((style, index) => {
      const range = sheet.getRangeByIndexes(index, 0, 1, 5);
      range.values = [[1, 2, 3, 4, 5]];
      const { iconSet } = range.conditionalFormats.add("IconSet");
      iconSet.style = style;
      if (index > 10) iconSet.showIconOnly = true;
      if (index > 15) range.format.horizontalAlignment = "Center";
    });
    sheet.freezePanes.freezeRows(2);
    sheet.getRange("4:5").rowHidden = true;
    await context.sync();
  });
  await drawn();
  const { page } = stand.browser;
  await screenshot(page, "workbench-icon-sets");
  const kind = async (row: number, column: number) => {
    const [red = 0, green = 0, blue = 0] = await colorAt(row, column, 10 / 64, 10);
    if (Math.min(red, green, blue) > 240) return "none";
    return red > green + 40 ? "red" : green > red + 40 ? "green" : "other";
  };
  // The first set is of arrows: red, yellow, green.
  expect(await kind(0, 0)).toBe("red");
  expect(await kind(0, 4)).toBe("green");
  // Rows 4 and 5 are hidden: in the fourth drawn row stand the diamond and the circle of the sixth.
  expect([await kind(3, 0), await kind(3, 4), await kind(18, 0)]).toEqual(["red", "green", "none"]);
  await page.mouse.move(300, 400);
  await page.mouse.wheel(0, 100);
  await drawn();
  await screenshot(page, "workbench-icon-sets-scrolled");
  // The frozen rows stay; under them stand rows further down.
  expect([await kind(0, 0), await kind(3, 0)]).toEqual(["red", "other"]);
  await page.mouse.wheel(0, -300);
  await page.keyboard.down("Control");
  await page.mouse.wheel(0, -100);
  await page.mouse.wheel(0, -100);
  await page.keyboard.up("Control");
  await drawn();
  await screenshot(page, "workbench-icon-sets-zoomed");
});
