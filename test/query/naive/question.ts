/** How a question lays figures over territory that changed. */
export type Basis = "asReported" | "comparable" | "presentUnits";

/** A question as a client writes it, in the naive side's own words. */
export interface Question {
  readonly indicator: number;
  readonly years: readonly number[];
  readonly breakdowns: readonly string[];
  readonly filter: Readonly<Record<string, readonly string[]>>;
  readonly territory: Basis;
  /** For all breakdowns, for none, or for those that are named. */
  readonly totals: boolean | readonly string[];
}

/** Whether a breakdown also carries its total. */
export function hasTotal(
  { indicator, breakdowns, totals, filter }: Question,
  dimension: string
): boolean {
  // 22 tells both groups and 40 every age beside the total, unless some of them are chosen.
  const inner = { 22: "careGroup", 40: "age" }[indicator];
  if (dimension === inner) return !filter[dimension]?.length;
  if (!breakdowns.includes(dimension)) return false;
  return typeof totals === "boolean" ? totals : totals.includes(dimension);
}

/** The chosen years, ascending, each once. */
export function yearsOf({ years }: Pick<Question, "years">): number[] {
  return [...new Set(years)].sort((one, other) => one - other);
}

/** What a filter keeps of a dimension; null keeps all, and so does an empty list. */
export function listed(question: Pick<Question, "filter">, dimension: string) {
  const codes = question.filter[dimension];
  return codes?.length ? codes : null;
}
