import type { DimensionId } from "../catalogue/dimension";
import type { Indicator } from "../catalogue/indicator";
import { standsForPresentUnit } from "../catalogue/comparable-groups";
import { carriesCombination, holdingsIn } from "./availability";
import type { Availability, Holding } from "./availability";
import { regionsHeld } from "./axes";
import { neededDimensions } from "./plan";
import type { Query } from "./query";
import { withoutScope } from "./scope";

/** What of a question decides which source answers it. */
export type Answered = Pick<Query, "breakdowns" | "filter" | "territory">;

/** A question that looks for its sources, with the dimensions that they must carry. */
export interface Seeking<Q extends Answered = Answered> {
  readonly query: Q;
  readonly indicator: Indicator;
  readonly needed: readonly DimensionId[];
}

/** The same of a question that is still being put together. */
export function seeking<Q extends Answered>(query: Q, indicator: Indicator): Seeking<Q> {
  return { query, indicator, needed: neededDimensions(query, indicator) };
}

/**
 * The source that answers a question in a year: the first that carries it. Where none does, the
 * first stands for the year, so that a refusal tells what it lacks; null where there is none.
 * @param holdings all that is held of the year, what answers first in front
 */
export function chooseSource<H extends Holding>(
  question: Seeking,
  year: number,
  holdings: readonly H[]
): H | null {
  const found = holdings.find(
    (holding) =>
      carriesBreakdowns(holding, question) &&
      !overlapSummed(holding, question) &&
      carriesTerritory(holding, question, year)
  );
  return found ?? holdings[0] ?? null;
}

/** What answers a question: of each of its years one entry; a year without data has none. */
export function chooseSources(
  question: Seeking<Answered & Pick<Query, "years">>,
  availability: readonly Availability[]
): readonly Availability[] {
  return question.query.years.flatMap((year) => {
    const holdings = holdingsIn(availability, year);
    const chosen = chooseSource(question, year, holdings);
    return chosen ? [{ ...chosen, years: [year] }] : [];
  });
}

/** Whether a source carries the breakdowns of a question, shown or filtered. */
export function carriesBreakdowns(
  holding: Holding,
  { query, indicator, needed: whole }: Seeking
): boolean {
  const filter = withoutScope(query.filter, holding.scope);
  const needed =
    filter === query.filter ? whole : neededDimensions({ ...query, filter }, indicator);
  if (carriesCombination(holding, needed)) return true;
  // A source without the split of a name answers with its total; its parts are not available.
  const spared = indicator.innerTotals.filter((id) => !(id in query.filter));
  const without = needed.filter((id) => !spared.includes(id));
  return without.length < needed.length && carriesCombination(holding, without);
}

/**
 * The dimension over whose overlapping members published figures would have to be added up; null
 * where there is none. Records are counted once whatever they have in common.
 */
export function overlapSummed(
  { source }: Holding,
  { query: { breakdowns, filter }, indicator: { overlapping } }: Seeking
) {
  if (source === "records") return null;
  const summed = overlapping.find(
    (id) => !breakdowns.includes(id) && (filter[id]?.length ?? 0) > 1
  );
  return summed ?? null;
}

/**
 * Whether figures can be laid over the territory basis of a question: records are laid over the
 * units of today by district; published regions stay what they were.
 */
export function carriesTerritory(
  holding: Holding,
  { query, needed }: Seeking,
  year: number
): boolean {
  if (query.territory !== "presentUnits" || holding.source === "records") return true;
  if (!needed.includes("region")) return true;
  const chosen = query.filter.region;
  return regionsHeld(year, holding.regions).every(
    (code) => (chosen && !chosen.includes(code)) || standsForPresentUnit(code, year)
  );
}
