import ExcelJS from "exceljs";
import { strFromU8, unzipSync } from "fflate";
import { parseRect } from "../../src/workbench/workbook/address";
import { addCustomXml } from "../../src/workbench/workbook/custom-xml";
import { addName } from "../../src/workbench/workbook/named-item";
import { addTable } from "../../src/workbench/workbook/table";
import { addSheet } from "../../src/workbench/workbook/sheets";
import { Workbook } from "../../src/workbench/workbook/workbook";
import {
  changeStyle,
  writeCells,
  writeNumberFormats,
} from "../../src/workbench/workbook/write-cells";
import { workbookFile } from "../../src/workbench/file/workbook-file";

const rect = (address: string) => parseRect(address)!;

/** A workbook with one of everything that the file must hold. */
function sample(): Workbook {
  const workbook = new Workbook();
  const sheet = workbook.active;
  writeCells(workbook, sheet, rect("A1:C3"), [
    ["Region", "Schools", "Twice"],
    ["Абай", 1234.5, "=B2*2"],
    ["'007", 20, true],
  ]);
  sheet.cells.setValue(1, 2, 2469);
  writeNumberFormats(workbook, sheet, rect("B2:B3"), "#,##0.0");
  changeStyle(workbook, sheet, rect("A2"), (style) => ({
    ...style,
    bold: true,
    fill: "#FFF2CC",
    horizontal: "Center",
  }));
  sheet.columnWidths.set(0, 120);
  sheet.frozen = { rows: 1, columns: 0 };
  addTable(workbook, sheet, rect("A1:C3"), true).name = "Schools";
  addName(workbook, undefined, "result", "Sheet1!$A$1:$C$3");
  addCustomXml(workbook, '<q xmlns="urn:test"><a>1</a></q>');
  return workbook;
}

async function reread(bytes: Uint8Array): Promise<ExcelJS.Workbook> {
  const file = new ExcelJS.Workbook();
  await file.xlsx.load(Buffer.from(bytes) as never);
  return file;
}

test("another reader finds values, formulas, formats, the table, the freeze and the name", async () => {
  const file = await reread(await workbookFile(sample()));
  const sheet = file.getWorksheet("Sheet1")!;
  expect(sheet.getCell("A2").value).toBe("Абай");
  expect(sheet.getCell("A3").value).toBe("007");
  expect(sheet.getCell("B2").value).toBe(1234.5);
  expect(sheet.getCell("C2").value).toMatchObject({ formula: "B2*2", result: 2469 });
  expect(sheet.getCell("B2").numFmt).toBe("#,##0.0");
  expect(sheet.getCell("A2").font.bold).toBe(true);
  expect(sheet.getCell("A2").fill).toMatchObject({
    pattern: "solid",
    fgColor: { argb: "FFFFF2CC" },
  });
  expect(sheet.getTable("Schools")).toBeDefined();
  expect(sheet.views[0]).toMatchObject({ state: "frozen", ySplit: 1 });
  expect(file.definedNames.getRanges("result").ranges).toEqual(["Sheet1!$A$1:$C$3"]);
});

test("custom XML is a part of the package with its relationship and content type", async () => {
  const workbook = sample();
  const entries = unzipSync(await workbookFile(workbook));
  const text = (path: string) => strFromU8(entries[path] ?? new Uint8Array());
  expect(text("customXml/item1.xml")).toBe('<q xmlns="urn:test"><a>1</a></q>');
  expect(text("customXml/itemProps1.xml")).toContain(workbook.customXmlParts[0]!.id);
  expect(text("xl/_rels/workbook.xml.rels")).toContain("../customXml/item1.xml");
  expect(text("[Content_Types].xml")).toContain("/customXml/itemProps1.xml");
});

test("print area and titles are names with the sheet quoted, beside the workbook's own names", async () => {
  const workbook = sample();
  const sheet = addSheet(workbook, "1 O'Neil, Регион 50%");
  writeCells(workbook, sheet, rect("A1"), [["x"]]);
  Object.assign(sheet.pageLayout, {
    printArea: "$A$1:$C$20",
    titleRows: "$4:$4",
    titleColumns: "$A:$B",
  });
  const bytes = await workbookFile(workbook);
  const xml = strFromU8(unzipSync(bytes)["xl/workbook.xml"] ?? new Uint8Array());
  const quoted = "'1 O''Neil, Регион 50%'";
  expect(xml).toContain(
    `<definedName name="_xlnm.Print_Titles" localSheetId="1">${quoted}!$A:$B,${quoted}!$4:$4</definedName>`
  );
  expect(xml).toContain(
    `<definedName name="_xlnm.Print_Area" localSheetId="1">${quoted}!$A$1:$C$20</definedName>`
  );
  expect(xml.match(/<definedNames>/g)).toHaveLength(1);
  const setup = (await reread(bytes)).getWorksheet(sheet.name)!.pageSetup;
  expect(setup).toMatchObject({ printTitlesRow: "4:4", printTitlesColumn: "A:B" });
});

test("a workbook without other names gets its print titles before the calculation settings", async () => {
  const workbook = new Workbook();
  workbook.active.pageLayout.titleRows = "$1:$2";
  const bytes = await workbookFile(workbook);
  const xml = strFromU8(unzipSync(bytes)["xl/workbook.xml"] ?? new Uint8Array());
  expect(xml).toMatch(/<\/sheets><definedNames><definedName [^>]*>'Sheet1'!\$1:\$2</);
  expect((await reread(bytes)).worksheets[0]!.pageSetup.printTitlesRow).toBe("1:2");
});
