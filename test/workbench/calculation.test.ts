import { ALL_IMPLEMENTED_FUNCTIONS, FORMULA_REF_TO_ARRAY_CACHE } from "@univerjs/engine-formula";
import { calculatedWorkbook } from "../support/calculated-workbook";
import { shiftOf } from "../../src/workbench/workbook/shift";
import { shiftCells } from "../../src/workbench/workbook/shift-cells";
import { rect } from "./sample-workbook";
import { addName } from "../../src/workbench/workbook/named-item";
import { addSheet, deleteSheet } from "../../src/workbench/workbook/sheets";

// Drawing needs a page; what is calculated does not.
jest.mock("../../src/workbench/grid/repaint", () => ({ repaint: () => {}, layOut: () => {} }));

/** What formulas give over 1, 2, 3 beside 10, 20, 30 in A1:B3. */
async function results(formulas: readonly string[], first = "=1"): Promise<unknown[]> {
  const { write, value } = calculatedWorkbook();
  write("A1:B3", [
    [1, 10],
    [2, 20],
    [3, 30],
  ]);
  write("D1", first);
  formulas.forEach((formula, index) => write(`N${index + 1}`, formula));
  return Promise.all(formulas.map((_, index) => value(`N${index + 1}`)));
}

const readers = ['=SUMIF(A1:A3,">1",B1:B3)', "=MATCH(3,A1:A3,0)", "=XLOOKUP(3,A1:A3,B1:B3)"];

test.each([
  "=SORT(A1:A3,1,-1)",
  "=SORT(A1:B3,2,-1)",
  "=SORTBY(A1:A3,B1:B3,-1)",
  "=UNIQUE(A1:A3)",
  "=TRANSPOSE(A1:A3)",
  "=TAKE(A1:A3,-2)",
  "=DROP(A1:A3,1)",
  "=FILTER(A1:A3,B1:B3>10)",
  "=LARGE(A1:A3,1)",
  "=MEDIAN(A1:A3)",
  "=PERCENTILE(A1:A3,0.5)",
])("after %s other formulas read the range as it stands", async (first) => {
  expect(await results(readers, first)).toEqual([50, 3, 30]);
});

/** Waits for the network, or wants names instead of values. */
const leftOut = new Set(["WEBSERVICE", "IMAGE", "LAMBDA", "LET"]);
const shapes = ["R", "R,1", "R,1,-1", "R,S", "S,R,S", "R,R,1,-1", "14,R", "S,S,-1"];

test("no function of the engine changes the range that it is given", async () => {
  jest.spyOn(console, "warn").mockImplementation(() => {});
  const { write, value, workbook } = calculatedWorkbook();
  const cells = workbook.active.cells;
  let row = 0;
  const calls = new Map<number, string>();
  for (const [, name] of ALL_IMPLEMENTED_FUNCTIONS)
    for (const shape of leftOut.has(String(name)) ? [] : shapes) {
      const range = `A${row + 1}:B${row + 3}`;
      const column = `A${row + 1}:A${row + 3}`;
      const given = shape.replaceAll("R", range).replaceAll("S", column);
      [3, 1, 2].forEach((number, at) => {
        cells.setContent(row + at, 0, number);
        cells.setContent(row + at, 1, number / 2);
      });
      cells.setContent(row, 20, null, `=${name}(${given})`);
      calls.set(row, `=${name}(${given})`);
      row += 3;
    }
  const print = (array: unknown) =>
    JSON.stringify(
      (array as { _values: { getValue(): unknown; getPattern(): string }[][] })._values.map(
        (values) => values.map((each) => [each.getValue(), each.getPattern()])
      )
    );
  const kept: [string, unknown, string][] = [];
  const changed: string[] = [];
  const cache = FORMULA_REF_TO_ARRAY_CACHE;
  const [set, clear] = [cache.set.bind(cache), cache.clear.bind(cache)];
  cache.set = (key, array) => {
    kept.push([key, array, print(array)]);
    set(key, array);
  };
  cache.clear = () => {
    for (const [key, array, before] of kept.splice(0))
      if (print(array) !== before) changed.push(calls.get(Number(key.split("_")[2])) ?? key);
    clear();
  };
  const rect = { row: 0, column: 0, rows: row, columns: 21 };
  workbook.emit({ kind: "cells", sheet: workbook.active.id, rect, edited: true });
  write("Z1", "=1+1");
  expect(await value("Z1")).toBe(2);
  Object.assign(cache, { set, clear });
  expect(calls.size).toBeGreaterThan(4000);
  expect(changed).toEqual([]);
}, 120_000);

