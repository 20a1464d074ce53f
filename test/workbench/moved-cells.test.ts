import { officeInNode } from "../support/office-in-node";

/** Formulas of single cells, with their sheets where these are not the active one. */
async function formulasOf(
  office: ReturnType<typeof officeInNode>,
  ...places: string[]
): Promise<unknown[]> {
  return office.run(async ({ workbook }) => {
    const ranges = places.map((place) => {
      const [sheet, address] = place.includes("!") ? place.split("!") : ["Sheet1", place];
      return workbook.worksheets
        .getItem(sheet ?? "")
        .getRange(address)
        .load("formulas");
    });
    await workbook.context.sync();
    return ranges.map(({ formulas }) => (formulas as unknown[][])[0]?.[0]);
  });
}

test("formulas that name moved cells follow, and formulas that are moved keep what they name", async () => {
  const office = officeInNode();
  await office.run(async (context) => {
    const { worksheets, names } = context.workbook;
    const sheet = worksheets.getItem("Sheet1");
    worksheets.add("Other").getRange("A1").formulas = [["=Sheet1!A1*2+SUM(Sheet1!$A$1:$A$2)"]];
    names.add("Held", sheet.getRange("A1:A2"));
    sheet.getRange("A1:A3").values = [[1], [2], [3]];
    sheet.getRange("B1:B2").formulas = [["=A1+$A$2+C9"], ["=SUM(A1:A3)"]];
    sheet.getRange("D1").formulas = [["=A1&B1&A3"]];
    sheet.getRange("E5").formulas = [["=F5"]];
    await context.sync();
    sheet.getRange("A1:B2").moveTo("E5");
    await context.sync();
  });
  expect(await formulasOf(office, "E5", "F5", "F6", "D1", "A1", "Other!A1")).toEqual([
    1,
    "=E5+$E$6+C9",
    "=SUM(A1:A3)",
    "=E5&F5&A3",
    "",
    "=Sheet1!E5*2+SUM(Sheet1!$E$5:$E$6)",
  ]);
  const named = await office.run(async (context) => {
    const item = context.workbook.names.getItem("Held").load("formula");
    await context.sync();
    return item.formula as unknown;
  });
  expect(named).toBe("=Sheet1!$E$5:$E$6");
});

test("moved to another sheet, formulas say the sheets that they need", async () => {
  const office = officeInNode();
  await office.run(async (context) => {
    const { worksheets } = context.workbook;
    const sheet = worksheets.getItem("Sheet1");
    const other = worksheets.add("My data");
    sheet.getRange("A1:C1").formulas = [[1, "=A1+D1+'My data'!A9", "=B1"]];
    sheet.getRange("D1").formulas = [["=B1+'My data'!C3"]];
    other.getRange("A9").formulas = [["=Sheet1!B1+B3"]];
    await context.sync();
    sheet.getRange("A1:B1").moveTo(other.getRange("B3"));
    await context.sync();
  });
  expect(await formulasOf(office, "My data!B3", "My data!C3", "C1", "D1", "My data!A9")).toEqual([
    1,
    "=B3+Sheet1!D1+'My data'!A9",
    "='My data'!C3",
    "='My data'!C3+'My data'!#REF!",
    "='My data'!C3+#REF!",
  ]);
});

test.each([
  ["A3", "A6", "=SUM(A1:A6)"],
  ["A1", "A2", "=SUM(A2:A3)"],
  ["A2", "A9", "=SUM(A1:A3)"],
  ["A3", "C3", "=SUM(A1:A3)"],
  ["A1:A3", "B4", "=SUM(B4:B6)"],
  ["C9", "A2", "=SUM(A1:A3)"],
  ["C9:C12", "A1", "=SUM(#REF!)"],
])("a formula over A1:A3 after %s was moved to %s is %s", async (from, to, formula) => {
  const office = officeInNode();
  await office.onSheet((sheet) => {
    sheet.getRange("E1").formulas = [["=SUM(A1:A3)"]];
    sheet.getRange(from).moveTo(to);
  });
  expect(await formulasOf(office, "E1")).toEqual([formula]);
});

