import { districts, formerCode, resolveTerritory } from "../../catalogue/districts";
import { regionInYear } from "../../catalogue/territory";
import { districtStatements } from "../../sql/intake/district-codes";
import { numberOf } from "../../sql/records/stored-numbers";
import type { StoredNumbers } from "../../sql/records/stored-numbers";
import { notInYear } from "../../sql/intake/stage-records";
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
    const region = found.valid ? regionInYear(found.unit, year) : null;
    const number = region === null ? notInYear : numberOf(numbers, "district", found.unit.code);
    return [{ code, number, region: region === null ? null : numberOf(numbers, "region", region) }];
  });
  for (const statement of districtStatements(rows)) await scratch.run(statement);
}

function formerCodeOf(code: string, year: number): string[] | null {
  const former = formerCode(code, year);
  return former === null ? null : [former];
}
