import type { AboutLines } from "./about-data";
import type { CellValue, SheetOperation } from "./sheet-plan";
import { inLines } from "./shorten-text";

/** Longer text would run out of a printed page. */
const lineLength = 110;

/**
 * What is written below figures that go to somebody without the workbook: everything that the sheet
 * about the data says of them, each item in lines of its own.
 */
export function handOverNotes(
  about: readonly AboutLines[],
  at: { readonly row: number; readonly column: number }
): readonly SheetOperation[] {
  const rows = about.flatMap((lines, index): CellValue[][] => [
    ...(index > 0 ? [[null]] : []),
    ...lines.flatMap(([item, text]) =>
      inLines(`${item}: ${text}`, lineLength).map((line) => [line])
    ),
  ]);
  const area = { ...at, rows: rows.length, columns: 1 };
  return [
    { kind: "values", area, rows },
    { kind: "textStyle", area, style: "note" },
  ];
}
