import { isDimensionId } from "../catalogue/dimension";
import { territoryBases } from "../catalogue/territory";
import type { TerritoryBasis } from "../catalogue/territory";
import type { Query } from "./query";

/** Whether something that was kept has the form of a question; what it asks for may be known no more. */
export function isQuery(kept: unknown): kept is Query {
  const { indicator, years, breakdowns, filter, territory, totals } = (kept ?? {}) as Partial<
    Record<keyof Query, unknown>
  >;
  return (
    typeof indicator === "number" &&
    isListOf(years, isYear) &&
    isListOf(breakdowns, isDimension) &&
    typeof filter === "object" &&
    filter !== null &&
    Object.entries(filter).every(([id, codes]) => isDimensionId(id) && isListOf(codes, isText)) &&
    territoryBases.includes(territory as TerritoryBasis) &&
    isListOf(totals, isDimension)
  );
}

/** Whether something is a list of what all is of one sort. */
export function isListOf(value: unknown, isOne: (one: unknown) => boolean): boolean {
  return Array.isArray(value) && value.every(isOne);
}

export const isYear = (value: unknown) => Number.isInteger(value);
const isText = (value: unknown) => typeof value === "string";
const isDimension = (value: unknown) => typeof value === "string" && isDimensionId(value);
