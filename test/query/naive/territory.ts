import kato from "../../../data/kato.json";

interface Unit {
  readonly code: string;
  readonly kind: string;
  readonly parents: readonly { region: string; from: number; to: number | null }[];
  readonly createdFrom?: readonly string[] | null;
  readonly becameRegion?: string | null;
  /** Whether it is certain since when there is such a unit. */
  readonly verified: boolean;
  readonly formerCodes?: readonly { code: string | null; validTo: string }[] | null;
}

/** Districts in official order. */
export const districts: readonly Unit[] = [...kato.districts, ...kato.cityDistricts] as Unit[];

const byCode = new Map(districts.map((unit) => [unit.code, unit]));

export const districtCodes: readonly string[] = districts.map(({ code }) => code);

/** Regions in official order, former ones too. */
export const regionCodes: readonly string[] = kato.regions.map(({ code }) => code);

export function regionExisted(region: string, year: number): boolean {
  const { validFrom, validTo } = kato.regions.find(({ code }) => code === region)!;
  // Reforms of June count for the October of the same year.
  if (validFrom !== null && year < Number(validFrom.slice(0, 4))) return false;
  return validTo === null || year < Number(validTo.slice(0, 4));
}

export function regionsOfYear(year: number): string[] {
  return regionCodes.filter((code) => regionExisted(code, year));
}

/** The region in which a district lay in a year; null where there was no such district. */
export function regionOf(district: string, year: number): string | null {
  const found = byCode
    .get(district)
    ?.parents.find(({ from, to }) => from <= year && (to === null || year <= to));
  return found?.region ?? null;
}

/** The region of today that holds what a district was; `isStillThere` tells whether it is one now. */
export function regionToday(district: string): string | null {
  const unit = byCode.get(district);
  const last = unit?.parents.at(-1);
  if (!last) return null;
  return last.to === null ? last.region : (unit?.becameRegion ?? null);
}

export function isStillThere(district: string): boolean {
  return byCode.get(district)?.parents.at(-1)?.to === null;
}

/** The present code of a district that a file of a year names by the code of that year. */
export function presentCode(code: string, year: number): string {
  const renamed = districts.find(({ formerCodes }) =>
    (formerCodes ?? []).some(
      (former) => former.code === code && year < Number(former.validTo.slice(0, 4))
    )
  );
  return renamed?.code ?? code;
}

/** Territory that passed between two districts; `year` is the first one counted without it. */
export interface Move {
  readonly from: string;
  readonly to: string;
  readonly year: number;
}

export const moves: readonly Move[] = [
  ...districts.flatMap((unit) =>
    forerunnersOf(unit).map((from) => ({ from, to: unit.code, year: firstYear(unit) }))
  ),
  // Rural okrugs of Turkistan city that were given to Kentau.
  { from: "611000000", to: "612000000", year: 2018 },
];

/** The copy of the classifier is of this year: from then on it is certain which districts there are. */
const copied = 2026;

/** Out of which districts one came that may not have been there yet; none where it is certain. */
export function perhapsWithin(district: string, year: number): string[] {
  if (byCode.get(district)!.verified || year >= copied) return [];
  return moves.filter(({ to }) => to === district).map(({ from }) => from);
}

function firstYear({ parents }: Unit): number {
  return parents[0]!.from;
}

function forerunnersOf(unit: Unit): readonly string[] {
  if (unit.createdFrom?.length) return unit.createdFrom;
  const since = firstYear(unit);
  // "2015" means that it is as old as the classifier's copy, or older.
  if (unit.kind !== "city-district" || since <= 2015) return [];
  const city = unit.parents[0]!.region;
  const asDistrict = districts.find((other) => other.becameRegion === city);
  if (asDistrict && asDistrict.parents.at(-1)!.to === since - 1) return [asDistrict.code];
  return districts
    .filter(({ kind, parents }) => kind === "city-district" && parents[0]!.region === city)
    .filter((other) => firstYear(other) < since)
    .map(({ code }) => code);
}

/** The code that a district had in a year. */
export function formerCodeOf(district: string, year: number): string {
  const former = (byCode.get(district)?.formerCodes ?? []).find(
    ({ code, validTo }) => code !== null && year < Number(validTo.slice(0, 4))
  );
  return former?.code ?? district;
}
