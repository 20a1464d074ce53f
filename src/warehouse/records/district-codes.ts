import { districts, formerCode, resolveTerritory } from "../../catalogue/districts";
import type { Member } from "../../catalogue/dimension";
import { literal } from "../../sql/literal";
import { numberOf } from "../../sql/stored-numbers";
import type { StoredNumbers } from "../../sql/stored-numbers";
import { districtTable, notInYear } from "../../sql/stage-records";
import type { Scratch } from "./scratch";

/** Lays every code that a district may have beside its number and that of its region in the year. */
export async function createDistricts(
  scratch: Scratch,
  year: number,
  numbers: StoredNumbers
): Promise<void> {
  const codes = new Set(
    districts.flatMap(({ code }) => [code, ...(formerCodeOf(code, year) ?? [])])
  );
  const rows = [...codes].flatMap((code) => {
    const found = resolveTerritory(code, year);
    if (found.kind !== "district") return [];
    const region = found.valid ? regionIn(found.unit, year) : null;
    const number = region === null ? notInYear : numberOf(numbers, "district", found.unit.code);
    const inRegion = region === null ? "NULL" : numberOf(numbers, "region", region);
    return [`(${literal(code)}, ${number}, ${inRegion})`];
  });
  await scratch.run(
    `CREATE TABLE ${districtTable} (code VARCHAR, number SMALLINT, region SMALLINT)`
  );
  await scratch.run(`INSERT INTO ${districtTable} VALUES ${rows.join(", ")}`);
}

function formerCodeOf(code: string, year: number): string[] | null {
  const former = formerCode(code, year);
  return former === null ? null : [former];
}

/** The region to which a district belonged; what stood when the classifier begins stood before. */
export function regionIn({ from, parents = [] }: Member, year: number): string | null {
  const parent = parents.find((entry) => entry.from <= year && (entry.to ?? year) >= year);
  const [first] = parents;
  return parent?.region ?? (first && from === null && year < first.from ? first.region : null);
}
