import type { SheetPlan } from "../sheet/sheet-plan";
import { applyPlan } from "./apply-plan";
import type { ApplyOptions } from "./apply-plan";
import { runInExcel } from "./excel-problem";
import { freeName } from "./free-name";

/** Writes a plan that nothing is kept of onto a new sheet and shows it; a failure takes it away. */
export async function placeChanges(plan: SheetPlan, options: ApplyOptions): Promise<void> {
  await runInExcel(plan.sheetName, async (context) => {
    const sheet = context.workbook.worksheets.add(await freeName(context, plan.sheetName));
    await context.sync();
    try {
      await applyPlan(context, sheet, plan, options);
      sheet.activate();
      await context.sync();
    } catch (error) {
      sheet.delete();
      await context.sync();
      throw error;
    }
  });
}
