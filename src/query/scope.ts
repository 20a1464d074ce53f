import type { Scope } from "../catalogue/published-scope";
import type { Availability } from "./availability";
import { availabilityIn } from "./availability";
import { planQuery } from "./plan";
import type { QueryPlan } from "./plan";
import type { Query } from "./query";

/** A filter without what the source is limited to: its figures answer for just these members. */
export function withoutScope(filter: Query["filter"], scope: Scope | null): Query["filter"] {
  const chosen = scope && filter[scope.dimension];
  const same =
    chosen?.length === scope?.members.length &&
    scope?.members.every((code) => chosen?.includes(code));
  if (!scope || !chosen || !same) return filter;
  return Object.fromEntries(Object.entries(filter).filter(([id]) => id !== scope.dimension));
}

/** The scope of the source of a year; null where it counts everything. */
export function scopeIn(availability: readonly Availability[], year: number): Scope | null {
  return availabilityIn(availability, year)?.scope ?? null;
}

/** The plan of a question as a source is asked that keeps to a scope. */
export function planWithin(plan: QueryPlan, scope: Scope | null): QueryPlan {
  const filter = withoutScope(plan.query.filter, scope);
  if (filter === plan.query.filter) return plan;
  return planQuery({ ...plan.query, filter }, plan.indicator);
}
