import { calculatedWorkbook } from "../support/calculated-workbook";
import { officeInNode } from "../support/office-in-node";

// Drawing needs a page; what is calculated does not.
jest.mock("../../src/workbench/grid/repaint", () => ({ repaint: () => {}, layOut: () => {} }));

/** Office.js before a workbook that calculates. */
function calculating() {
  const { workbook, value, calculate } = calculatedWorkbook();
  return officeInNode(workbook, { settle: () => value("A1").then(() => {}), calculate });
}

test("a new chart reads what formulas of its batch give, and its heading", async () => {
  const seen = await calculating().onSheet(async (sheet, context) => {
    sheet.getRange("A1:A3").values = [[3], [1], [2]];
    sheet.getRange("B1:B4").formulas = [['="t"&"imes"'], ["=A1*10"], ["=A2*10"], ["=A3*10"]];
    const series = sheet.charts.add("ColumnClustered", sheet.getRange("B1:B4")).series;
    const first = series.getItemAt(0).load("name");
    const values = series.getItemAt(0).getDimensionValues("Values");
    await context.sync();
    return [first.name, values.value];
  });
  expect(seen).toEqual(["times", [30, 10, 20]]);
});

test("the values of a chart are those of formulas that were written just before", async () => {
  const seen = await calculating().onSheet(async (sheet, context) => {
    sheet.getRange("A1:B3").values = [
      ["", "n"],
      ["a", 1],
      ["b", 2],
    ];
    const series = sheet.charts.add("ColumnClustered", sheet.getRange("A1:B3")).series;
    await context.sync();
    sheet.getRange("B2").formulas = [["=B3*10"]];
    const values = series.getItemAt(0).getDimensionValues("Values");
    await context.sync();
    return values.value;
  });
  expect(seen).toEqual([20, 2]);
});

test("a new table's headings are the texts that formulas of its batch give", async () => {
  const seen = await calculating().onSheet(async (sheet, context) => {
    sheet.getRange("A1:A2").formulas = [['="year "&2020+4'], [1]];
    const column = sheet.tables.add("A1:A2", true).columns.getItemAt(0).load("name");
    const heading = sheet.getRange("A1").load("formulas");
    await context.sync();
    return [column.name, heading.formulas];
  });
  expect(seen).toEqual(["year 2024", [["year 2024"]]]);
});

test("totals leave out what is filtered, and what is hidden where they are asked to", async () => {
  const seen = await calculating().onSheet(async (sheet, context) => {
    sheet.getRange("A1:B4").values = [
      ["a", "b"],
      ["p", 1],
      ["q", 2],
      ["p", 5],
    ];
    const table = sheet.tables.add("A1:B4", true);
    table.showTotals = true;
    const totals = ["=SUBTOTAL(9,B2:B4)", "=SUBTOTAL(109,B2:B4)", "=AGGREGATE(9,5,B2:B4)"];
    sheet.getRange("D1:F1").formulas = [[...totals]];
    const results: unknown[] = [];
    const look = async () => {
      const ranges = ["B5", "D1:F1"].map((place) => sheet.getRange(place).load("values"));
      await context.sync();
      results.push(ranges.flatMap(({ values }) => values.flat() as unknown[]));
    };
    await look();
    table.columns.getItemAt(0).filter.applyValuesFilter(["p"]);
    await look();
    table.clearFilters();
    sheet.getRange("2:2").rowHidden = true;
    await look();
    sheet.getRange("2:2").rowHidden = false;
    await look();
    return results;
  });
  expect(seen).toEqual([
    [8, 8, 8, 8],
    [6, 6, 6, 6],
    [7, 8, 7, 7],
    [8, 8, 8, 8],
  ]);
});
