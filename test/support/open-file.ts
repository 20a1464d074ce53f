import ExcelJS from "exceljs";
import { strFromU8, unzipSync } from "fflate";
import type { PaneDriver } from "./pane-driver";

/** What of a file matters to whoever asks where a number comes from. */
export interface FileParts {
  readonly sheets: readonly { readonly name: string; readonly cells: readonly unknown[][] }[];
  readonly names: readonly { readonly name: string; readonly sheet: string; readonly at: string }[];
  readonly parts: readonly string[];
}

/**
 * Opens a saved workbook in the empty workbench of a pane: another reader reads cells, names and
 * custom XML out of the file, and Excel's object model puts them in.
 */
export async function openFile(pane: PaneDriver, bytes: readonly number[]): Promise<void> {
  const parts = await readFileParts(Uint8Array.from(bytes));
  await pane.frame().evaluate(
    ({ sheets, names, parts: xmls }) =>
      Excel.run(async (context) => {
        const { worksheets, customXmlParts, names: defined } = context.workbook;
        for (const { name, cells } of sheets) {
          const known = worksheets.getItemOrNullObject(name);
          await context.sync();
          const sheet = known.isNullObject ? worksheets.add(name) : known;
          if (!cells.length) continue;
          const range = sheet.getRangeByIndexes(0, 0, cells.length, cells[0]!.length);
          range.values = cells as unknown[][];
        }
        for (const { name, sheet, at } of names) {
          defined.add(name, worksheets.getItem(sheet).getRange(at));
        }
        for (const xml of xmls) customXmlParts.add(xml);
        await context.sync();
      }),
    parts
  );
}

/** Reads a saved workbook with another reader than its writer. */
export async function readFileParts(bytes: Uint8Array): Promise<FileParts> {
  const file = new ExcelJS.Workbook();
  await file.xlsx.load(Buffer.from(bytes) as never);
  const sheets = file.worksheets.map((sheet) => ({
    name: sheet.name,
    cells: Array.from({ length: sheet.rowCount }, (_, row) =>
      Array.from({ length: sheet.columnCount }, (__, column) =>
        inputOf(sheet.getCell(row + 1, column + 1).value)
      )
    ),
  }));
  const names = file.definedNames.model.flatMap(({ name, ranges }) => {
    const [, sheet, at] = /^'?(.+?)'?!(.+)$/.exec(ranges[0] ?? "") ?? [];
    return sheet && at && name.startsWith("NEDB_") ? [{ name, sheet, at }] : [];
  });
  const entries = unzipSync(bytes);
  const parts = Object.keys(entries)
    .filter((path) => /^customXml\/item\d+\.xml$/.test(path))
    .map((path) => strFromU8(entries[path]!));
  return { sheets, names, parts };
}

/** A cell as a person would type it. */
function inputOf(value: ExcelJS.CellValue): string | number {
  if (value === null || value === undefined) return "";
  if (typeof value === "number") return value;
  if (typeof value === "object" && "formula" in value) return `=${value.formula}`;
  if (typeof value !== "string") throw new Error(`a cell holds ${JSON.stringify(value)}`);
  return `'${value}`;
}
