import type { DimensionId, Member } from "../catalogue/dimension";
import type { Indicator } from "../catalogue/indicator";
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
export type Position = Pick<Member, "code" | "label">;

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
  | { readonly code: "otherReferenceDate"; readonly dates: readonly string[] }
  | { readonly code: "regionsMissing"; readonly year: number; readonly regions: readonly string[] }
  | { readonly code: "partsBelowTotal"; readonly years: readonly number[] }
  | { readonly code: "overlapping"; readonly dimension: DimensionId };

/**
 * The answer as data. Cells are dense and row-major over `years`, then the axes in order:
 * shape years.length × axes[0].positions.length × …
 */
export interface DataTable {
  readonly query: Query;
  readonly indicator: Indicator;
  readonly axes: readonly Axis[];
  /** Counts in the indicator's unit; null where the state says why there is none. */
  readonly values: readonly (number | null)[];
  readonly states: readonly State[];
  readonly loads: readonly LoadReference[];
  readonly notes: readonly Note[];
  /** ISO time of the answer. */
  readonly answeredAt: string;
}

/** The number of cells of an answer. */
export function cellCount(years: readonly number[], axes: readonly Axis[]): number {
  return axes.reduce((cells, axis) => cells * axis.positions.length, years.length);
}
