import { officeInNode } from "../support/office-in-node";

type Rule = Excel.DataValidationRule;

test("every kind of rule is kept and read back as Excel gives it", async () => {
  const { onSheet } = officeInNode();
  const read = await onSheet(async (sheet, context) => {
    const rules: Rule[] = [
      { wholeNumber: { formula1: 1, formula2: 10, operator: "Between" } },
      { decimal: { formula1: "=C1", operator: "GreaterThan" } },
      { textLength: { formula1: "5", operator: "LessThanOrEqualTo" } },
      { list: { inCellDropDown: true, source: "yes,no" } },
      { list: { inCellDropDown: false, source: sheet.getRange("F1:F3") } },
      { date: { formula1: "2025-01-31", operator: "NotEqualTo" } },
      { time: { formula1: "=TIME(9,0,0)", operator: "GreaterThanOrEqualTo" } },
      { custom: { formula: "=MOD(A8,2)=0" } },
    ];
    const found = rules.map((rule, row) => {
      const { dataValidation } = sheet.getCell(row, 0);
      dataValidation.rule = rule;
      return dataValidation.load("rule,type,ignoreBlanks,prompt,errorAlert");
    });
    const whole = sheet.getRange("A1:B9").dataValidation.load("type,rule");
    const several = sheet.getRange("A1:A2").dataValidation.load("type");
    const none = sheet.getRange("B1").dataValidation.load("type,rule");
    await context.sync();
    return {
      found: found.map(({ rule, type }) => [type, rule]),
      kept: [found[0]?.ignoreBlanks, found[0]?.prompt, found[0]?.errorAlert],
      types: [whole.type, whole.rule, several.type, none.type],
    };
  });
  expect(read.found).toEqual([
    ["WholeNumber", { wholeNumber: { formula1: "=1", formula2: "=10", operator: "Between" } }],
    ["Decimal", { decimal: { formula1: "=C1", operator: "GreaterThan" } }],
    ["TextLength", { textLength: { formula1: "=5", operator: "LessThanOrEqualTo" } }],
    ["List", { list: { inCellDropDown: true, source: "yes,no" } }],
    ["List", { list: { inCellDropDown: false, source: "=$F$1:$F$3" } }],
    ["Date", { date: { formula1: "=45688", operator: "NotEqualTo" } }],
    ["Time", { time: { formula1: "=TIME(9,0,0)", operator: "GreaterThanOrEqualTo" } }],
    ["Custom", { custom: { formula: "=MOD(A8,2)=0" } }],
  ]);
  expect(read.kept).toEqual([
    true,
    { message: "", showPrompt: true, title: "" },
    { message: "", showAlert: true, style: "Stop", title: "" },
  ]);
  expect(read.types).toEqual(["MixedCriteria", null, "Inconsistent", "None"]);
});

test("prompt and alert are kept with the rule, move with the cells, and too long ones are refused", async () => {
  const { onSheet, refusal } = officeInNode();
  const prompt = { message: "A share", showPrompt: true, title: "Entry" };
  const errorAlert = {
    message: "0 to 100",
    showAlert: true,
    style: "Warning" as const,
    title: "No",
  };
  const read = await onSheet(async (sheet, context) => {
    const { dataValidation } = sheet.getRange("B2:B5");
    dataValidation.rule = { decimal: { formula1: "=$A$1", formula2: 100, operator: "Between" } };
    dataValidation.prompt = prompt;
    dataValidation.errorAlert = errorAlert;
    dataValidation.ignoreBlanks = false;
    sheet.getRange("1:1").insert("Down");
    const moved = sheet.getRange("B3:B6").dataValidation;
    moved.load("rule,prompt,errorAlert,ignoreBlanks");
    await context.sync();
    const { rule } = moved;
    sheet.getRange("B4").dataValidation.clear();
    const parts = ["B2", "B3", "B4", "B5"].map((address) =>
      sheet.getRange(address).dataValidation.load("type")
    );
    await context.sync();
    return [
      rule,
      moved.prompt,
      moved.errorAlert,
      moved.ignoreBlanks,
      parts.map(({ type }) => type),
    ];
  });
  expect(read).toEqual([
    { decimal: { formula1: "=$A$2", formula2: "=100", operator: "Between" } },
    prompt,
    errorAlert,
    false,
    ["None", "Decimal", "None", "Decimal"],
  ]);
  const attempts: ((of: Excel.DataValidation) => unknown)[] = [
    (of) => (of.prompt = { ...prompt, title: "x".repeat(33) }),
    (of) => (of.errorAlert = { ...errorAlert, message: "x".repeat(256) }),
    (of) => (of.rule = { list: { inCellDropDown: true, source: "x".repeat(256) } }),
    (of) => (of.rule = { wholeNumber: { formula1: 1, operator: "Between" } }),
    (of) => (of.rule = { decimal: { formula1: 1, operator: "Near" as never } }),
  ];
  for (const attempt of attempts)
    expect(await refusal((sheet) => attempt(sheet.getRange("A1").dataValidation))).toBe(
      "InvalidArgument"
    );
  await onSheet((sheet) => sheet.protection.protect());
  expect(await refusal((sheet) => sheet.getRange("B3").dataValidation.clear())).toBe(
    "AccessDenied"
  );
});

