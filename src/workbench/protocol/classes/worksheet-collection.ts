import { ExcelError } from "../../workbook/excel-error";
import type { Sheet } from "../../workbook/sheet";
import { addSheet } from "../../workbook/sheets";
import type { Workbook } from "../../workbook/workbook";
import { ObjectClass, type ExcelObject } from "../object-class";
import { eventRegistrations } from "./event-registrations";
import { worksheetClass } from "./worksheet";

function candidates(workbook: Workbook, visibleOnly: boolean): Sheet[] {
  return visibleOnly
    ? workbook.sheets.filter((sheet) => sheet.visibility === "Visible")
    : workbook.sheets;
}

function one(sheet: Sheet | undefined): ExcelObject {
  if (!sheet) throw new ExcelError("ItemNotFound");
  return worksheetClass.of(sheet);
}

/** `Excel.WorksheetCollection`. */
export const worksheetCollectionClass = new ObjectClass<Workbook>("WorksheetCollection", {
  items: (workbook) => workbook.sheets.map((sheet) => worksheetClass.of(sheet)),
  item: (workbook, key) => one(workbook.findSheet(key.string(0))),
  methods: {
    Add: (workbook, args) =>
      worksheetClass.of(addSheet(workbook, args.has(0) ? args.string(0) : undefined)),
    GetActiveWorksheet: (workbook) => worksheetClass.of(workbook.active),
    GetItemOrNullObject: (workbook, args) => {
      const sheet = workbook.findSheet(args.string(0));
      return sheet ? worksheetClass.of(sheet) : null;
    },
    GetFirst: (workbook, args) => one(candidates(workbook, args.booleanOr(0, false))[0]),
    GetLast: (workbook, args) => one(candidates(workbook, args.booleanOr(0, false)).at(-1)),
    GetCount: (workbook, args) => candidates(workbook, args.booleanOr(0, false)).length,
    ...eventRegistrations,
  },
});
