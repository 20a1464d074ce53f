import { isListOf, isYear } from "./is-query";

/** Which years a request is about, now and once newer data have been loaded. */
export type YearRule =
  /** These years, whatever is loaded later. */
  | { readonly kind: "fixed"; readonly years: readonly number[] }
  /** These years and every later one. */
  | { readonly kind: "extend"; readonly years: readonly number[] }
  /** The latest years, so many of them: a new one pushes the oldest out. */
  | { readonly kind: "latest"; readonly count: number }
  /** Every year that has data. */
  | { readonly kind: "all" };

/**
 * The years of a rule, ascending.
 * @param available every year that the indicator has data for
 */
export function yearsOf(rule: YearRule, available: readonly number[]): number[] {
  const sorted = [...new Set(available)].sort((a, b) => a - b);
  switch (rule.kind) {
    case "fixed":
      return ascending(rule.years);
    case "extend": {
      const last = Math.max(...rule.years);
      return ascending([...rule.years, ...sorted.filter((year) => year > last)]);
    }
    case "latest":
      return sorted.slice(-rule.count);
    case "all":
      return sorted;
  }
}

function ascending(years: readonly number[]): number[] {
  return [...new Set(years)].sort((a, b) => a - b);
}

/** Whether something that was kept is such a rule; a later version may know others. */
export function isYearRule(kept: unknown): kept is YearRule {
  const { kind, years, count } = (kept ?? {}) as Record<string, unknown>;
  if (kind === "fixed" || kind === "extend") return isListOf(years, isYear);
  return kind === "all" || (kind === "latest" && Number.isInteger(count));
}
