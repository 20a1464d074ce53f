import kato from "../../data/kato.json";
import type { Member } from "../catalogue/dimension";
import { districts, formerCode } from "../catalogue/districts";
import { existsIn } from "../catalogue/territory";

/** A present district with what tells how many schools it has; schools never move between places. */
export interface Place {
  readonly index: number;
  readonly code: string;
  /** The region of the present division. */
  readonly region: string;
  /** How much of the region's towns and villages lies here. */
  readonly urban: number;
  readonly rural: number;
  /** In which of the two every place has an organisation. */
  readonly main: Locality;
}

export type Locality = "urban" | "rural";

interface KatoUnit {
  readonly code: string;
  readonly kind: string;
  readonly te: number | null;
  readonly createdFrom?: readonly string[];
}

const members = new Map(districts.map((member) => [member.code, member]));
const units: readonly KatoUnit[] = [...kato.districts, ...kato.cityDistricts];
const present = units.filter(({ code }) => memberOf(code).to === null);

function memberOf(code: string): Member {
  const member = members.get(code);
  if (!member) throw new Error(`district ${code} is missing from the catalogue`);
  return member;
}

function placeOf(unit: KatoUnit, index: number): Place {
  const isTown = unit.kind !== "district";
  // Codes of this form belong to the towns from which regions are administered.
  const isCapital = unit.kind === "city" && unit.code.endsWith("1000000");
  const townWeight = unit.kind === "city-district" ? 3 : isCapital ? 8 : 2;
  return {
    index,
    code: unit.code,
    region: memberOf(unit.code).parents!.at(-1)!.region,
    urban: isTown ? townWeight : unit.te === 4 ? 0.8 : 0,
    rural: isTown ? (unit.te === 3 ? 0.25 : 0) : 1,
    main: isTown ? "urban" : "rural",
  };
}

/** Every place of the country, in the order of the classifier. */
export const places: readonly Place[] = present.map(placeOf);

/** The unit to which a place belonged in a year: itself, or the one it was made from later. */
function unitIn(code: string, year: number): Member {
  const member = memberOf(code);
  if (existsIn(member, year)) return member;
  const forerunner = units.find((unit) => unit.code === code)?.createdFrom?.[0];
  if (forerunner !== undefined) return unitIn(forerunner, year);
  const region = member.parents!.at(-1)!.region;
  // The classifier does not say of which districts of a city a new one was made.
  const neighbour = present.find(
    (unit) =>
      memberOf(unit.code).parents!.at(-1)!.region === region && existsIn(memberOf(unit.code), year)
  );
  if (!neighbour) throw new Error(`no district for ${code} in ${year}`);
  return memberOf(neighbour.code);
}

const codesByYear = new Map<number, readonly string[]>();

/** The code of the district in which a place lay in a year, as it was valid then. */
export function districtIn(place: Place, year: number): string {
  let codes = codesByYear.get(year);
  if (!codes) {
    const found = places.map(({ code }) => unitIn(code, year).code);
    codes = found.map((code) => formerCode(code, year) ?? code);
    codesByYear.set(year, codes);
  }
  return codes[place.index]!;
}

/** The region in which a place lay in a year. */
export function regionIn(place: Place, year: number): string {
  const parent = unitIn(place.code, year).parents!.find((each) => existsIn(each, year));
  if (!parent) throw new Error(`${place.code} lies in no region in ${year}`);
  return parent.region;
}
