import { copySheet } from "../../src/workbench/workbook/copy-sheet";
import { addName } from "../../src/workbench/workbook/named-item";
import { deleteSheet, renameSheet } from "../../src/workbench/workbook/sheets";
import { shiftOf } from "../../src/workbench/workbook/shift";
import { shiftCells } from "../../src/workbench/workbook/shift-cells";
import { addTable, removeTable, renameTable, type Table } from "../../src/workbench/workbook/table";
import { deleteColumn } from "../../src/workbench/workbook/table-columns";
import { addRows, switchTotals } from "../../src/workbench/workbook/table-rows";
import { readFormulas } from "../../src/workbench/workbook/read-cells";
import { calculatedWorkbook } from "../support/calculated-workbook";
import { rect } from "./sample-workbook";

// Drawing needs a page; what is calculated does not.
jest.mock("../../src/workbench/grid/repaint", () => ({ repaint: () => {}, layOut: () => {} }));

type Calculated = ReturnType<typeof calculatedWorkbook> & { table: Table };

/** A table "Own" in A1:C4 whose last column is calculated, and formulas over it in E1:E6. */
function withTable(): Calculated {
  const calculated = calculatedWorkbook();
  const { workbook, write } = calculated;
  write("A1:C1", [["n", "m m", "twice"]]);
  write("A2:B4", [
    [1, 10],
    [2, 20],
    [3, 30],
  ]);
  const table = addTable(workbook, workbook.active, rect("A1:C4"), true);
  renameTable(workbook, table, "Own");
  write("C2:C4", [["=[@n]*2"], ["=Own[@n]*3"], ["=Own[@[m m]]+[@n]"]]);
  addName(workbook, undefined, "ms", "=Own[m m]");
  write("E1:E6", [
    ["=SUM(Own[m m])"],
    ["=Own[[#Headers],[n]]"],
    ["=SUM(Own[[n]:[m m]])"],
    ["=COUNT(Own[#All])"],
    ["=COUNT(Own)"],
    ["=SUM(ms)"],
  ]);
  return { ...calculated, table };
}

const all = ({ value }: Calculated, ...cells: string[]) => Promise.all(cells.map(value));
const overTable = ["E1", "E2", "E3", "E4", "E5", "E6"];

test("references to a table give what its cells hold, each row its own", async () => {
  const calculated = withTable();
  expect(await all(calculated, "C2", "C3", "C4")).toEqual([2, 6, 33]);
  expect(await all(calculated, ...overTable)).toEqual([60, "n", 66, 9, 9, 60]);
  calculated.write("A2:B2", [[100, 1000]]);
  expect(await all(calculated, "C2", "E1", "E6")).toEqual([200, 1050, 1050]);
});

test("formulas follow a table and a column to their new names", async () => {
  const calculated = withTable();
  const { workbook, table, write, formula } = calculated;
  renameTable(workbook, table, "Other");
  write("A1", "the count");
  expect(["C2", "C3", "C4", "E1", "E2", "E3", "E5"].map(formula)).toEqual([
    "=[@[the count]]*2",
    "=Other[@[the count]]*3",
    "=Other[@[m m]]+[@[the count]]",
    "=SUM(Other[m m])",
    "=Other[[#Headers],[the count]]",
    "=SUM(Other[[the count]:[m m]])",
    "=COUNT(Other)",
  ]);
  expect(workbook.names[0]?.formula).toBe("=Other[m m]");
  expect(await all(calculated, "C2", "C3", "C4", ...overTable)).toEqual([
    ...[2, 6, 33],
    ...[60, "the count", 66, 9, 9, 60],
  ]);
});

test("formulas follow a table that moves and grows", async () => {
  const calculated = withTable();
  const { workbook, table, write } = calculated;
  await calculated.value("E1");
  const place = rect("1:1");
  shiftCells(workbook, workbook.active, shiftOf(place, "Down"), place);
  write("A3", 50);
  expect(await all(calculated, "C3", "C4", "E2", "E4")).toEqual([100, 6, 60, 115]);
  addRows(workbook, table, 3, 1);
  write("B6", 1);
  expect(await all(calculated, "E2", "E7")).toEqual([61, 61]);
});

test("a deleted column is #REF! in formulas, a deleted table everywhere", async () => {
  const calculated = withTable();
  const { workbook, table, formula } = calculated;
  deleteColumn(workbook, table, 1);
  expect(["D1", "D2", "B4"].map(formula)).toEqual([
    "=SUM(Own[#REF!])",
    "=Own[[#Headers],[n]]",
    "=Own[@[#REF!]]+[@n]",
  ]);
  expect(await all(calculated, "D1", "D2", "B3", "E6")).toEqual(["#REF!", "n", 6, "#REF!"]);
  removeTable(workbook, table, "nothing");
  expect(["D2", "E5"].map(formula)).toEqual(["=#REF!", "=COUNT(#REF!)"]);
  expect(await all(calculated, "D2")).toEqual(["#REF!"]);
});

test("formulas over a table that becomes cells name its cells", async () => {
  const calculated = withTable();
  const { workbook, table, formula } = calculated;
  removeTable(workbook, table);
  expect(["E1", "C2"].map(formula)).toEqual(["=SUM(Sheet1!$B$2:$B$4)", "=Sheet1!$A2*2"]);
  expect(await all(calculated, "E1", "C2", "C3", "E6")).toEqual([60, 2, 6, 60]);
});

test("formulas over a table follow its sheet to another name, and a copy means its own table", async () => {
  const calculated = withTable();
  const { workbook, write } = calculated;
  const sheet = workbook.active;
  renameSheet(workbook, sheet, "My data");
  expect(await all(calculated, "E1", "C2")).toEqual([60, 2]);
  const copy = copySheet(workbook, sheet, 1);
  expect(readFormulas(copy, rect("C2:C3"))).toEqual([["=[@n]*2"], ["=Own_2[@n]*3"]]);
  workbook.active = copy;
  write("A2", 7);
  expect(await all(calculated, "C2", "E3")).toEqual([14, 72]);
  write("G1", "=SUM(Own[n])");
  expect(await all(calculated, "G1")).toEqual([6]);
  deleteSheet(workbook, sheet);
  expect(await all(calculated, "G1", "E3")).toEqual(["#REF!", 72]);
});

test("a new totals row sums the last column, or counts texts, and goes with the data", async () => {
  const calculated = withTable();
  const { workbook, table, write, formula } = calculated;
  await calculated.value("C4");
  switchTotals(workbook, table, true);
  expect(["A5", "B5", "C5"].map(formula)).toEqual(["Total", "", "=SUBTOTAL(109,[twice])"]);
  write("G1", "=Own[[#Totals],[twice]]");
  expect(await all(calculated, "C5", "G1")).toEqual([41, 41]);
  write("A2", 100);
  expect(await all(calculated, "C5", "G1")).toEqual([239, 239]);
  switchTotals(workbook, table, false);
  expect(await all(calculated, "G1", "C5")).toEqual(["#REF!", ""]);
  write("H1:H3", [["word"], ["a"], ["b"]]);
  const words = addTable(workbook, workbook.active, rect("H1:H3"), true);
  switchTotals(workbook, words, true);
  expect([formula("H4"), await calculated.value("H4")]).toEqual(["=SUBTOTAL(103,[word])", 2]);
});
