import { ProblemError, problem } from "../problem/problem";
import type { Problem } from "../problem/problem";

/** The limit of Excel on the web for one request and one answer. */
export const payloadLimitBytes = 5_000_000;

/**
 * Runs work in the workbook and turns Excel's errors into problems. A write that a person started
 * waits until a cell in edit mode is left.
 */
export async function runInExcel<T>(
  work: (context: Excel.RequestContext) => Promise<T>
): Promise<T> {
  try {
    return await Excel.run({ delayForCellEdit: true }, work);
  } catch (error) {
    if (error instanceof OfficeExtension.Error) throw new ProblemError([problemOf(error)]);
    throw error;
  }
}

/** Excel's message is for developers; its code decides what a person is told. */
function problemOf(error: OfficeExtension.Error): Problem {
  switch (error.code) {
    case "InvalidOperationInCellEditMode":
      return problem("excelInCellEditMode", {});
    case "AccessDenied":
      return problem("excelSheetProtected", { sheet: "" });
    case "RequestPayloadSizeLimitExceeded":
    case "ResponsePayloadSizeLimitExceeded":
      return problem("excelPayloadTooLarge", { limitBytes: payloadLimitBytes });
    case "ItemNotFound":
      return problem("excelItemNotFound", { item: error.debugInfo.errorLocation ?? "" });
    case "ServiceNotAvailable":
    case "TooManyRequests":
    case "RequestAborted":
    case "HostRestartNeeded":
      return problem("excelBusy", {});
    default:
      return problem("excelUnexpected", { excelCode: error.code });
  }
}
