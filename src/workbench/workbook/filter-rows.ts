import type { Rect } from "./address";
import type { CellValue } from "./cell-value";
import { ExcelError } from "./excel-error";
import { cellText } from "./number-format";
import type { Sheet } from "./sheet";
import type { Workbook } from "./workbook";

/** What a filtered column lets through; Excel's own names. */
export interface FilterCriteria {
  readonly filterOn: string;
  readonly criterion1?: string;
  readonly criterion2?: string;
  readonly operator?: string;
  readonly values?: readonly unknown[];
}

interface FilterCell {
  readonly value: CellValue;
  readonly text: string;
}

type Test = (cell: FilterCell) => boolean;

/** Hides the rows of a block that the criteria, by the place of their column, do not let through. */
export function filterRows(
  workbook: Workbook,
  sheet: Sheet,
  body: Rect,
  criteria: readonly (readonly [number, FilterCriteria])[]
): void {
  const last = body.row + body.rows;
  const tests = criteria.map(([offset, wanted]) => {
    const cellAt = (row: number): FilterCell => {
      const value = sheet.value(row, body.column + offset);
      return { value, text: cellText(value, sheet.numberFormat(row, body.column + offset)) };
    };
    const column = Array.from({ length: body.rows }, (_, index) => cellAt(body.row + index));
    const test = testOf(wanted, column);
    return (row: number) => test(column[row - body.row] ?? { value: null, text: "" });
  });
  for (let row = body.row; row < last; row++) {
    if (tests.every((test) => test(row))) sheet.filteredRows.delete(row);
    else sheet.filteredRows.add(row);
  }
  workbook.emit({ kind: "sizes", sheet: sheet.id });
}

function testOf(criteria: FilterCriteria, column: readonly FilterCell[]): Test {
  const { filterOn, criterion1 = "", criterion2, operator = "And", values = [] } = criteria;
  if (filterOn === "Values") {
    const wanted = new Set(values.map((value) => String(value).toLowerCase()));
    return ({ text }) => wanted.has(text.toLowerCase());
  }
  if (filterOn === "Custom") {
    const first = comparison(criterion1);
    const second = criterion2 === undefined ? undefined : comparison(criterion2);
    if (!second) return first;
    return operator === "Or"
      ? (cell) => first(cell) || second(cell)
      : (cell) => first(cell) && second(cell);
  }
  const ranked = /^(Top|Bottom)(Items|Percent)$/.exec(filterOn);
  if (!ranked)
    throw new ExcelError("ApiNotFound", `The workbench does not implement filters on ${filterOn}.`);
  const numbers = column.flatMap(({ value }) => (typeof value === "number" ? [value] : []));
  numbers.sort((a, b) => (ranked[1] === "Top" ? b - a : a - b));
  const asked = Number(criterion1);
  const count =
    ranked[2] === "Items" ? asked : Math.max(1, Math.floor((numbers.length * asked) / 100));
  const edge = numbers[Math.min(count, numbers.length) - 1];
  return ({ value }) =>
    edge !== undefined &&
    typeof value === "number" &&
    (ranked[1] === "Top" ? value >= edge : value <= edge);
}

/** A criterion as Excel writes it: a comparison sign and a value, in texts with "*" and "?". */
function comparison(criterion: string): Test {
  const [, sign = "=", operand = ""] = /^(<>|<=|>=|=|<|>)?(.*)$/s.exec(criterion) ?? [];
  const number = operand.trim() === "" ? NaN : Number(operand);
  if (sign === "=" || sign === "<>") {
    const escaped = operand.replace(/[.+^${}()|[\]\\]/g, "\\$&");
    const pattern = new RegExp(`^${escaped.replace(/\*/g, ".*").replace(/\?/g, ".")}$`, "is");
    const equals: Test = ({ value, text }) =>
      (typeof value === "number" && value === number) || pattern.test(text);
    return sign === "=" ? equals : (cell) => !equals(cell);
  }
  return ({ value, text }) => {
    if (value === null) return false;
    const order = Number.isNaN(number)
      ? typeof value === "number"
        ? NaN
        : text.localeCompare(operand, "en", { sensitivity: "base" })
      : typeof value === "number"
        ? value - number
        : NaN;
    if (Number.isNaN(order)) return false;
    if (sign === "<") return order < 0;
    if (sign === ">") return order > 0;
    return sign === "<=" ? order <= 0 : order >= 0;
  };
}
