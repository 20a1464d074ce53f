import { notesBelow } from "../sheet/chart-sheet";
import { notesName } from "../sheet/place-names";
import type { FoundArea } from "./find-places";
import { areaOf, loadArea, rangeOf } from "./ranges";
import { cellInput } from "./write-values";

/**
 * Brings the lines below the figures of a chart to a newer answer, where a person has left them as
 * they were. A chart of version 0.1.0 has none yet: it gets them below all that stands on its sheet.
 */
export async function renewNotes(
  context: Excel.RequestContext,
  id: string,
  { sheetId, area: place }: FoundArea,
  { before, now }: { readonly before: readonly string[]; readonly now: readonly string[] }
): Promise<void> {
  const sheet = context.workbook.worksheets.getItem(sheetId);
  const name = context.workbook.names.getItemOrNullObject(notesName(id));
  const range = name.getRangeOrNullObject();
  range.load("rowCount,columnCount,values");
  const used = sheet.getUsedRange(true);
  loadArea(used);
  await context.sync();
  if (!name.isNullObject) {
    if (range.isNullObject || range.columnCount !== 1) return;
    const there = range.values.map(([text]) => String(text));
    if (fitted(before, there.length).join("\n") !== there.join("\n")) return;
    range.values = fitted(now, range.rowCount).map((line) => [cellInput(line)]);
    await context.sync();
    return;
  }
  if (!now.length) return;
  const { row, rows } = areaOf(used);
  const [values, , named] = notesBelow(id, { ...place, row, rows }, now);
  if (values?.kind !== "values" || named?.kind !== "name") return;
  rangeOf(sheet, values.area).values = now.map((line) => [cellInput(line)]);
  rangeOf(sheet, named.area).format.font.color = "#595959";
  context.workbook.names.add(named.name, rangeOf(sheet, named.area));
  await context.sync();
}

/** Lines in as many rows as there are; the last one takes what is too much. */
function fitted(lines: readonly string[], rows: number): string[] {
  const last = lines.slice(rows - 1).join(" ");
  return Array.from({ length: rows }, (_, at) => (at < rows - 1 ? (lines[at] ?? "") : last));
}
