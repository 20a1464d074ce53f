import {
  formatRect,
  parseRect,
  quoteSheetName,
  sheetColumns,
} from "../../src/workbench/workbook/address";
import { addCustomXml, rootNamespace } from "../../src/workbench/workbook/custom-xml";
import { addName, namedRange, nameValue } from "../../src/workbench/workbook/named-item";
import { parseInput } from "../../src/workbench/workbook/parse-input";
import { protectSheet } from "../../src/workbench/workbook/protection";
import { readFormulas, readTexts, readValues } from "../../src/workbench/workbook/read-cells";
import { deleteSheet, addSheet, renameSheet } from "../../src/workbench/workbook/sheets";
import { shiftOf } from "../../src/workbench/workbook/shift";
import { shiftCells } from "../../src/workbench/workbook/shift-cells";
import { shiftFormula } from "../../src/workbench/workbook/shift-formula";
import { addTable, renameTable, resizeTable } from "../../src/workbench/workbook/table";
import { deleteRows } from "../../src/workbench/workbook/table-rows";
import { Workbook } from "../../src/workbench/workbook/workbook";
import {
  changeStyle,
  writeCells,
  writeNumberFormats,
} from "../../src/workbench/workbook/write-cells";
import { codeOf, rect, sample } from "./sample-workbook";

function rows(workbook: Workbook, index: number, count: number, direction: "Down" | "Up"): void {
  const place = { row: index, rows: count, column: 0, columns: sheetColumns };
  shiftCells(workbook, workbook.active, shiftOf(place, direction), place);
}

test.each([
  ["12", 12],
  ["1,234.5", 1234.5],
  ["5%", 0.05],
  ["TRUE", true],
  ["-5", -5],
  ["2019/20", "2019/20"],
  ["Abai", "Abai"],
  ["-", "-"],
])("the written text %j becomes %j", (text, value) => {
  expect(parseInput(text, "General").value).toBe(value);
});

test("a text that looks like a date becomes one, unless the cell is formatted as text", () => {
  expect(parseInput("1-6", "General")).toMatchObject({ format: "d-mmm" });
  expect(parseInput("1-6", "@")).toEqual({ value: "1-6" });
});

test.each(["=A1", "+A1", "-A1", "@SUM(A1)"])("%s is taken for a formula", (text) => {
  expect(parseInput(text, "General").formula).toBeDefined();
  expect(parseInput(text, "@").formula).toBeUndefined();
});

test("a leading apostrophe makes a text and is not part of it", () => {
  expect(parseInput("'=1+1", "General")).toEqual({ value: "=1+1", quoted: true });
});

test("null leaves a cell as it is and an empty text clears it", () => {
  const workbook = sample();
  writeCells(workbook, workbook.active, rect("A2:B2"), [[null, ""]]);
  expect(readValues(workbook.active, rect("A2:B2"))).toEqual([["Abai", ""]]);
});

test("values of another shape than the range are refused", () => {
  const workbook = sample();
  expect(codeOf(() => writeCells(workbook, workbook.active, rect("A1:B2"), [[1, 2]]))).toBe(
    "InvalidArgument"
  );
});

test("addresses read back as they were written", () => {
  for (const address of ["A1", "A1:B2", "B:D", "3:5", "XFD1048576"])
    expect(formatRect(rect(address))).toBe(address);
  expect(parseRect("XFE1")).toBeUndefined();
  expect([
    quoteSheetName("Data"),
    quoteSheetName("My data"),
    quoteSheetName("It's"),
    quoteSheetName("A1"),
  ]).toEqual(["Data", "'My data'", "'It''s'", "'A1'"]);
});

test("numbers show by their format", () => {
  const workbook = sample();
  writeNumberFormats(workbook, workbook.active, rect("B2:B3"), "#,##0.00");
  expect(readTexts(workbook.active, rect("B2:B3"))).toEqual([["10.00"], ["20.00"]]);
});

test("a name follows inserted and deleted rows, and ends as a lost reference", () => {
  const workbook = sample();
  const item = addName(workbook, undefined, "result", "Sheet1!$A$1:$B$3");
  rows(workbook, 0, 2, "Down");
  expect(namedRange(workbook, item)?.rect).toEqual(rect("A3:B5"));
  rows(workbook, 4, 1, "Up");
  expect(item.formula).toBe("=Sheet1!$A$3:$B$4");
  rows(workbook, 0, 10, "Up");
  expect(nameValue(workbook, item)).toEqual({ type: "Error", value: "#REF!" });
});

test("names are checked and unique in any case", () => {
  const workbook = sample();
  addName(workbook, undefined, "result", "1");
  expect(codeOf(() => addName(workbook, undefined, "RESULT", "1"))).toBe("ItemAlreadyExists");
  expect(codeOf(() => addName(workbook, undefined, "A1", "1"))).toBe("InvalidArgument");
});

