import { officeInNode } from "../support/office-in-node";

test("comments with answers are kept, move with their cells and go with them", async () => {
  const { onSheet, refusal } = officeInNode();
  const read = await onSheet(async (sheet, context) => {
    const { comments } = context.workbook;
    const comment = comments.add("Sheet1!B2", "Is this figure right?");
    sheet.comments.add(sheet.getRange("C3"), "second");
    const reply = comment.replies.add("Yes.");
    comment.resolved = true;
    sheet.getRange("1:1").insert("Down");
    const place = comment.getLocation().load("address");
    const byCell = comments.getItemByCell("Sheet1!B3").load("content,resolved,authorName,id");
    comment.replies.load("items/content");
    reply.load("id");
    await context.sync();
    const byReply = comments.getItemByReplyId(reply.id).load("id");
    comments.getItem(byCell.id).content = "Checked.";
    reply.content = "Yes, twice.";
    const parent = reply.getParentComment().load("content");
    await context.sync();
    const first = [place.address, byCell.content, byCell.resolved, byReply.id === byCell.id];
    const texts = [comment.replies.items[0]?.content, parent.content];
    reply.delete();
    const answers = comment.replies.getCount();
    sheet.getRange("4:4").delete("Up");
    const left = comments.getCount();
    comment.delete();
    const none = sheet.comments.getCount();
    await context.sync();
    return [first, texts, answers.value, left.value, none.value];
  });
  expect(read).toEqual([
    ["Sheet1!B3", "Is this figure right?", true, true],
    ["Yes.", "Checked."],
    0,
    1,
    0,
  ]);
  await onSheet((sheet) => sheet.comments.add("Sheet1!A1", "one"));
  expect(await refusal((sheet) => sheet.comments.add("Sheet1!A1", "two"))).toBe("InvalidArgument");
  expect(await refusal((sheet) => sheet.comments.add("Sheet1!A2:A3", "two"))).toBe(
    "InvalidArgument"
  );
  expect(
    await refusal((_, { workbook }) => workbook.comments.getItemByCell("Sheet1!Z9").load("id"))
  ).toBe("ItemNotFound");
});

test("a sheet's own filter hides rows, is read back and can be taken away", async () => {
  const { onSheet } = officeInNode();
  const read = await onSheet(async (sheet, context) => {
    sheet.getRange("A1:B4").values = [
      ["Region", "Schools"],
      ["Abai", 10],
      ["Almaty", 20],
      ["Ulytau", 30],
    ];
    const { autoFilter } = sheet;
    autoFilter.apply("A1:B4", 1, { filterOn: "Custom", criterion1: ">15" });
    autoFilter.load("enabled,isDataFiltered,criteria");
    const place = autoFilter.getRange().load("address");
    const visible = async (): Promise<unknown[]> => {
      const shown = sheet.getRange("A1:A4").getVisibleView().load("values");
      await context.sync();
      return shown.values.flat() as unknown[];
    };
    const high = await visible();
    const kept = [
      place.address,
      autoFilter.enabled,
      autoFilter.isDataFiltered,
      autoFilter.criteria,
    ];
    autoFilter.apply("A1:B4", 0, { filterOn: "Values", values: ["Ulytau"] });
    const one = await visible();
    autoFilter.clearColumnCriteria(0);
    const again = await visible();
    sheet.getRange("B3").values = [[1]];
    autoFilter.reapply();
    const anew = await visible();
    autoFilter.clearCriteria();
    const all = await visible();
    autoFilter.remove();
    const none = autoFilter.getRangeOrNullObject();
    autoFilter.load("enabled");
    await context.sync();
    return { kept, high, one, again, anew, all, none: [none.isNullObject, autoFilter.enabled] };
  });
  expect(read).toEqual({
    kept: ["Sheet1!A1:B4", true, true, [null, { filterOn: "Custom", criterion1: ">15" }]],
    high: ["Region", "Almaty", "Ulytau"],
    one: ["Region", "Ulytau"],
    again: ["Region", "Almaty", "Ulytau"],
    anew: ["Region", "Ulytau"],
    all: ["Region", "Abai", "Almaty", "Ulytau"],
    none: [true, false],
  });
});

