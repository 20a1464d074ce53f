import { districts, mayBePartOf } from "../../catalogue/districts";
import { existsIn, regionInYear, regions } from "../../catalogue/territory";
import { problem } from "../../problem/problem";
import type { StoredNumbers } from "../../sql/records/stored-numbers";
import { target } from "./derive-load";
import { recordFinding } from "./record-finding";
import type { RecordFinding } from "./record-finding";
import type { Scratch } from "./scratch";

/** Warns of regions of the year that an extract leaves out, and of districts without organisations. */
export async function territoryGaps(
  scratch: Scratch,
  load: number,
  year: number,
  numbers: StoredNumbers
): Promise<RecordFinding[]> {
  const [populations, regionNumbers, districtNumbers] = await scratch.columns({
    text: `SELECT population, d_region, d_district FROM ${target}.record_coverage WHERE load = ${load} AND population IN ('schools', 'preschools')`,
    parameters: [],
  });
  const findings: RecordFinding[] = [];
  for (const population of ["schools", "preschools"] as const) {
    const rows = (populations ?? []).flatMap((value, row) => (value === population ? [row] : []));
    if (!rows.length) continue;
    const held = new Set(rows.map((row) => Number(regionNumbers?.[row])));
    const heldDistricts = new Set(rows.map((row) => Number(districtNumbers?.[row])));
    const isHeld = (code: string) => held.has(numbers.get("region")?.get(code) ?? 0);
    const missing = regions.filter((unit) => existsIn(unit, year) && !isHeld(unit.code));
    if (missing.length) {
      const codes = missing.map(({ code }) => code);
      findings.push(gap(problem("regionsMissing", { year, regions: codes }), population));
    }
    // Districts of a missing region need no second word.
    const isEmpty = (code: string) => !heldDistricts.has(numberIn(numbers, code));
    const empty = districts.filter((unit) => {
      const region = regionInYear(unit, year);
      if (region === null || !isHeld(region) || !isEmpty(unit.code)) return false;
      return mayBePartOf(unit.code, year).every(isEmpty);
    });
    if (empty.length) {
      const codes = empty.map(({ code }) => code);
      findings.push(
        gap(problem("districtsWithoutOrganisations", { year, missing: codes }), population)
      );
    }
  }
  return withoutRepetition(findings);
}

/** What schools and preschools lack alike is told once, of the folder. */
function withoutRepetition(findings: readonly RecordFinding[]): RecordFinding[] {
  const keys = findings.map(({ problem: found }) => JSON.stringify(found));
  return findings.flatMap((finding, at) => {
    if (keys.indexOf(keys[at]!) < at) return [];
    return keys.lastIndexOf(keys[at]!) > at
      ? [{ ...finding, population: null, file: null }]
      : [finding];
  });
}

function numberIn(numbers: StoredNumbers, code: string): number {
  return numbers.get("district")?.get(code) ?? 0;
}

function gap(
  found: Parameters<typeof recordFinding>[0],
  population: "schools" | "preschools"
): RecordFinding {
  return recordFinding(found, { severity: "warning", population });
}
