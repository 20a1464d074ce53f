import type { Locator } from "playwright-core";
import { workbenchStand } from "../support/workbench-stand";
import { screenshot } from "../support/screenshot";

const stand = workbenchStand(async (context) => {
  const sheet = context.workbook.worksheets.getActiveWorksheet();
  sheet.getRange("A1:C5").values = [
    ["Region", "'2024", "'2025"],
    ["Abai", 1234, 1300],
    ["Akmola", 2210, 2190],
    ["Atyrau", 900, 980],
    ["Ulytau", 410, 400],
  ];
  sheet.tables.add("A1:C5", true).name = "Schools";
  await context.sync();
});

/** Registers handlers in the pane that note every event's name with a few of its details. */
async function listen(): Promise<void> {
  await stand.workbench.run(async (context) => {
    const heard: unknown[] = [];
    Object.assign(window, { heard });
    const { worksheets, tables } = context.workbook;
    const sheet = worksheets.getActiveWorksheet();
    const note =
      (name: string, ...keys: string[]) =>
      async (event: object) => {
        const entries = Object.entries(event).filter(([key]) => keys.includes(key));
        heard.push([name, Object.fromEntries(entries)]);
        return Promise.resolve();
      };
    sheet.onSelectionChanged.add(note("selection", "address"));
    sheet.onChanged.add(note("changed", "address", "changeType", "source", "details"));
    sheet.onRowSorted.add(note("sorted", "address"));
    worksheets.onAdded.add(note("sheet added", "source"));
    worksheets.onDeleted.add(note("sheet deleted", "source"));
    tables.onAdded.add(note("table added", "source"));
    tables.getItem("Schools").onSelectionChanged.add(note("in table", "address", "isInsideTable"));
    await context.sync();
  });
}

const heard = () =>
  stand.workbench.frame().evaluate(() => (window as never as { heard: unknown[] }).heard.splice(0));

/** Where something stands once the page around it has come to rest. */
async function restingBox(of: Locator) {
  let box = await of.boundingBox();
  for (let look = 0; look < 50; look++) {
    await stand.browser.page.waitForTimeout(200);
    const next = await of.boundingBox();
    if (box && next && box.x === next.x && box.y === next.y) return next;
    box = next;
  }
  throw new Error("the page does not come to rest");
}

test("a cell that a person selects in the grid or a test selects reaches the pane", async () => {
  await listen();
  const box = await restingBox(stand.browser.page.locator(".grid canvas").last());
  await stand.browser.page.mouse.click(box.x + 46 + 70, box.y + 22 + 50);
  await stand.browser.page.waitForTimeout(200);
  expect(await heard()).toEqual([
    ["selection", { address: "B3" }],
    ["in table", { address: "B3", isInsideTable: true }],
  ]);
  await stand.browser.page.evaluate(() => window.workbench.select("Sheet1", "E7:F8"));
  await stand.browser.page.waitForTimeout(100);
  expect(await heard()).toEqual([
    ["selection", { address: "E7:F8" }],
    ["in table", { address: "", isInsideTable: false }],
  ]);
  expect(await stand.browser.page.evaluate(() => window.workbench.selectedAddress)).toBe(
    "Sheet1!E7:F8"
  );
  const asked = await stand.workbench.run(async (context) => {
    const [range, cell] = [context.workbook.getSelectedRange(), context.workbook.getActiveCell()];
    range.load("address");
    cell.load("address");
    await context.sync();
    return [range.address, cell.address];
  });
  expect(asked).toEqual(["Sheet1!E7:F8", "Sheet1!E7"]);
});

test("edits, sorted rows, new sheets and new tables tell the pane what happened", async () => {
  await listen();
  await stand.browser.page.evaluate(() => {
    window.workbench.type("Sheet1", "B2", "1235");
    window.workbench.insertRows("Sheet1", 9, 1);
    window.workbench.sortTable("Schools", "2025", false);
  });
  await stand.workbench.run(async (context) => {
    context.workbook.worksheets.add("Other").tables.add("A1:B2", true);
    await context.sync();
  });
  await stand.browser.page.waitForTimeout(100);
  expect(await heard()).toEqual([
    [
      "changed",
      {
        address: "B2",
        changeType: "RangeEdited",
        source: "Local",
        details: {
          valueBefore: 1234,
          valueAfter: 1235,
          valueTypeBefore: "Double",
          valueTypeAfter: "Double",
        },
      },
    ],
    ["changed", { address: "10:10", changeType: "RowInserted", source: "Local" }],
    ["changed", { address: "A2:C5", changeType: "RangeEdited", source: "Local" }],
    ["sorted", { address: "A2:C5" }],
    ["sheet added", { source: "Local" }],
    ["table added", { source: "Local" }],
  ]);
});

test("what a person formats, types beside a table, sorts and filters stays as Excel keeps it", async () => {
  await stand.browser.page.evaluate(() => {
    const { workbench: book } = window;
    book.setFormat("Sheet1", "B3", { bold: true, fill: "#FFFF00", numberFormat: "0.0" });
    book.setFormat("Sheet1", "A:A", { columnWidth: 120 });
    book.type("Sheet1", "D2", "=C2-B2");
    book.sortTable("Schools", "2024");
    book.filterTable("Schools", "Region", ["Akmola", "Abai"]);
  });
  await stand.browser.page.evaluate(() => window.workbench.settled());
  await screenshot(stand.browser.page, "workbench-filtered-table");
  const { table, values, format, hidden } = await stand.browser.page.evaluate(() => ({
    table: window.workbench.snapshot().tables[0],
    values: window.workbench.sheet("Sheet1").values,
    format: window.workbench.format("Sheet1", "B5"),
    hidden: ["A2", "A3", "A4", "A5"].map((a) => window.workbench.format("Sheet1", a).isHidden),
  }));
  expect(table).toMatchObject({ address: "A1:D5", columns: ["Region", "2024", "2025", "Column1"] });
  expect(values).toEqual([
    ["Region", "2024", "2025", "Column1"],
    ["Ulytau", 410, 400, -10],
    ["Atyrau", 900, 980, 80],
    ["Abai", 1234, 1300, 66],
    ["Akmola", 2210, 2190, -20],
  ]);
  expect(format).toMatchObject({ bold: true, fill: "#FFFF00", numberFormat: "0.0" });
  expect(hidden).toEqual([true, true, false, false]);
});

test("a chart stands over its cells, scrolls with them and shows what they hold", async () => {
  await stand.workbench.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    const chart = sheet.charts.add("ColumnClustered", sheet.getRange("A1:C5"), "Auto");
    chart.title.text = "Schools by region";
    chart.axes.valueAxis.title.text = "schools";
    chart.setPosition("E2", "L16");
    await context.sync();
  });
  const picture = stand.browser.page.getByRole("img", { name: "Schools by region" });
  await picture.waitFor();
  await stand.browser.page.evaluate(() => window.workbench.settled());
  const before = await restingBox(picture);
  await screenshot(stand.browser.page, "workbench-chart");
  expect(await picture.locator("rect[fill='#4472C4']").count()).toBe(5);
  await stand.browser.page.mouse.move(300, 500);
  await stand.browser.page.mouse.wheel(0, 60);
  await stand.browser.page.waitForTimeout(500);
  const after = await restingBox(picture);
  expect(before.y - after.y).toBeCloseTo(60, 0);
  const [chart] = await stand.browser.page.evaluate(() => window.workbench.snapshot().charts);
  expect(chart).toMatchObject({ title: "Schools by region", valueTitle: "schools", left: 192 });
  expect(stand.browser.errors.filter((error) => !error.includes("404"))).toEqual([]);
});
