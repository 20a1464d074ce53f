import type { DimensionId } from "./dimension";

/** Members of a dimension to which published figures are limited although they do not say so. */
export interface Scope {
  readonly dimension: DimensionId;
  readonly members: readonly string[];
}

/** The Bureau's table «Число общеобразовательных школ». */
export const schoolTable = "BNS, «Число общеобразовательных школ»";

/** Evening schools have a table of their own. */
const scopes: Readonly<Record<string, Scope>> = {
  [schoolTable]: { dimension: "studyForm", members: ["day"] },
};

/** What figures of these sources are limited to; null where they count everything. */
export function scopeOf(sources: readonly string[]): Scope | null {
  const found = sources.map((source) => scopes[source] ?? null);
  return found.every((scope) => scope === found[0]) ? (found[0] ?? null) : null;
}
