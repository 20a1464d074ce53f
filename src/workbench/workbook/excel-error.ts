/** The error codes of Excel's own that the workbench can answer, with Excel's status and English message. */
export const errorCodes = {
  AccessDenied: [403, "You cannot perform the requested operation."],
  ApiNotFound: [
    404,
    "The API you are trying to use could not be found. It may be available in a newer version of Excel.",
  ],
  GeneralException: [500, "There was an internal error while processing the request."],
  InvalidArgument: [400, "The argument is invalid or missing or has an incorrect format."],
  InvalidOperation: [400, "The operation attempted is invalid on the object."],
  InvalidOperationInCellEditMode: [
    400,
    "Excel is in cell-editing mode. Please exit the edit mode by pressing ENTER or TAB or selecting another cell, and then try again.",
  ],
  InvalidReference: [400, "This reference is not valid for the current operation."],
  InvalidSelection: [400, "The current selection is invalid for this operation."],
  InvalidBinding: [400, "This object binding is no longer valid due to previous updates."],
  ItemAlreadyExists: [409, "The resource being created already exists."],
  ItemNotFound: [404, "The requested resource doesn't exist."],
  NotImplemented: [501, "The requested feature isn't implemented."],
  RequestAborted: [500, "The request was aborted during run time."],
  RequestPayloadSizeLimitExceeded: [400, "The request payload size has exceeded the limit."],
  ResponsePayloadSizeLimitExceeded: [400, "The response payload size has exceeded the limit."],
  RangeExceedsLimit: [
    400,
    "The cell count in the range has exceeded the maximum supported number.",
  ],
  UnsupportedOperation: [400, "The operation being attempted is not supported."],
  InsertDeleteConflict: [409, "The insert or delete operation attempted resulted in a conflict."],
  TooManyRequests: [429, "The server is busy. Try again later."],
} as const satisfies Record<string, readonly [number, string]>;

/** The name of one of Excel's errors. */
export type ErrorCode = keyof typeof errorCodes;

/** A refusal as Excel itself would answer it. */
export class ExcelError extends Error {
  readonly code: ErrorCode;

  constructor(code: ErrorCode, message: string = errorCodes[code][1]) {
    super(message);
    this.code = code;
  }

  /** The status that Excel sends along with the code. */
  get status(): number {
    return errorCodes[this.code][0];
  }
}
