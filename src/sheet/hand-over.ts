import type { AboutLines } from "./about-data";
import type { CellValue, SheetOperation } from "./sheet-plan";

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
    ...lines.flatMap(([item, text]) => foldText(`${item}: ${text}`).map((line) => [line])),
  ]);
  const area = { ...at, rows: rows.length, columns: 1 };
  return [
    { kind: "values", area, rows },
    { kind: "textStyle", area, style: "note" },
  ];
}

/** Text in lines that break between words. */
function foldText(text: string): string[] {
  const lines: string[] = [];
  for (const word of text.split(/\s+/)) {
    const last = lines.at(-1);
    if (last === undefined || last.length + word.length >= lineLength) lines.push(word);
    else lines[lines.length - 1] = `${last} ${word}`;
  }
  return lines;
}
