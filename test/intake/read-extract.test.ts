import { problem, ProblemError } from "../../src/problem/problem";
import type { Finding } from "../../src/warehouse/finding";
import { readExtract } from "../../src/intake/totals/read-extract";

const header = "indicator,year,territory,value,source";
const row = "29,2023,KZ,300,x";

function read(text: string | Buffer) {
  return readExtract(Buffer.from(text as string), "totals.csv", 2026);
}

function told({ findings }: { readonly findings: readonly Finding[] }) {
  return findings.map(({ severity, line, problem: { code } }) => [severity, line, code]);
}

function refused(text: string | Buffer) {
  try {
    return told(read(text));
  } catch (error) {
    if (error instanceof ProblemError) return error.problems;
    throw error;
  }
}

test.each([
  ["a sign that its first line declares", `sep=^\n${header}\n${row}`.replaceAll(",", "^")],
  [
    "a declared sign and the delimiters that Excel adds to it",
    `"sep=;",,,,\n${header}\n${row}`.replaceAll(",", ";"),
  ],
  ["a stroke", `${header}\n${row}`.replaceAll(",", "|")],
  ["tabs", `${header}\n${row}`.replaceAll(",", "\t")],
  ["commas, with line ends of three kinds", `\r\n${header}\r\n${row}\n30,2023,KZ,5,y\r`],
  ["delimiters after the last column", `${header}\n${row},,\n`],
  ["blank rows below", `${header}\n${row}\n,,,,\n , ,\n\n`],
  [
    "a column without a name in the middle",
    `indicator,,year,territory,value,source\n29,,2023,KZ,300,x`,
  ],
])("columns apart by %s", (_name, text) => {
  const { cells, findings } = read(text);
  expect(cells[0]).toMatchObject({ indicator: 29, year: 2023, value: 300, source: "x" });
  expect(findings).toEqual([]);
});

test.each([
  ["", "0", "1"],
  ["Unnamed: 0", "7", "3"],
])("the column “%s” in which pandas numbers rows is left out, and told", (name, first, second) => {
  const { cells, findings } = read(
    `${name},${header}\n${first},${row}\n${second},30,2023,KZ,5,y\n`
  );
  expect(cells.map(({ value }) => value)).toEqual([300, 5]);
  expect(told({ findings })).toEqual([["note", 1, "indexColumnLeft"]]);
});

test.each([
  [
    "a column without a name that holds values",
    `${header},\n${row},\n30,2023,KZ,5,y,note`,
    [["error", 3, "columnNameless"]],
  ],
  [
    "figures without names of columns",
    "29,2023,KZ,300,x\n30,2023,KZ,5,y",
    [["error", 1, "headerUnknown"]],
  ],
  [
    "a quotation mark that is never closed",
    `${header}\n${row}\r\n30,2023,KZ,5,"open\n${row}\n`,
    [problem("quoteOpen", { file: "totals.csv", line: 3 })],
  ],
  [
    "a damaged letter",
    Buffer.concat([
      Buffer.from(`${header}\n29,2023,KZ,300,Министерство\n30,2023,KZ,5,Сбор`),
      Buffer.from([0xd0]),
      Buffer.from("ник\n"),
    ]),
    [problem("encodingBroken", { file: "totals.csv", line: 3 })],
  ],
  ["Parquet", "PAR1….PAR1", [problem("fileOtherKind", { file: "totals.csv", kind: "parquet" })]],
  [
    "a workbook of 2003 in XML",
    '<?xml version="1.0"?>\n<?mso-application progid="Excel.Sheet"?>\n<Workbook xmlns="urn">',
    [problem("fileOtherKind", { file: "totals.csv", kind: "workbook" })],
  ],
  [
    "a source that is too long",
    `${header}\n29,2023,KZ,300,${"x".repeat(301)}`,
    [["error", 2, "textTooLong"]],
  ],
  [
    "a quotation mark that swallows a row",
    `${header}\n29,2023,KZ,300,"x\n30,2023,KZ,5,y"\n`,
    [["error", 2, "textNotOneLine"]],
  ],
])("refused in one message: %s", (_name, text, expected) => {
  expect(refused(text)).toEqual(expected);
});

test("the name of a file that stands in for a source is one line", () => {
  const extract = readExtract(
    Buffer.from("indicator,year,territory,value\n29,2023,KZ,3"),
    "a\nb.csv",
    2026
  );
  expect(extract.cells[0]?.source).toBe("a\uFFFDb.csv");
});
