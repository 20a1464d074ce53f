import { strFromU8, strToU8, type Unzipped } from "fflate";
import type { Sheet } from "./spreadsheet";

const workbookPart = "xl/workbook.xml";

const escape = (text: string): string =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");

/** Excel repairs a file whose print names leave a sheet name with spaces unquoted; quotes are always allowed. */
const on = (sheet: Sheet, address: string): string =>
  `'${sheet.name.replaceAll("'", "''")}'!${address}`;

function namesOf(sheet: Sheet, index: number): string {
  const { printArea, titleRows, titleColumns } = sheet.page;
  const name = (builtIn: string, places: readonly (string | undefined)[]): string => {
    const formula = places.flatMap((place) => (place ? [on(sheet, place)] : [])).join(",");
    return (
      formula &&
      `<definedName name="_xlnm.${builtIn}" localSheetId="${index}">${escape(formula)}</definedName>`
    );
  };
  return name("Print_Area", [printArea]) + name("Print_Titles", [titleColumns, titleRows]);
}

/** Puts the print areas and print titles of the sheets into the package of an .xlsx file, as the names they are there. */
export function addPrintNames(entries: Unzipped, sheets: readonly Sheet[]): void {
  const names = sheets.map(namesOf).join("");
  if (names === "") return;
  const xml = strFromU8(entries[workbookPart] ?? new Uint8Array());
  const end = "</definedNames>";
  entries[workbookPart] = strToU8(
    xml.includes(end)
      ? xml.replace(end, () => names + end)
      : xml.replace("</sheets>", () => `</sheets><definedNames>${names}${end}`)
  );
}
