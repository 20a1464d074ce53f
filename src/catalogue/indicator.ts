import type { Labels } from "../i18n/language";
import type { DimensionId } from "./dimension";

export const sections = [
  "schools",
  "pupils",
  "graduates",
  "teachers",
  "equipment",
  "preparation",
  "preschools",
  "staff",
  "comparison",
] as const;

export type Section = (typeof sections)[number];

export const units = ["unit", "person", "place"] as const;

export type Unit = (typeof units)[number];

/** To which moment a figure of reporting year Y belongs. */
export const referenceDates = [
  "october5", // 5 October of Y
  "schoolYearEnded", // the school year that ended in Y
  "october5AgeOnSeptember1", // 5 October of Y, age reached on 1 September of Y
] as const;

export type ReferenceDate = (typeof referenceDates)[number];

/** One row of the Order's appendix. */
export interface Indicator {
  readonly number: number;
  readonly name: Labels;
  /** Who or what is counted, by which condition and as of when; null for the comparison table. */
  readonly reading: Labels | null;
  readonly section: Section;
  /** Null for the comparison table, whose rows have units of their own. */
  readonly unit: Unit | null;
  readonly population: string;
  readonly referenceDate: ReferenceDate;
  /** Exactly the breakdowns of the appendix. */
  readonly breakdowns: readonly DimensionId[];
  /** Splits that the indicator's own name carries, always shown: members by dimension. */
  readonly innerSplits: Readonly<Partial<Record<DimensionId, readonly string[]>>>;
  /** Inner splits that stand beside the total of what is counted. */
  readonly innerTotals: readonly DimensionId[];
  /** Dimensions whose parts overlap, so that they never add up to the total. */
  readonly overlapping: readonly DimensionId[];
  /** Whether the appendix leaves open what is counted, so that the reading is not certain. */
  readonly doubtful: boolean;
  /** The edition of the catalogue in which its figures, breakdowns or labels changed last. */
  readonly edition: number;
}

/** Whether it is the table made of all the others, which is asked and answered in its own way. */
export function isComparison({ section }: Pick<Indicator, "section">): boolean {
  return section === "comparison";
}

/** The dimensions by which an indicator may be asked: its breakdowns and its inner splits. */
export function askableDimensions(indicator: Indicator): readonly DimensionId[] {
  return [...indicator.breakdowns, ...(Object.keys(indicator.innerSplits) as DimensionId[])];
}
