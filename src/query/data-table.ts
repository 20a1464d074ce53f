import type { DimensionId, Member } from "../catalogue/dimension";
import type { Indicator } from "../catalogue/indicator";
import type { SourceKind } from "./availability";
import type { Query } from "./query";

/** Observation states, kept beside the number and never inside it. */
export const states = [
  "normal",
  "provisional",
  "revised",
  "estimated",
  "notApplicable",
  "notAvailable",
  "nil",
] as const;

export type State = (typeof states)[number];

/** States under which a cell has no number. */
export function isWithoutValue(state: State): boolean {
  return state === "notApplicable" || state === "notAvailable";
}

/** One position of an axis: a member of a dimension, or its total. */
export interface Position extends Pick<Member, "code" | "label"> {
  /** The region of a district, where the answer shows both: one axis holds the two levels. */
  readonly parent?: string;
}

export interface Axis {
  readonly dimension: DimensionId;
  readonly positions: readonly Position[];
}

/** The load that figures came from. */
export interface LoadReference {
  readonly number: number;
  /** ISO time at which the file was taken into the warehouse. */
  readonly loadedAt: string;
  readonly file: string;
  /** Sources as the file names them. */
  readonly sources: readonly string[];
  readonly years: readonly number[];
  readonly kind: SourceKind;
  /** Whether the figures are made up to show the product. */
  readonly demonstration: boolean;
}

/** Rows of a file that a load did not take in, so that its figures lack them. */
export interface RefusedRows {
  readonly load: number;
  readonly population: string;
  readonly file: string;
  /** All rows of the file, and those of them that were refused. */
  readonly rows: number;
  readonly refused: number;
}

/** What a reader must know beside the figures; the words are in the texts of each language. */
export type Note =
  | { readonly code: "carriedBack"; readonly territory: string; readonly years: readonly number[] }
  | {
      readonly code: "holdsUnit";
      readonly territory: string;
      readonly unit: string;
      readonly years: readonly number[];
    }
  | {
      readonly code: "otherReferenceDate";
      readonly dates: readonly string[];
      /** The years whose figures are as of these dates; absent where an earlier version told it. */
      readonly years?: readonly number[];
    }
  | { readonly code: "regionsMissing"; readonly year: number; readonly regions: readonly string[] }
  | {
      readonly code: "districtsMissing";
      readonly year: number;
      readonly districts: readonly string[];
    }
  | { readonly code: "partsBelowTotal"; readonly years: readonly number[] }
  | ({ readonly code: "rowsRefused"; readonly year: number } & RefusedRows)
  | { readonly code: "overlapping"; readonly dimension: DimensionId }
  | {
      readonly code: "countsOnly";
      readonly dimension: DimensionId;
      readonly members: readonly string[];
      readonly years: readonly number[];
    }
  | { readonly code: "onlyOccurring" }
  | {
      /** A code of today that another unit had in some of the years. */
      readonly code: "codeOfOtherUnit";
      readonly territory: string;
      readonly other: string;
      /** The code that the unit itself had then. */
      readonly codeThen: string;
      readonly years: readonly number[];
    }
  | { readonly code: "demonstration"; readonly years: readonly number[] }
  | {
      readonly code: "yearsOfDifferentKinds";
      readonly totals: readonly number[];
      readonly records: readonly number[];
    }
  | {
      readonly code: "estimatedTerritory";
      readonly territories: readonly string[];
      readonly years: readonly number[];
    };

/**
 * The answer as data. Cells are row-major over `years`, then the axes in order: shape
 * years.length × axes[0].positions.length × … Mostly every cell is there; of an answer with more
 * cells than a sheet has rows only those that are not nil, each with its index in `listed`.
 */
export interface DataTable {
  readonly query: Query;
  readonly indicator: Indicator;
  readonly axes: readonly Axis[];
  /** Counts in the indicator's unit; null where the state says why there is none. */
  readonly values: readonly (number | null)[];
  readonly states: readonly State[];
  /** Indexes of the cells that `values` and `states` hold, ascending; null where they hold all. */
  readonly listed: readonly number[] | null;
  readonly loads: readonly LoadReference[];
  readonly notes: readonly Note[];
  /** ISO time of the answer. */
  readonly answeredAt: string;
}

/** The index of a cell that `values` holds at a place. */
export function cellAt({ listed }: Pick<DataTable, "listed">, at: number): number {
  return listed?.[at] ?? at;
}

/** The number of cells of an answer. */
export function cellCount(years: readonly number[], axes: readonly Axis[]): number {
  return axes.reduce((cells, axis) => cells * axis.positions.length, years.length);
}
