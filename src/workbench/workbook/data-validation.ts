import { subtract, touches, without, type Rect } from "./address";
import { ExcelError } from "./excel-error";
import { assertAllowed } from "./protection";
import { shiftRect, type Shift } from "./shift";
import { shiftFormula } from "./shift-formula";
import type { Sheet } from "./sheet";
import type { Workbook } from "./workbook";

/** What Excel can ask of an entry. */
export const validationTypes = [
  "WholeNumber",
  "Decimal",
  "List",
  "Date",
  "Time",
  "TextLength",
  "Custom",
] as const;
export type ValidationType = (typeof validationTypes)[number];

/** How an entry is compared. */
export const validationOperators = [
  "Between",
  "NotBetween",
  "EqualTo",
  "NotEqualTo",
  "GreaterThan",
  "LessThan",
  "GreaterThanOrEqualTo",
  "LessThanOrEqualTo",
] as const;

/** One rule; formulas begin with "=", a list may be texts with commas instead. */
export interface ValidationRule {
  readonly type: ValidationType;
  readonly operator?: (typeof validationOperators)[number];
  readonly formula1: string;
  readonly formula2?: string;
  readonly inCellDropDown?: boolean;
}

export interface ValidationPrompt {
  readonly showPrompt: boolean;
  readonly title: string;
  readonly message: string;
}

export interface ErrorAlert {
  readonly showAlert: boolean;
  readonly style: "Stop" | "Warning" | "Information";
  readonly title: string;
  readonly message: string;
}

/** What is asked of the entries of some cells; without a rule anything is taken. */
export interface Validation {
  readonly rects: readonly Rect[];
  /** The cell in which the rule's formulas stand as they are written. */
  readonly home: Pick<Rect, "row" | "column">;
  readonly rule?: ValidationRule;
  readonly ignoreBlanks: boolean;
  readonly prompt: ValidationPrompt;
  readonly errorAlert: ErrorAlert;
}

/** What holds for cells of which nothing is asked. */
export const noValidation: Omit<Validation, "rects" | "home"> = {
  ignoreBlanks: true,
  prompt: { showPrompt: true, title: "", message: "" },
  errorAlert: { showAlert: true, style: "Stop", title: "", message: "" },
};

/** The validation of one cell. */
export function validationAt(sheet: Sheet, row: number, column: number): Validation | undefined {
  const cell = { row, column, rows: 1, columns: 1 };
  return sheet.validations.find(({ rects }) => rects.some((rect) => touches(rect, cell)));
}

/** The validations of a block; undefined among them where some of its cells have none. */
export function validationsIn(
  { validations }: Sheet,
  blocks: readonly Rect[]
): (Validation | undefined)[] {
  const found = validations.filter(({ rects }) =>
    rects.some((rect) => blocks.some((block) => touches(rect, block)))
  );
  const rest = found
    .flatMap(({ rects }) => rects)
    .reduce((left, rect) => left.flatMap((block) => subtract(block, rect)), [...blocks]);
  return rest.length > 0 ? [...found, undefined] : found;
}

/** Changes what is asked of the entries of some blocks; what is not changed is taken from their first cell. */
export function changeValidation(
  workbook: Workbook,
  sheet: Sheet,
  blocks: readonly Rect[],
  change: Partial<Omit<Validation, "rects" | "home">>
): void {
  assertAllowed(sheet);
  const [first] = blocks;
  if (!first) throw new ExcelError("InvalidArgument");
  const before = validationAt(sheet, first.row, first.column) ?? { ...noValidation, home: first };
  const home = change.rule ? { row: first.row, column: first.column } : before.home;
  const others = without(sheet.validations, blocks);
  sheet.validations = [...others, { ...before, home, ...change, rects: blocks }];
  workbook.emit({ kind: "marks", sheet: sheet.id });
}

/** Asks nothing of the entries of some blocks any more. */
export function clearValidation(workbook: Workbook, sheet: Sheet, blocks: readonly Rect[]): void {
  assertAllowed(sheet);
  if (sheet.validations.length === 0) return;
  sheet.validations = without(sheet.validations, blocks);
  workbook.emit({ kind: "marks", sheet: sheet.id });
}

/** Lets validations move and grow with their cells; their formulas follow the cells of `moved`. */
export function shiftValidations(sheet: Sheet, moved: Sheet, shift: Shift): void {
  sheet.validations = sheet.validations.flatMap((validation) => {
    const isOwn = sheet === moved;
    const rects = isOwn
      ? validation.rects.flatMap((rect) => shiftRect(rect, shift) ?? [])
      : validation.rects;
    const [home] = isOwn
      ? [shiftRect({ ...validation.home, rows: 1, columns: 1 }, shift) ?? rects[0]]
      : [validation.home];
    if (!home) return [];
    const follow = (formula: string) => shiftFormula(formula, sheet.name, moved.name, shift);
    return [{ ...followRule(validation, follow), rects, home }];
  });
}

/** A validation with the formulas of its rule given anew. */
export function followRule(
  validation: Validation,
  follow: (formula: string) => string
): Validation {
  const { rule } = validation;
  if (!rule) return validation;
  const { formula1, formula2 } = rule;
  const followed = {
    ...rule,
    formula1: formula1.startsWith("=") ? follow(formula1) : formula1,
    ...(formula2 === undefined ? {} : { formula2: follow(formula2) }),
  };
  return { ...validation, rule: followed };
}
