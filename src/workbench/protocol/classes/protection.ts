import { ExcelError } from "../../workbook/excel-error";
import { defaultProtection, protectSheet, unprotectSheet } from "../../workbook/protection";
import type { ProtectionOptions, Sheet } from "../../workbook/sheet";
import type { Workbook } from "../../workbook/workbook";
import { ObjectClass } from "../object-class";

/** `Excel.WorksheetProtection`; a password is taken and not checked. */
export const worksheetProtectionClass = new ObjectClass<Sheet>("WorksheetProtection", {
  properties: {
    Protected: { get: (sheet) => sheet.protection !== undefined },
    Options: { get: (sheet) => sheet.protection ?? defaultProtection },
  },
  methods: {
    Protect: (sheet, args, host) =>
      protectSheet(host.workbook, sheet, (args.raw(0) as ProtectionOptions | null) ?? {}),
    Unprotect: (sheet, _args, host) => unprotectSheet(host.workbook, sheet),
  },
});

/** `Excel.WorkbookProtection`: the list of sheets cannot be changed. */
export const workbookProtectionClass = new ObjectClass<Workbook>("WorkbookProtection", {
  properties: { Protected: { get: (workbook) => workbook.structureProtected } },
  methods: {
    Protect: (workbook) => {
      if (workbook.structureProtected) throw new ExcelError("InvalidOperation");
      workbook.structureProtected = true;
    },
    Unprotect: (workbook) => void (workbook.structureProtected = false),
  },
});
