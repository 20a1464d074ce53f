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

/** The quick picks of years: rules, which take in what is loaded later. */
export const yearPicks = {
  latest: { kind: "latest", count: 1 },
  latestTwo: { kind: "latest", count: 2 },
  lastFive: { kind: "latest", count: 5 },
  allYears: { kind: "all" },
} as const satisfies Readonly<Record<string, YearRule>>;

export type YearPick = keyof typeof yearPicks;

/** The picks that differ for what the data hold: others would choose every year there is. */
export function picksOf(available: readonly number[]): YearPick[] {
  return (Object.keys(yearPicks) as YearPick[]).filter((pick) => {
    const rule = yearPicks[pick];
    return rule.kind === "all" || rule.count < available.length;
  });
}

/** Whether a pick is the rule of a request; years that only happen to be the same are not. */
export function isPicked(rule: YearRule, pick: YearPick): boolean {
  const wanted: YearRule = yearPicks[pick];
  if (rule.kind !== "latest" || wanted.kind !== "latest") return rule.kind === wanted.kind;
  return rule.count === wanted.count;
}

/** The rule after a pick was pressed: its own, or where it was on already the years as they stand. */
export function togglePick(rule: YearRule, pick: YearPick, available: readonly number[]): YearRule {
  return isPicked(rule, pick)
    ? { kind: "fixed", years: yearsOf(rule, available) }
    : yearPicks[pick];
}
