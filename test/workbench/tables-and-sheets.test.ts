import { BatchRun } from "../../src/workbench/protocol/batch";
import { createHost } from "../../src/workbench/protocol/create-host";
import { formatRect, parseRect, sheetColumns } from "../../src/workbench/workbook/address";
import { addName } from "../../src/workbench/workbook/named-item";
import { readFormulas, readValues } from "../../src/workbench/workbook/read-cells";
import { shiftOf } from "../../src/workbench/workbook/shift";
import { shiftCells } from "../../src/workbench/workbook/shift-cells";
import { moveFormula } from "../../src/workbench/workbook/shift-formula";
import { addTable, renameTable, type Table } from "../../src/workbench/workbook/table";
import { followTyping } from "../../src/workbench/workbook/typing";
import { Workbook } from "../../src/workbench/workbook/workbook";
import { changeStyle, writeCells } from "../../src/workbench/workbook/write-cells";
import { captured, loaded } from "../support/captured-request";

const rect = (address: string) => parseRect(address)!;
const values = (workbook: Workbook, address: string) => readValues(workbook.active, rect(address));
const formulas = (workbook: Workbook, address: string) =>
  readFormulas(workbook.active, rect(address));

/** A table of three regions, with a formula that a person has put beside it. */
function sample(): { workbook: Workbook; table: Table } {
  const workbook = new Workbook();
  writeCells(workbook, workbook.active, rect("A1:C4"), [
    ["Region", "Schools", "Twice"],
    ["Abai", 10, "=B2*2"],
    ["Almaty", 30, "=B3*2"],
    ["Ulytau", 20, "=B4*2"],
  ]);
  const table = addTable(workbook, workbook.active, rect("A1:C4"), true);
  renameTable(workbook, table, "Schools");
  return { workbook, table };
}

const run = (workbook: Workbook, name: string) =>
  new BatchRun(createHost(workbook), captured(name)).run();

/** As a person at the sheet. */
function type(workbook: Workbook, address: string, text: string): void {
  writeCells(workbook, workbook.active, rect(address), text);
  followTyping(workbook, workbook.active, rect(address));
}

function insertRows(workbook: Workbook, index: number, count: number, way: "Down" | "Up"): void {
  const place = { row: index, rows: count, column: 0, columns: sheetColumns };
  shiftCells(workbook, workbook.active, shiftOf(place, way), place);
}

test("the selection and the active cell answer their addresses", async () => {
  const { workbook } = sample();
  workbook.active.selection = rect("B2:C3");
  const answer = await run(workbook, "selected-range");
  expect(loaded(answer)).toEqual([{ Address: "Sheet1!B2:C3" }, { Address: "Sheet1!B2" }]);
});

test("a sorted table moves rows with their formats and lets formulas stay on their row", async () => {
  const { workbook } = sample();
  changeStyle(workbook, workbook.active, rect("A3"), (style) => ({ ...style, bold: true }));
  const answer = await run(workbook, "sort-table");
  expect(answer.Error).toBeUndefined();
  expect(values(workbook, "A2:B4")).toEqual([
    ["Almaty", 30],
    ["Ulytau", 20],
    ["Abai", 10],
  ]);
  expect(formulas(workbook, "C2:C4")).toEqual([["=B2*2"], ["=B3*2"], ["=B4*2"]]);
  expect(workbook.active.style(1, 0).bold).toBe(true);
  expect(loaded(answer)).toContainEqual({
    Fields: [{ key: 1, ascending: false, sortOn: "Value" }],
    MatchCase: undefined,
  });
});

test("a filter hides rows, the visible view leaves them out, and clearing shows them", async () => {
  const { workbook } = sample();
  const answer = await run(workbook, "filter-table");
  expect(answer.Error).toBeUndefined();
  expect([1, 2, 3].map((row) => workbook.active.isRowHidden(row))).toEqual([false, true, false]);
  expect(loaded(answer)).toContainEqual({ IsDataFiltered: true });
  expect(loaded(answer)).toContainEqual({
    Values: [
      ["Abai", 10, ""],
      ["Ulytau", 20, ""],
    ],
    CellAddresses: [
      ["Sheet1!A2", "Sheet1!B2", "Sheet1!C2"],
      ["Sheet1!A4", "Sheet1!B4", "Sheet1!C4"],
    ],
    RowCount: 2,
  });
  expect(loaded(await run(workbook, "clear-filters"))).toContainEqual({ RowHidden: false });
});

test("two comparisons filter numbers, and hidden rows follow inserted ones", async () => {
  const { workbook } = sample();
  await run(workbook, "filter-greater");
  expect([...workbook.active.filteredRows]).toEqual([1]);
  insertRows(workbook, 0, 2, "Down");
  expect([...workbook.active.filteredRows]).toEqual([3]);
});

test("parts of a table answer their addresses and a missing table is a null object", async () => {
  const answer = await run(sample().workbook, "table-parts");
  expect(loaded(answer)).toEqual([
    { Address: "Sheet1!A1:C4" },
    { Address: "Sheet1!A1:C1" },
    { Address: "Sheet1!A2:C4" },
  ]);
  expect(answer.Results.at(-1)?.Value).toBeNull();
});