test("a whole table, merged cells, links, comments, rules, validation and charts move along", async () => {
  const office = officeInNode();
  const seen = await office.onSheet(async (sheet, context) => {
    const { worksheets, comments } = context.workbook;
    const other = worksheets.add("Other");
    sheet.getRange("A1:B3").values = [
      ["n", "twice"],
      [1, ""],
      [2, ""],
    ];
    const table = sheet.tables.add("A1:B3", true);
    table.name = "Own";
    sheet.getRange("B2:B3").formulas = [["=[@n]*2"], ["=A3*2"]];
    sheet.getRange("D1:E1").merge();
    sheet.getRange("D1").hyperlink = { address: "https://example.org", textToDisplay: "link" };
    comments.add("Sheet1!A2", "why?").replies.add("so");
    const rule = sheet.getRange("A2:A9").conditionalFormats.add("Custom");
    rule.custom.rule.formula = "=A2>$B$2";
    rule.custom.format.fill.color = "#FF0000";
    sheet.getRange("A2:A9").dataValidation.rule = { custom: { formula: "=A2<B2" } };
    sheet.charts.add("Line", sheet.getRange("A1:A3"));
    await context.sync();
    sheet.getRange("A1:E3").moveTo("Other!C11");
    table.load("showHeaders");
    const place = table.getRange().load("address");
    const cells = other.getRange("C11:G13").load("formulas");
    const merged = other.getRange("C11:G13").getMergedAreasOrNullObject().load("address");
    const link = other.getRange("F11").load("hyperlink,text");
    const comment = other.comments.getItemAt(0).load("content");
    const at = comment.getLocation().load("address");
    comment.replies.load("items/content");
    const formats = other.getRange("C12").conditionalFormats.load("items");
    const moved = other.getRange("C13").conditionalFormats.getItemAt(0);
    const movedAt = moved.getRange().load("address");
    moved.custom.rule.load("formula");
    const left = sheet.getRange("A4").conditionalFormats.getItemAt(0);
    const leftAt = left.getRange().load("address");
    left.custom.rule.load("formula");
    const asked = other.getRange("C12:C13").dataValidation.load("rule");
    const emptied = sheet.getRange("A1:E3").load("formulas,style");
    const count = sheet.comments.getCount();
    await context.sync();
    const { workbook } = office;
    return {
      table: place.address,
      cells: cells.formulas,
      merged: merged.address,
      link: [link.hyperlink.address, link.text[0]?.[0]],
      comment: [comment.content, at.address, comment.replies.items[0]?.content, count.value],
      formats: [formats.items.length, movedAt.address, moved.custom.rule.formula],
      left: [leftAt.address, left.custom.rule.formula],
      asked: asked.rule.custom?.formula,
      emptied: [emptied.formulas.flat().join(""), emptied.style],
      chart: workbook.charts[0]?.series[0]?.values,
    };
  });
  expect(seen).toEqual({
    table: "Other!C11:D13",
    cells: [
      ["n", "twice", "", "link", ""],
      [1, "=[@n]*2", "", "", ""],
      [2, "=C13*2", "", "", ""],
    ],
    merged: "Other!F11:G11",
    link: ["https://example.org", "link"],
    comment: ["why?", "Other!C12", "so", 0],
    formats: [1, "Other!C12:C13", "=C12>$D$12"],
    left: ["Sheet1!A4:A9", "=A4>Other!$D$12"],
    asked: "=C12<D12",
    emptied: ["", "Normal"],
    chart: "=Other!$C$12:$C$13",
  });
});

test("within a sheet rules keep their order, and what was where the cells come to is gone", async () => {
  const office = officeInNode();
  const seen = await office.onSheet(async (sheet, context) => {
    const add = (at: string, formula: string) =>
      (sheet.getRange(at).conditionalFormats.add("Custom").custom.rule.formula = formula);
    add("A1:A4", "=A1>3");
    add("A1:A2", "=$H$1=1");
    sheet.getRange("D1:D2").dataValidation.rule = {
      wholeNumber: { formula1: 1, operator: "GreaterThan" },
    };
    sheet.getRange("D1").hyperlink = { address: "https://example.org" };
    sheet.comments.add("D2", "old");
    sheet.getRange("D1:E2").merge();
    sheet.getRange("A1:A2").format.columnWidth = 99;
    sheet.getRange("A1").style = "Bad";
    sheet.getRange("H1").formulas = [["=D1+A1"]];
    await context.sync();
    sheet.getRange("A1:B2").moveTo("D1:D9");
    const formats = sheet.getRange("D1").conditionalFormats.load("items/priority,items/type");
    const rules = [0, 1].map((at) =>
      sheet.getRange("D2").conditionalFormats.getItemAt(at).custom.rule.load("formula")
    );
    const [d1, d2] = [sheet.getRange("D1"), sheet.getRange("D2")];
    d1.load("style,hyperlink");
    d2.dataValidation.load("type");
    const merged = sheet.getRange("D1:E2").getMergedAreasOrNullObject();
    const count = sheet.comments.getCount();
    const later = sheet.getRange("H1").load("formulas");
    await context.sync();
    return [
      formats.items.map(({ priority }) => priority),
      rules.map(({ formula }) => formula),
      [d1.style, d1.hyperlink, d2.dataValidation.type, merged.isNullObject, count.value],
      later.formulas as unknown,
    ];
  });
  expect(seen).toEqual([
    [0, 1],
    ["=$H$1=1", "=A3>3"],
    ["Bad", null, "None", true, 0],
    [["=#REF!+D1"]],
  ]);
});

