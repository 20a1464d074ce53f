import { fail } from "../problem/problem";
import { handOverNotes } from "../sheet/hand-over";
import { freeSheetName } from "../sheet/sheet-name";
import { applyPlan } from "./apply-plan";
import type { ApplyOptions } from "./apply-plan";
import { runInExcel } from "./excel-problem";
import { findPlaces } from "./find-places";
import { inTurn } from "./in-turn";
import { readResults } from "./placed-results";
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
      const results = await readResults(context);
      const places = await findPlaces(
        context,
        results.map((result) => result.id)
      );
      const place = places.get(id);
      if (!place) return null;
      // The copy would be protected too.
      if (place.isProtected) fail("excelSheetProtected", { sheet: place.sheet });
      const about = results
        .filter((result) => places.get(result.id)?.sheetId === place.sheetId)
        .map((result) => result.about);
      const { worksheets } = context.workbook;
      const sheet = worksheets.getItem(place.sheetId);
      worksheets.load("items/name");
      await context.sync();
      const taken = worksheets.items.map(({ name }) => name);
      const copy = sheet.copy("After", sheet);
      copy.name = freeSheetName(nameOf(place.sheet), taken);
      try {
        await context.sync();
        await cutLinks(context, copy);
        const used = copy.getUsedRange(true);
        loadArea(used);
        copy.load("name");
        await context.sync();
        const { row, rows } = areaOf(used);
        const at = { row: row + rows + 1, column: place.area.column };
        const plan = { sheetName: copy.name, operations: handOverNotes(about, at) };
        await applyPlan(context, copy, plan, options);
        copy.activate();
        await context.sync();
        return copy.name;
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
