import type { Condition } from "../../catalogue/condition";

/** How a column that conditions name stands in SQL. */
export interface ConditionColumn {
  /** The text of its value as a number; of a column of several codes, their bits. */
  readonly text: string;
  /** The number that stands for each code. */
  readonly codes: ReadonlyMap<string, number>;
  /** Whether it holds a sum of powers of 2, one for each code. */
  readonly several: boolean;
}

/** A condition as SQL over coded records; null in a column makes it unknown, not false. */
export function conditionText(
  condition: Condition,
  columnOf: (reference: string) => ConditionColumn
): string {
  const textOf = (inner: Condition) => conditionText(inner, columnOf);
  if ("all" in condition) return `(${condition.all.map(textOf).join(" AND ")})`;
  if ("any" in condition) return `(${condition.any.map(textOf).join(" OR ")})`;
  if ("not" in condition) return `(NOT ${textOf(condition.not)})`;
  const column = columnOf(condition.column);
  if ("in" in condition) {
    const numbers = condition.in.map((code) => numberIn(column, condition.column, code));
    if (!column.several) return `${column.text} IN (${numbers.join(", ")})`;
    const bits = numbers.reduce((sum, number) => sum + 2 ** (number - 1), 0);
    const all = [...column.codes.values()].reduce((sum, number) => sum + 2 ** (number - 1), 0);
    return `(${column.text} & ${all - bits}) = 0`;
  }
  const value = valueText(column);
  const text =
    condition.minus === undefined ? value : `(${value} - ${valueText(columnOf(condition.minus))})`;
  const bounds = [
    ...(condition.from === undefined ? [] : [`${text} >= ${condition.from}`]),
    ...(condition.to === undefined ? [] : [`${text} <= ${condition.to}`]),
  ];
  return `(${bounds.join(" AND ")})`;
}

function numberIn(column: ConditionColumn, name: string, code: string | number): number {
  if (!column.codes.size) return Number(code);
  const found = column.codes.get(String(code));
  if (found === undefined) throw new Error(`${name} has no code ${code}`);
  return found;
}

/** Codes that are numbers themselves, such as grades, may be compared and subtracted. */
function valueText({ text, codes }: ConditionColumn): string {
  const shifts = new Set([...codes].map(([code, number]) => number - Number(code)));
  if (!codes.size) return text;
  const [shift] = shifts;
  if (shifts.size === 1 && Number.isInteger(shift)) return `(${text} - (${shift}))`;
  const cases = [...codes].map(([code, number]) => `WHEN ${number} THEN ${Number(code)}`);
  return `(CASE ${text} ${cases.join(" ")} END)`;
}