test("a table is resized in place and turned into a plain range", async () => {
  const { workbook, table } = sample();
  await run(workbook, "resize-table");
  expect(formatRect(table.rect)).toBe("A1:C6");
  expect(loaded(await run(workbook, "convert-table"))).toEqual([
    { Address: "Sheet1!A1:C6" },
    { Count: 0, _Items: [] },
  ]);
});

test("a name whose cells were deleted has no range and says so", async () => {
  const { workbook } = sample();
  addName(workbook, undefined, "result", "Sheet1!$A$2:$B$2");
  insertRows(workbook, 1, 1, "Up");
  const answer = await run(workbook, "lost-name");
  expect(loaded(answer)).toEqual([expect.objectContaining({ Type: "Error", Value: "#REF!" })]);
  expect(answer.Results.at(-1)?.Value).toBeNull();
});

test("copied formulas move their references", async () => {
  const { workbook } = sample();
  const answer = await run(workbook, "copy-formulas");
  expect(answer.Error).toBeUndefined();
  expect(formulas(workbook, "D2:D4")).toEqual([["=C2*2"], ["=C3*2"], ["=C4*2"]]);
  expect(moveFormula('=$A$1+B$2&"C3"', 1, 1)).toBe('=$A$1+C$2&"C3"');
  expect(moveFormula("=A1", -1, 0)).toBe("=#REF!");
});

test("ranges around a range answer their addresses, types and tables", async () => {
  const answer = await run(sample().workbook, "around-range");
  expect(answer.Error).toBeUndefined();
  const addresses = loaded(answer).flatMap((value) => (value["Address"] ? [value["Address"]] : []));
  expect(addresses).toEqual([
    "Sheet1!C3",
    "Sheet1!D3:E4",
    "Sheet1!B2:B5",
    "Sheet1!C3",
    "Sheet1!A1:C4",
  ]);
  expect(loaded(answer)).toContainEqual(
    expect.objectContaining({ _Items: [expect.objectContaining({ Name: "Schools" })] })
  );
});

test("a write with nulls leaves a person's formulas and formats as they are", async () => {
  const { workbook } = sample();
  changeStyle(workbook, workbook.active, rect("C2"), (style) => ({ ...style, fill: "#FFFF00" }));
  await run(workbook, "write-with-nulls");
  expect(formulas(workbook, "A2:C4")).toEqual([
    ["Abai", 11, "=B2*2"],
    ["Almaty", 21, "=B3*2"],
    ["Ulytau", 20, "=B4*2"],
  ]);
  expect(workbook.active.style(1, 2).fill).toBe("#FFFF00");
});

test("a copied sheet has its own table, and the first one stays as it was", async () => {
  const { workbook } = sample();
  const answer = await run(workbook, "copy-sheet");
  expect(loaded(answer)).toContainEqual(
    expect.objectContaining({ Name: "Sheet1 (2)", Position: 0 })
  );
  expect(workbook.tables.map(({ name, sheet }) => [name, sheet.name])).toEqual([
    ["Schools", "Sheet1"],
    ["Schools_2", "Sheet1 (2)"],
  ]);
  expect(readFormulas(workbook.sheet("Sheet1 (2)"), rect("C2"))).toEqual([["=B2*2"]]);
});

test("a write to a protected sheet is denied", async () => {
  const answer = await run(sample().workbook, "write-protected");
  expect(answer.Error).toMatchObject({ Code: "AccessDenied", Location: "Range.values" });
});

test("a formula typed beside a table becomes a column of it, in every row", () => {
  const { workbook, table } = sample();
  type(workbook, "D2", "=B2+1");
  expect(table.columns.map(({ name }) => name)).toEqual(["Region", "Schools", "Twice", "Column1"]);
  expect(formulas(workbook, "D2:D4")).toEqual([["=B2+1"], ["=B3+1"], ["=B4+1"]]);
});

test("a row typed below a table joins it and continues its formulas and formats", () => {
  const { workbook, table } = sample();
  changeStyle(workbook, workbook.active, rect("B4"), (style) => ({ ...style, bold: true }));
  type(workbook, "A5", "Shymkent");
  expect(formatRect(table.rect)).toBe("A1:C5");
  expect(formulas(workbook, "C5")).toEqual([["=B5*2"]]);
  expect(workbook.active.style(4, 1).bold).toBe(true);
  type(workbook, "E9", "apart");
  expect(formatRect(table.rect)).toBe("A1:C5");
});

test("cells that would tear a table apart are not inserted", () => {
  const { workbook } = sample();
  const place = rect("A1:B1");
  expect(() => shiftCells(workbook, workbook.active, shiftOf(place, "Down"), place)).toThrow(
    "The insert or delete operation attempted resulted in a conflict."
  );
  const beside = rect("E1:F1");
  shiftCells(workbook, workbook.active, shiftOf(beside, "Down"), beside);
});

test("events of tables and of sorted rows can be registered", async () => {
  expect((await run(sample().workbook, "table-events")).Error).toBeUndefined();
});
