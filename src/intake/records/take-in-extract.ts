import { basename, resolve } from "node:path";
import { attachTarget, checkpointTarget, detachTarget, packWritten } from "../../sql/intake/target";
import type { StoredNumbers } from "../../sql/records/stored-numbers";
import { keptLoad, knownLoads } from "../../warehouse/known-loads";
import { makeCurrent, prepareNext } from "../../warehouse/next-file";
import { keptRecordFolders } from "../../warehouse/record-folder";
import { borrowOrganisations, tellFormerGraduates } from "./borrow-organisations";
import { checkFiles } from "./check-files";
import { checkRows } from "./check-rows";
import type { CheckedRows } from "./check-rows";
import { comparePublished } from "./compare-published";
import { createDistricts } from "./district-codes";
import { readNumbers } from "./member-table";
import type { FolderOutcome, FolderReport, RecordExtract } from "./record-extract";
import { hasErrors } from "./record-finding";
import type { RecordFinding } from "./record-finding";
import type { RecordSource } from "../../sql/intake/record-source";
import { openScratch } from "./scratch";
import type { Scratch } from "./scratch";
import { territoryGaps } from "./territory-gaps";
import { writeLoadLine, writeRecords } from "./write-records";

/** Checks the files, rows and sums of an extract and writes it as the next load, or nothing. */
export async function takeInExtract(
  folder: string,
  extract: RecordExtract
): Promise<FolderOutcome> {
  const { manifest, mapping, path, sha256, signal, onProgress } = extract;
  const load = await nextNumber(folder);
  const scratch = await openScratch(folder, signal);
  try {
    onProgress({ step: "files", population: null, rows: 0, of: 0 });
    const files = await checkFiles(scratch, path, manifest.files, mapping, signal);
    const { sources } = files;
    const findings = [...extract.found, ...files.findings];
    if (hasErrors(findings)) return { kind: "refused", findings, rejects: [] };
    const next = await prepareNext(folder);
    const outcome = await writeNext(scratch, folder, {
      ...{ next: next.path, load, sources, extract },
      found: findings,
    });
    const { findings: all, rejects } = outcome;
    if (outcome.kind === "refused") return { kind: "refused", findings: all, rejects };
    signal?.throwIfAborted();
    await makeCurrent(folder, next);
    return { kind: "loaded", load: await keptLoad(sha256, folder), findings: all, rejects };
  } finally {
    scratch.close();
  }
}

/** Above every load known, and above those of a file that was passed over and keeps its records. */
async function nextNumber(folder: string): Promise<number> {
  const known = (await knownLoads(folder)).map(({ number }) => number);
  const kept = keptRecordFolders(folder).map(Number).filter(Number.isInteger);
  return Math.max(0, ...known, ...kept) + 1;
}

interface Next {
  /** Where the next file stands, which nobody names yet. */
  readonly next: string;
  readonly load: number;
  readonly sources: readonly RecordSource[];
  readonly extract: RecordExtract;
  /** What was found in the manifest and about the files. */
  readonly found: readonly RecordFinding[];
}

type Written = FolderReport & { readonly kind: "loaded" | "refused" };

/** Checks the rows and writes the load into the next file. */
async function writeNext(scratch: Scratch, folder: string, next: Next): Promise<Written> {
  await scratch.run(attachTarget(next.next));
  const written = await checkAndWrite(scratch, folder, next);
  await scratch.run(detachTarget);
  return written;
}

async function checkAndWrite(scratch: Scratch, folder: string, next: Next): Promise<Written> {
  const { load, sources, extract } = next;
  const { manifest, limits, onProgress } = extract;
  const { year } = manifest;
  const numbers = await readNumbers(scratch);
  await createDistricts(scratch, year, numbers);
  const borrowed = await borrowOrganisations(scratch, folder, manifest, numbers);
  if (hasErrors(borrowed)) return { kind: "refused", findings: borrowed, rejects: [] };
  const checked = await checkRows(scratch, sources, {
    folder,
    year,
    numbers,
    rejectThreshold: limits.rejectThreshold,
    rejectsName: `load-${timeName(extract.now)}`,
    explain: extract.explain,
    expected: new Map(manifest.files.map(({ population, rows }) => [population, rows])),
    onProgress,
  });
  const rejects = checked.flatMap((file) => file.rejects ?? []);
  const ofRows = [...borrowed, ...next.found, ...checked.flatMap(({ findings }) => findings)];
  if (hasErrors(ofRows)) return { kind: "refused", findings: ofRows, rejects };
  await scratch.run(packWritten);
  await scratch.run("BEGIN TRANSACTION");
  const written = await writeRecords(scratch, {
    folder,
    load,
    manifest,
    checked,
    numbers,
    onProgress,
  });
  const findings = [...ofRows, ...(await checkWhole(scratch, next, checked, numbers))];
  if (hasErrors(findings)) {
    await scratch.run("ROLLBACK");
    return { kind: "refused", findings, rejects };
  }
  const file = basename(resolve(extract.path));
  const loadedAt = extract.now.toISOString();
  const { sha256 } = extract;
  await writeLoadLine(scratch, {
    ...{ load, loadedAt, file, sha256, findings, manifest, checked, ...written },
  });
  await scratch.run("COMMIT");
  await scratch.run(checkpointTarget);
  return { kind: "loaded", findings, rejects };
}

async function checkWhole(
  scratch: Scratch,
  { load, extract }: Next,
  checked: readonly CheckedRows[],
  numbers: StoredNumbers
): Promise<RecordFinding[]> {
  const { manifest, limits } = extract;
  const published = await comparePublished(scratch, {
    load,
    year: manifest.year,
    referenceDate: manifest.referenceDate,
    populations: checked.map(({ source }) => source.population),
    numbers,
    tolerance: limits.publishedTolerance,
    allowance: limits.publishedAllowance,
    demonstration: manifest.demonstration,
  });
  return [
    ...published,
    ...(await territoryGaps(scratch, {
      ...{ load, year: manifest.year, organisations: manifest.organisations, numbers },
      populations: checked.map(({ source }) => source.population),
    })),
    ...(await tellFormerGraduates(scratch, manifest)),
  ];
}

function timeName(time: Date): string {
  return time.toISOString().slice(0, 19).replace(/[-:]/g, "").replace("T", "-");
}
