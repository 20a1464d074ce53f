import { officeInNode } from "../support/office-in-node";

const short = ({ address }: { address: string }): string => address.replaceAll("Sheet1!", "");

test("areas follow inserted and deleted rows and columns within a batch", async () => {
  const { onSheet } = officeInNode();
  const seen = await onSheet(async (sheet, context) => {
    sheet.getRange("A1:B4").values = [
      ["x", 1],
      ["", 2],
      ["x", 3],
      ["", 4],
    ];
    const given = sheet.getRanges("A1:B2,D8");
    const found = sheet.findAll("x", { completeMatch: true, matchCase: false });
    const blank = sheet.getRange("A1:B4").getSpecialCells("Blanks");
    sheet.getRange("2:3").insert("Down");
    sheet.getRange("A:A").insert("Right");
    given.format.fill.color = "#FF0000";
    const filled = sheet.getRange("E10").load("format/fill/color");
    for (const areas of [given, found, blank]) areas.load("address,areaCount");
    await context.sync();
    return [short(given), short(found), short(blank), filled.format.fill.color];
  });
  expect(seen).toEqual(["B1:C4,E10", "B1,B5", "B4,B6", "#FF0000"]);
});

test("areas that are tracked follow over batches, lose what is deleted, and are gone with the last of it", async () => {
  const office = officeInNode();
  const { run } = office;
  const seen = await run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    const areas = sheet.getRanges("A2:A4,C6,E1").load("address");
    context.trackedObjects.add(areas);
    await context.sync();
    const places: string[] = [];
    const look = async () => {
      areas.load("address");
      await context.sync();
      places.push(short(areas));
    };
    sheet.getRange("1:1").insert("Down");
    await look();
    sheet.getRange("4:4").delete("Up");
    await look();
    sheet.getRange("C:C").delete("Left");
    await look();
    sheet.getRange("1:6").delete("Up");
    const gone = await look().catch((error: unknown) => (error as { code: string }).code);
    return [...places, gone];
  });
  expect(seen).toEqual(["A3:A5,C7,E2", "A3:A4,C6,E2", "A3:A4,D2", "ItemNotFound"]);
});

test("rules given to areas or to a range after rows were inserted stand at their cells", async () => {
  const { onSheet } = officeInNode();
  const seen = await onSheet(async (sheet, context) => {
    const areas = sheet.getRanges("A1:A2,C1");
    const range = sheet.getRange("E1:E2");
    range.conditionalFormats.load("items");
    sheet.getRange("1:1").insert("Down");
    areas.dataValidation.rule = { wholeNumber: { formula1: 1, operator: "GreaterThan" } };
    range.conditionalFormats.add("Custom").custom.rule.formula = "=E2>1";
    const format = sheet.getRange("E3").conditionalFormats.getItemAt(0);
    const place = format.getRange().load("address");
    const [above, own] = [sheet.getRange("A1"), sheet.getRange("A2:A3")].map((one) =>
      one.dataValidation.load("type")
    );
    await context.sync();
    return [above?.type, own?.type, short(place)];
  });
  expect(seen).toEqual(["None", "WholeNumber", "E2:E3"]);
});

test("a rule's formula is read and given with places counted from its first cell, and in the person's language", async () => {
  const { onSheet, refusal, host } = officeInNode();
  host.language = "ru";
  const seen = await onSheet(async (sheet, context) => {
    const first = sheet.getRange("B2:B9").conditionalFormats.add("Custom").custom.rule;
    first.formula = "=AND(B2>$A$1,B2<C3)";
    const second = sheet.getRange("D4").conditionalFormats.add("Custom").custom.rule;
    second.formulaR1C1 = "=RC[-1]>R1C1";
    const third = sheet.getRange("F1").conditionalFormats.add("Custom").custom.rule;
    third.formulaLocal = "=И(F1>1,5;ИСТИНА)";
    for (const rule of [first, second, third]) rule.load("formula,formulaR1C1,formulaLocal");
    await context.sync();
    return [first, second, third].map((rule) => [
      rule.formula,
      rule.formulaR1C1,
      rule.formulaLocal,
    ]);
  });
  expect(seen).toEqual([
    ["=AND(B2>$A$1,B2<C3)", "=AND(RC>R1C1,RC<R[1]C[1])", "=И(B2>$A$1;B2<C3)"],
    ["=C4>$A$1", "=RC[-1]>R1C1", "=C4>$A$1"],
    ["=AND(F1>1.5,TRUE)", "=AND(RC>1.5,TRUE)", "=И(F1>1,5;ИСТИНА)"],
  ]);
  const given = (key: "formula" | "formulaR1C1", formula: string) =>
    refusal(
      (sheet) =>
        void (sheet.getRange("A1").conditionalFormats.add("Custom").custom.rule[key] = formula)
    );
  expect(await given("formula", "=SUM(")).toBe("InvalidArgument");
  expect(await given("formulaR1C1", "=A1>2")).toBe("InvalidArgument");
});

test("replacing tells how many times it was done, and not in how many cells", async () => {
  const { onSheet } = officeInNode();
  const seen = await onSheet(async (sheet, context) => {
    const range = sheet.getRange("A1:A4");
    range.values = [["banana"], ["a"], ["none of it"], ['=LEN("aa")']];
    const counts = [
      range.replaceAll("an", "AN", { matchCase: true }),
      range.replaceAll("n?n*", "-", {}),
      sheet.replaceAll("A", "A", { completeMatch: true }),
      sheet.getRange("A4").replaceAll("a", "bb", {}),
      sheet.replaceAll("not there", "", {}),
    ];
    range.load("formulas");
    await context.sync();
    return [counts.map(({ value }) => value), range.formulas.flat()];
  });
  expect(seen).toEqual([
    [2, 2, 1, 2, 0],
    ["bA-", "A", "-", '=LEN("bbbb")'],
  ]);
});

test("a table made a range leaves ordinary addresses where formulas named their own row", async () => {
  const { onSheet } = officeInNode();
  const seen = await onSheet(async (sheet, context) => {
    sheet.getRange("B2:C4").values = [
      ["n", "double"],
      [1, ""],
      [2, ""],
    ];
    const table = sheet.tables.add("B2:C4", true);
    table.name = "Own";
    sheet.getRange("C3:C4").formulas = [["=[@n]*2"], ["=SUM(Own[@[n]:[n]])+COUNT([n])"]];
    sheet.getRange("E4").formulas = [["=Own[@n]&Own[[#Headers],[n]]"]];
    table.convertToRange();
    const [inside, beside] = [sheet.getRange("C3:C4"), sheet.getRange("E4")];
    inside.load("formulas");
    beside.load("formulas");
    sheet.getRange("2:2").insert("Down");
    const later = sheet.getRange("C4").load("formulas");
    await context.sync();
    return [
      ...(inside.formulas as string[][]).flat(),
      ...(beside.formulas as string[][]).flat(),
      ...(later.formulas as string[][]).flat(),
    ];
  });
  expect(seen).toEqual([
    "=Sheet1!$B3*2",
    "=SUM(Sheet1!$B4)+COUNT(Sheet1!$B$3:$B$4)",
    "=Sheet1!$B4&Sheet1!$B$2",
    "=Sheet1!$B4*2",
  ]);
});
