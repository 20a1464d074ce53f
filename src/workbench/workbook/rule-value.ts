import { parseRect, splitSheet, type Rect } from "./address";
import type { CellValue } from "./cell-value";
import { ExcelError } from "./excel-error";
import { moveFormula } from "./shift-formula";
import type { Sheet } from "./sheet";
import type { Workbook } from "./workbook";

/** A formula of a rule as it stands in the rule's first cell; references move along for the other ones. */
export interface RuleFormula {
  readonly sheet: Sheet;
  readonly formula: string;
  readonly home: Pick<Rect, "row" | "column">;
}

/** Computes what needs more than a look at a cell; the grid gives it, undefined while nothing is known yet. */
export type RuleCalculation = (
  rule: RuleFormula,
  row: number,
  column: number
) => CellValue | undefined;

/** The block that a formula is, where it is nothing but a reference. */
export function referenceOf(
  workbook: Workbook,
  sheet: Sheet,
  formula: string
): { sheet: Sheet; rect: Rect } | undefined {
  const { sheet: name, rest } = splitSheet(formula.slice(1));
  const home = name === undefined ? sheet : workbook.findSheet(name);
  const rect = parseRect(rest);
  return home && rect ? { sheet: home, rect } : undefined;
}

function constantOf(formula: string): CellValue | undefined {
  const body = formula.slice(1).trim();
  if (/^"(?:[^"]|"")*"$/.test(body)) return body.slice(1, -1).replaceAll('""', '"');
  if (/^(TRUE|FALSE)$/i.test(body)) return body.toUpperCase() === "TRUE";
  return body !== "" && Number.isFinite(Number(body)) ? Number(body) : undefined;
}

/** Whether a formula is more than a constant or one cell: its value comes from a calculation. */
export function isCalculated(workbook: Workbook, sheet: Sheet, formula: string): boolean {
  const place = referenceOf(workbook, sheet, formula);
  const isCell = place?.rect.rows === 1 && place.rect.columns === 1;
  return constantOf(formula) === undefined && !isCell;
}

/** What a rule's formula gives for one cell; undefined while its calculation is not done. */
export function ruleValue(
  workbook: Workbook,
  rule: RuleFormula,
  row: number,
  column: number
): CellValue | undefined {
  const constant = constantOf(rule.formula);
  if (constant !== undefined) return constant;
  const moved = moveFormula(rule.formula, row - rule.home.row, column - rule.home.column);
  const place = referenceOf(workbook, rule.sheet, moved);
  if (place?.rect.rows === 1 && place.rect.columns === 1)
    return place.sheet.value(place.rect.row, place.rect.column);
  if (!workbook.ruleCalculation)
    throw new ExcelError(
      "NotImplemented",
      `Without a grid the workbench does not calculate the rule ${rule.formula}.`
    );
  return workbook.ruleCalculation(rule, row, column);
}
