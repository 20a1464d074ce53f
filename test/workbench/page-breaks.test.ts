import { officeInNode } from "../support/office-in-node";

test("breaks of pages that were loaded can be used, and a held one stays itself when rows move", async () => {
  const { onSheet } = officeInNode();
  const found = await onSheet(async (sheet, context) => {
    const { horizontalPageBreaks: rows, verticalPageBreaks: columns } = sheet;
    rows.add("A4");
    rows.add("A9");
    columns.add("C1");
    rows.load("items");
    columns.load("items");
    await context.sync();
    const cells = [...rows.items, ...columns.items].map((each) => each.getCellAfterBreak());
    for (const cell of cells) cell.load("address");
    await context.sync();
    const [first] = rows.items;
    sheet.getRange("2:2").insert("Down");
    first?.delete();
    const left = rows.getItem(0).getCellAfterBreak().load("address");
    await context.sync();
    return [...cells.map(({ address }) => address), left.address];
  });
  expect(found).toEqual(["Sheet1!A4", "Sheet1!A9", "Sheet1!C1", "Sheet1!A10"]);
});
