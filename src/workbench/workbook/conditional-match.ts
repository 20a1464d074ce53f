import { touches } from "./address";
import { plainValue, type CellValue } from "./cell-value";
import type { ConditionalFormat, ConditionalLook } from "./conditional-format";
import { conditionalNumbers, scaleColor, type KnownNumbers } from "./conditional-scale";
import { cellText } from "./number-format";
import { presetHolds } from "./conditional-preset";
import { ruleValue } from "./rule-value";
import type { Sheet } from "./sheet";
import type { Workbook } from "./workbook";

const rank = (value: CellValue): number =>
  typeof value === "number" ? 0 : typeof value === "string" ? 1 : 2;

/** Excel's order of values: numbers before texts, an empty cell like the 0 or the "" it is compared with. */
function order(given: CellValue, other: CellValue): number {
  const value = given ?? (typeof other === "string" ? "" : 0);
  const bound = other ?? (typeof value === "string" ? "" : 0);
  if (rank(value) !== rank(bound)) return rank(value) - rank(bound);
  if (typeof value === "number" && typeof bound === "number") return value - bound;
  const [a, b] = [plainValue(value), plainValue(bound)].map((one) => String(one).toLowerCase());
  return a === b ? 0 : (a ?? "") < (b ?? "") ? -1 : 1;
}

const compared: Readonly<Record<string, (first: number, second: number) => boolean>> = {
  Between: (first, second) => first >= 0 && second <= 0,
  NotBetween: (first, second) => first < 0 || second > 0,
  EqualTo: (first) => first === 0,
  NotEqualTo: (first) => first !== 0,
  GreaterThan: (first) => first > 0,
  LessThan: (first) => first < 0,
  GreaterThanOrEqual: (first) => first >= 0,
  LessThanOrEqual: (first) => first <= 0,
};

const textual: Readonly<Record<string, (text: string, part: string) => boolean>> = {
  Contains: (text, part) => text.includes(part),
  NotContains: (text, part) => !text.includes(part),
  BeginsWith: (text, part) => text.startsWith(part),
  EndsWith: (text, part) => text.endsWith(part),
};

function ranks(
  sheet: Sheet,
  format: ConditionalFormat,
  value: CellValue,
  known: KnownNumbers
): boolean {
  const { type = "", rank: asked = 0 } = format.topBottom ?? {};
  if (typeof value !== "number") return false;
  const isTop = type.startsWith("Top");
  const numbers = conditionalNumbers(sheet, format, known);
  const count = type.endsWith("Percent")
    ? Math.max(1, Math.floor((numbers.length * asked) / 100))
    : asked;
  const edge = isTop ? numbers.at(-Math.min(count, numbers.length)) : numbers[count - 1];
  if (edge === undefined) return numbers.length > 0;
  return isTop ? value >= edge : value <= edge;
}

/** Whether a cell meets the rule of a format; scales, bars and icons have none. */
export function meetsRule(
  workbook: Workbook,
  sheet: Sheet,
  format: ConditionalFormat,
  row: number,
  column: number,
  known: KnownNumbers = new Map()
): boolean {
  const value = sheet.value(row, column);
  const result = (formula: string) =>
    ruleValue(workbook, { sheet, formula, home: format.home }, row, column);
  const { cellValue, custom, text, preset } = format;
  if (cellValue) {
    if (typeof value === "object" && value !== null) return false;
    const first = result(cellValue.formula1);
    const second = cellValue.formula2 === undefined ? null : result(cellValue.formula2);
    if (first === undefined || second === undefined) return false;
    const isWithin = compared[cellValue.operator];
    return isWithin?.(order(value, first), order(value, second)) ?? false;
  }
  if (custom !== undefined) {
    const answer = result(custom);
    return answer === true || (typeof answer === "number" && answer !== 0);
  }
  if (text) {
    const shown = cellText(value, sheet.numberFormat(row, column)).toLowerCase();
    return textual[text.operator]?.(shown, text.text.toLowerCase()) ?? false;
  }
  if (preset) return presetHolds(sheet, format, preset.criterion, value, known);
  return format.topBottom !== undefined && ranks(sheet, format, value, known);
}

/** What conditional formats make of one cell: the first of them wins where two change the same. */
export function conditionalLook(
  workbook: Workbook,
  sheet: Sheet,
  row: number,
  column: number,
  known: KnownNumbers = new Map()
): ConditionalLook | undefined {
  const cell = { row, column, rows: 1, columns: 1 };
  let look: ConditionalLook | undefined;
  for (const format of sheet.conditionalFormats) {
    if (!format.rects.some((rect) => touches(rect, cell))) continue;
    const color = format.colorScale && scaleColor(workbook, sheet, format, row, column, known);
    if (color) look = { fill: color, ...look };
    if (!meetsRule(workbook, sheet, format, row, column, known)) continue;
    look = { ...format.look, ...look };
    if (format.stopIfTrue) break;
  }
  return look;
}
