import { inOrder } from "../catalogue/dimension";
import type { DimensionId } from "../catalogue/dimension";
import type { Indicator } from "../catalogue/indicator";
import { comparableGroups } from "../catalogue/comparable-groups";
import type { Query } from "./query";

/**
 * A question with what follows from it alone. It is made once and carried along, from the choice of
 * sources to the answer.
 */
export interface QueryPlan {
  readonly query: Query;
  readonly indicator: Indicator;
  /** The dimensions that an answer shows. */
  readonly shown: readonly DimensionId[];
  /** The dimensions that figures must carry. */
  readonly needed: readonly DimensionId[];
  /** The dimensions that carry their total. */
  readonly totalled: readonly DimensionId[];
  /** Whether the regions of today are made of districts, as a year had other regions. */
  readonly backCast: boolean;
}

const plans = new WeakMap<Query, QueryPlan>();

/** Plans a question of an indicator: once for each value, whoever asks for the plan again. */
export function planQuery(query: Query, indicator: Indicator): QueryPlan {
  const known = plans.get(query);
  if (known?.indicator === indicator) return known;
  const plan: QueryPlan = {
    query,
    indicator,
    shown: shownDimensions(query, indicator),
    needed: neededDimensions(query, indicator),
    totalled: totalledDimensions(query, indicator),
    backCast: needsBackCast(query),
  };
  plans.set(query, plan);
  return plan;
}

/** The breakdowns of a question and the indicator's inner splits. */
export function shownDimensions(
  query: Pick<Query, "breakdowns">,
  indicator: Indicator
): DimensionId[] {
  const inner = Object.keys(indicator.innerSplits) as DimensionId[];
  return inOrder([...query.breakdowns, ...inner]);
}

/** What is shown of a question, and what is filtered. */
export function neededDimensions(
  query: Pick<Query, "breakdowns" | "filter">,
  indicator: Indicator
): DimensionId[] {
  const filtered = Object.keys(query.filter) as DimensionId[];
  return inOrder([...shownDimensions(query, indicator), ...filtered]);
}

/**
 * Breakdowns carry their total as asked for, and inner splits that always do while all of their
 * members are shown.
 */
function totalledDimensions({ totals, filter }: Query, { innerTotals }: Indicator): DimensionId[] {
  return inOrder([...totals, ...innerTotals.filter((id) => !(id in filter))]);
}

function needsBackCast({ territory, years }: Query): boolean {
  return (
    territory === "presentUnits" &&
    years.some((year) => comparableGroups.some(({ apartFrom }) => year < apartFrom))
  );
}
