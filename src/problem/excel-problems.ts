import { local } from "./problem-kind";
import type { NoParameters } from "./problem-kind";

/** What Excel refuses. */
export const excelProblems = {
  // Excel
  excelInCellEditMode: local<NoParameters>("mayPass"),
  excelSheetProtected: local<{ sheet: string }>("mayPass"),
  excelPayloadTooLarge: local<{ limitBytes: number }>("stays"),
  excelItemNotFound: local<{ item: string }>("mayPass"),
  excelSheetFull: local<{ rows: number; columns: number }>("stays"),
  excelNoRoom: local<{ sheet: string }>("mayPass"),
  excelTooOld: local<{ required: string }>("stays"),
  excelBusy: local<NoParameters>("mayPass"),
  excelSheetChanging: local<{ sheet: string }>("mayPass"),
  excelUnexpected: local<{ excelCode: string }>("mayPass"),
};