test("formulas follow their cells, on every sheet and not inside texts", () => {
  const shift = shiftOf(rect("1:1"), "Down");
  expect(shiftFormula('=SUM(A1:B2)&"A1"&Data!A1', "Sheet1", "Sheet1", shift)).toBe(
    '=SUM(A2:B3)&"A1"&Data!A1'
  );
  expect(shiftFormula("='My data'!$A$1+LOG10(A1)", "Sheet1", "My data", shift)).toBe(
    "='My data'!$A$2+LOG10(A1)"
  );
  expect(shiftFormula("=A1+A2", "Sheet1", "Sheet1", shiftOf(rect("1:1"), "Up"))).toBe("=#REF!+A1");
});

test("a renamed sheet keeps its name in formulas", () => {
  const workbook = sample();
  const other = addSheet(workbook, "Other");
  writeCells(workbook, other, rect("A1"), "=Sheet1!B2");
  renameSheet(workbook, workbook.sheets[0]!, "My data");
  expect(readFormulas(other, rect("A1"))).toEqual([["='My data'!B2"]]);
});

test("the last visible sheet cannot be deleted", () => {
  const workbook = sample();
  expect(codeOf(() => deleteSheet(workbook, workbook.active))).toBe("InvalidOperation");
});

test("a table takes its columns from the header and gives missing ones a name", () => {
  const workbook = sample();
  writeCells(workbook, workbook.active, rect("C1:D1"), [[2024, "Schools"]]);
  const table = addTable(workbook, workbook.active, rect("A1:D3"), true);
  expect(table.columns.map(({ name }) => name)).toEqual(["Region", "Schools", "2024", "Schools2"]);
  expect(codeOf(() => addTable(workbook, workbook.active, rect("B2:B3"), true))).toBe(
    "InvalidArgument"
  );
});

test("a table grows by resize, keeps its header row and moves with the rows above", () => {
  const workbook = sample();
  const table = addTable(workbook, workbook.active, rect("A1:B3"), true);
  renameTable(workbook, table, "Schools");
  resizeTable(workbook, table, workbook.active, rect("A1:C9"));
  expect(table.columns.map(({ name }) => name)).toEqual(["Region", "Schools", "Column1"]);
  expect(codeOf(() => resizeTable(workbook, table, workbook.active, rect("A2:C9")))).toBe(
    "InvalidArgument"
  );
  rows(workbook, 0, 1, "Down");
  expect(formatRect(table.rect)).toBe("A2:C10");
});

test("a table keeps one data row when all are deleted", () => {
  const workbook = sample();
  const table = addTable(workbook, workbook.active, rect("A1:B3"), true);
  deleteRows(workbook, table, 0, 2);
  expect(formatRect(table.rect)).toBe("A1:B2");
  expect(readValues(workbook.active, rect("A2:B2"))).toEqual([["", ""]]);
});

test("a protected sheet takes writes to unlocked cells only", () => {
  const workbook = sample();
  changeStyle(workbook, workbook.active, rect("B2"), (style) => ({ ...style, locked: false }));
  protectSheet(workbook, workbook.active, {});
  writeCells(workbook, workbook.active, rect("B2"), 11);
  expect(codeOf(() => writeCells(workbook, workbook.active, rect("A2"), "x"))).toBe("AccessDenied");
  expect(workbook.active.value(1, 1)).toBe(11);
});

test("a format of a whole column reaches cells written later", () => {
  const workbook = sample();
  writeNumberFormats(workbook, workbook.active, rect("D:D"), "@");
  writeCells(workbook, workbook.active, rect("D7"), "007");
  expect(workbook.active.value(6, 3)).toBe("007");
});

test("custom XML is kept by its root namespace and must be well-formed", () => {
  const workbook = sample();
  expect(
    addCustomXml(workbook, '<?xml version="1.0"?><n:q xmlns:n="urn:q"><n:a b="1"/></n:q>')
      .namespaceUri
  ).toBe("urn:q");
  expect(rootNamespace("<q/>")).toBe("");
  expect(codeOf(() => addCustomXml(workbook, "<a><b></a>"))).toBe("InvalidArgument");
});

test("a hundred thousand cells are written in well under a second", () => {
  const workbook = new Workbook();
  const values = Array.from({ length: 5000 }, (_, row) =>
    Array.from({ length: 20 }, (_, column) => row * 20 + column)
  );
  const before = performance.now();
  writeCells(workbook, workbook.active, rect("A1:T5000"), values);
  expect(performance.now() - before).toBeLessThan(900);
});

test("rows inserted or deleted before the freeze line move it, others do not", () => {
  const workbook = sample();
  const heard: string[] = [];
  workbook.onChange(({ kind }) => heard.push(kind));
  workbook.active.frozen = { rows: 2, columns: 1 };
  rows(workbook, 2, 1, "Down");
  expect(workbook.active.frozen).toEqual({ rows: 2, columns: 1 });
  expect(heard).not.toContain("view");
  rows(workbook, 0, 3, "Down");
  expect(workbook.active.frozen).toEqual({ rows: 5, columns: 1 });
  expect(heard.indexOf("view")).toBeGreaterThan(heard.indexOf("shifted"));
  rows(workbook, 4, 3, "Up");
  expect(workbook.active.frozen).toEqual({ rows: 4, columns: 1 });
});
