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
export function hasTotal({ breakdowns, totals }: Question, dimension: string): boolean {
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
