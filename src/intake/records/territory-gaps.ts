import { organisationsOf } from "../../catalogue/record-form";
import type { RecordPopulation } from "../../catalogue/record-form";
import { recordForms } from "../../catalogue/record-forms";
import { districts, mayBePartOf } from "../../catalogue/districts";
import { existsIn, regionInYear, regions } from "../../catalogue/territory";
import { problem } from "../../problem/problem";
import { coveredRegions, organisationPlaces } from "../../sql/intake/covered-places";
import type { StoredNumbers } from "../../sql/records/stored-numbers";
import type { Manifest } from "./manifest";
import { recordFinding } from "./record-finding";
import type { RecordFinding } from "./record-finding";
import type { Scratch } from "./scratch";

/** A load as it is about to be taken in. */
export interface LoadAsWhole {
  readonly load: number;
  readonly year: number;
  readonly populations: readonly RecordPopulation[];
  /** The loads of the organisations that it refers to and does not have. */
  readonly organisations: Manifest["organisations"];
  readonly numbers: StoredNumbers;
}

/**
 * Warns of regions of the year that an extract leaves out, of districts without organisations, and
 * of regions whose organisations have not one record of a file: nobody there is nil, or cut off.
 */
export async function territoryGaps(
  scratch: Scratch,
  whole: LoadAsWhole
): Promise<RecordFinding[]> {
  return [...(await organisationGaps(scratch, whole)), ...(await recordGaps(scratch, whole))];
}

async function recordGaps(
  scratch: Scratch,
  { load, year, populations, organisations, numbers }: LoadAsWhole
): Promise<RecordFinding[]> {
  const loads = [load, ...Object.values(organisations)];
  const [owners, kinds, regionNumbers] = await scratch.columns(coveredRegions(loads));
  const regionsOf = (of: number, population: RecordPopulation) =>
    new Set(
      (owners ?? []).flatMap((owner, row) =>
        Number(owner) === of && kinds?.[row] === population ? [Number(regionNumbers?.[row])] : []
      )
    );
  return populations.flatMap((population): RecordFinding[] => {
    const own = regionsOf(load, population);
    // A file without a row says that there is nothing.
    if (!own.size) return [];
    const there = organisationsOf(recordForms[population]).map((kind) =>
      regionsOf(organisations[kind] ?? load, kind)
    );
    const without = regions.filter(({ code }) => {
      const number = numbers.get("region")?.get(code) ?? 0;
      return !own.has(number) && there.some((held) => held.has(number));
    });
    if (!without.length) return [];
    const found = problem("regionsWithoutRecords", {
      ...{ year, regions: without.map(({ code }) => code) },
    });
    return [recordFinding(found, { severity: "warning", population })];
  });
}

async function organisationGaps(
  scratch: Scratch,
  { load, year, populations: taken, organisations, numbers }: LoadAsWhole
): Promise<RecordFinding[]> {
  const [populations, regionNumbers, districtNumbers] = await scratch.columns(
    organisationPlaces(load)
  );
  const findings: RecordFinding[] = [];
  for (const population of ["schools", "preschools"] as const) {
    const rows = (populations ?? []).flatMap((value, row) => (value === population ? [row] : []));
    if (!rows.length) {
      // That there are none is known only where there are organisations of the other kind.
      const isKnown = (populations ?? []).length > 0 || Object.keys(organisations).length > 0;
      if (isKnown || !taken.includes(population)) continue;
      const codes = regions.filter((unit) => existsIn(unit, year)).map(({ code }) => code);
      findings.push(gap(problem("regionsMissing", { year, regions: codes }), population));
      continue;
    }
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
