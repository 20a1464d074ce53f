import { Workbook } from "../../src/workbench/workbook/workbook";
import { officeInNode } from "../support/office-in-node";

const pair = [
  ["Abai", 10],
  ["Almaty", 20],
];

test("rows added below a heading alone begin right below it, also after all rows were deleted", async () => {
  const { onSheet } = officeInNode();
  const [added, refilled] = await onSheet(async (sheet, context) => {
    sheet.getRange("A1:B1").values = [["Region", "Schools"]];
    const table = sheet.tables.add("A1:B1", true);
    table.rows.add(undefined, pair);
    const read = async () => {
      const range = table.getRange().load("address,values");
      table.rows.load("count");
      await context.sync();
      return [range.address, range.values, table.rows.count];
    };
    const first = await read();
    table.rows.deleteRowsAt(0, 2);
    table.rows.add(undefined, [pair[1]!]);
    return [first, await read()];
  });
  expect(added).toEqual(["Sheet1!A1:B3", [["Region", "Schools"], ...pair], 2]);
  expect(refilled).toEqual(["Sheet1!A1:B2", [["Region", "Schools"], pair[1]], 1]);
});

test("a row that a person filled below a heading alone is not written over", async () => {
  const { onSheet } = officeInNode();
  const values = await onSheet(async (sheet, context) => {
    const table = sheet.tables.add("A1:B1", true);
    sheet.getRange("A2").values = [["kept"]];
    table.rows.add(undefined, [pair[0]!]);
    const body = table.getDataBodyRange().load("values");
    await context.sync();
    return body.values;
  });
  expect(values).toEqual([["kept", ""], pair[0]]);
});

test("grid lines and headings are switched by the names that Office.js writes", async () => {
  const { onSheet, workbook } = officeInNode();
  const read = await onSheet(async (sheet, context) => {
    sheet.showGridlines = false;
    sheet.showHeadings = false;
    sheet.load("showGridlines,showHeadings");
    await context.sync();
    return [sheet.showGridlines, sheet.showHeadings];
  });
  expect(read).toEqual([false, false]);
  expect([workbook.active.showGridlines, workbook.active.showHeadings]).toEqual([false, false]);
});

test("what has a wrong shape or no cell can hold is refused, and nothing is written", async () => {
  const { onSheet, refusal } = officeInNode();
  await onSheet((sheet) => {
    sheet.getRange("A1:B3").values = [["Region", "Schools"], ...pair];
    sheet.tables.add("A1:B3", true).name = "Schools";
  });
  const long = "x".repeat(32768);
  const attempts: ((sheet: Excel.Worksheet) => void)[] = [
    (sheet) => sheet.tables.getItem("Schools").rows.add(undefined, [["Abai"]]),
    (sheet) => sheet.tables.getItem("Schools").rows.add(undefined, [["Abai", long]]),
    (sheet) => sheet.tables.getItem("Schools").columns.add(-1, [["Year"], [1]]),
    (sheet) => sheet.tables.getItem("Schools").columns.add(-1, [["Year"], [1], [long]]),
    (sheet) => void (sheet.getRange("A2:B2").values = [["new", long]]),
    (sheet) => void (sheet.getRange("A2:B2").formulas = [["new", "x", "y"]]),
    (sheet) => void (sheet.getRange("A2:B2").values = [["new", { value: 1 }]]),
    (sheet) => void (sheet.getRange("A2:B2").numberFormat = [["0.0", '0"']]),
  ];
  for (const attempt of attempts)
    expect([String(attempt), await refusal(attempt)]).toEqual([String(attempt), "InvalidArgument"]);
  const read = await onSheet(async (sheet, context) => {
    const used = sheet.getUsedRange().load("address,values,numberFormat");
    await context.sync();
    return [used.address, used.values, used.numberFormat[1]];
  });
  expect(read).toEqual(["Sheet1!A1:B3", [["Region", "Schools"], ...pair], ["General", "General"]]);
});

