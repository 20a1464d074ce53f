import { officeInNode } from "../support/office-in-node";

test("a style gives its parts of the look, and what cells are given later stands over it", async () => {
  const { onSheet } = officeInNode();
  const seen = await onSheet(async (sheet, context) => {
    const [a, b] = [sheet.getRange("A1"), sheet.getRange("B1")];
    a.format.font.italic = true;
    a.numberFormat = [["0.0"]];
    a.style = "Good";
    b.style = "Check Cell";
    b.format.font.bold = false;
    const bottom = b.format.borders.getItem("EdgeBottom").load("style,color");
    a.load("style,numberFormat,format/fill/color,format/font/color,format/font/italic");
    b.load("style,format/fill/color,format/font/bold,format/font/color");
    const both = sheet.getRange("A1:B1").load("style,format/fill/color");
    const column = sheet.getRange("D:D");
    column.style = "Percent";
    const later = sheet.getRange("D500").load("style,numberFormat");
    await context.sync();
    return [
      [a.style, a.numberFormat[0]?.[0], a.format.fill.color],
      [a.format.font.color, a.format.font.italic],
      [b.style, b.format.fill.color, b.format.font.bold, b.format.font.color],
      [bottom.style, bottom.color],
      [both.style, both.format.fill.color],
      [later.style, later.numberFormat[0]?.[0]],
    ];
  });
  expect(seen).toEqual([
    ["Good", "0.0", "#C6EFCE"],
    ["#006100", false],
    ["CheckCell", "#A5A5A5", false, "#FFFFFF"],
    ["Double", "#3F3F3F"],
    [null, null],
    ["Percent", "0%"],
  ]);
});

test("each style of Excel's enumeration that has a known look is given and read back", async () => {
  const { onSheet, refusal } = officeInNode();
  const names =
    "Normal Comma Currency Percent WholeComma WholeDollar Hlink HlinkTrav Note WarningText SheetTitle Heading1 Heading2 Heading3 Heading4 Input Output Calculation CheckCell LinkedCell Total Good Bad Neutral Accent1 Accent3_20 Accent4_40 Accent6_60 ExplanatoryText";
  const wanted = names.split(" ");
  const read = await onSheet(async (sheet, context) => {
    const ranges = wanted.map((name, row) => {
      const range = sheet.getCell(row, 0);
      range.style = name;
      return range.load("style");
    });
    await context.sync();
    return ranges.map(({ style }) => style);
  });
  expect(read).toEqual(wanted);
  const givenBy = (style: string) => refusal((sheet) => void (sheet.getRange("A1").style = style));
  expect(await givenBy("Nothing of the kind")).toBe("InvalidArgument");
  expect(await givenBy("Emphasis2")).toBe("NotImplemented");
});

test("a style of one's own changes the cells that have it, save what they were given themselves", async () => {
  const { run, onSheet } = officeInNode();
  const look = () =>
    onSheet(async (sheet, context) => {
      const ranges = ["A1", "A2", "C7"].map((at) =>
        sheet.getRange(at).load("style,numberFormat,format/font/bold,format/fill/color")
      );
      await context.sync();
      return ranges.map(({ style, numberFormat, format }): unknown[] => [
        style,
        numberFormat[0]?.[0],
        format.font.bold,
        format.fill.color,
      ]);
    });
  const own = await run(async (context) => {
    const { styles, worksheets } = context.workbook;
    styles.add("Figures");
    const figures = styles.getItem("figures");
    figures.font.bold = true;
    figures.numberFormat = "0.00";
    figures.horizontalAlignment = "Right";
    figures.borders.getItem("EdgeTop").style = "Dash";
    figures.textOrientation = 45;
    figures.locked = false;
    figures.includeProtection = false;
    const sheet = worksheets.getActiveWorksheet();
    sheet.getRange("A1:A2").style = "Figures";
    sheet.getRange("C:C").style = "Figures";
    sheet.getRange("A2").format.fill.color = "#FF0000";
    sheet.getRange("A2").numberFormat = [["0"]];
    const cell = sheet
      .getRange("A1")
      .load("format/horizontalAlignment,format/textOrientation,format/protection/locked");
    const top = sheet.getRange("A1").format.borders.getItem("EdgeTop").load("style");
    figures.load(
      "name,builtIn,includeFont,includeProtection,locked,wrapText,textOrientation,font/bold"
    );
    figures.borders.load("count");
    await context.sync();
    return [
      [figures.name, figures.builtIn, figures.includeFont, figures.includeProtection],
      [figures.locked, figures.wrapText, figures.font.bold, figures.textOrientation],
      [cell.format.horizontalAlignment, cell.format.textOrientation],
      [cell.format.protection.locked, top.style, figures.borders.count],
    ];
  });
  expect(own).toEqual([
    ["Figures", false, true, false],
    [false, false, true, 45],
    ["Right", 45],
    [true, "Dash", 4],
  ]);
  expect(await look()).toEqual([
    ["Figures", "0.00", true, "#FFFFFF"],
    ["Figures", "0", true, "#FF0000"],
    ["Figures", "0.00", true, "#FFFFFF"],
  ]);
  await run((context) => {
    const figures = context.workbook.styles.getItem("Figures");
    figures.font.bold = false;
    figures.fill.color = "#00FF00";
    figures.numberFormat = "0.000";
  });
  expect(await look()).toEqual([
    ["Figures", "0.000", false, "#00FF00"],
    ["Figures", "0", false, "#FF0000"],
    ["Figures", "0.000", false, "#00FF00"],
  ]);
  await run((context) => context.workbook.styles.getItem("Figures").delete());
  expect(await look()).toEqual([
    ["Normal", "General", false, "#FFFFFF"],
    ["Normal", "0", false, "#FF0000"],
    ["Normal", "General", false, "#FFFFFF"],
  ]);
  await run((context) => {
    context.workbook.styles.add("Figures");
    context.workbook.worksheets.getActiveWorksheet().getRange("A1").style = "Figures";
  });
  expect((await look())[0]?.[0]).toBe("Figures");
});

