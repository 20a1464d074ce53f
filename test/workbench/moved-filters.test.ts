import { officeInNode } from "../support/office-in-node";

/** What a filter of A1:C4 by its second column asks for once columns were inserted or deleted. */
async function afterwards(work: (sheet: Excel.Worksheet) => void) {
  const { onSheet } = officeInNode();
  return onSheet(async (sheet, context) => {
    sheet.getRange("A1:C4").values = [
      ["a", "b", "c"],
      [1, 2, 3],
      [4, 5, 6],
      [7, 8, 9],
    ];
    sheet.autoFilter.apply("A1:C4", 1, { filterOn: "Values", values: ["5"] });
    work(sheet);
    const range = sheet.autoFilter.getRange().load("address");
    sheet.autoFilter.load("criteria");
    await context.sync();
    const asked = sheet.autoFilter.criteria as (Excel.FilterCriteria | null)[];
    return [range.address, ...asked.map((each) => each?.values ?? null)];
  });
}

test("what a filter asks of a column follows inserted and deleted columns", async () => {
  const deleted = await afterwards((sheet) => sheet.getRange("A:A").delete("Left"));
  expect(deleted.slice(0, 2)).toEqual(["Sheet1!A1:B4", ["5"]]);
  const inserted = await afterwards((sheet) => void sheet.getRange("B:B").insert("Right"));
  expect(inserted.slice(0, 4)).toEqual(["Sheet1!A1:D4", null, null, ["5"]]);
  const before = await afterwards((sheet) => void sheet.getRange("A:A").insert("Right"));
  expect(before.slice(0, 3)).toEqual(["Sheet1!B1:D4", null, ["5"]]);
  const own = await afterwards((sheet) => sheet.getRange("B:B").delete("Left"));
  expect(own.flat()).not.toContain("5");
});
