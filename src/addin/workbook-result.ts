import type { FoundResult } from "../excel/found-results";
import type { PlacedResult } from "../sheet/templates/kinds";

/** A result of the workbook and where it stands; null where it cannot be found any more. */
export type WorkbookResult = FoundResult<PlacedResult>;
