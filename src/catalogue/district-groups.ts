import type { Labels, Language } from "../i18n/language";
import { byCode } from "./dimension";
import type { Member } from "./dimension";

/** Districts that hold over the chosen years only as one sum. */
export interface DistrictGroup {
  /** The codes of its districts, joined by "+". */
  readonly code: string;
  readonly units: readonly string[];
}

/** The label of a unit or of several that are shown as one; null where a code is unknown. */
export function joinedLabel(code: string, members: readonly Member[]): Labels | null {
  const index = byCode(members);
  const alone = index.get(code);
  if (alone) return alone.label;
  const labels = code.split("+").map((unit) => index.get(unit)?.label);
  if (labels.some((label) => !label)) return null;
  const join = (language: Language) => labels.map((label) => label![language]).join(" + ");
  return { kk: join("kk"), ru: join("ru"), en: join("en") };
}

/**
 * The groups of districts between which territory moved within the chosen years, by the code of
 * each of their districts. A district that is in none stands alone.
 */
export function districtGroups(
  districts: readonly Member[],
  years: readonly number[]
): Map<string, DistrictGroup> {
  const first = Math.min(...years);
  const last = Math.max(...years);
  const setOf = new Map<string, Set<string>>();
  for (const { code, exchanges = [] } of districts) {
    for (const exchange of exchanges) {
      if (exchange.from <= first || exchange.from > last) continue;
      const joined = new Set([
        ...(setOf.get(code) ?? [code]),
        ...(setOf.get(exchange.with) ?? [exchange.with]),
      ]);
      for (const unit of joined) setOf.set(unit, joined);
    }
  }
  const groups = new Map<Set<string>, DistrictGroup>();
  for (const joined of setOf.values()) {
    const units = districts.map(({ code }) => code).filter((code) => joined.has(code));
    groups.set(joined, { code: units.join("+"), units });
  }
  return new Map([...setOf].map(([code, joined]) => [code, groups.get(joined)!]));
}