test("Normal changes what was never formatted, and a built-in style can be changed too", async () => {
  const { run } = officeInNode();
  const seen = await run(async (context) => {
    const { styles, worksheets } = context.workbook;
    const sheet = worksheets.getActiveWorksheet();
    sheet.getRange("A2").format.font.name = "Courier New";
    sheet.getRange("A3").style = "Bad";
    styles.getItem("Normal").font.name = "Arial";
    styles.getItem("Normal").font.size = 9;
    styles.getItem("Bad").font.color = "#0000FF";
    const ranges = ["A1", "A2", "A3"].map((at) =>
      sheet.getRange(at).load("style,format/font/name,format/font/size,format/font/color")
    );
    await context.sync();
    return ranges.map(({ style, format: { font } }) => [style, font.name, font.size, font.color]);
  });
  expect(seen).toEqual([
    ["Normal", "Arial", 9, "#000000"],
    ["Normal", "Courier New", 9, "#000000"],
    ["Bad", "Calibri", 11, "#0000FF"],
  ]);
});

test("the list of styles has Excel's own ones, finds them by both names and refuses what Excel refuses", async () => {
  const { run, refusal } = officeInNode();
  const seen = await run(async (context) => {
    const { styles, worksheets } = context.workbook;
    const before = styles.getCount();
    worksheets.getActiveWorksheet().getRange("A1").hyperlink = { address: "https://example.org" };
    styles.load("items/name,items/builtIn");
    const heading = styles.getItem("Heading1").load("name,font/bold,font/size,includeNumber");
    const none = styles.getItemOrNullObject("Nothing").load("name");
    const link = worksheets.getActiveWorksheet().getRange("A1").load("style");
    await context.sync();
    const list = styles.items.map(({ name }) => name);
    return [
      [before.value, list.length, list[0], list.at(-1), styles.items.every((one) => one.builtIn)],
      [heading.name, heading.font.bold, heading.font.size, heading.includeNumber],
      [none.isNullObject, link.style],
    ];
  });
  expect(seen).toEqual([
    [47, 48, "20% - Accent1", "Warning Text", true],
    ["Heading 1", true, 15, false],
    [true, "Hlink"],
  ]);
  const codes = [
    await refusal((_sheet, { workbook }) => workbook.styles.add("good")),
    await refusal((_sheet, { workbook }) => workbook.styles.add("")),
    await refusal((_sheet, { workbook }) => workbook.styles.getItem("Nothing").delete()),
    await refusal((_sheet, { workbook }) => workbook.styles.getItem("Normal").delete()),
    await refusal((sheet) => {
      sheet.protection.protect();
      sheet.getRange("A1").style = "Good";
    }),
  ];
  expect(codes).toEqual([
    "ItemAlreadyExists",
    "InvalidArgument",
    "ItemNotFound",
    "InvalidOperation",
    "AccessDenied",
  ]);
});

test("styles go along when cells are copied, with their sheet or into areas, and go with the formats", async () => {
  const { run } = officeInNode();
  const seen = await run(async (context) => {
    const { worksheets } = context.workbook;
    const sheet = worksheets.getActiveWorksheet();
    sheet.getRanges("A1:A2,C1").style = "Total";
    sheet.getRange("E1").copyFrom("A1", "Formats");
    sheet.getRange("A2").clear("Formats");
    const copy = sheet.copy("End");
    const areas = sheet.getRanges("A1,C1").load("style");
    const mixed = sheet.getRanges("A2,C1").load("style");
    const cells = [sheet.getRange("E1"), sheet.getRange("A2"), copy.getRange("C1")];
    for (const cell of cells) cell.load("style");
    await context.sync();
    return [areas.style, mixed.style, ...cells.map(({ style }) => style)];
  });
  expect(seen).toEqual(["Total", null, "Total", "Normal", "Total"]);
});
