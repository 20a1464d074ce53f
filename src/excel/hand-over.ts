import { fail } from "../problem/problem";
import { handOverNotes } from "../sheet/hand-over";
import { applyPlan } from "./apply-plan";
import type { ApplyOptions } from "./apply-plan";
import { runInExcel } from "./excel-problem";
import { findResults } from "./found-results";
import { freeName } from "./free-name";
import { inTurn } from "./in-turn";
import { areaOf, loadArea } from "./ranges";

/**
 * Copies the sheet of a result for somebody who has neither this workbook nor the add-in: values
 * instead of formulas, nothing that can be refreshed, and below the figures what the sheet about
 * the data says of them. Gives the name of the copy; null where the result cannot be found. A
 * failure takes the copy away.
 */
export function handOver(
  id: string,
  nameOf: (sheet: string) => string,
  options: ApplyOptions
): Promise<string | null> {
  return inTurn(() =>
    runInExcel("", async (context) => {
      const { results: found } = await findResults(context);
      const place = found.find(({ result }) => result.id === id)?.place;
      if (!place) return null;
      // The copy would be protected too.
      if (place.isProtected) fail("excelSheetProtected", { sheet: place.sheet });
      const about = found
        .filter(({ places }) => places.some(({ sheetId }) => sheetId === place.sheetId))
        .map(({ result }) => result.about);
      const name = await freeName(context, nameOf(place.sheet));
      const sheet = context.workbook.worksheets.getItem(place.sheetId);
      const copy = sheet.copy("After", sheet);
      copy.name = name;
      try {
        await context.sync();
        await cutLinks(context, copy);
        const used = copy.getUsedRange(true);
        loadArea(used);
        await context.sync();
        const { row, rows } = areaOf(used);
        const at = { row: row + rows + 1, column: place.area.column };
        const plan = { sheetName: name, operations: handOverNotes(about, at) };
        await applyPlan(context, copy, plan, options);
        copy.activate();
        await context.sync();
        return name;
      } catch (error) {
        copy.delete();
        await context.sync();
        throw error;
      }
    })
  );
}

/** Leaves values where formulas were, and takes the names away that Excel has copied too. */
async function cutLinks(context: Excel.RequestContext, copy: Excel.Worksheet): Promise<void> {
  const used = copy.getUsedRange(true);
  used.copyFrom(used, "Values");
  copy.names.load("items/name");
  await context.sync();
  for (const name of copy.names.items) if (name.name.startsWith("NEDB_")) name.delete();
  await context.sync();
}