test("a wrong password ends no protection, neither of a sheet nor of the list of sheets", async () => {
  const { run, onSheet, refusal } = officeInNode();
  await onSheet((sheet, { workbook }) => {
    sheet.protection.protect({}, "Secret");
    workbook.protection.protect("Order");
  });
  expect(await refusal((sheet) => sheet.protection.unprotect("secret"))).toBe("InvalidArgument");
  expect(await refusal((sheet) => sheet.protection.unprotect())).toBe("InvalidArgument");
  expect(await refusal((_, { workbook }) => workbook.protection.unprotect("order"))).toBe(
    "InvalidArgument"
  );
  expect(await refusal((_, { workbook }) => workbook.worksheets.add("New"))).toBe("AccessDenied");
  const after = await run(async ({ workbook }) => {
    const { protection } = workbook.worksheets.getActiveWorksheet();
    protection.unprotect("Secret");
    workbook.protection.unprotect("Order");
    protection.load("protected");
    workbook.protection.load("protected");
    await workbook.context.sync();
    return [protection.protected, workbook.protection.protected];
  });
  expect(after).toEqual([false, false]);
});

test("a link has a text and a look, moves with its cells and can be taken away", async () => {
  const { onSheet } = officeInNode();
  const address = "https://example.org/schools";
  const seen = await onSheet(async (sheet, context) => {
    sheet.getRange("A1").hyperlink = {
      address,
      screenTip: "All schools",
      textToDisplay: "Schools",
    };
    sheet.getRange("B1").hyperlink = { documentReference: "Sheet1!C9" };
    sheet.getRange("1:2").insert("Down");
    const moved = sheet
      .getRange("A3")
      .load("hyperlink,values,format/font/underline,format/font/color");
    const place = sheet.getRange("B3").load("hyperlink,values");
    const left = sheet.getRange("A1").load("hyperlink");
    await context.sync();
    const first = [
      moved.hyperlink,
      moved.values,
      moved.format.font.underline,
      moved.format.font.color,
      place.hyperlink,
      place.values,
      left.hyperlink,
    ];
    sheet.getRange("A3").clear("Hyperlinks");
    sheet.getRange("B3").clear("RemoveHyperlinks");
    moved.load("hyperlink,values,format/font/underline");
    place.load("hyperlink,values,format/font/underline");
    await context.sync();
    const none = (range: Excel.Range): unknown[] => [
      range.hyperlink,
      range.values[0]?.[0],
      range.format.font.underline,
    ];
    return [first, none(moved), none(place)];
  });
  expect(seen).toEqual([
    [
      { address, screenTip: "All schools", textToDisplay: "Schools" },
      [["Schools"]],
      "Single",
      "#0563C1",
      { documentReference: "Sheet1!C9", textToDisplay: "Sheet1!C9" },
      [["Sheet1!C9"]],
      null,
    ],
    [null, "Schools", "Single"],
    [null, "Sheet1!C9", "None"],
  ]);
});

test("numbers, dates and formulas written into cells formatted as text stay text", async () => {
  const { onSheet } = officeInNode();
  const read = await onSheet(async (sheet, context) => {
    const range = sheet.getRange("A1:D1");
    range.numberFormat = [["@"]];
    range.values = [[123, "1/2/2025", true, "=1+1"]];
    range.load("values,valueTypes,formulas");
    await context.sync();
    return [range.values, range.valueTypes, range.formulas];
  });
  const texts = [["123", "1/2/2025", "TRUE", "=1+1"]];
  expect(read).toEqual([texts, [["String", "String", "String", "String"]], texts]);
});

test("a matrix of one value fills every cell, and HTML's names of colours are valid", async () => {
  const { onSheet } = officeInNode();
  const read = await onSheet(async (sheet, context) => {
    const range = sheet.getRange("A1:B2");
    range.values = [[7]];
    range.numberFormat = [["0.0"]];
    range.format.fill.color = "pink";
    range.format.font.color = "Gold";
    range.format.borders.getItem("EdgeTop").color = "CornflowerBlue";
    sheet.tabColor = "rebeccapurple";
    range.load("values,text,format/fill/color,format/font/color");
    const border = range.format.borders.getItem("EdgeTop").load("color");
    sheet.load("tabColor");
    await context.sync();
    const { fill, font } = range.format;
    return [range.values, range.text, fill.color, font.color, border.color, sheet.tabColor];
  });
  expect(read).toEqual([
    [
      [7, 7],
      [7, 7],
    ],
    [
      ["7.0", "7.0"],
      ["7.0", "7.0"],
    ],
    "#FFC0CB",
    "#FFD700",
    "#6495ED",
    "#663399",
  ]);
});

