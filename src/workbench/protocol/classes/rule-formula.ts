import { parseFormula } from "../../formula/parse-formula";
import { formatRect } from "../../workbook/address";
import { Anchor } from "../../workbook/anchor";
import { ExcelError } from "../../workbook/excel-error";
import { referenceTo } from "../../workbook/named-item";
import { parseNumber } from "../../workbook/number-format";
import { refusingFaults } from "../../workbook/readable-formula";
import type { Sheet } from "../../workbook/sheet";
import { isExcelObject } from "../object-class";

/** What a rule compares with, as the formula that Excel gives back: "=10", "=A1", "=MIN(A1,B1)". */
export function formulaText(value: unknown, home: Sheet): string {
  if (isExcelObject(value) && value.target instanceof Anchor) {
    const { sheet, rect } = value.target;
    return sheet === home ? `=${formatRect(rect, true)}` : referenceTo(sheet, rect);
  }
  if (typeof value === "number" && Number.isFinite(value)) return `=${value}`;
  if (typeof value !== "string" || value.trim() === "") throw new ExcelError("InvalidArgument");
  return value.startsWith("=") ? value : `=${value}`;
}

/** What a rule compares with, refused where Excel cannot read it. */
export function ruleFormula(value: unknown, home: Sheet): string {
  const formula = formulaText(value, home);
  refusingFaults(() => parseFormula(formula));
  return formula;
}

/** A date or a time as Excel counts it, where a text in the manner of ISO 8601 stands for one. */
export function serialOf(value: unknown): unknown {
  if (typeof value !== "string" || value.startsWith("=")) return value;
  const iso = /^(\d{4}-\d{2}-\d{2})(?:T(\d{2}:\d{2}(?::\d{2})?)(?:\.\d+)?Z?)?$/.exec(value);
  const day = parseNumber(iso?.[1] ?? value)?.value;
  const time = iso?.[2] === undefined ? 0 : parseNumber(iso[2])?.value;
  if (day === undefined || time === undefined) throw new ExcelError("InvalidArgument");
  return day + time;
}
