import { linesName } from "../sheet/place-names";
import type { CellValue } from "../sheet/sheet-plan";
import type { Undo } from "./undo";
import { cellInput, placeInput } from "./write-values";

/** Brings the lines above a result to a newer answer, where a person has not taken them away. */
export async function refreshLines(
  context: Excel.RequestContext,
  id: string,
  lines: readonly CellValue[],
  undo: Undo[]
): Promise<void> {
  const range = context.workbook.names.getItemOrNullObject(linesName(id)).getRangeOrNullObject();
  range.load("rowCount,columnCount,formulas");
  await context.sync();
  if (range.isNullObject || range.rowCount !== lines.length || range.columnCount !== 1) return;
  const before = range.formulas as string[][];
  undo.push(async () => {
    // A line is text, or a formula of a person's.
    range.values = before.map((row) => row.map((cell) => placeInput(cell)));
    await context.sync();
  });
  range.values = lines.map((line) => [cellInput(line ?? "")]);
  await context.sync();
}
