import type { Catalogue } from "../catalogue/catalogue";
import type { Problem } from "../problem/problem";
import type { Availability } from "./availability";
import type { Query, QueryInput } from "./query";

export type ParsedQuery =
  | { readonly query: Query; readonly problems?: never }
  | { readonly query?: never; readonly problems: readonly [Problem, ...Problem[]] };

/**
 * Turns a question as written into one that can be answered, or says everything that stands
 * against it. `availability` is that of the question's indicator.
 */
export declare function parseQuery(
  input: QueryInput,
  catalogue: Catalogue,
  availability: readonly Availability[]
): ParsedQuery;