test("signs in front, common cells and several areas are calculated as in Excel", async () => {
  const expected: Record<string, unknown> = {
    '=--"5"': 5,
    '=-"5"': -5,
    '=-(-"2")+1': 3,
    "=SUM(A1:A2 A2:A3)": 2,
    "=SUM(A1:B2 B1:B3)": 30,
    "=A1:A2 B1:B2": "#NULL!",
    "=SUM((A1:A2,B1:B2))": 33,
    "=LARGE((A1:A2,B1:B2),2)": 10,
    "=-2^2": 4,
    "=1-2^2": -3,
    "=200%%": 0.02,
    "=SUM(A1:A2:B3)": 66,
    "=+A2": 2,
    "=.5": 0.5,
    "=1e3": 1000,
    "=-1.5E-7": -1.5e-7,
    "=2.": 2,
    "={.25,1e2}": 0.25,
    "=SUM({.25,1e2,3.})": 103.25,
    "=SUM(Sheet1!A1:Sheet1!A3)": 6,
    "=Nothing!A1": "#REF!",
    "=IFERROR(SUM('Not there'!A1:A2),7)": 7,
    "=LAMBDA(x,x+1)": "#CALC!",
    "=LAMBDA(x,x+1)(2)": 3,
    '=AND("a",TRUE)': "#VALUE!",
    '=OR("true",FALSE)': true,
    '=XOR("TRUE","TRUE")': false,
    '=NOT("TRUE")': false,
    '=MAXIFS(A1:A3,B1:B3,">99")': 0,
    '=MINIFS(A1:A3,B1:B3,">99")+1': 1,
    '=MAXIFS(A1:A3,B1:B3,"<25")': 2,
    '=1/3&""': "0.333333333333333",
    '=INDEX(A1:A3/3&"x",2)': "0.666666666666667x",
    '=1E20&"/"&1E-10': "1E+20/1E-10",
    "=LEN(2/3)": 17,
    '=CONCAT("a",1/3,1/0)': "#DIV/0!",
    '=TEXTJOIN("-",TRUE,A1:A2,2/3)': "1-2-0.666666666666667",
  };
  expect(await results(Object.keys(expected))).toEqual(Object.values(expected));
  const { write, value } = calculatedWorkbook();
  write("A1:B3", [
    [1, "=@A1:A3"],
    [2, "=@A1:A2*10"],
    [3, "=@A1:A2"],
  ]);
  expect(await Promise.all(["B1", "B2", "B3"].map(value))).toEqual([1, 20, "#VALUE!"]);
});

test("formulas that depend on themselves give 0, and others go on from there", async () => {
  const { write, value } = calculatedWorkbook();
  write("A1:A4", [["=A1+1"], ["=A3+1"], ["=A2*2"], ["=A3+5"]]);
  expect(await Promise.all(["A1", "A2", "A3", "A4"].map(value))).toEqual([0, 0, 0, 5]);
  write("A3", 7);
  expect(await Promise.all(["A1", "A2", "A4"].map(value))).toEqual([0, 8, 12]);
  write("C1:C2", [["=ISREF(C1)"], ["=ROWS(C$1:C2)"]]);
  expect(await Promise.all(["C1", "C2"].map(value))).toEqual([true, 2]);
});

test("a formula on which the engine breaks does not end the calculation of others", async () => {
  jest.spyOn(console, "warn").mockImplementation(() => {});
  const { write, value } = calculatedWorkbook();
  write("A1:A3", [[1], [2], [3]]);
  write("C1", "=LOOKUP(1,A1:B3,1)");
  write("C2", "=A1+1");
  expect(await value("C2")).toBe(2);
});

test("after a sheet was deleted formulas that named it give #REF!, and all others go on", async () => {
  const { workbook, write, value, formula } = calculatedWorkbook();
  const sheet = workbook.active;
  const other = addSheet(workbook, "My data");
  workbook.active = other;
  write("A1", 5);
  workbook.active = sheet;
  addName(workbook, undefined, "far", "='My data'!$A$1");
  write("A1:A4", [["='My data'!A1*2"], ["=far+1"], ["=A1+1"], ["=SUM(B1:B2)"]]);
  expect(await value("A3")).toBe(11);
  deleteSheet(workbook, other);
  write("B1", 4);
  expect(await Promise.all(["A1", "A2", "A3", "A4"].map(value))).toEqual([
    "#REF!",
    "#REF!",
    "#REF!",
    4,
  ]);
  expect(formula("A1")).toBe("=#REF!A1*2");
});

test("in manual mode only what is entered is calculated, until a calculation is asked for", async () => {
  const { workbook, write, value, calculate } = calculatedWorkbook();
  write("A1", 1);
  write("B1:C1", [["=A1*2", "=B1+1"]]);
  expect([await value("B1"), await value("C1")]).toEqual([2, 3]);
  workbook.calculationMode = "Manual";
  write("A1", 5);
  expect([await value("B1"), await value("C1")]).toEqual([2, 3]);
  write("D1", "=B1*10");
  expect(await value("D1")).toBe(20);
  write("A1", 5.5);
  write("D1", "=A1*10");
  expect(await value("D1")).toBe(55);
  write("A1", 5);
  write("D1", "=B1*10");
  calculate(false);
  expect(await Promise.all(["B1", "C1", "D1"].map(value))).toEqual([10, 11, 100]);
  write("A1", 6);
  expect(await value("B1")).toBe(10);
  workbook.calculationMode = "Automatic";
  expect(await value("D1")).toBe(120);
});

test("rows that are inserted while formulas are calculated, or together with them, leave nothing stale", async () => {
  const { workbook, write, value } = calculatedWorkbook();
  const insert = (address: string) => {
    const place = rect(address);
    shiftCells(workbook, workbook.active, shiftOf(place, "Down"), place);
  };
  const numbers = Array.from({ length: 1200 }, (_, index) => index);
  write(
    "A1:A1200",
    numbers.map((number) => [number])
  );
  write(
    "B1:B1200",
    numbers.map((number) => [`=A${number + 1}*2`])
  );
  insert("3:3");
  const early = value("B4");
  await new Promise((resolve) => setTimeout(resolve, 5));
  insert("1:1");
  await early;
  const all = await Promise.all(
    numbers.map((number) => value(`B${number + (number < 2 ? 2 : 3)}`))
  );
  expect(all).toEqual(numbers.map((number) => number * 2));
  expect([await value("B1"), await value("B4")]).toEqual(["", ""]);
  write("A5", 1000);
  expect(await value("B5")).toBe(2000);
});