test("grouped rows and columns hide and show by their levels", async () => {
  const { onSheet, refusal } = officeInNode();
  const read = await onSheet(async (sheet, context) => {
    sheet.getRange("2:5").group("ByRows");
    sheet.getRange("3:4").group("ByRows");
    sheet.getRange("B1:C1").group("ByColumns");
    const hidden = async () => {
      const rows = [1, 2, 3, 4, 5, 6].map((row) =>
        sheet.getRange(`${row}:${row}`).load("rowHidden")
      );
      const columns = sheet.getRange("B:C").load("columnHidden");
      await context.sync();
      const found = rows.flatMap(({ rowHidden }, at) => (rowHidden ? [at + 1] : []));
      return [found, columns.columnHidden];
    };
    sheet.showOutlineLevels(2, 1);
    const second = await hidden();
    sheet.showOutlineLevels(1, 0);
    const first = await hidden();
    sheet.showOutlineLevels(8, 8);
    const all = await hidden();
    sheet.getRange("3:4").hideGroupDetails("ByRows");
    const inner = await hidden();
    sheet.getRange("3:4").showGroupDetails("ByRows");
    sheet.getRange("3:4").ungroup("ByRows");
    sheet.showOutlineLevels(2, 0);
    return { second, first, all, inner, flat: await hidden() };
  });
  expect(read).toEqual({
    second: [[3, 4], true],
    first: [[2, 3, 4, 5], true],
    all: [[], false],
    inner: [[3, 4], false],
    flat: [[], false],
  });
  expect(await refusal((sheet) => sheet.getRange("2:3").group("ByColumns"))).toBe(
    "InvalidArgument"
  );
  expect(await refusal((sheet) => sheet.getRange("9:9").ungroup("ByRows"))).toBe(
    "InvalidOperation"
  );
  expect(await refusal((sheet) => sheet.showOutlineLevels(9, 0))).toBe("InvalidArgument");
});

test("texts are found and replaced with Excel's criteria and wildcards", async () => {
  const { onSheet, refusal } = officeInNode();
  const read = await onSheet(async (sheet, context) => {
    sheet.getRange("A1:B3").values = [
      ["Abai", "abc"],
      ["Almaty", "Abai region"],
      ["a*b", 12],
    ];
    const all = (text: string, criteria: Excel.WorksheetSearchCriteria) =>
      sheet.findAllOrNullObject(text, criteria).load("address");
    const any = all("ab", {});
    const exact = all("abai", { completeMatch: true });
    const cased = all("Ab", { matchCase: true });
    const wild = all("A*i", { completeMatch: true });
    const star = all("a~*b", {});
    const none = all("zzz", {});
    const first = sheet.getRange("A1:B3").find("ab", {}).load("address");
    const last = sheet
      .getRange("A1:B3")
      .find("ab", { searchDirection: "Backwards" })
      .load("address");
    const after = sheet.getRange("A1").find("ab", {}).load("address");
    const count = sheet.getRange("A1:B2").replaceAll("ab", "OB", {});
    const number = sheet.replaceAll("12", "13", { completeMatch: true });
    const values = sheet.getRange("A1:B3").load("values");
    await context.sync();
    return {
      found: [any, exact, cased, wild, star].map(({ address }) => address),
      none: none.isNullObject,
      one: [first, last, after].map(({ address }) => address),
      counts: [count.value, number.value],
      values: values.values,
    };
  });
  expect(read).toEqual({
    found: ["Sheet1!A1:B1,Sheet1!B2", "Sheet1!A1", "Sheet1!A1,Sheet1!B2", "Sheet1!A1", "Sheet1!A3"],
    none: true,
    one: ["Sheet1!A1", "Sheet1!B2", "Sheet1!B1"],
    counts: [3, 1],
    values: [
      ["OBai", "OBc"],
      ["Almaty", "OBai region"],
      ["a*b", 13],
    ],
  });
  expect(await refusal((sheet) => sheet.getRange("A1:B3").find("zzz", {}))).toBe("ItemNotFound");
});