test("what Excel does not take is refused: null for values, cells' names, too long texts, locked tables", async () => {
  const { onSheet, refusal } = officeInNode();
  await onSheet((sheet) => {
    sheet.getRange("A1:B3").values = [["Region", "Schools"], ...pair];
    sheet.tables.add("A1:B3", true).name = "Schools";
    sheet.charts.add("ColumnClustered", sheet.getRange("A1:B3")).name = "Chart";
  });
  const invalid: ((sheet: Excel.Worksheet) => unknown)[] = [
    (sheet) => (sheet.getRange("D1").values = null as never),
    (sheet) => (sheet.getRange("D1").numberFormat = null as never),
    (sheet) => sheet.names.add("R1C1", sheet.getRange("D1")),
    (sheet) => sheet.names.add("r2", sheet.getRange("D1")),
    (sheet) => sheet.names.add("RC5", sheet.getRange("D1")),
    (sheet) => (sheet.tables.getItem("Schools").name = "R1C1"),
    (sheet) => (sheet.tables.getItem("Schools").name = "A1"),
    (sheet) => (sheet.pageLayout.headersFooters.defaultForAllPages.leftFooter = "x".repeat(254)),
    (sheet) => {
      sheet.pageLayout.headersFooters.defaultForAllPages.leftHeader = "x".repeat(150);
      sheet.pageLayout.headersFooters.defaultForAllPages.rightHeader = "x".repeat(150);
    },
    (sheet) => (sheet.charts.getItem("Chart").title.text = "x".repeat(256)),
    (sheet) => (sheet.charts.getItem("Chart").axes.valueAxis.title.text = "x".repeat(256)),
  ];
  for (const attempt of invalid) expect(await refusal(attempt)).toBe("InvalidArgument");
  await onSheet((sheet) => sheet.protection.protect());
  const locked: ((sheet: Excel.Worksheet) => unknown)[] = [
    (sheet) => sheet.tables.getItem("Schools").convertToRange(),
    (sheet) => sheet.tables.getItem("Schools").delete(),
    (sheet) => (sheet.tables.getItem("Schools").style = "TableStyleLight1"),
  ];
  for (const attempt of locked) expect(await refusal(attempt)).toBe("AccessDenied");
  const kept = await onSheet(async (sheet, context) => {
    const table = sheet.tables.getItem("Schools").load("name,style");
    const values = table.getRange().load("values");
    await context.sync();
    return [table.name, table.style, values.values.length];
  });
  expect(kept).toEqual(["Schools", "TableStyleMedium2", 3]);
});

test("a smaller block lies between its first cell and the moved last one", async () => {
  const { onSheet, refusal } = officeInNode();
  const read = await onSheet(async (sheet, context) => {
    const turned = sheet.getRange("D5").getResizedRange(0, -2).load("address");
    const smaller = sheet.getRange("A1:D5").getResizedRange(-2, -1).load("address");
    await context.sync();
    return [turned.address, smaller.address];
  });
  expect(read).toEqual(["Sheet1!B5:D5", "Sheet1!A1:C3"]);
  expect(await refusal((sheet) => sheet.getRange("B5").getResizedRange(0, -2))).toBe(
    "InvalidArgument"
  );
});

test("names that Excel does not know are passed over in a load, those it knows are refused by name", async () => {
  const { onSheet, refusal } = officeInNode();
  const read = await onSheet(async (sheet, context) => {
    const range = sheet
      .getRange("A1")
      .load("address, adress, format/fil/colour, format/fill/color");
    context.workbook.worksheets.load("items/name,items/title");
    await context.sync();
    return [range.address, range.format.fill.color];
  });
  expect(read).toEqual(["Sheet1!A1", "#FFFFFF"]);
  expect(await refusal((sheet) => sheet.getRange("A1").load("address,linkedDataTypeState"))).toBe(
    "ApiNotFound"
  );
  expect(await refusal((sheet) => sheet.load("name,shapes/items/name"))).toBe("ApiNotFound");
});

test("sheets of a workbook in another language are numbered in its word", async () => {
  const { run } = officeInNode(new Workbook("Книга1.xlsx", "Лист"));
  const names = await run(async (context) => {
    context.workbook.worksheets.add();
    context.workbook.worksheets.load("items/name");
    await context.sync();
    return context.workbook.worksheets.items.map(({ name }) => name);
  });
  expect(names).toEqual(["Лист1", "Лист2"]);
});
