import type { YearRule } from "../../query/year-rule";
import { yearsOf } from "../../query/year-rule";

/** What happens to a request once a newer year has been loaded. */
export const arrivals = ["stay", "extend", "roll", "all"] as const;

export type Arrival = (typeof arrivals)[number];

const arrivalOfKind: Readonly<Record<YearRule["kind"], Arrival>> = {
  fixed: "stay",
  extend: "extend",
  latest: "roll",
  all: "all",
};

/** What a rule says about a newer year. */
export function arrivalOf(rule: YearRule): Arrival {
  return arrivalOfKind[rule.kind];
}

/** The rule for other years: it stays of its kind where the years allow it. */
export function withYears(
  rule: YearRule,
  years: readonly number[],
  available: readonly number[]
): YearRule {
  const chosen = [...new Set(years)].sort((a, b) => a - b);
  const fixed: YearRule = { kind: "fixed", years: chosen };
  if (!chosen.length) return fixed;
  const wanted: YearRule = {
    fixed,
    extend: { kind: "extend", years: chosen } as const,
    latest: { kind: "latest", count: chosen.length } as const,
    all: { kind: "all" } as const,
  }[rule.kind];
  return yearsOf(wanted, available).join() === chosen.join() ? wanted : fixed;
}

export function toggleYear(rule: YearRule, year: number, available: readonly number[]): YearRule {
  const years = yearsOf(rule, available);
  const toggled = years.includes(year) ? years.filter((one) => one !== year) : [...years, year];
  return withYears(rule, toggled, available);
}

/** The rule that says otherwise about newer years; rolling takes as many years as there are. */
export function withArrival(
  rule: YearRule,
  arrival: Arrival,
  available: readonly number[]
): YearRule {
  const years = yearsOf(rule, available);
  switch (arrival) {
    case "stay":
      return { kind: "fixed", years };
    case "extend":
      return years.length ? { kind: "extend", years } : { kind: "fixed", years };
    case "roll":
      return { kind: "latest", count: Math.max(years.length, 1) };
    case "all":
      return { kind: "all" };
  }
}

/** The quick picks of years, as they stand for what the data hold. */
export function quickYears(available: readonly number[]) {
  return {
    latest: available.slice(-1),
    latestTwo: available.slice(-2),
    lastFive: available.slice(-5),
    allYears: available,
  } as const;
}
