import type { Condition } from "../../src/catalogue/condition";
import type { Definition, DerivedColumn } from "../../src/catalogue/definition";
import { code } from "./markdown";

function listText(codes: readonly (string | number)[]): string {
  return codes.map(String).map(code).join(" or ");
}

function boundsText(from: number | undefined, to: number | undefined): string {
  if (from === undefined) return `at most ${to}`;
  return to === undefined ? `at least ${from}` : `${from} to ${to}`;
}

/** A condition in words, with the names of columns and codes as they stand in a file. */
export function conditionText(condition: Condition): string {
  if ("all" in condition) return condition.all.map(partText).join(" and ");
  if ("any" in condition) return condition.any.map(partText).join(" or ");
  if ("not" in condition) return `not (${conditionText(condition.not)})`;
  if ("in" in condition) return `${code(condition.column)} is ${listText(condition.in)}`;
  const { column, minus, from, to } = condition;
  const value = minus === undefined ? code(column) : `${code(column)} minus ${code(minus)}`;
  return `${value} is ${boundsText(from, to)}`;
}

function partText(condition: Condition): string {
  const text = conditionText(condition);
  return "all" in condition || "any" in condition ? `(${text})` : text;
}

function sourceText(column: string | DerivedColumn): string {
  if (typeof column === "string") return `is read from ${code(column)}`;
  const cases = column.cases.map(
    ([member, when]) => `${code(member)} where ${conditionText(when)}`
  );
  const rest = column.otherwise === null ? [] : [`else read from ${code(column.otherwise)}`];
  return `is ${[...cases, ...rest].join(", ")}`;
}

/** What a definition takes of which records: "sum of `camps` over `schools`". */
export function definitionText({ population, condition, sum, columns }: Definition): string {
  const measured = sum === null ? "records of" : `sum of ${code(sum)} over`;
  const chosen = condition === null ? "" : ` where ${conditionText(condition)}`;
  const read = Object.entries(columns).map(
    ([dimension, column]) => `; ${code(dimension)} ${sourceText(column)}`
  );
  return `${measured} ${code(population)}${chosen}${read.join("")}`;
}
