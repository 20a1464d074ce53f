import kato from "../../data/kato.json";
import type { Member } from "./dimension";
import { countryCode, existsIn, lastYear, regions } from "./territory";

interface FormerCode {
  readonly code: string;
  readonly until: number;
  readonly present: string;
}

/** Second-level units, key: the code of the present edition of the classifier. */
export const districts: readonly Member[] = [...kato.districts, ...kato.cityDistricts].map(
  (unit) => ({
    code: unit.code,
    label: { kk: unit.kk, ru: unit.ru, en: unit.en },
    // The classifier copy begins in 2015: a unit that stands there may be older.
    from: unit.parents[0]?.from === kato.meta.baselineYear ? null : (unit.parents[0]?.from ?? null),
    to: unit.parents.at(-1)?.to ?? null,
    parents: unit.parents,
    outsideCode: unit.code,
  })
);

const formerCodes: readonly FormerCode[] = kato.districts.flatMap((unit) =>
  ("formerCodes" in unit ? (unit.formerCodes ?? []) : []).flatMap((former) =>
    former.code === null
      ? []
      : [{ code: former.code, until: lastYear(former.validTo) ?? 0, present: unit.code }]
  )
);

/** The code that a district had in a year, where it was another than now. */
export function formerCode(present: string, year: number): string | null {
  return (
    formerCodes.find((entry) => entry.present === present && year <= entry.until)?.code ?? null
  );
}

/** A territory code of a file as it was meant in that year. */
export type TerritoryInYear =
  | { readonly kind: "country" }
  | { readonly kind: "region" | "district"; readonly unit: Member; readonly valid: boolean }
  | { readonly kind: "unknown" };

/**
 * Codes were used again (191000000 was Taldykorgan, now Konaev), so a code means something only
 * together with a year: the former edition is asked first, then the present one.
 */
export function resolveTerritory(code: string, year: number): TerritoryInYear {
  if (code === countryCode) return { kind: "country" };
  const region = regions.find((unit) => unit.code === code);
  if (region) return { kind: "region", unit: region, valid: existsIn(region, year) };
  const former = formerCodes.find((entry) => entry.code === code && year <= entry.until);
  const present = former?.present ?? code;
  const district = districts.find((unit) => unit.code === present);
  if (!district) return { kind: "unknown" };
  const renumbered = formerCodes.some((entry) => entry.present === code && year <= entry.until);
  return {
    kind: "district",
    unit: district,
    valid: existsIn(district, year) && (former !== undefined || !renumbered),
  };
}
