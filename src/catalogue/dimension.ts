import type { Labels } from "../i18n/language";

/** The dimensions of the Order's appendix, in the order in which tables show them. */
export const dimensionIds = [
  "region",
  "district",
  "schoolType",
  "organisationType",
  "studyForm",
  "locality",
  "ownership",
  "sex",
  "grade",
  "shift",
  "age",
  "queueAge",
  "group",
  "careGroup",
  "ethnicity",
  "language",
  "upbringingLanguage",
  "specialty",
  "educationLevel",
] as const;

export type DimensionId = (typeof dimensionIds)[number];

export function isDimensionId(value: string): value is DimensionId {
  return (dimensionIds as readonly string[]).includes(value);
}

/** The dimensions of territory: their members are units of two levels. */
export type TerritoryLevel = Extract<DimensionId, "region" | "district">;

/** Whether a dimension, or an axis, is one of territory. */
export function isTerritory(dimension: string | null): dimension is TerritoryLevel {
  return dimension === "region" || dimension === "district";
}

/** One value of a dimension: a stable own code and its labels. */
export interface Member {
  readonly code: string;
  readonly label: Labels;
  /** First and last reporting year in which the member exists; null is open. */
  readonly from: number | null;
  readonly to: number | null;
  /** The region of a district, by reporting years. */
  readonly parents?: readonly { region: string; from: number; to: number | null }[];
  /** Districts with which territory was exchanged, and the first reporting year after it. */
  readonly exchanges?: readonly { with: string; from: number }[];
  /** Populations that use the member, where a code list differs between them. */
  readonly populations?: readonly string[];
  /** The indicators that alone use the member; absent where all of the population do. */
  readonly indicators?: readonly number[];
  /** Code of the national code list, once one is published. */
  readonly outsideCode: string | null;
}

export interface Dimension {
  readonly id: DimensionId;
  readonly name: Labels;
  /** In official order, which is also the order in answers and sheets. */
  readonly members: readonly Member[];
}

/** The code that stands for the total of a dimension, as in SDMX. */
export const totalCode = "_T";

/** Puts dimensions into the order of the appendix. */
export function inOrder(dimensions: Iterable<DimensionId>): DimensionId[] {
  const wanted = new Set(dimensions);
  return dimensionIds.filter((id) => wanted.has(id));
}

const indexes = new WeakMap<readonly Member[], ReadonlyMap<string, Member>>();

/** The members of a list by their codes; made once for each list. */
export function byCode(members: readonly Member[]): ReadonlyMap<string, Member> {
  const known = indexes.get(members);
  if (known) return known;
  const index = new Map(members.map((member) => [member.code, member]));
  indexes.set(members, index);
  return index;
}
