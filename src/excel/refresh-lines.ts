import type { Catalogue } from "../catalogue/catalogue";
import type { DataTable } from "../query/data-table";
import { linesName } from "../sheet/place-names";
import { resultLines } from "../sheet/result-lines";
import type { PlacedResult } from "./placed-results";
import type { Undo } from "./undo";
import { cellInput, placeInput } from "./write-values";

/** Brings the lines above a result to a newer answer, where a person has not taken them away. */
export async function refreshLines(
  context: Excel.RequestContext,
  { id, layout }: PlacedResult,
  table: DataTable,
  catalogue: Catalogue,
  undo: Undo[]
): Promise<void> {
  const range = context.workbook.names.getItemOrNullObject(linesName(id)).getRangeOrNullObject();
  range.load("rowCount,columnCount,formulas");
  await context.sync();
  const lines = resultLines(table, catalogue, layout.language);
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
