import { ProblemError, problem } from "../problem/problem";
import type { Problem } from "../problem/problem";

/** The limit of Excel on the web for one request and one answer. */
export const payloadLimitBytes = 5_000_000;

/**
 * Runs work in the workbook and turns Excel's errors into problems. A write that a person started
 * waits until a cell in edit mode is left.
 * @param sheet the name of the sheet that the work is about, for the words of a problem
 */
export async function runInExcel<T>(
  sheet: string,
  work: (context: Excel.RequestContext) => Promise<T>
): Promise<T> {
  try {
    return await Excel.run({ delayForCellEdit: true }, work);
  } catch (error) {
    if (error instanceof OfficeExtension.Error) throw new ProblemError([problemOf(error, sheet)]);
    throw error;
  }
}

/**
 * Ends once Excel takes requests, which it does not while a cell is edited. Throws the signal's
 * reason when cancelled before: nothing has been asked for that would be done later.
 */
export async function whenReady(signal: AbortSignal): Promise<void> {
  const cancelled = new Promise<void>((resolve) => {
    signal.addEventListener("abort", () => resolve(), { once: true });
  });
  const ready = runInExcel("", async (context) => {
    context.application.load("calculationMode");
    await context.sync();
  });
  await Promise.race([ready, cancelled]);
  signal.throwIfAborted();
}

/** Excel's message is for developers; its code decides what a person is told. */
function problemOf(error: OfficeExtension.Error, sheet: string): Problem {
  switch (error.code) {
    case "InvalidOperationInCellEditMode":
      return problem("excelInCellEditMode", {});
    case "AccessDenied":
      return problem("excelSheetProtected", { sheet });
    case "RequestPayloadSizeLimitExceeded":
    case "ResponsePayloadSizeLimitExceeded":
      return problem("excelPayloadTooLarge", { limitBytes: payloadLimitBytes });
    case "InsertDeleteConflict":
      return problem("excelNoRoom", { sheet });
    case "ItemNotFound":
      return problem("excelItemNotFound", { item: sheet });
    case "ServiceNotAvailable":
    case "TooManyRequests":
    case "RequestAborted":
    case "HostRestartNeeded":
      return problem("excelBusy", {});
    default:
      return problem("excelUnexpected", { excelCode: error.code });
  }
}
