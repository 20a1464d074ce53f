import { formulaOfLocal, inputOfLocal, localFormula } from "../../src/workbench/formula/language";
import { parseFormula } from "../../src/workbench/formula/parse-formula";
import { parseStructured, writeStructured } from "../../src/workbench/formula/structured";
import { addName } from "../../src/workbench/workbook/named-item";
import { readValues } from "../../src/workbench/workbook/read-cells";
import { writeCells } from "../../src/workbench/workbook/write-cells";
import { codeOf, rect, sample } from "./sample-workbook";

test.each([
  ...["=SUM(", "=SUM(1;2)", "=1+", "=)(", "=()", "=SUM()", "=ABS(1,2)", "=1 2", '="a', "=A1,B1"],
  ...["={1,2;3}", "=1.5.2", "=SUM(A1))", "=*1", "=Sheet1!", "=LET(1,2,3)", "=LAMBDA(A1:B2,1)"],
  ...["=NoTable[n]", "=[@n]", "=SUM(A1 1)", "=Own[[#All]", "=+7 (727) 123"],
  ...['={-"a"}', "=LET(x,1,X,2,x)", "=LAMBDA(x,x,1)", "=SUM(Sheet1!Sheet1!A1)"],
])("the formula %s is refused, and nothing beside it is written", (formula) => {
  const workbook = sample();
  const work = () => writeCells(workbook, workbook.active, rect("A1:A2"), [["new"], [formula]]);
  expect(codeOf(work)).toBe("InvalidArgument");
  expect(readValues(workbook.active, rect("A1:A2"))).toEqual([["Region"], ["Abai"]]);
  expect(
    codeOf(() => addName(workbook, undefined, "mine", formula.replace(/^=\[@n\]$/, "=(")))
  ).toBe(formula === "=NoTable[n]" || formula === "=A1,B1" ? undefined : "InvalidArgument");
});

test.each([
  ...["=IF(A1,,2)", "=SUM(A1:A2,)", "='My s'!A1+Sheet2!B2:B3", "=5%+ 3", "= SUM( A1 , B1 ) "],
  ...["=LAMBDA(x,x+1)(2)", "=A1:INDEX(A:A,3)", "=#REF!+1", "=Foo(1)", "={1,2;3,-4}", "=1E5+1e-3"],
  ...["=$A$1:B$2", "=COUNT(1:1)", "=_xlfn.XLOOKUP(1,A:A,B:B)", '="a""b"', "=(A1,B2) A1"],
  ...["=SUM(Sheet1!A1:Sheet1!B2)", "='My s'!A1:'My s'!B2", "={-1,+2.5}", "=LET(x,1,y,x,y)"],
])("the formula %s is taken", (formula) => {
  expect(() => parseFormula(formula)).not.toThrow();
});

test("what the workbench cannot calculate is refused by name", () => {
  const workbook = sample();
  for (const formula of [
    "=A1#",
    "=Sheet1:Sheet3!A1",
    "=[Other.xlsx]Sheet1!A1",
    "=RANK(1,(A1,B1))",
    "=LET(f,LAMBDA(x,x),f(1))",
  ])
    expect(codeOf(() => writeCells(workbook, workbook.active, rect("D1"), formula))).toBe(
      "NotImplemented"
    );
});

test.each(["[n]", "[@n]", "[@]", "[]", "[#Totals]", "[[#Headers],[n]]", "[[a]:[b]]", "[@[a b]]"])(
  "the part %s of a table reads back as it was written",
  (text) => expect(writeStructured(parseStructured(text))).toBe(text)
);

test("names of columns with signs of their own are read and written", () => {
  expect(parseStructured("[@[2024, '#1]]")).toMatchObject({ ownRow: true, first: "2024, #1" });
  expect(writeStructured({ items: [], ownRow: true, first: "2024, #1" })).toBe("[@[2024, '#1]]");
});

test.each([
  ["=SUM(A1,B1)", "=СУММ(A1;B1)"],
  ["=IF(A1>1.5,TRUE,#N/A)", "=ЕСЛИ(A1>1,5;ИСТИНА;#Н/Д)"],
  ['=COUNTIF(A:A,"1.5,2")', '=СЧЁТЕСЛИ(A:A;"1.5,2")'],
  ["=SUM({1,2;3,4.5})", "=СУММ({1;2:3;4,5})"],
  ["=SUM(Own[[#Totals],[n]])", "=СУММ(Own[[#Итоги];[n]])"],
  ["=XLOOKUP(1,A:A,B:B)", "=ПРОСМОТРX(1;A:A;B:B)"],
])("%s is %s in Russian and back", (english, russian) => {
  expect(localFormula(english, "ru")).toBe(russian);
  expect(formulaOfLocal(russian, "ru")).toBe(english);
});

test("Kazakh writes numbers and lists as Russian does, with the English names", () => {
  expect(localFormula("=ROUND(A1*1.5,2)", "kk")).toBe("=ROUND(A1*1,5;2)");
  expect(formulaOfLocal("=ROUND(A1*1,5;2)", "kk")).toBe("=ROUND(A1*1.5,2)");
});

test("Russian formulas with English separators are refused; numbers have a comma", () => {
  expect(() => formulaOfLocal("=СУММ(A1,B1)", "ru")).toThrow();
  expect(inputOfLocal("1234,5", "ru")).toBe("1234.5");
  expect(inputOfLocal("=СЧЕТ(A1;1,5)", "ru")).toBe("=COUNT(A1,1.5)");
});
