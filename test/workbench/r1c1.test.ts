import { officeInNode } from "../support/office-in-node";

test.each([
  ["=A1+$B$2", "=R[-1]C[-1]+R2C2"],
  ["=$A1*B$1", "=R[-1]C1*R1C"],
  ["=SUM(A2:C2)", "=SUM(RC[-1]:RC[1])"],
  ["=SUM(A:A,$C:$D,2:2,$4:$5)", "=SUM(C[-1],C3:C4,R,R4:R5)"],
  [
    `=IF('R1C1 A1'!A1="A1 R1C1",Data!B2,LOG10(B1))`,
    `=IF('R1C1 A1'!R[-1]C[-1]="A1 R1C1",Data!RC,LOG10(R[-1]C))`,
  ],
  ["=Schools[[#This Row],[R]]&Rate", "=Schools[[#This Row],[R]]&Rate"],
])("in B2 the formula %s is read and written as %s", async (formula, counted) => {
  const office = officeInNode();
  const got = await office.onSheet(async (sheet, context) => {
    sheet.getRange("E1:F3").values = [
      ["R", "S"],
      [1, 2],
      [3, 4],
    ];
    sheet.tables.add("E1:F3", true).name = "Schools";
    const [read, written] = [sheet.getRange("B2"), sheet.getRange("B2")];
    read.formulas = [[formula]];
    read.load("formulasR1C1");
    await context.sync();
    const seen: unknown = read.formulasR1C1[0]?.[0];
    written.clear("Contents");
    written.formulasR1C1 = [[counted]];
    written.load("formulas");
    await context.sync();
    return [seen, written.formulas[0]?.[0] as unknown];
  });
  expect(got).toEqual([counted, formula]);
});

test("one counted formula fills a block, other entries stay what they are", async () => {
  const office = officeInNode();
  const got = await office.onSheet(async (sheet, context) => {
    const [block, row] = [sheet.getRange("C2:D3"), sheet.getRange("A5:C5")];
    block.formulasR1C1 = "=rc[-2]&R1C" as never;
    row.formulasR1C1 = [["R1C1", 7, "=R[-5]C"]];
    for (const range of [block, row]) range.load("formulas");
    await context.sync();
    return [block.formulas, row.formulas] as unknown;
  });
  expect(got).toEqual([
    [
      ["=A2&C$1", "=B2&D$1"],
      ["=A3&C$1", "=B3&D$1"],
    ],
    [["R1C1", 7, "=C1048576"]],
  ]);
});

test("places that no sheet has, and addresses of the other kind, are refused", async () => {
  const office = officeInNode();
  for (const formula of ["=R1C16385", "=R0C1", "=A1+1", "=R1048577C1"])
    expect(
      await office.refusal((sheet, context) => {
        sheet.getRange("A1").formulasR1C1 = [[formula]];
        return context.sync();
      })
    ).toBe("InvalidArgument");
});
