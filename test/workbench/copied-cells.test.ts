import { officeInNode, type OfficeInNode } from "../support/office-in-node";

/** A cell with everything that can hang on it, below a heading of two merged cells. */
async function equipped(office: OfficeInNode): Promise<void> {
  await office.onSheet(async (sheet, context) => {
    sheet.getRange("A1:B1").merge();
    sheet.getRange("A2:B3").formulas = [
      [1, "=A2*2"],
      [2, ""],
    ];
    sheet.getRange("A2").hyperlink = { address: "https://example.org", screenTip: "tip" };
    const comment = sheet.comments.add("A3", "why?");
    comment.replies.add("so");
    comment.resolved = true;
    const rule = sheet.getRange("A2:A3").conditionalFormats.add("Custom");
    rule.custom.rule.formula = "=A2>B2";
    rule.custom.format.font.color = "#FF0000";
    sheet.getRange("A2:A3").dataValidation.rule = { custom: { formula: "=A2<$B$9" } };
    await context.sync();
  });
}

/** What a cell shows and what hangs on it. */
async function seenAt(office: OfficeInNode, sheetName: string, ...cells: string[]) {
  return office.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem(sheetName);
    const found = cells.map((cell) => {
      const range = sheet.getRange(cell).load("formulas,hyperlink,style");
      const formats = range.conditionalFormats.load("items");
      range.dataValidation.load("type,rule");
      return { range, formats };
    });
    sheet.comments.load("items/content,items/resolved");
    await context.sync();
    const comments = sheet.comments.items.map((comment) => ({
      comment,
      at: comment.getLocation().load("address"),
      replies: comment.replies.load("items/content"),
    }));
    await context.sync();
    return found.map(({ range, formats }, at) => {
      const here = comments.find((one) => one.at.address.endsWith(`!${cells[at] ?? ""}`));
      return {
        formula: (range.formulas as unknown[][])[0]?.[0],
        link: (range.hyperlink as Excel.RangeHyperlink | null)?.address ?? null,
        style: range.style,
        formats: formats.items.length,
        asked: range.dataValidation.rule.custom?.formula,
        comment: here
          ? [here.comment.content, here.comment.resolved, here.replies.items[0]?.content]
          : null,
      };
    });
  });
}

test("a copy of everything has links, comments with answers, rules and validation; of formats only their rules", async () => {
  const office = officeInNode();
  await equipped(office);
  await office.onSheet((sheet) => {
    sheet.getRange("D2").copyFrom("A2:B3");
    sheet.getRange("G2").copyFrom("A2:B3", "Formats");
    sheet.getRange("J2").copyFrom("A2:B3", "Formulas");
    sheet.getRange("M2").copyFrom("A2:B3", "Values");
  });
  const plain = { link: null, style: "Normal", formats: 0, asked: undefined, comment: null };
  expect(await seenAt(office, "Sheet1", "D2", "D3", "E2", "G2", "G3", "J2", "J3", "M3")).toEqual([
    {
      ...plain,
      formula: 1,
      link: "https://example.org",
      style: "Hlink",
      formats: 1,
      asked: "=A2<$B$9",
    },
    { ...plain, formula: 2, formats: 1, asked: "=A2<$B$9", comment: ["why?", true, "so"] },
    { ...plain, formula: "=D2*2" },
    { ...plain, formula: "", style: "Hlink", formats: 1 },
    { ...plain, formula: "", formats: 1 },
    { ...plain, formula: 1 },
    { ...plain, formula: 2 },
    { ...plain, formula: 2 },
  ]);
});

test("a copy on another sheet has rules of its own, whose formulas are as at their new place", async () => {
  const office = officeInNode();
  await equipped(office);
  await office.run(async (context) => {
    const other = context.workbook.worksheets.add("Other");
    other.getRange("C5").copyFrom("Sheet1!A1:B3");
    const format = other.getRange("C6").conditionalFormats.getItemAt(0).load("id");
    const place = format.getRange().load("address");
    format.custom.rule.load("formula");
    const merged = other.getRange("C5:Z5").getMergedAreasOrNullObject().load("address");
    const first = context.workbook.worksheets.getItem("Sheet1").getRange("A2");
    const before = first.conditionalFormats.getItemAt(0).load("id");
    await context.sync();
    expect([place.address, format.custom.rule.formula, merged.address]).toEqual([
      "Other!C6:C7",
      "=C6>D6",
      "Other!C5:D5",
    ]);
    expect(format.id).not.toBe(before.id);
  });
  expect(await seenAt(office, "Other", "C6", "C7")).toMatchObject([
    { link: "https://example.org", asked: "=C6<$B$9" },
    { comment: ["why?", true, "so"], asked: "=C6<$B$9" },
  ]);
});

