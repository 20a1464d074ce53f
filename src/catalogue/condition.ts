/**
 * What a record must be like. A column of the record's organisation is written
 * "organisation.name"; "organisation.population" tells in which file the organisation stands.
 * In a column of several codes `in` asks that each of them is in the list.
 */
export type Condition =
  | { readonly column: string; readonly in: readonly (string | number)[] }
  /** A whole number within bounds, both included; `minus` names a column to subtract first. */
  | {
      readonly column: string;
      readonly minus?: string;
      readonly from?: number;
      readonly to?: number;
    }
  | { readonly all: readonly Condition[] }
  | { readonly any: readonly Condition[] }
  | { readonly not: Condition };

/** The columns that a condition reads. */
export function columnsOf(condition: Condition): string[] {
  if ("all" in condition) return condition.all.flatMap(columnsOf);
  if ("any" in condition) return condition.any.flatMap(columnsOf);
  if ("not" in condition) return columnsOf(condition.not);
  if ("in" in condition || condition.minus === undefined) return [condition.column];
  return [condition.column, condition.minus];
}
