import { isEntireColumn, isEntireRow, type Rect } from "./address";
import { ExcelError } from "./excel-error";
import type { ProtectionOptions, Sheet } from "./sheet";
import type { Workbook } from "./workbook";

/** What a protected sheet allows unless it is told otherwise. */
export const defaultProtection: ProtectionOptions = {
  allowAutoFilter: false,
  allowDeleteColumns: false,
  allowDeleteRows: false,
  allowEditObjects: false,
  allowEditScenarios: false,
  allowFormatCells: false,
  allowFormatColumns: false,
  allowFormatRows: false,
  allowInsertColumns: false,
  allowInsertHyperlinks: false,
  allowInsertRows: false,
  allowPivotTables: false,
  allowSort: false,
  selectionMode: "Normal",
};

const denied = () =>
  new ExcelError(
    "AccessDenied",
    "The cell or chart you're trying to change is on a protected sheet."
  );

/** Refuses content for a protected sheet's locked cells. */
export function assertWritable(sheet: Sheet, rect: Rect): void {
  if (!sheet.protection) return;
  if (isEntireColumn(rect) || isEntireRow(rect)) {
    if (sheet.isLocked(rect.row, rect.column)) throw denied();
    sheet.cells.forEach(rect, (row, column) => {
      if (sheet.isLocked(row, column)) throw denied();
    });
    return;
  }
  for (let row = rect.row; row < rect.row + rect.rows; row++) {
    for (let column = rect.column; column < rect.column + rect.columns; column++) {
      if (sheet.isLocked(row, column)) throw denied();
    }
  }
}

/** Refuses what a protected sheet does not allow; the permission is Excel's option name. */
export function assertAllowed(sheet: Sheet, permission?: string): void {
  if (sheet.protection && !(permission !== undefined && sheet.protection[permission] === true))
    throw denied();
}

/** Refuses a wrong password; where none was set any will do. Capital and small letters differ. */
function checkPassword(set: string, given: string): void {
  if (set !== "" && set !== given)
    throw new ExcelError("InvalidArgument", "The password you supplied is not correct.");
}

export function protectSheet(
  workbook: Workbook,
  sheet: Sheet,
  options: ProtectionOptions,
  password = ""
): void {
  if (sheet.protection) throw denied();
  sheet.password = password;
  sheet.protection = { ...defaultProtection, ...options };
  workbook.emit({ kind: "protection", sheet: sheet.id });
}

export function unprotectSheet(workbook: Workbook, sheet: Sheet, password = ""): void {
  if (sheet.protection) checkPassword(sheet.password, password);
  sheet.protection = undefined;
  sheet.password = "";
  workbook.emit({ kind: "protection", sheet: sheet.id });
}

/** Keeps the list of sheets as it is. */
export function protectStructure(workbook: Workbook, password = ""): void {
  if (workbook.structureProtected) throw new ExcelError("InvalidOperation");
  workbook.structureProtected = true;
  workbook.structurePassword = password;
}

export function unprotectStructure(workbook: Workbook, password = ""): void {
  if (workbook.structureProtected) checkPassword(workbook.structurePassword, password);
  workbook.structureProtected = false;
  workbook.structurePassword = "";
}
