import type { ExcelError } from "../../src/workbench/workbook/excel-error";
import { parseRect } from "../../src/workbench/workbook/address";
import { Workbook } from "../../src/workbench/workbook/workbook";
import { writeCells } from "../../src/workbench/workbook/write-cells";

export const rect = (address: string) => parseRect(address)!;

/** The code of Excel's with which work is refused. */
export function codeOf(work: () => unknown): string | undefined {
  try {
    work();
    return undefined;
  } catch (error) {
    return (error as ExcelError).code;
  }
}

/** A workbook with a small block of data. */
export function sample(): Workbook {
  const workbook = new Workbook();
  writeCells(workbook, workbook.active, rect("A1:B3"), [
    ["Region", "Schools"],
    ["Abai", 10],
    ["Almaty", 20],
  ]);
  return workbook;
}