test("repeated, turned and with blanks left out, a copy takes along what belongs to its cells, and covers what was there", async () => {
  const office = officeInNode();
  await equipped(office);
  const seen = await office.onSheet(async (sheet, context) => {
    sheet.comments.add("F6", "covered");
    sheet.getRange("F6:F9").dataValidation.rule = {
      textLength: { formula1: 3, operator: "EqualTo" },
    };
    sheet.getRange("F2:F7").copyFrom("A2:A3");
    sheet.getRange("H1:M1").copyFrom("A1:B1");
    sheet.getRange("A11").copyFrom("A1:B3", "All", false, true);
    sheet.getRange("K5:L6").dataValidation.rule = {
      textLength: { formula1: 3, operator: "EqualTo" },
    };
    sheet.getRange("K5").copyFrom("A2:B3", "All", true);
    const merged = sheet.getRange("A1:Z20").getMergedAreasOrNullObject().load("address");
    const formats = sheet.getRange("F7").conditionalFormats.getItemAt(0);
    const areas = formats.getRanges().load("address");
    const kinds = ["F6", "F8", "K6", "L6", "B11", "C11"].map((cell) =>
      sheet.getRange(cell).dataValidation.load("type")
    );
    await context.sync();
    return [
      merged.address.replaceAll("Sheet1!", ""),
      areas.address.replaceAll("Sheet1!", ""),
      kinds.map(({ type }) => type),
    ];
  });
  expect(seen).toEqual([
    "A1:B1,H1:I1,J1:K1,L1:M1,A11:A12",
    "A2:A3,F2:F7,B11:C11,K5,K6",
    ["Custom", "TextLength", "Custom", "TextLength", "Custom", "Custom"],
  ]);
  const at = await seenAt(office, "Sheet1", "F4", "F6", "F7", "B11", "C11", "K6");
  expect(at.map(({ link, comment }) => link ?? (comment as unknown[] | null)?.[0])).toEqual([
    "https://example.org",
    "https://example.org",
    "why?",
    "https://example.org",
    "why?",
    "why?",
  ]);
});

test("a copied sheet has comments with answers, rules, links, page layout and names that mean the copy", async () => {
  const office = officeInNode();
  await equipped(office);
  const seen = await office.onSheet(async (sheet, context) => {
    const { names } = context.workbook;
    sheet.names.add("Own", sheet.getRange("A2:A3"));
    names.add("Wide", sheet.getRange("B2"));
    sheet.pageLayout.orientation = "Landscape";
    sheet.pageLayout.setPrintArea("A1:B3");
    sheet.pageLayout.headersFooters.defaultForAllPages.leftHeader = "left";
    const named = sheet.getRange("D1:D2").conditionalFormats.add("Custom");
    named.custom.rule.formula = "=Sheet1!$A$2>1";
    sheet.getRange("D1:D2").dataValidation.rule = {
      list: { source: "=Sheet1!$A$2:$A$3", inCellDropDown: true },
    };
    const copy = sheet.copy("End");
    copy.load("name");
    copy.names.load("items/name,items/formula");
    copy.pageLayout.load("orientation,headersFooters/defaultForAllPages/leftHeader");
    const area = copy.pageLayout.getPrintArea().load("address");
    const rule = copy.getRange("D1").conditionalFormats.getItemAt(0).custom.rule.load("formula");
    copy.getRange("D1").dataValidation.load("rule");
    const list = copy.getRange("D1").dataValidation.load("rule");
    sheet.comments.getItemByCell("A3").content = "other";
    await context.sync();
    return {
      names: copy.names.items.map(({ name, formula }) => [name, formula as string]),
      page: [
        copy.pageLayout.orientation,
        copy.pageLayout.headersFooters.defaultForAllPages.leftHeader,
        area.address,
      ],
      rule: rule.formula,
      list: list.rule.list?.source as unknown,
    };
  });
  expect(seen).toEqual({
    names: [
      ["Own", "='Sheet1 (2)'!$A$2:$A$3"],
      ["Wide", "='Sheet1 (2)'!$B$2"],
    ],
    page: ["Landscape", "left", "'Sheet1 (2)'!A1:B3"],
    rule: "='Sheet1 (2)'!$A$2>1",
    list: "='Sheet1 (2)'!$A$2:$A$3",
  });
  expect(await seenAt(office, "Sheet1 (2)", "A2", "A3")).toMatchObject([
    { link: "https://example.org", formats: 1, asked: "=A2<$B$9", style: "Hlink" },
    { comment: ["why?", true, "so"], formats: 1 },
  ]);
  expect((await seenAt(office, "Sheet1", "A3"))[0]?.comment).toEqual(["other", true, "so"]);
});

test("formulas of a turned copy name what lies so far to the right as they did what lies below", async () => {
  const { onSheet } = officeInNode();
  const formulas = await onSheet(async (sheet, context) => {
    sheet.getRange("A1:A3").formulas = [["=C1"], ["=SUM(B2:B4)+$B$1"], ["='Sheet1'!A1"]];
    sheet.getRange("E5").copyFrom("A1:A3", "Formulas", false, true);
    const turned = sheet.getRange("E5:G5").load("formulas");
    await context.sync();
    return turned.formulas as unknown[];
  });
  expect(formulas).toEqual([["=E7", "=SUM(F6:H6)+$B$1", "='Sheet1'!E5"]]);
});
