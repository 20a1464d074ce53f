import { officeInNode, type OfficeInNode } from "../support/office-in-node";

const begun = [
  ["p", "q", ""],
  [1, 2, ""],
  ["below", "", "right"],
];

/** A table "T" in A1:B2 with cells below and beside it. */
async function withTable(): Promise<OfficeInNode> {
  const office = officeInNode();
  await office.onSheet((sheet) => {
    sheet.getRange("A1:C3").values = begun;
    sheet.tables.add("A1:B2", true).name = "T";
  });
  return office;
}

const seen = ({ onSheet }: OfficeInNode) =>
  onSheet(async (sheet, context) => {
    const range = sheet.getRange("A1:C3").load("formulas");
    const { columns, rows } = sheet.tables.getItem("T");
    columns.load("count");
    rows.load("count");
    await context.sync();
    return [range.formulas, columns.count, rows.count];
  });

const table = (sheet: Excel.Worksheet) => sheet.tables.getItem("T");

test.each<[string, (sheet: Excel.Worksheet) => unknown]>([
  ["a formula in new rows", (sheet) => table(sheet).rows.add(0, [["a", "=SUM("]])],
  ["an unknown column in new rows", (sheet) => table(sheet).rows.add(undefined, [["=[@z]", 1]])],
  ["a formula in a new column", (sheet) => table(sheet).columns.add(0, [["h"], ["=1+"]])],
  ["an unknown column in a new column", (sheet) => table(sheet).columns.add(2, [["h"], ["=T[z]"]])],
])("%s that Excel does not take changes nothing", async (_name, work) => {
  const office = await withTable();
  expect(await office.refusal(work)).toBe("InvalidArgument");
  expect(await seen(office)).toEqual([begun, 2, 1]);
});

test("new cells on a protected sheet are locked: nothing is put into them, and none are made", async () => {
  const office = await withTable();
  const options = { allowInsertRows: true, allowInsertColumns: true };
  await office.onSheet((sheet) => sheet.protection.protect(options));
  expect(await office.refusal((sheet) => table(sheet).rows.add(0, [[1, 2]]))).toBe("AccessDenied");
  expect(await office.refusal((sheet) => table(sheet).columns.add(0, [["h"], [1]]))).toBe(
    "AccessDenied"
  );
  expect(await seen(office)).toEqual([begun, 2, 1]);
});

test("what may be emptied and not formatted stays when both are asked for", async () => {
  const office = await withTable();
  await office.onSheet((sheet) => {
    sheet.getRange("A1:C3").format.protection.locked = false;
    sheet.protection.protect();
  });
  expect(await office.refusal((sheet) => sheet.getRange("C3").clear())).toBe("AccessDenied");
  expect(await office.refusal((sheet) => sheet.getRange("D1").copyFrom("C3", "Formats"))).toBe(
    "AccessDenied"
  );
  expect(await office.refusal((sheet) => sheet.getRange("A3").copyFrom("C3", "Formats"))).toBe(
    "AccessDenied"
  );
  expect(await seen(office)).toEqual([begun, 2, 1]);
});

test.each(["TRUE", "False", "T", "t"])("%s is no name that can be given", async (name) => {
  const office = await withTable();
  const code = /^t$/i.test(name) ? "ItemAlreadyExists" : "InvalidArgument";
  const names = (sheet: Excel.Worksheet) => sheet.context.workbook.names;
  expect(await office.refusal((sheet) => names(sheet).add(name, "=1"))).toBe(code);
  if (code === "InvalidArgument")
    expect(await office.refusal((sheet) => (table(sheet).name = name))).toBe(code);
});

test("no sheet can be called History", async () => {
  const { refusal } = officeInNode();
  for (const name of ["History", "HISTORY"])
    expect(await refusal((sheet) => (sheet.name = name))).toBe("InvalidArgument");
  expect(await refusal((sheet) => (sheet.name = "History 1"))).toBeUndefined();
});

test("sizes beyond Excel's limits are refused", async () => {
  const { refusal } = officeInNode();
  for (const [most, more] of [
    [409.5, 410],
    [1, -1],
  ])
    for (const [height, code] of [
      [most, undefined],
      [more, "InvalidArgument"],
    ] as const)
      expect(await refusal((sheet) => (sheet.getRange("A1").format.rowHeight = height!))).toBe(
        code
      );
  const format = (sheet: Excel.Worksheet) => sheet.getRange("A1").format;
  expect(await refusal((sheet) => (format(sheet).font.size = 409))).toBeUndefined();
  expect(await refusal((sheet) => (format(sheet).font.size = 410))).toBe("InvalidArgument");
  expect(await refusal((sheet) => (format(sheet).indentLevel = 251))).toBe("InvalidArgument");
});

test.each<[string, (chart: Excel.Chart, sheet: Excel.Worksheet) => unknown]>([
  ["a series' name", (chart) => (chart.series.getItemAt(0).name = "n")],
  [
    "a series' values",
    (chart, sheet) => chart.series.getItemAt(0).setValues(sheet.getRange("A1:B1")),
  ],
  ["a series", (chart) => chart.series.getItemAt(0).delete()],
  ["a new series", (chart) => chart.series.add("n")],
  ["labels", (chart) => (chart.series.getItemAt(0).hasDataLabels = true)],
  [
    "a point's label",
    (chart) => (chart.series.getItemAt(0).points.getItemAt(0).hasDataLabel = true),
  ],
  ["gridlines", (chart) => (chart.axes.valueAxis.majorGridlines.visible = false)],
  [
    "categories",
    (chart, sheet) => chart.axes.categoryAxis.setCategoryNames(sheet.getRange("A1:B1")),
  ],
  ["a number format", (chart) => (chart.axes.valueAxis.numberFormat = "0.0")],
  ["a linked number format", (chart) => (chart.axes.valueAxis.linkNumberFormat = false)],
  ["a ground", (chart) => chart.format.fill.clear()],
  ["a line", (chart) => chart.series.getItemAt(0).format.line.clear()],
])("on a protected sheet %s of a chart stays as it is", async (_name, work) => {
  const office = await withTable();
  await office.onSheet((sheet) => {
    const chart = sheet.charts.add("ColumnClustered", sheet.getRange("A1:B2"));
    chart.series.getItemAt(0).points.getItemAt(0).hasDataLabel = false;
    sheet.protection.protect();
  });
  const { charts } = office.workbook;
  const print = () =>
    JSON.stringify(charts, (key, value: unknown) => (key === "sheet" ? "" : value));
  const before = print();
  expect(await office.refusal((sheet) => work(sheet.charts.getItemAt(0), sheet))).toBe(
    "AccessDenied"
  );
  expect(print()).toBe(before);
});
