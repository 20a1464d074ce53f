import { existsSync } from "node:fs";
import { catalogue } from "../../catalogue/shipped-catalogue";
import type { OrganisationPopulation } from "../../catalogue/record-form";
import { organisationsOf } from "../../catalogue/record-form";
import { recordForms } from "../../catalogue/record-forms";
import { fail, problem } from "../../problem/problem";
import {
  borrowStatements,
  formerGraduates,
  formerStatement,
} from "../../sql/intake/borrowed-organisations";
import { extractInTarget } from "../../sql/intake/known-extracts";
import { parquetColumns } from "../../sql/intake/record-files";
import { recordCoding } from "../../sql/records/record-coding";
import type { StoredNumbers } from "../../sql/records/stored-numbers";
import type { Manifest } from "./manifest";
import { areWhole } from "../../warehouse/check-records";
import { readLoadedFiles } from "../../warehouse/loaded-files";
import type { LoadedFile } from "../../warehouse/loaded-files";
import { recordsPath } from "../../warehouse/record-folder";
import { recordFinding } from "./record-finding";
import type { RecordFinding } from "./record-finding";
import { numberFrom } from "./scratch";
import type { Scratch } from "./scratch";

/**
 * Lays the organisations of other loads beside those of an extract: of the load that answers for
 * them where the extract has none, and of the year before for graduates of schools that closed.
 */
export async function borrowOrganisations(
  scratch: Scratch,
  folder: string,
  { year, files, organisations, schoolsBefore }: Manifest,
  numbers: StoredNumbers
): Promise<RecordFinding[]> {
  const referred = new Set(
    files.flatMap(({ population }) => organisationsOf(recordForms[population]))
  );
  const findings: RecordFinding[] = [];
  for (const [name, load] of Object.entries(organisations)) {
    const population = name as OrganisationPopulation;
    if (!referred.has(population)) continue;
    const found = { population, load, year };
    if (!(await keepsIds(scratch, folder, load, population))) {
      findings.push(recordFinding(problem("organisationsWithoutIds", found)));
      continue;
    }
    const coding = recordCoding(population, catalogue, numbers);
    const path = recordsPath(folder, load, population);
    for (const statement of borrowStatements(coding, path)) await scratch.run(statement);
    findings.push(recordFinding(problem("organisationsOfLoad", found), { severity: "warning" }));
  }
  const isFormerKept =
    schoolsBefore !== null && (await keepsIds(scratch, folder, schoolsBefore, "schools"));
  const coding = recordCoding("schools", catalogue, numbers);
  await scratch.run(
    formerStatement(coding, isFormerKept ? recordsPath(folder, schoolsBefore, "schools") : null)
  );
  return findings;
}

/**
 * Whether organisations of a load can still be told by their ids: 0.1.0 did not keep them. Throws
 * `keptRecordsDamaged`: no figure is counted beside records that are not as they were.
 */
async function keepsIds(
  scratch: Scratch,
  folder: string,
  load: number,
  population: OrganisationPopulation
): Promise<boolean> {
  const path = recordsPath(folder, load, population);
  if (!existsSync(path)) return false;
  const files = await filesOf(scratch, load);
  const kept = files.find((file) => file.population === population)?.kept;
  if (!(await areWhole(path, kept))) fail("keptRecordsDamaged", { load, files: [path] });
  const [names] = await scratch.columns(parquetColumns(path));
  return (names ?? []).includes("id");
}

async function filesOf(scratch: Scratch, load: number): Promise<readonly LoadedFile[]> {
  const [extract] = await scratch.columns(extractInTarget(load));
  return extract?.length ? readLoadedFiles(String(extract[0])) : [];
}

/** Tells how many graduates are counted at schools that stand in the load of the year before. */
export async function tellFormerGraduates(
  scratch: Scratch,
  { year, files, schoolsBefore }: Manifest
): Promise<RecordFinding[]> {
  const hasGraduates = files.some(({ population }) => population === "graduates");
  if (!hasGraduates || schoolsBefore === null) return [];
  const records = await numberFrom(scratch, formerGraduates);
  if (!records) return [];
  const found = problem("graduatesOfFormerSchools", {
    load: schoolsBefore,
    year: year - 1,
    records,
  });
  return [recordFinding(found, { severity: "warning", population: "graduates", count: records })];
}
