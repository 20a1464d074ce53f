import { freeSheetName } from "../sheet/sheet-name";
import type { SheetPlan } from "../sheet/sheet-plan";
import { applyPlan } from "./apply-plan";
import type { ApplyOptions } from "./apply-plan";
import { runInExcel } from "./excel-problem";
import { keepRequest } from "./placed-requests";
import type { PlacedRequest } from "./placed-requests";

/** A sheet that was written. */
export interface PlacedSheet {
  readonly sheet: string;
  readonly sheetId: string;
}

/**
 * Writes a plan onto a new sheet and keeps its request in the workbook. Either all of it is there
 * in the end, or the workbook is as before: a failure or a cancel takes the sheet away again.
 */
export async function placeSheet(
  plan: SheetPlan,
  request: PlacedRequest,
  options: ApplyOptions
): Promise<PlacedSheet> {
  options.signal.throwIfAborted();
  const placed = await runInExcel(plan.sheetName, (context) => addSheet(context, plan));
  try {
    await runInExcel(placed.sheet, async (context) => {
      context.runtime.enableEvents = false;
      const sheet = context.workbook.worksheets.getItem(placed.sheetId);
      try {
        await applyPlan(context, sheet, plan, options);
        await keepRequest(context, request);
      } finally {
        context.runtime.enableEvents = true;
        await context.sync();
      }
      // Somebody who went to another sheet meanwhile is not called back.
      const active = context.workbook.worksheets.getActiveWorksheet();
      active.load("id");
      await context.sync();
      if (active.id === placed.startedOn) sheet.activate();
      await context.sync();
    });
  } catch (error) {
    await removeSheet(placed, plan);
    throw error;
  }
  return { sheet: placed.sheet, sheetId: placed.sheetId };
}

/** Shows a sheet again. */
export async function goToSheet({ sheet, sheetId }: PlacedSheet): Promise<void> {
  await runInExcel(sheet, async (context) => {
    context.workbook.worksheets.getItem(sheetId).activate();
    await context.sync();
  });
}

/** A sheet that is being written, and the one that the person was on when it began. */
interface StartedSheet extends PlacedSheet {
  readonly startedOn: string;
}

async function addSheet(context: Excel.RequestContext, plan: SheetPlan): Promise<StartedSheet> {
  const { worksheets } = context.workbook;
  worksheets.load("items/name");
  const active = worksheets.getActiveWorksheet();
  active.load("id");
  await context.sync();
  const taken = worksheets.items.map((item) => item.name);
  const sheet = worksheets.add(freeSheetName(plan.sheetName, taken));
  sheet.load("id,name");
  await context.sync();
  return { sheet: sheet.name, sheetId: sheet.id, startedOn: active.id };
}

async function removeSheet(placed: PlacedSheet, plan: SheetPlan): Promise<void> {
  await runInExcel(placed.sheet, async (context) => {
    const names = plan.operations.flatMap((operation) =>
      operation.kind === "name" ? [context.workbook.names.getItemOrNullObject(operation.name)] : []
    );
    const sheet = context.workbook.worksheets.getItemOrNullObject(placed.sheetId);
    await context.sync();
    for (const name of names) if (!name.isNullObject) name.delete();
    if (!sheet.isNullObject) sheet.delete();
    await context.sync();
  });
}
