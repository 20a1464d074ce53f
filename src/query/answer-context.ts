import type { Catalogue } from "../catalogue/catalogue";
import type { Indicator } from "../catalogue/indicator";
import type { Availability } from "./availability";
import type { LoadReference } from "./data-table";
import type { Query } from "./query";

/** What an answer is about and where its figures come from. */
export interface AnswerContext {
  readonly query: Query;
  readonly indicator: Indicator;
  readonly catalogue: Catalogue;
  readonly availability: readonly Availability[];
  readonly loads: readonly LoadReference[];
  readonly answeredAt: string;
}
