import type { DimensionId } from "../catalogue/dimension";
import type { TerritoryBasis } from "../catalogue/territory";

/** Member codes that a question keeps, by dimension; a dimension that is absent keeps all. */
export type Filter = Readonly<Partial<Record<DimensionId, readonly string[]>>>;

/** A question to the NEDB as data: parsed, in normal order, and answerable or refused as a whole. */
export interface Query {
  readonly indicator: number;
  /** Reporting years, ascending, without repetition. */
  readonly years: readonly number[];
  /** In the order of the appendix. */
  readonly breakdowns: readonly DimensionId[];
  readonly filter: Filter;
  readonly territory: TerritoryBasis;
  /** The breakdowns that also carry their total, in the order of the appendix. */
  readonly totals: readonly DimensionId[];
}

/** A question as a client writes it: what may be left out has a default. */
export interface QueryInput {
  readonly indicator: number;
  readonly years: readonly number[];
  readonly breakdowns?: readonly string[];
  readonly filter?: Readonly<Record<string, readonly string[]>>;
  readonly territory?: TerritoryBasis;
  /** For all breakdowns, for none, or for those that are named; for all where it is left out. */
  readonly totals?: boolean | readonly string[];
}
