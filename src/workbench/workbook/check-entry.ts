import { plainValue, type CellValue } from "./cell-value";
import { validationAt, type Validation, type ValidationRule } from "./data-validation";
import { cellText } from "./number-format";
import { isCalculated, referenceOf, ruleValue } from "./rule-value";
import type { Sheet } from "./sheet";
import type { Workbook } from "./workbook";

type Operator = NonNullable<ValidationRule["operator"]>;

const comparisons: Readonly<Record<Operator, (value: number, a: number, b: number) => boolean>> = {
  Between: (value, a, b) => value >= a && value <= b,
  NotBetween: (value, a, b) => value < a || value > b,
  EqualTo: (value, a) => value === a,
  NotEqualTo: (value, a) => value !== a,
  GreaterThan: (value, a) => value > a,
  LessThan: (value, a) => value < a,
  GreaterThanOrEqualTo: (value, a) => value >= a,
  LessThanOrEqualTo: (value, a) => value <= a,
};

/** What a list offers, as its texts; those of a list in the rule itself are compared letter by letter. */
export function listEntries(
  workbook: Workbook,
  sheet: Sheet,
  { formula1 }: ValidationRule
): { readonly texts: readonly string[]; readonly matchCase: boolean } | undefined {
  if (!formula1.startsWith("="))
    return { texts: formula1.split(",").map((text) => text.trim()), matchCase: true };
  const named = workbook.names.find(
    ({ name }) => name.toLowerCase() === formula1.slice(1).toLowerCase()
  );
  const place = referenceOf(workbook, sheet, named?.formula ?? formula1);
  if (!place) return undefined;
  const texts: string[] = [];
  place.sheet.cells.forEach(place.rect, (row, column) => {
    const value = place.sheet.value(row, column);
    if (value !== null) texts.push(cellText(value, place.sheet.numberFormat(row, column)));
  });
  return { texts, matchCase: false };
}

function isListed(workbook: Workbook, sheet: Sheet, rule: ValidationRule, value: CellValue) {
  const list = listEntries(workbook, sheet, rule);
  if (!list) return true;
  const written = (text: string) => (list.matchCase ? text : text.toLowerCase());
  const text = written(String(plainValue(value)));
  return list.texts.some((entry) => written(entry) === text);
}

/** The number that a rule looks at; undefined where the entry is none of its kind. */
function measured({ type }: ValidationRule, value: CellValue): number | undefined {
  if (type === "TextLength") return String(plainValue(value)).length;
  if (typeof value !== "number") return undefined;
  return type === "WholeNumber" && !Number.isInteger(value) ? undefined : value;
}

function passes(
  workbook: Workbook,
  sheet: Sheet,
  { home, rule }: Validation,
  [row, column]: readonly [number, number],
  value: CellValue
): boolean {
  if (!rule) return true;
  if (rule.type === "List") return isListed(workbook, sheet, rule, value);
  const result = (formula: string) => ruleValue(workbook, { sheet, formula, home }, row, column);
  if (rule.type === "Custom") {
    const answer = result(rule.formula1);
    return answer === undefined || answer === true || (typeof answer === "number" && answer !== 0);
  }
  const number = measured(rule, value);
  const [a, b] = [result(rule.formula1), rule.formula2 === undefined ? 0 : result(rule.formula2)];
  if (number === undefined) return false;
  // A bound that is no number yet asks nothing, as in Excel.
  if (typeof a !== "number" || typeof b !== "number") return true;
  return comparisons[rule.operator ?? "Between"](number, a, b);
}

/** Whether what a cell holds is what its validation asks for. */
export function isValid(workbook: Workbook, sheet: Sheet, row: number, column: number): boolean {
  const validation = validationAt(sheet, row, column);
  if (!validation?.rule) return true;
  const value = sheet.value(row, column);
  if (value === null) return validation.ignoreBlanks;
  return passes(workbook, sheet, validation, [row, column], value);
}

/** Whether an entry can only be judged once the formulas of its rule are calculated with it. */
export function isJudgedLater(
  workbook: Workbook,
  sheet: Sheet,
  row: number,
  column: number
): boolean {
  const rule = validationAt(sheet, row, column)?.rule;
  if (!rule || rule.type === "List") return false;
  return [rule.formula1, rule.formula2 ?? "=0"].some((formula) =>
    isCalculated(workbook, sheet, formula)
  );
}

/** The validation that forbids what a person has entered; empty cells are always taken. */
export function refusalOf(
  workbook: Workbook,
  sheet: Sheet,
  row: number,
  column: number
): Validation | undefined {
  const validation = validationAt(sheet, row, column);
  const { showAlert = false, style } = validation?.errorAlert ?? {};
  const isStrict = showAlert && style === "Stop" && sheet.value(row, column) !== null;
  return isStrict && !isValid(workbook, sheet, row, column) ? validation : undefined;
}

/** Remembers a cell before a person's entry, so that a refused one leaves no trace. */
export function enteredCell(sheet: Sheet, row: number, column: number): { restore: () => void } {
  const { cells } = sheet;
  const before = [
    cells.value(row, column),
    cells.formula(row, column),
    cells.isQuoted(row, column),
  ] as const;
  const style = cells.style(row, column);
  return {
    restore: () => {
      cells.setContent(row, column, ...before);
      cells.setStyle(row, column, style);
    },
  };
}
