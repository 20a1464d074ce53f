import type { Catalogue } from "../catalogue/catalogue";
import type { Availability } from "./availability";
import type { LoadReference } from "./data-table";
import type { QueryPlan } from "./plan";

/** What an answer is about and where its figures come from, as far as it differs by answer. */
export interface OwnContext {
  readonly plan: QueryPlan;
  readonly availability: readonly Availability[];
  readonly loads: readonly LoadReference[];
  readonly answeredAt: string;
}

/** The same with what is behind every answer. */
export interface AnswerContext extends OwnContext {
  readonly catalogue: Catalogue;
}
