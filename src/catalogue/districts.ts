import kato from "../../data/kato.json";
import type { Member } from "./dimension";
import { countryCode, existsIn, lastYear, regions } from "./territory";

interface FormerCode {
  readonly code: string;
  readonly until: number;
  readonly present: string;
}

type Unit = (typeof kato.districts)[number] | (typeof kato.cityDistricts)[number];

const units: readonly Unit[] = [...kato.districts, ...kato.cityDistricts];

const unitByCode = new Map(units.map((unit) => [unit.code, unit]));

/** Until 2018 the administration of Turkistan city held rural okrugs that went to Kentau then. */
const transfers = [{ unit: "612000000", with: "611000000", from: 2018 }];

/**
 * Territory that a unit took over from others. A city district of which no forerunner is known was
 * formed out of those that the city had until then, or of the city when it was a unit itself.
 */
function exchangesOf(unit: Unit): { with: string; from: number }[] {
  const from = unit.parents[0]?.from ?? 0;
  const moved = transfers.filter((transfer) => transfer.unit === unit.code);
  const known = "createdFrom" in unit ? (unit.createdFrom ?? []) : [];
  const isNew = from > kato.meta.baselineYear && unit.kind === "city-district" && !known.length;
  const forerunners = isNew ? forerunnersOf(unit, from) : known;
  return [...forerunners.map((code) => ({ with: code, from })), ...moved];
}

function forerunnersOf(unit: Unit, from: number): string[] {
  const region = unit.parents[0]?.region;
  const city = kato.districts.find(
    (entry) => "becameRegion" in entry && entry.becameRegion === region
  );
  if (city && from === (city.parents.at(-1)?.to ?? 0) + 1) return [city.code];
  return kato.cityDistricts
    .filter(({ parents }) => parents[0]?.region === region && (parents[0]?.from ?? 0) < from)
    .map((entry) => entry.code);
}

/** Second-level units, key: the code of the present edition of the classifier. */
export const districts: readonly Member[] = units.map((unit) => ({
  code: unit.code,
  label: { kk: unit.kk, ru: unit.ru, en: unit.en },
  // The classifier copy begins in 2015: a unit that stands there may be older.
  from: unit.parents[0]?.from === kato.meta.baselineYear ? null : (unit.parents[0]?.from ?? null),
  to: unit.parents.at(-1)?.to ?? null,
  parents: unit.parents,
  exchanges: exchangesOf(unit),
  outsideCode: unit.code,
}));

/** From here on the classifier copy says for certain which districts there are. */
const certainFrom = Number(/actualised (\d{4})/.exec(kato.meta.edition)?.[1]);

/**
 * Districts of which a district may still have been part in a year, for the year in which it was
 * formed is not known for certain; none where it is.
 */
export function mayBePartOf(district: string, year: number): readonly string[] {
  const unit = unitByCode.get(district);
  if (!unit || unit.verified || year >= certainFrom) return [];
  return exchangesOf(unit).map((exchange) => exchange.with);
}

/** The region of today in which a district lies. */
export function presentRegion(district: string): string | null {
  const unit = unitByCode.get(district);
  const last = unit?.parents.at(-1);
  if (!unit || !last) return null;
  if (last.to === null) return last.region;
  return "becameRegion" in unit ? (unit.becameRegion ?? null) : null;
}

const formerCodes: readonly FormerCode[] = kato.districts.flatMap((unit) =>
  ("formerCodes" in unit ? (unit.formerCodes ?? []) : []).flatMap((former) =>
    former.code === null
      ? []
      : [{ code: former.code, until: lastYear(former.validTo) ?? 0, present: unit.code }]
  )
);

/** The codes that another unit had before; they are few among all. */
export const codesGivenAnew: ReadonlySet<string> = new Set(formerCodes.map(({ code }) => code));

/** The code that a district had in a year, where it was another than now. */
export function formerCode(present: string, year: number): string | null {
  return (
    formerCodes.find((entry) => entry.present === present && year <= entry.until)?.code ?? null
  );
}

/** The unit that had a code of today in a year, where it was another one. */
export function formerHolder(present: string, year: number): string | null {
  return (
    formerCodes.find((entry) => entry.code === present && year <= entry.until)?.present ?? null
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