test("special cells are found by their kind and by what they hold", async () => {
  const { onSheet, refusal } = officeInNode();
  const read = await onSheet(async (sheet, context) => {
    sheet.getRange("A1:C3").formulas = [
      ["Region", 1, "=B1*2"],
      ["", 2, true],
      ["Abai", "", "#N/A"],
    ];
    sheet.getRange("B1:B2").dataValidation.rule = { list: { inCellDropDown: true, source: "1,2" } };
    sheet.getRange("C3").conditionalFormats.add("Custom").custom.rule.formula = "=TRUE";
    sheet.getRange("2:2").rowHidden = true;
    const range = sheet.getRange("A1:C3");
    const of = (kind: `${Excel.SpecialCellType}`, values?: `${Excel.SpecialCellValueType}`) =>
      range.getSpecialCells(kind, values).load("address");
    const found = [
      of("Blanks"),
      of("Constants"),
      of("Constants", "LogicalNumbers"),
      of("Constants", "Text"),
      of("Constants", "Errors"),
      of("Formulas"),
      of("Visible"),
      of("DataValidations"),
      of("ConditionalFormats"),
      sheet.getRange("B1").getSpecialCells("SameDataValidation").load("address"),
    ];
    const none = sheet.getRange("A1").getSpecialCellsOrNullObject("Formulas");
    await context.sync();
    return [found.map(({ address }) => address.replaceAll("Sheet1!", "")), none.isNullObject];
  });
  expect(read).toEqual([
    [
      "A2,B3",
      "A1:B1,B2:C2,A3,C3",
      "B1,B2:C2",
      "A1,A3",
      "C3",
      "C1",
      "A1:C1,A3:C3",
      "B1:B2",
      "C3",
      "B1",
    ],
    true,
  ]);
  expect(await refusal((sheet) => sheet.getRange("A1").getSpecialCells("Formulas"))).toBe(
    "ItemNotFound"
  );
});

test("several areas are formatted, cleared, cut and moved as one", async () => {
  const { onSheet } = officeInNode();
  const read = await onSheet(async (sheet, context) => {
    sheet.getRange("A1:D4").values = [[7]];
    const areas = sheet.getRanges("A1:B2, D4").load("address,areaCount,cellCount");
    areas.format.fill.color = "gold";
    areas.format.font.bold = true;
    areas.dataValidation.rule = { decimal: { formula1: 0, operator: "GreaterThan" } };
    areas.conditionalFormats.add("Custom").custom.rule.formula = "=TRUE";
    areas.areas.load("items/address");
    sheet.getRange("D4").format.font.bold = false;
    areas.load("format/fill/color,format/font/bold,dataValidation/type");
    const format = sheet.getRange("B2").conditionalFormats.getItemAt(0).getRanges().load("address");
    const cut = areas.getIntersection("B2:D9").load("address");
    const moved = areas.getOffsetRangeAreas(1, 1).load("address");
    const rows = areas.getEntireRow().load("address,isEntireRow");
    const none = areas.getIntersectionOrNullObject("F9");
    await context.sync();
    areas.clear("Contents");
    const left = sheet.getRange("A1:D4").load("values");
    const used = areas.getUsedRangeAreasOrNullObject(true);
    await context.sync();
    return {
      areas: [areas.address, areas.areaCount, areas.cellCount, areas.areas.items.length],
      look: [areas.format.fill.color, areas.format.font.bold, areas.dataValidation.type],
      parts: [format, cut, moved, rows].map(({ address }) => address.replaceAll("Sheet1!", "")),
      isEntireRow: rows.isEntireRow,
      none: [none.isNullObject, used.isNullObject],
      left: left.values.map((row) => row.filter((value) => value === 7).length),
    };
  });
  expect(read).toEqual({
    areas: ["Sheet1!A1:B2,Sheet1!D4", 2, 5, 2],
    look: ["#FFD700", null, "Decimal"],
    parts: ["A1:B2,D4", "B2,D4", "B2:C3,E5", "1:2,4:4"],
    isEntireRow: true,
    none: [true, true],
    left: [2, 2, 4, 3],
  });
});

