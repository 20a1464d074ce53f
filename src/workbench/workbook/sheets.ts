import { quoteSheetName } from "./address";
import { renameInCharts } from "./charts";
import { ExcelError } from "./excel-error";
import { rewriteRules } from "./follow-rules";
import { loseTable, rewriteFormulas } from "./rewrite-formulas";
import type { Sheet } from "./sheet";
import { renameInFormula } from "./shift-formula";
import type { Workbook } from "./workbook";

function checkName(workbook: Workbook, name: string, self?: Sheet): void {
  const valid =
    name.length > 0 &&
    name.length <= 31 &&
    !/[\\/?*[\]:]/.test(name) &&
    !name.startsWith("'") &&
    !name.endsWith("'") &&
    // Excel keeps this name for the list of changes of a shared workbook.
    name.toLowerCase() !== "history";
  if (!valid) throw new ExcelError("InvalidArgument");
  const taken = workbook.sheets.some(
    (sheet) => sheet !== self && sheet.name.toLowerCase() === name.toLowerCase()
  );
  if (taken)
    throw new ExcelError(
      "ItemAlreadyExists",
      "A resource with the same name or identifier already exists."
    );
}

function checkStructure(workbook: Workbook): void {
  if (workbook.structureProtected) throw new ExcelError("AccessDenied");
}

/** Adds a sheet behind the last one; without a name it gets the next free "SheetN", in the workbook's language. */
export function addSheet(workbook: Workbook, name?: string): Sheet {
  checkStructure(workbook);
  let chosen = name ?? "";
  for (let number = workbook.sheets.length + 1; chosen === ""; number++) {
    const free = `${workbook.sheetWord}${number}`;
    if (!workbook.findSheet(free)) chosen = free;
  }
  checkName(workbook, chosen);
  const sheet = workbook.newSheet(chosen);
  workbook.sheets.push(sheet);
  workbook.emit({ kind: "sheet-added", sheet: sheet.id });
  return sheet;
}

/** Deletes a sheet with its tables and names; the last visible one stays, as in Excel. */
export function deleteSheet(workbook: Workbook, sheet: Sheet): void {
  checkStructure(workbook);
  const others = workbook.sheets.filter(
    (other) => other !== sheet && other.visibility === "Visible"
  );
  if (others.length === 0 || sheet.visibility === "VeryHidden")
    throw new ExcelError("InvalidOperation");
  const at = workbook.sheets.indexOf(sheet);
  for (const table of workbook.tables.filter((table) => table.sheet === sheet)) {
    loseTable(workbook, table, () => "#REF!");
    workbook.tables.splice(workbook.tables.indexOf(table), 1);
  }
  for (const chart of workbook.charts.filter((chart) => chart.sheet === sheet))
    workbook.charts.splice(workbook.charts.indexOf(chart), 1);
  renameInCharts(workbook, sheet.name, "#REF");
  for (const item of workbook.names.filter((item) => item.scope === sheet))
    workbook.names.splice(workbook.names.indexOf(item), 1);
  const remaining = workbook.sheets.filter((other) => other !== sheet);
  const lose = (formula: string) => renameInFormula(formula, sheet.name, "#REF");
  rewriteFormulas(workbook, lose, remaining);
  rewriteRules(workbook, lose, remaining);
  for (const item of workbook.names) item.formula = lose(item.formula);
  workbook.emit({ kind: "names" });
  if (workbook.active === sheet)
    activateSheet(
      workbook,
      workbook.sheets.slice(at + 1).find((s) => others.includes(s)) ?? others.at(-1)!
    );
  workbook.sheets.splice(at, 1);
  sheet.isDeleted = true;
  workbook.emit({ kind: "sheet-removed", sheet: sheet.id });
}

/** Renames a sheet, and with it every formula and name that mentions it. */
export function renameSheet(workbook: Workbook, sheet: Sheet, name: string): void {
  checkStructure(workbook);
  checkName(workbook, name, sheet);
  const before = sheet.name;
  sheet.name = name;
  const quoted = quoteSheetName(name);
  renameInCharts(workbook, before, quoted);
  const follow = (formula: string) => renameInFormula(formula, before, quoted);
  rewriteFormulas(workbook, follow);
  rewriteRules(workbook, follow);
  workbook.emit({ kind: "sheet-renamed", sheet: sheet.id });
}

/** Puts a sheet at a zero-based place among the tabs. */
export function moveSheet(workbook: Workbook, sheet: Sheet, position: number): void {
  checkStructure(workbook);
  if (!Number.isInteger(position) || position < 0 || position >= workbook.sheets.length)
    throw new ExcelError("InvalidArgument");
  workbook.sheets.splice(workbook.sheets.indexOf(sheet), 1);
  workbook.sheets.splice(position, 0, sheet);
  workbook.emit({ kind: "sheet-moved", sheet: sheet.id });
}

/** Shows a sheet in front. */
export function activateSheet(workbook: Workbook, sheet: Sheet): void {
  if (sheet.visibility !== "Visible") throw new ExcelError("InvalidOperation");
  if (workbook.active === sheet) return;
  workbook.active = sheet;
  workbook.emit({ kind: "sheet-activated", sheet: sheet.id });
}
