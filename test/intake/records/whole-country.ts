import kato from "../../../data/kato.json";
import { rows, smallExtract } from "./small-extract";
import type { Row } from "./small-extract";

interface Unit {
  readonly code: string;
  readonly parents: readonly { region: string; from: number; to: number | null }[];
}

/** The districts of 2024 with their regions. */
export const districtsOf2024: readonly { readonly code: string; readonly region: string }[] = (
  [...kato.districts, ...kato.cityDistricts] as Unit[]
).flatMap(({ code, parents }) => {
  const then = parents.find(({ from, to }) => from <= 2024 && (to === null || to >= 2024));
  return then ? [{ code, region: then.region }] : [];
});

type Changes = Parameters<typeof smallExtract>[0];

/**
 * The small country with a school and a preschool in every district, so that its sums are whole:
 * in those that have none a basic school without pupils and a mini-centre without children.
 */
export function wholeCountry(changes: Changes = {}, without: readonly string[] = []) {
  const left = districtsOf2024.filter(({ code }) => !without.includes(code));
  const beside = (of: readonly Row[], make: (code: string) => Row) => {
    const there = of.filter(({ district }) => !without.includes(String(district)));
    const held = new Set(there.map(({ district }) => district));
    return [...there, ...left.filter(({ code }) => !held.has(code)).map(({ code }) => make(code))];
  };
  const { schools = rows.schools, preschools = rows.preschools } = changes;
  return smallExtract({
    ...changes,
    schools: beside(schools, (code) => ({
      ...rows.schools[1]!,
      schoolId: `D${code}`,
      district: code,
    })),
    preschools: beside(preschools, (code) => ({
      ...{ ...rows.preschools[2]!, preschoolId: `M${code}`, district: code },
    })),
  });
}
