import type { Member } from "./dimension";
import { territoryUnit } from "./territory-unit";
import type { TerritoryUnit } from "./territory-unit";

/**
 * The groups of districts between which territory moved within the chosen years, by the code of
 * each of their districts. A district that is in none stands alone.
 */
export function districtGroups(
  districts: readonly Member[],
  years: readonly number[]
): Map<string, TerritoryUnit> {
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
  const groups = new Map<Set<string>, TerritoryUnit>();
  for (const joined of setOf.values()) {
    const units = districts.map(({ code }) => code).filter((code) => joined.has(code));
    groups.set(joined, territoryUnit(units));
  }
  return new Map([...setOf].map(([code, joined]) => [code, groups.get(joined)!]));
}
