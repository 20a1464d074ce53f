import { isQuery } from "../../query/is-query";
import type { Query } from "../../query/query";
import { isYearRule } from "../../query/year-rule";
import type { YearRule } from "../../query/year-rule";
import { isKnownPlaced } from "../is-placed";
import { isLayout } from "../layout";
import type { Layout } from "../layout";
import type { Placed } from "../placed";

/** One question over the years of a rule, and how its answer is laid out. */
export interface AskedTable {
  /** The question as it was asked last. */
  readonly query: Query;
  /** Which years it asks for when it is asked again. */
  readonly years: YearRule;
  readonly layout: Layout;
}

/** What the workbook keeps of such a question and its answer. */
export interface PlacedAnswer extends Placed, AskedTable {
  /** Which figures of each year answered last: others may have been loaded since. */
  readonly versions: Readonly<Record<string, string>>;
}

/** A workbook may come from anywhere: what is used later is looked at first. */
export function isPlacedAnswer(kept: Placed): kept is PlacedAnswer {
  const { query, years, layout, versions }: Partial<Record<keyof PlacedAnswer, unknown>> = kept;
  return (
    isKnownPlaced(kept) &&
    isQuery(query) &&
    isYearRule(years) &&
    isLayout(layout) &&
    typeof versions === "object" &&
    versions !== null
  );
}
