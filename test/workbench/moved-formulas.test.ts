import { officeInNode } from "../support/office-in-node";

test.each([
  ["=SUM($4:$5)", "=SUM($4:$5)"],
  ["=SUM(4:5,$D:$D)", "=SUM(6:7,$D:$D)"],
  ["=SUM(D:E)+F$1+$G1", "=SUM(E:F)+G$1+$G3"],
])("copied two rows down and a column on %s becomes %s", async (formula, copied) => {
  const got = await officeInNode().onSheet(async (sheet, context) => {
    sheet.getRange("A8").formulas = [[formula]];
    const range = sheet.getRange("B10");
    range.copyFrom("A8", "Formulas");
    range.load("formulas");
    await context.sync();
    return range.formulas as unknown;
  });
  expect(got).toEqual([[copied]]);
});