test("a block moves over a part of its own place, and whole columns take their widths along", async () => {
  const office = officeInNode();
  const seen = await office.onSheet(async (sheet, context) => {
    sheet.getRange("A1:A3").formulas = [[1], ["=A1"], ["=A2"]];
    sheet.getRange("C1:D1").merge();
    sheet.getRange("C1").values = [["wide"]];
    await context.sync();
    sheet.getRange("A1:A3").moveTo("A2");
    sheet.getRange("C1:D1").moveTo("D1");
    sheet.getRange("F:F").format.columnWidth = 120;
    sheet.getRange("F:F").style = "Percent";
    sheet.getRange("F7").formulas = [["=A2"]];
    sheet.getRange("G1").formulas = [["=SUM(F:F)"]];
    sheet.getRange("F:F").moveTo("J:J");
    const block = sheet.getRange("A1:A4").load("formulas");
    const merged = sheet.getRange("A1:Z1").getMergedAreasOrNullObject().load("address");
    const far = sheet.getRange("J7").load("formulas,style,format/columnWidth");
    const near = sheet.getRange("F7").load("formulas,style,format/columnWidth");
    const sum = sheet.getRange("G1").load("formulas");
    await context.sync();
    return [
      block.formulas.flat(),
      merged.address,
      [far.formulas[0]?.[0], far.style, far.format.columnWidth],
      [near.formulas[0]?.[0], near.style, near.format.columnWidth],
      sum.formulas[0]?.[0],
    ] as unknown[];
  });
  expect(seen).toEqual([
    ["", 1, "=A2", "=A3"],
    "Sheet1!D1:E1",
    ["=A2", "Percent", 120],
    ["", "Normal", 48],
    "=SUM(J:J)",
  ]);
});

test("parts of merged cells and of a table's headings, and protected cells, are refused with nothing changed", async () => {
  const office = officeInNode();
  await office.onSheet(async (sheet, context) => {
    sheet.getRange("A1:B3").values = [
      ["n", "m"],
      [1, 2],
      [3, 4],
    ];
    sheet.tables.add("A1:B3", true);
    sheet.getRange("D1:E2").merge();
    sheet.getRange("D1").values = [["kept"]];
    sheet.getRange("G1:G2").formulas = [["=D1"], ["=A1"]];
    await context.sync();
  });
  const refused = (from: string, to: string) =>
    office.refusal((sheet) => sheet.getRange(from).moveTo(to));
  expect([
    await refused("D1:D2", "J1"),
    await refused("J1:J2", "E1"),
    await refused("A1:A3", "J1"),
    await refused("A1", "J1"),
    await refused("D1:E2", "A2"),
    await refused("A1", "XFD1048576:XFD1048577"),
  ]).toEqual([
    "InvalidOperation",
    "InvalidOperation",
    "InvalidOperation",
    "InvalidOperation",
    "InvalidOperation",
    "InvalidArgument",
  ]);
  await office.onSheet((sheet) => {
    sheet.getRange("J1:J2").format.protection.locked = false;
    sheet.protection.protect();
  });
  expect([await refused("J1", "D9"), await refused("A2", "J1")]).toEqual([
    "AccessDenied",
    "AccessDenied",
  ]);
  expect(await refused("J1", "J2")).toBeUndefined();
  expect(await formulasOf(office, "G1", "G2", "D1", "A1")).toEqual(["=D1", "=A1", "kept", "n"]);
});

test("a cell of a table's rows moves out of it and says the table's name", async () => {
  const office = officeInNode();
  await office.onSheet(async (sheet, context) => {
    sheet.getRange("A1:B3").values = [
      ["n", "m"],
      [1, ""],
      [2, ""],
    ];
    sheet.tables.add("A1:B3", true).name = "Own";
    sheet.getRange("B2:B3").formulas = [["=[@n]"], ["=SUM([n])"]];
    await context.sync();
    sheet.getRange("B2").moveTo("D2");
    sheet.getRange("B3").moveTo("B2");
  });
  expect(await formulasOf(office, "D2", "B2", "B3")).toEqual(["=Own[@n]", "=SUM([n])", ""]);
});
