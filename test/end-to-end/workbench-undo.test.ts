import { workbenchStand } from "../support/workbench-stand";

const stand = workbenchStand(async (context) => {
  const sheet = context.workbook.worksheets.getActiveWorksheet();
  sheet.name = "Form";
  sheet.getRange("A1:C12").values = Array.from({ length: 12 }, (_, row) => [`r${row}`, row, row]);
  sheet.getRange("E1").formulas = [["=SUM(B4:B6)"]];
  sheet.getRange("E12").formulas = [["=B5+B12"]];
  sheet.getRange("A6").hyperlink = { documentReference: "Form!A1" };
  sheet.getRange("4:6").group("ByRows");
  sheet.getRange("5:5").rowHidden = true;
  sheet.getRange("6:6").format.rowHeight = 30;
  sheet.horizontalPageBreaks.add("A6");
  sheet.pageLayout.setPrintArea("A4:C6");
  sheet.names.add("Here", sheet.getRange("B5"));
  sheet.comments.add("Form!C5", "why");
  sheet.comments.add("Form!C9", "stays");
  sheet.getRange("C4:C6").dataValidation.rule = {
    wholeNumber: { formula1: "=$B$5", operator: "GreaterThan" },
  };
  const first = sheet.getRange("B4:B6").conditionalFormats.add("Custom").custom;
  first.rule.formula = "=B4>$B$5";
  const chart = sheet.charts.add("ColumnClustered", sheet.getRange("A3:B8"), "Columns");
  chart.setPosition("G3", "K10");
  await context.sync();
});

const page = () => stand.browser.page;

async function press(name: string): Promise<void> {
  await page().getByRole("button", { name, exact: true }).first().click();
  await page().evaluate(() => window.workbench.settled());
  await page().waitForTimeout(300);
}

/** What can be read of a sheet beside its cells. */
const read = () =>
  stand.workbench.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    const { comments, charts, horizontalPageBreaks: breaks } = sheet;
    const formats = sheet.getRange().conditionalFormats;
    const link = sheet.getRange("A6");
    const [validation, hidden, sums] = [
      sheet.getRange("C5").dataValidation,
      sheet.getRange("5:5"),
      sheet.getRange("E1:E12"),
    ];
    const tall = sheet.getRange("6:6").format;
    const area = sheet.pageLayout.getPrintAreaOrNullObject();
    const name = sheet.names.getItemOrNullObject("Here");
    for (const each of [comments, breaks, formats]) each.load("items");
    charts.load("items/top,items/height");
    link.load("hyperlink");
    validation.load("rule");
    hidden.load("rowHidden");
    sums.load("formulas");
    tall.load("rowHeight");
    area.load("address");
    name.load("formula");
    await context.sync();
    const places = comments.items.map((comment) => comment.getLocation().load("address"));
    const cells = breaks.items.map((each) => each.getCellAfterBreak().load("address"));
    const ruled = formats.items.map((each) => each.getRanges().load("address"));
    await context.sync();
    return {
      comments: places.map(({ address }) => address).sort(),
      breaks: cells.map(({ address }) => address),
      ruled: ruled.map(({ address }) => address),
      charts: charts.items.map(({ top, height }) => [top, height]),
      link: (link.hyperlink as { documentReference: string } | null)?.documentReference,
      rule: validation.rule.wholeNumber?.formula1,
      isHidden: hidden.rowHidden,
      height: tall.rowHeight,
      formulas: [sums.formulas[0], sums.formulas[11]],
      area: area.isNullObject ? "" : area.address,
      name: name.isNullObject ? "" : (name.formula as string),
    };
  });
const series = () =>
  page().evaluate(() =>
    window.workbench.snapshot().charts.map(({ series }) => series[0]?.valuesFrom)
  );

test("rows that a person deletes come back with all that hung on them and named them", async () => {
  const before = [await read(), await series()];
  await page().getByRole("tab", { name: "Home" }).click();
  await page().evaluate(() => window.workbench.select("Form", "A4:A6"));
  await press("Delete row");
  expect((await read()).comments).toEqual(["Form!C6"]);
  await press("Undo");
  expect([await read(), await series()]).toEqual(before);
  await press("Redo");
  expect((await read()).name).toBe("=Form!#REF!");
  await press("Undo");
  expect([await read(), await series()]).toEqual(before);
});

test("columns come back too, and what an add-in has changed since stays as it left it", async () => {
  await page().getByRole("tab", { name: "Home" }).click();
  await page().evaluate(() => window.workbench.select("Form", "B1"));
  await press("Delete column");
  await stand.workbench.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    sheet.names.getItem("Here").formula = "=Form!$A$1";
    sheet.comments.add("Form!A2", "new");
    await context.sync();
  });
  await press("Undo");
  const { name, comments, formulas, ruled, rule } = await read();
  expect({ name, comments, formulas, ruled, rule }).toEqual({
    name: "=Form!$A$1",
    comments: ["Form!A2", "Form!C5", "Form!C9"],
    formulas: [["=SUM(B4:B6)"], ["=B5+B12"]],
    ruled: ["Form!B4:B6"],
    rule: "=$B$5",
  });
});

test("a sheet that a person copies takes along what hangs on its cells", async () => {
  const before = await read();
  await page().getByText("Form", { exact: true }).click({ button: "right" });
  await page().getByText("Copy", { exact: true }).first().click();
  await page().waitForTimeout(800);
  const name = await page().evaluate(() => window.workbench.snapshot().activeSheet);
  expect(name).not.toBe("Form");
  const copy = JSON.stringify(await read()).replaceAll(/'?Form \(Copy\)'?!/g, "Form!");
  expect(JSON.parse(copy)).toEqual(before);
  expect(await page().evaluate(() => window.workbench.snapshot().charts.length)).toBe(2);
});