test("a copy can be turned, skip blanks and repeat itself; a move leaves nothing behind", async () => {
  const { onSheet, refusal } = officeInNode();
  const read = await onSheet(async (sheet, context) => {
    sheet.getRange("A1:B3").values = [
      [1, 2],
      [3, ""],
      [5, 6],
    ];
    sheet.getRange("D1:F2").values = [[9]];
    sheet.getRange("D1").copyFrom("A1:B3", "Values", true, true);
    const turned = sheet.getRange("D1:F2").load("values");
    sheet.getRange("H1:K1").copyFrom("A1:B1");
    const twice = sheet.getRange("H1:K1").load("values");
    sheet.getRange("M1:O1").copyFrom("A1:B1");
    const once = sheet.getRange("M1:O1").load("values");
    sheet.getRange("A1:B1").format.font.bold = true;
    sheet.getRange("A1:B1").moveTo("A9");
    const from = sheet.getRange("A1:B1").load("values,format/font/bold");
    const to = sheet.getRange("A9:B9").load("values,format/font/bold");
    await context.sync();
    const looks = [from.format.font.bold, to.format.font.bold];
    return [turned.values, twice.values, once.values, from.values, to.values, looks];
  });
  expect(read).toEqual([
    [
      [1, 3, 5],
      [2, 9, 6],
    ],
    [[1, 2, 1, 2]],
    [[1, 2, ""]],
    [["", ""]],
    [[1, 2]],
    [false, true],
  ]);
  await onSheet((sheet) => sheet.protection.protect());
  expect(await refusal((sheet) => sheet.getRange("D1").copyFrom("A1:B3"))).toBe("AccessDenied");
});

test("merged areas, page breaks, print areas, arrays of names and own properties are read back", async () => {
  const { onSheet, refusal } = officeInNode();
  const read = await onSheet(async (sheet, context) => {
    const { workbook } = context;
    sheet.getRange("A1:B2").merge();
    const merged = sheet.getRange("A1:D9").getMergedAreasOrNullObject().load("address");
    const unmerged = sheet.getRange("D9").getMergedAreasOrNullObject();
    sheet.horizontalPageBreaks.add("A20");
    sheet.horizontalPageBreaks.add("C10");
    sheet.verticalPageBreaks.add("D1");
    sheet.getRange("1:1").insert("Down");
    sheet.horizontalPageBreaks.load("items/rowIndex,items/columnIndex");
    const after = sheet.verticalPageBreaks.getItem(0).getCellAfterBreak().load("address");
    sheet.pageLayout.setPrintArea("A1:D40");
    const area = sheet.pageLayout.getPrintArea().load("address");
    const item = workbook.names.add("codes", '={1,2;"a;b",TRUE}');
    item.load("type,arrayValues/values,arrayValues/types");
    const { custom } = workbook.properties;
    custom.add("Load", 7);
    custom.add("Body", "Ministry");
    custom.add("load", 8);
    custom.load("items/key,items/value,items/type");
    await context.sync();
    const breaks = sheet.horizontalPageBreaks.items.map((each) => [
      each.rowIndex,
      each.columnIndex,
    ]);
    sheet.horizontalPageBreaks.removePageBreaks();
    sheet.verticalPageBreaks.getItem(0).delete();
    const [rows, columns] = [sheet.horizontalPageBreaks, sheet.verticalPageBreaks].map((list) =>
      list.load("items")
    );
    custom.getItem("BODY").delete();
    const count = custom.getCount();
    await context.sync();
    return {
      merged: [merged.address, unmerged.isNullObject],
      breaks: [breaks, after.address, rows?.items.length, columns?.items.length],
      area: area.address,
      array: [item.type, item.arrayValues.values, item.arrayValues.types],
      custom: [
        custom.items.map(({ key, value, type }) => [key, value as unknown, type]),
        count.value,
      ],
    };
  });
  expect(read).toEqual({
    merged: ["Sheet1!A1:B2", true],
    breaks: [
      [
        [10, 2],
        [20, 0],
      ],
      "Sheet1!D2",
      0,
      0,
    ],
    area: "Sheet1!A1:D40",
    array: [
      "Array",
      [
        [1, 2],
        ["a;b", true],
      ],
      [
        ["Double", "Double"],
        ["String", "Boolean"],
      ],
    ],
    custom: [
      [
        ["Load", 8, "Number"],
        ["Body", "Ministry", "String"],
      ],
      1,
    ],
  });
  expect(await refusal((sheet) => sheet.horizontalPageBreaks.add("B1"))).toBe("InvalidArgument");
  expect(
    await refusal((_, { workbook }) =>
      workbook.worksheets.add("New").pageLayout.getPrintArea().load("address")
    )
  ).toBe("ItemNotFound");
});
