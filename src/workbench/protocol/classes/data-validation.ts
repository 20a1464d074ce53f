import type { Rect } from "../../workbook/address";
import { isValid } from "../../workbook/check-entry";
import {
  changeValidation,
  clearValidation,
  noValidation,
  validationOperators,
  validationsIn,
  validationTypes,
  type ErrorAlert,
  type Validation,
  type ValidationPrompt,
  type ValidationRule,
  type ValidationType,
} from "../../workbook/data-validation";
import { ExcelError } from "../../workbook/excel-error";
import type { Sheet } from "../../workbook/sheet";
import type { Workbook } from "../../workbook/workbook";
import { asBoolean, asString, oneOf } from "../arguments";
import { ObjectClass, type Property } from "../object-class";
import { rangeAreas, type Areas } from "./range-areas";
import { ruleFormula, serialOf } from "./rule-formula";

const keys: Readonly<Record<ValidationType, string>> = {
  WholeNumber: "wholeNumber",
  Decimal: "decimal",
  List: "list",
  Date: "date",
  Time: "time",
  TextLength: "textLength",
  Custom: "custom",
};

function comparing(type: ValidationType, given: Record<string, unknown>, sheet: Sheet) {
  const isTime = type === "Date" || type === "Time";
  const read = (value: unknown) => ruleFormula(isTime ? serialOf(value) : value, sheet);
  const operator = oneOf(given["operator"], validationOperators);
  const isPair = operator === "Between" || operator === "NotBetween";
  const formula1 = read(given["formula1"]);
  return { type, operator, formula1, ...(isPair ? { formula2: read(given["formula2"]) } : {}) };
}

/** A rule as Excel takes it: one kind, and what belongs to it. */
function ruleOf(value: unknown, sheet: Sheet): ValidationRule | undefined {
  const given = Object.entries((value ?? {}) as Record<string, unknown>).filter(
    ([, part]) => part !== null && part !== undefined
  );
  const [entry, more] = given;
  if (!entry) return undefined;
  const type = validationTypes.find((each) => keys[each] === entry[0]);
  if (!type || more || typeof entry[1] !== "object") throw new ExcelError("InvalidArgument");
  const rule = entry[1] as Record<string, unknown>;
  if (type === "Custom") return { type, formula1: ruleFormula(rule["formula"], sheet) };
  if (type !== "List") return comparing(type, rule, sheet);
  const { source } = rule;
  const isText = typeof source === "string" && !source.startsWith("=");
  if (source === "" || (isText && source.length > 255)) throw new ExcelError("InvalidArgument");
  return {
    type,
    formula1: isText ? source : ruleFormula(source, sheet),
    inCellDropDown: asBoolean(rule["inCellDropDown"] ?? true),
  };
}

function wireRule({ type, operator, formula1, formula2, inCellDropDown }: ValidationRule): unknown {
  if (type === "List") return { list: { inCellDropDown, source: formula1 } };
  if (type === "Custom") return { custom: { formula: formula1 } };
  return { [keys[type]]: { formula1, ...(formula2 ? { formula2 } : {}), operator } };
}

function short(value: unknown, most: number): string {
  const text = asString(value ?? "");
  if (text.length > most) throw new ExcelError("InvalidArgument");
  return text;
}

function promptOf(value: unknown): ValidationPrompt {
  const given = (value ?? {}) as Partial<ValidationPrompt>;
  return {
    message: short(given.message, 255),
    showPrompt: asBoolean(given.showPrompt ?? true),
    title: short(given.title, 32),
  };
}

function alertOf(value: unknown): ErrorAlert {
  const given = (value ?? {}) as Partial<ErrorAlert>;
  return {
    message: short(given.message, 255),
    showAlert: asBoolean(given.showAlert ?? true),
    style: oneOf(given.style ?? "Stop", ["Stop", "Warning", "Information"]),
    title: short(given.title, 32),
  };
}

/** The one validation of all cells; undefined where none has any, null where they differ. */
function common({ sheet, rects }: Areas): Validation | undefined | null {
  const found = validationsIn(sheet, rects);
  return found.length > 1 ? null : found[0];
}

function part<K extends "ignoreBlanks" | "prompt" | "errorAlert">(
  key: K,
  parse: (value: unknown) => Validation[K]
): Property<Areas> {
  return {
    get: (areas) => {
      const validation = common(areas);
      return validation === null ? null : (validation ?? noValidation)[key];
    },
    set: ({ sheet, rects }, value, { workbook }) =>
      changeValidation(workbook, sheet, rects, { [key]: parse(value) }),
  };
}

function typeOf(areas: Areas): string {
  const found = validationsIn(areas.sheet, areas.rects);
  if (found.length <= 1) return found[0]?.rule?.type ?? "None";
  return found.includes(undefined) ? "MixedCriteria" : "Inconsistent";
}

/** The cells that hold what their validation does not ask for, and how many are well. */
function invalidCells(workbook: Workbook, { sheet, rects }: Areas): { bad: Rect[]; good: number } {
  const bad: Rect[] = [];
  let good = 0;
  for (const rect of rects)
    for (let row = rect.row; row < rect.row + rect.rows; row++)
      for (let column = rect.column; column < rect.column + rect.columns; column++) {
        if (isValid(workbook, sheet, row, column)) good++;
        else bad.push({ row, column, rows: 1, columns: 1 });
      }
  return { bad, good };
}

/** `Excel.DataValidation` of a range or of several. */
export const dataValidationClass = new ObjectClass<Areas>("DataValidation", {
  properties: {
    Rule: {
      get: (areas) => {
        const validation = common(areas);
        return validation === null ? null : validation?.rule ? wireRule(validation.rule) : {};
      },
      set: ({ sheet, rects }, value, { workbook }) => {
        const rule = ruleOf(value, sheet);
        if (rule) changeValidation(workbook, sheet, rects, { rule });
        else clearValidation(workbook, sheet, rects);
      },
    },
    Type: { get: typeOf },
    IgnoreBlanks: part("ignoreBlanks", asBoolean),
    Prompt: part("prompt", promptOf),
    ErrorAlert: part("errorAlert", alertOf),
    Valid: {
      get: (areas, { workbook }) => {
        const { bad, good } = invalidCells(workbook, areas);
        return bad.length === 0 ? true : good === 0 ? false : null;
      },
    },
  },
  methods: {
    Clear: ({ sheet, rects }, _args, { workbook }) => clearValidation(workbook, sheet, rects),
    GetInvalidCells: (areas, _args, host) => {
      const { bad } = invalidCells(host.workbook, areas);
      if (bad.length === 0) throw new ExcelError("ItemNotFound");
      return rangeAreas(areas.sheet, bad, host);
    },
    GetInvalidCellsOrNullObject: (areas, _args, host) => {
      const { bad } = invalidCells(host.workbook, areas);
      return bad.length > 0 ? rangeAreas(areas.sheet, bad, host) : null;
    },
  },
});
