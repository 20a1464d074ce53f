import { unzipSync, zipSync } from "fflate";
import { addChartDetails } from "./chart-details";
import { addCustomXmlParts } from "./custom-xml-parts";
import { writeXlsx } from "./library";
import { addPrintNames } from "./print-names";
import type { Spreadsheet } from "./spreadsheet";
import { withoutEmpty } from "./without-empty";
import { writtenSheet } from "./written-sheet";

/** A workbook as the bytes of an .xlsx file. */
export async function writeSpreadsheet(spreadsheet: Spreadsheet): Promise<Uint8Array> {
  const { sheets, activeSheet, names, properties, customXmlParts } = spreadsheet;
  const { title, subject, author, keywords, comments, category, manager, company } = properties;
  const file = await writeXlsx({
    sheets: sheets.map(writtenSheet),
    activeSheet,
    defaultFont: { name: "Calibri", size: 11 },
    namedRanges: names.map(({ name, formula, sheet, comment }) => ({
      name,
      range: formula.slice(1),
      ...withoutEmpty({ scope: sheet, comment }),
    })),
    properties: withoutEmpty({
      ...{ title, subject, keywords, category, manager, company },
      ...{ creator: author, description: comments },
    }),
  });
  const entries = unzipSync(file);
  addCustomXmlParts(entries, customXmlParts);
  addChartDetails(
    entries,
    sheets.flatMap(({ charts }) => charts)
  );
  addPrintNames(entries, sheets);
  return zipSync(entries);
}
