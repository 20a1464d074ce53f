import { officeInNode } from "../support/office-in-node";

/** A validation in A1 and formats in B1 and B2 that read the sheet "Other". */
async function reading() {
  const office = officeInNode();
  await office.onSheet(async (sheet, context) => {
    context.workbook.worksheets.add("Other");
    const a = sheet.getRange("A1").dataValidation;
    a.rule = {
      wholeNumber: { formula1: "=Other!A1", formula2: "=1+Other!A2", operator: "Between" },
    };
    sheet.getRange("A2").dataValidation.rule = {
      list: { inCellDropDown: true, source: "=Other!$A$1:$A$9" },
    };
    sheet.getRange("A3").dataValidation.rule = {
      list: { source: "Other!A1,b", inCellDropDown: true },
    };
    const custom = sheet.getRange("B1").conditionalFormats.add("Custom").custom;
    custom.rule.formula = "=Other!$A$1>0";
    const compared = sheet.getRange("B2").conditionalFormats.add("CellValue").cellValue;
    compared.rule = { formula1: "=Other!$A$1", operator: "GreaterThan" };
    await context.sync();
  });
  const rules = () =>
    office.onSheet(async (sheet, context) => {
      const validations = ["A1", "A2", "A3"].map((cell) =>
        sheet.getRange(cell).dataValidation.load("rule")
      );
      const custom = sheet
        .getRange("B1")
        .conditionalFormats.getItemAt(0)
        .custom.rule.load("formula");
      const compared = sheet.getRange("B2").conditionalFormats.getItemAt(0).cellValue.load("rule");
      await context.sync();
      const [a, b, c] = validations.map(({ rule }) => rule);
      const whole = a?.wholeNumber;
      return [
        ...[whole?.formula1, whole?.formula2, b?.list?.source, c?.list?.source],
        ...[custom.formula, compared.rule.formula1],
      ];
    });
  return { ...office, rules };
}

test("formulas of rules follow a sheet to its new name", async () => {
  const { onSheet, rules } = await reading();
  await onSheet((_sheet, { workbook }) => {
    workbook.worksheets.getItem("Other").name = "It's new";
  });
  expect(await rules()).toEqual([
    ...["='It''s new'!A1", "=1+'It''s new'!A2", "='It''s new'!$A$1:$A$9", "Other!A1,b"],
    ...["='It''s new'!$A$1>0", "='It''s new'!$A$1"],
  ]);
});

test("formulas of rules lose a sheet that is deleted", async () => {
  const { onSheet, rules } = await reading();
  await onSheet((_sheet, { workbook }) => workbook.worksheets.getItem("Other").delete());
  expect(await rules()).toEqual([
    ...["=#REF!A1", "=1+#REF!A2", "=#REF!$A$1:$A$9", "Other!A1,b"],
    ...["=#REF!$A$1>0", "=#REF!$A$1"],
  ]);
});

test.each(["=SUM(", "=1+", "=SUM(1;2)", "=A1:"])(
  "a rule with the formula %s is refused, and the rule before stays",
  async (formula) => {
    const { refusal, rules } = await reading();
    const before = await rules();
    const rulesOf = (sheet: Excel.Worksheet, cell: string) => sheet.getRange(cell).dataValidation;
    const operator = "Between";
    for (const rule of [
      { custom: { formula } },
      { list: { inCellDropDown: true, source: formula } },
      { decimal: { formula1: 1, formula2: formula, operator } },
    ] as Excel.DataValidationRule[])
      expect(await refusal((sheet) => (rulesOf(sheet, "A1").rule = rule))).toBe("InvalidArgument");
    const compared = (sheet: Excel.Worksheet) =>
      sheet.getRange("B2").conditionalFormats.getItemAt(0).cellValue;
    expect(
      await refusal((sheet) => {
        compared(sheet).rule = { formula1: formula, operator: "LessThan" };
      })
    ).toBe("InvalidArgument");
    expect(await rules()).toEqual(before);
  }
);
