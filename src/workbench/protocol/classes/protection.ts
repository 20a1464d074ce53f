import {
  defaultProtection,
  protectSheet,
  protectStructure,
  unprotectSheet,
  unprotectStructure,
} from "../../workbook/protection";
import type { ProtectionOptions, Sheet } from "../../workbook/sheet";
import type { Workbook } from "../../workbook/workbook";
import { ObjectClass } from "../object-class";

/** `Excel.WorksheetProtection`. */
export const worksheetProtectionClass = new ObjectClass<Sheet>("WorksheetProtection", {
  properties: {
    Protected: { get: (sheet) => sheet.protection !== undefined },
    Options: { get: (sheet) => sheet.protection ?? defaultProtection },
  },
  methods: {
    Protect: (sheet, args, host) =>
      protectSheet(
        host.workbook,
        sheet,
        (args.raw(0) as ProtectionOptions | null) ?? {},
        args.stringOr(1, "")
      ),
    Unprotect: (sheet, args, host) => unprotectSheet(host.workbook, sheet, args.stringOr(0, "")),
  },
});

/** `Excel.WorkbookProtection`: the list of sheets cannot be changed. */
export const workbookProtectionClass = new ObjectClass<Workbook>("WorkbookProtection", {
  properties: { Protected: { get: (workbook) => workbook.structureProtected } },
  methods: {
    Protect: (workbook, args) => protectStructure(workbook, args.stringOr(0, "")),
    Unprotect: (workbook, args) => unprotectStructure(workbook, args.stringOr(0, "")),
  },
});
