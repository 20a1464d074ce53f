import ExcelJS from "exceljs";
import { formatRect, sheetColumns } from "../../src/workbench/workbook/address";
import { copySheet } from "../../src/workbench/workbook/copy-sheet";
import { mergeCells, mergesIn, unmergeCells } from "../../src/workbench/workbook/merges";
import { readFormulas, readValues } from "../../src/workbench/workbook/read-cells";
import { shiftOf } from "../../src/workbench/workbook/shift";
import { shiftCells } from "../../src/workbench/workbook/shift-cells";
import { addTable } from "../../src/workbench/workbook/table";
import {
  clearCells,
  writeCells,
  writeNumberFormats,
} from "../../src/workbench/workbook/write-cells";
import { workbookFile } from "../../src/workbench/file/workbook-file";
import { codeOf, rect, sample } from "./sample-workbook";

test("a number that is written into a cell formatted as text becomes text, and is none with its format first", () => {
  const workbook = sample();
  const sheet = workbook.active;
  writeNumberFormats(workbook, sheet, rect("B2:B3"), "@");
  expect(readValues(sheet, rect("B2"))).toEqual([[10]]);
  writeCells(workbook, sheet, rect("B2"), 11);
  expect(readValues(sheet, rect("B2"))).toEqual([["11"]]);
  writeNumberFormats(workbook, sheet, rect("B2"), "#,##0");
  expect(readValues(sheet, rect("B2"))).toEqual([["11"]]);
  writeCells(workbook, sheet, rect("B2"), 11);
  expect(readValues(sheet, rect("B2"))).toEqual([[11]]);
});

test("merged cells keep what stands first, take nothing under it and are empty when they are taken apart", () => {
  const workbook = sample();
  const sheet = workbook.active;
  mergeCells(workbook, sheet, rect("A2:B3"), false);
  expect(readValues(sheet, rect("A2:B3"))).toEqual([
    ["Abai", ""],
    ["", ""],
  ]);
  writeCells(workbook, sheet, rect("A2:B3"), [
    ["Aqmola", 1],
    [2, 3],
  ]);
  expect(readFormulas(sheet, rect("A2:B3"))).toEqual([
    ["Aqmola", ""],
    ["", ""],
  ]);
  expect(mergesIn(sheet, rect("B3:C9")).map((one) => formatRect(one))).toEqual(["A2:B3"]);
  unmergeCells(workbook, sheet, rect("B3"));
  expect([mergesIn(sheet, rect("A1:C9")), readValues(sheet, rect("A2:B2"))]).toEqual([
    [],
    [["Aqmola", ""]],
  ]);
  mergeCells(workbook, sheet, rect("A1:B2"), true);
  expect(sheet.merges.map((one) => formatRect(one))).toEqual(["A1:B1", "A2:B2"]);
  clearCells(workbook, sheet, rect("A1"), "All");
  expect(sheet.merges.map((one) => formatRect(one))).toEqual(["A2:B2"]);
});

test("merged areas move and grow with rows, are torn by none, and go into copies and files", async () => {
  const workbook = sample();
  const sheet = workbook.active;
  mergeCells(workbook, sheet, rect("A2:A3"), false);
  const row = (index: number) => ({ row: index, rows: 1, column: 0, columns: sheetColumns });
  for (const index of [0, 3]) {
    shiftCells(workbook, sheet, shiftOf(row(index), "Down"), row(index));
  }
  expect(sheet.merges.map((one) => formatRect(one))).toEqual(["A3:A5"]);
  const torn = rect("A4:B4");
  mergeCells(workbook, sheet, rect("B4:C4"), false);
  expect(codeOf(() => shiftCells(workbook, sheet, shiftOf(torn, "Up"), torn))).toBe(
    "InsertDeleteConflict"
  );
  expect(copySheet(workbook, sheet, 1).merges).toEqual(sheet.merges);
  addTable(workbook, sheet, rect("E1:F3"), true);
  expect(codeOf(() => mergeCells(workbook, sheet, rect("E2:F2"), false))).toBe("InvalidOperation");
  const book = new ExcelJS.Workbook();
  await book.xlsx.load((await workbookFile(workbook)).buffer as ArrayBuffer);
  expect(book.worksheets[0]!.model.merges).toEqual(["A3:A5", "B4:C4"]);
});
