import type { Condition } from "./condition";
import type { DimensionId } from "./dimension";
import type { RecordPopulation } from "./record-form";

/** How an indicator comes out of records: which are counted, and what of them. */
export interface Definition {
  readonly indicator: number;
  readonly population: RecordPopulation;
  /** Null counts every record of the population. */
  readonly condition: Condition | null;
  /** The column whose values are added up; null counts records. */
  readonly sum: string | null;
  /** Dimensions that are read from another column than the one they are usually read from. */
  readonly columns: Readonly<Partial<Record<DimensionId, string | DerivedColumn>>>;
}

/** Members that no column of the records names: each stands where its condition holds. */
export interface DerivedColumn {
  readonly name: string;
  readonly cases: readonly (readonly [code: string, when: Condition])[];
  /** The column that is read where no condition holds; null where such a record has no member. */
  readonly otherwise: string | null;
}
