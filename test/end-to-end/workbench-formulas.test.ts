import { openWorkbench } from "../support/open-workbench";
import { workbenchStand } from "../support/workbench-stand";

const stand = workbenchStand(async (context) => {
  const sheet = context.workbook.worksheets.getActiveWorksheet();
  sheet.getRange("A1:B3").values = [
    [1, 10],
    [2, 20],
    [3, 30],
  ];
  await context.sync();
});

test("a sorted copy of a range leaves it as it is for other formulas", async () => {
  const values = await stand.workbench.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    sheet.getRange("D1").formulas = [["=SORT(A1:A3,1,-1)"]];
    const range = sheet.getRange("F1:F3");
    range.formulas = [
      ['=SUMIF(A1:A3,">1",B1:B3)'],
      ["=MATCH(3,A1:A3,0)"],
      ["=XLOOKUP(3,A1:A3,B1:B3)"],
    ];
    const sorted = sheet.getRange("D1:D3").load("values");
    range.load("values");
    await context.sync();
    return [range.values, sorted.values];
  });
  expect(values).toEqual([
    [[50], [3], [30]],
    [[3], [2], [1]],
  ]);
});

test("a formula that cannot be read is refused, and nothing of its batch's range is written", async () => {
  const refused = await stand.workbench.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    const codes: string[] = [];
    for (const formula of ["=SUM(", "=SUM(1;2)", "=1+", "=)(", "=Nothing[n]"]) {
      sheet.getRange("A1:A2").formulas = [["new"], [formula]];
      await context
        .sync()
        .catch((error: unknown) => codes.push((error as OfficeExtension.Error).code));
    }
    const range = sheet.getRange("A1:A2").load("values");
    await context.sync();
    return [codes, range.values];
  });
  expect(refused).toEqual([new Array(5).fill("InvalidArgument"), [[1], [2]]]);
});

test("what copies, sorts or filters sees what formulas give, in one batch and over two", async () => {
  const seen = await stand.workbench.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    sheet.getRange("C1:C3").formulas = [["=100-B1"], ["=100-B2"], ["=100-B3"]];
    sheet.getRange("E1").copyFrom("C1:C3", "Values");
    sheet.getRange("A1:C3").sort.apply([{ key: 2, ascending: true }]);
    const [copied, sorted] = [sheet.getRange("E1:E3"), sheet.getRange("A1:A3")];
    copied.load("values");
    sorted.load("values");
    await context.sync();
    const once = [copied.values, sorted.values];
    for (const [round, start] of [14, 15, 16].entries()) {
      sheet.getRange("H1").values = [[start]];
      sheet.getRange("I1").formulas = [["=H1"]];
      await context.sync();
      sheet.getRange(`J${round + 1}`).copyFrom("I1", "Values");
      await context.sync();
    }
    const table = sheet.tables.add("L1:M3", true);
    sheet.getRange("L2:M3").formulas = [
      ["a", "=H1-16"],
      ["b", "=H1"],
    ];
    table.columns.getItemAt(1).filter.applyCustomFilter(">5");
    const later = sheet.getRange("J1:J3").load("values");
    const hidden = [2, 3].map((row) => sheet.getRange(`L${row}`).load("rowHidden"));
    await context.sync();
    return [...once, later.values, hidden.map((range) => range.rowHidden)];
  });
  expect(seen).toEqual([
    [[90], [80], [70]],
    [[3], [2], [1]],
    [[14], [15], [16]],
    [true, false],
  ]);
});

test("references to a table, names that change and the totals row go through the wire", async () => {
  const seen = await stand.workbench.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    sheet.getRange("E1:F1").values = [["n", "twice"]];
    sheet.getRange("E2:E4").values = [[1], [2], [3]];
    const table = sheet.tables.add("E1:F4", true);
    table.name = "Own";
    sheet.getRange("F2:F4").formulas = [["=[@n]*2"], ["=Own[@n]*3"], ["=SUM(Own[n])"]];
    table.showTotals = true;
    sheet.getRange("H1").formulas = [["=Own[[#Totals],[twice]]"]];
    table.columns.getItem("n").name = "count";
    table.name = "Schools";
    const column = sheet.getRange("F2:F5").load("values, formulas");
    const total = sheet.getRange("H1").load("values, formulas");
    await context.sync();
    return [column.values, column.formulas, total.values, total.formulas];
  });
  expect(seen).toEqual([
    [[2], [6], [6], [14]],
    [["=[@count]*2"], ["=Schools[@count]*3"], ["=SUM(Schools[count])"], ["=SUBTOTAL(109,[twice])"]],
    [[14]],
    [["=Schools[[#Totals],[twice]]"]],
  ]);
});

test("in manual mode results stay until they are asked for", async () => {
  const seen = await stand.workbench.run(async (context) => {
    const { application, worksheets } = context.workbook;
    const sheet = worksheets.getActiveWorksheet();
    sheet.getRange("D1").formulas = [["=A1*2"]];
    application.calculationMode = "Manual";
    const values: unknown[] = [];
    const look = async () => {
      const range = sheet.getRange("D1:E1").load("values");
      await context.sync();
      values.push(range.values[0]);
    };
    sheet.getRange("A1").values = [[7]];
    sheet.getRange("E1").formulas = [["=D1+A1"]];
    sheet.getRange("A1").values = [[8]];
    await look();
    application.calculate("Recalculate");
    await look();
    sheet.getRange("A1").values = [[9]];
    await look();
    application.calculationMode = "Automatic";
    await look();
    return values;
  });
  expect(seen).toEqual([
    [2, 9],
    [16, 24],
    [16, 24],
    [18, 27],
  ]);
});

test("a Russian Excel shows and takes formulas, numbers and errors as Russian writes them", async () => {
  const workbench = await openWorkbench(stand.browser.page, "ru");
  const seen = await workbench.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    sheet.getRange("A1:A4").values = [[1234.5], [0.25], [true], ["=NA()"]];
    sheet.getRange("B1:B3").formulasLocal = [["=СУММ(A1;A2;1,5)"], ["1234,5"], ["=ЕСЛИ(A3;2,5;0)"]];
    sheet.getRange("A2").numberFormat = [["0.0%"]];
    const [a, b] = [sheet.getRange("A1:A4"), sheet.getRange("B1:B3")];
    a.load("text, values");
    b.load("text, values, formulas, formulasLocal");
    const { application } = context.workbook;
    application.load("decimalSeparator, thousandsSeparator");
    await context.sync();
    sheet.getRange("C1").formulasLocal = [["=СУММ(A1,A2)"]];
    const refused = await context
      .sync()
      .catch((error: unknown) => (error as OfficeExtension.Error).code);
    const separators = [application.decimalSeparator, application.thousandsSeparator];
    return {
      a: [a.text, a.values],
      b: [b.text, b.values, b.formulas, b.formulasLocal],
      separators,
      refused,
    };
  });
  expect(seen).toEqual({
    a: [
      [["1234,5"], ["25,0%"], ["ИСТИНА"], ["#Н/Д"]],
      [[1234.5], [0.25], [true], ["#N/A"]],
    ],
    b: [
      [["1236,25"], ["1234,5"], ["2,5"]],
      [[1236.25], [1234.5], [2.5]],
      [["=SUM(A1,A2,1.5)"], [1234.5], ["=IF(A3,2.5,0)"]],
      [["=СУММ(A1;A2;1,5)"], [1234.5], ["=ЕСЛИ(A3;2,5;0)"]],
    ],
    separators: [",", "\u00A0"],
    refused: "InvalidArgument",
  });
});
