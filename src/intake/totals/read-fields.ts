import { formerCode } from "../../catalogue/districts";
import { isCarriedBack } from "../../catalogue/territory";
import { isOneLine, textLimits } from "../../catalogue/text-limits";
import { resolveTerritory } from "../../catalogue/districts";
import type { TerritoryInYear } from "../../catalogue/districts";
import { problem } from "../../problem/problem";
import type { RowFindings } from "../../warehouse/finding";

/** A code without the decimals that a program wrote after it because it took it for a number. */
export function plainCode(text: string): string {
  return text.trim().replace(/^(\d+)[.,]00?$/, "$1");
}

/**
 * A count: digits, with groups of three apart where spaces group them, and decimals that are nil.
 * Three decimals might be a group of thousands. Reports what else it is.
 */
export function readCount(text: string, column: string, findings: RowFindings): number | null {
  const trimmed = text.trim();
  const whole = trimmed.replace(/^(0|\d{4,}|\d[\d \u00A0\u202F]*(?=[.,]00?$))[.,]0+$/, "$1");
  if (/^\d+$/.test(whole) || /^\d{1,3}([ \u00A0\u202F]\d{3})+$/.test(whole)) {
    const count = Number(whole.replace(/\D/g, ""));
    if (Number.isSafeInteger(count)) return count;
  }
  if (/^\d{1,3}(,\d{3})+$|^\d{1,3}(\.\d{3})+$/.test(trimmed)) {
    findings.error(column, text, problem("valueWithCommas", { value: trimmed }));
  } else if (/^[-−–]\s*\d/.test(trimmed)) {
    findings.error(column, text, problem("valueNegative", { value: trimmed }));
  } else if (/^\d+[.,]\d+$/.test(trimmed)) {
    findings.error(column, text, problem("valueFraction", { value: trimmed }));
  } else {
    findings.error(column, text, problem("valueNotNumber", { value: trimmed }));
  }
  return null;
}

/** A reporting year such as 2019. */
export function readYear(text: string, column: string, findings: RowFindings): number | null {
  const year = Number(plainCode(text));
  if (/^\d{4}$/.test(plainCode(text)) && year >= 1990 && year <= 2100) return year;
  findings.error(column, text, problem("yearMalformed", { value: text.trim() }));
  return null;
}

/** Who gives a figure, or nothing: one line that is not too long. */
export function readSource(text: string, column: string, findings: RowFindings): string | null {
  const source = text.trim();
  const { length } = source;
  if (!isOneLine(source)) findings.error(column, text, problem("textNotOneLine", {}));
  if (length > textLimits.source) {
    findings.error(column, text, problem("textTooLong", { length, limit: textLimits.source }));
  }
  return source || null;
}

/** A school year such as 2019/20, which is reporting year 2019. */
export function readSchoolYear(text: string, column: string, findings: RowFindings): number | null {
  const match = /^(\d{4})\/(\d{2})$/.exec(text.trim());
  const year = Number(match?.[1]);
  const inRange = year >= 1990 && year <= 2100;
  if (match && inRange && (year + 1) % 100 === Number(match[2])) return year;
  findings.error(column, text, problem("schoolYearMalformed", { value: text.trim() }));
  return null;
}

/** The territory of a row in its year. Reports codes that are unknown or were not valid then. */
export function readTerritory(
  text: string,
  year: number,
  column: string,
  findings: RowFindings
): Exclude<TerritoryInYear, { kind: "unknown" }> | null {
  const value = plainCode(text);
  const territory = resolveTerritory(value, year);
  if (territory.kind === "unknown") {
    findings.error(column, text, problem("territoryUnknown", { value }));
    return null;
  }
  if (territory.kind === "country" || territory.valid) return territory;
  if (isCarriedBack(value, year)) return territory;
  const codeThen = formerCode(territory.unit.code, year);
  if (codeThen && codeThen !== value) {
    findings.error(column, text, problem("territoryCodeOfOtherYears", { value, year, codeThen }));
    return null;
  }
  const { from, to } = territory.unit;
  findings.error(column, text, problem("territoryNotValidInYear", { value, year, from, to }));
  return null;
}

/** An ISO date such as 2018-12-31, or nothing. */
export function readDate(text: string, column: string, findings: RowFindings): string | null {
  const value = text.trim();
  if (value === "") return null;
  const date = new Date(`${value}T00:00:00Z`);
  const real = !Number.isNaN(date.getTime()) && date.toISOString().startsWith(value);
  if (/^\d{4}-\d{2}-\d{2}$/.test(value) && real) return value;
  findings.error(column, text, problem("dateMalformed", { value }));
  return null;
}
