import { intersect } from "./address";
import type { ConditionalFormat, ConditionalRules, ScalePoint } from "./conditional-format";
import { followRule } from "./data-validation";
import type { Sheet } from "./sheet";
import { moveFormula } from "./shift-formula";
import type { Workbook } from "./workbook";

/** Gives a formula of a rule anew. */
export type Follow = (formula: string) => string;

function followPoint(point: ScalePoint, follow: Follow): ScalePoint {
  return point.formula === undefined ? point : { ...point, formula: follow(point.formula) };
}

export function followRules(
  { cellValue, custom, colorScale, dataBar, iconSet }: ConditionalRules,
  follow: Follow
) {
  const rules: ConditionalRules = {};
  if (cellValue) {
    const { formula1, formula2 } = cellValue;
    const second = formula2 === undefined ? {} : { formula2: follow(formula2) };
    rules.cellValue = { ...cellValue, formula1: follow(formula1), ...second };
  }
  if (custom !== undefined) rules.custom = follow(custom);
  if (colorScale) {
    const { minimum, midpoint, maximum } = colorScale;
    rules.colorScale = {
      minimum: followPoint(minimum, follow),
      ...(midpoint ? { midpoint: followPoint(midpoint, follow) } : {}),
      maximum: followPoint(maximum, follow),
    };
  }
  if (dataBar) {
    const [lower, upper] = [dataBar.lower, dataBar.upper].map((end) => followPoint(end, follow));
    if (lower && upper) rules.dataBar = { ...dataBar, lower, upper };
  }
  if (iconSet)
    rules.iconSet = {
      ...iconSet,
      criteria: iconSet.criteria.map((point) => ({ ...point, ...followPoint(point, follow) })),
    };
  return rules;
}

/** Changes every formula in the conditional formats and the validations of sheets. */
export function rewriteRules(
  workbook: Workbook,
  follow: Follow,
  sheets: readonly Sheet[] = workbook.sheets
): void {
  for (const sheet of sheets) {
    if (sheet.validations.length + sheet.conditionalFormats.length === 0) continue;
    for (const format of sheet.conditionalFormats)
      Object.assign(format, followRules(format, follow));
    sheet.validations = sheet.validations.map((validation) => followRule(validation, follow));
    workbook.emit({ kind: "marks", sheet: sheet.id });
  }
}

/** Lets a format whose first cell it has lost begin in another one: its formulas say the same from there. */
export function rehome(format: ConditionalFormat): void {
  const { home, rects } = format;
  const [first] = rects;
  const isThere = rects.some((rect) => intersect(rect, { ...home, rows: 1, columns: 1 }));
  if (!first || isThere) return;
  const [down, across] = [first.row - home.row, first.column - home.column];
  Object.assign(
    format,
    followRules(format, (formula) => moveFormula(formula, down, across))
  );
  format.home = { row: first.row, column: first.column };
}