test("cells that hold something else than their rule asks for are found", async () => {
  const { onSheet } = officeInNode();
  const read = await onSheet(async (sheet, context) => {
    sheet.getRange("A1:A5").values = [[1], [2.5], ["x"], [""], [11]];
    sheet.getRange("B1:B3").values = [["Yes"], ["no"], ["maybe"]];
    sheet.getRange("F1:F2").values = [["yes"], ["no"]];
    const whole = sheet.getRange("A1:A5").dataValidation;
    whole.rule = { wholeNumber: { formula1: 0, formula2: "=E1", operator: "Between" } };
    sheet.getRange("E1:E5").values = [[10]];
    const listed = sheet.getRange("B1:B3").dataValidation;
    listed.rule = { list: { inCellDropDown: true, source: "=$F$1:$F$2" } };
    const exact = sheet.getRange("C1").dataValidation;
    sheet.getRange("C1").values = [["Yes"]];
    exact.rule = { list: { inCellDropDown: true, source: "yes,no" } };
    const wrong = [whole, listed, exact].map((of) => of.getInvalidCells().load("address"));
    const fine = sheet.getRange("A1").dataValidation.getInvalidCellsOrNullObject();
    whole.load("valid");
    exact.load("valid");
    const one = sheet.getRange("A1").dataValidation.load("valid");
    await context.sync();
    return [
      wrong.map(({ address }) => address),
      fine.isNullObject,
      whole.valid,
      exact.valid,
      one.valid,
    ];
  });
  expect(read).toEqual([
    ["Sheet1!A2,Sheet1!A3,Sheet1!A5", "Sheet1!B3", "Sheet1!C1"],
    true,
    null,
    false,
    true,
  ]);
});

test("rules follow a sheet to its new name, and lose it where it is deleted", async () => {
  const { run } = officeInNode();
  const read = () =>
    run(async (context) => {
      const sheet = context.workbook.worksheets.getFirst();
      const { dataValidation, conditionalFormats } = sheet.getRange("A1");
      const { rule } = conditionalFormats.getItemAt(0).custom;
      dataValidation.load("rule");
      rule.load("formula");
      await context.sync();
      return [dataValidation.rule.list?.source, rule.formula];
    });
  await run(async (context) => {
    const sheet = context.workbook.worksheets.getFirst();
    const other = context.workbook.worksheets.add("Lists");
    other.getRange("A1:A2").values = [["yes"], ["no"]];
    await context.sync();
    const cell = sheet.getRange("A1");
    cell.dataValidation.rule = { list: { inCellDropDown: true, source: "=Lists!$A$1:$A$2" } };
    cell.conditionalFormats.add("Custom").custom.rule.formula = "=A1=Lists!$A$1";
    other.name = "All lists";
    await context.sync();
  });
  expect(await read()).toEqual(["='All lists'!$A$1:$A$2", "=A1='All lists'!$A$1"]);
  await run((context) => context.workbook.worksheets.getItem("All lists").delete());
  expect(await read()).toEqual(["=#REF!$A$1:$A$2", "=A1=#REF!$A$1"]);
});

test("many validations, links and comments cost each about the same", async () => {
  const seconds = async (count: number) => {
    const { onSheet } = officeInNode();
    const begun = performance.now();
    await onSheet(async (sheet, context) => {
      for (let row = 0; row < count; row++) {
        const cell = sheet.getCell(row, 0);
        cell.dataValidation.rule = {
          wholeNumber: { formula1: row, operator: "GreaterThan" },
        };
        cell.hyperlink = { documentReference: "Sheet1!A1", textToDisplay: "up" };
        sheet.comments.add(`Sheet1!A${row + 1}`, "why");
      }
      const { comments } = sheet;
      comments.load("items");
      await context.sync();
      for (const comment of comments.items) comment.getLocation().load("address");
    });
    return performance.now() - begun;
  };
  await seconds(100);
  const few = await seconds(500);
  expect((await seconds(4000)) / few).toBeLessThan(24);
}, 60_000);
