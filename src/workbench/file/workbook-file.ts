import type { Spreadsheet } from "../../spreadsheet/spreadsheet";
import { writeSpreadsheet } from "../../spreadsheet/write-spreadsheet";
import type { Workbook } from "../workbook/workbook";
import { sheetOfFile } from "./sheet-of-file";

/** The workbook as the bytes of an .xlsx file. */
export function workbookFile(workbook: Workbook): Promise<Uint8Array> {
  return writeSpreadsheet(spreadsheetOf(workbook));
}

/** All of the workbook that a file holds. */
export function spreadsheetOf(workbook: Workbook): Spreadsheet {
  return {
    sheets: workbook.sheets.map((sheet) => sheetOfFile(workbook, sheet)),
    activeSheet: workbook.sheets.indexOf(workbook.active),
    names: workbook.names.map(({ name, formula, scope, comment }) => ({
      ...{ name, formula, comment },
      sheet: scope?.name,
    })),
    properties: workbook.properties,
    customXmlParts: workbook.customXmlParts,
  };
}
