import { organisationsOf } from "../../catalogue/record-form";
import type { RecordPopulation } from "../../catalogue/record-form";
import { recordForms } from "../../catalogue/record-forms";
import { catalogue } from "../../catalogue/shipped-catalogue";
import { flushFile } from "../../disk/flush-file";
import { cellCount } from "../../sql/intake/derived-load";
import { extractStatement, loadStatement, useStatement } from "../../sql/intake/load-line";
import { keepStatement } from "../../sql/intake/record-files";
import { recordCoding } from "../../sql/records/record-coding";
import type { StoredNumbers } from "../../sql/records/stored-numbers";
import type { CheckedRows } from "./check-rows";
import { derivePopulation, markDerived } from "./derive-load";
import type { Manifest } from "./manifest";
import { writeNumbers } from "./member-table";
import { makeRecordsFolder, recordsPath } from "../../warehouse/record-folder";
import type { Finding } from "../../warehouse/finding";
import { fingerprintOf } from "../../warehouse/fingerprint";
import { withoutValues } from "../../warehouse/kept-findings";
import type { OnProgress } from "./load-progress";
import { numberFrom } from "./scratch";
import type { Scratch } from "./scratch";

/** A checked extract on its way into the warehouse. */
export interface NewRecords {
  readonly folder: string;
  readonly load: number;
  readonly manifest: Manifest;
  readonly checked: readonly CheckedRows[];
  readonly numbers: StoredNumbers;
  readonly onProgress: OnProgress;
}

/** What was written of an extract: how many cells, and the SHA-256 of the records that are kept. */
export type WrittenRecords = Pick<LoadLine, "cells" | "kept">;

/** Keeps the accepted records and derives their figures into the attached file. */
export async function writeRecords(scratch: Scratch, records: NewRecords): Promise<WrittenRecords> {
  const { folder, load, manifest, checked, numbers, onProgress } = records;
  const populations = checked.map(({ source }) => source.population);
  const of = checked.reduce((sum, { rows }) => sum + rows, 0);
  let rows = 0;
  makeRecordsFolder(folder, load);
  await writeNumbers(scratch, numbers);
  let cells = 0;
  const kept = new Map<RecordPopulation, string>();
  for (const [at, population] of populations.entries()) {
    onProgress({ step: "figures", population, rows, of });
    const path = recordsPath(folder, load, population);
    await keepRecords(scratch, population, numbers, path);
    kept.set(population, await fingerprintOf(path));
    const derived = { load, year: manifest.year };
    await derivePopulation(scratch, population, numbers, derived, path);
    cells += await numberFrom(scratch, cellCount(population, load, catalogue));
    rows += checked[at]?.rows ?? 0;
  }
  return { cells, kept };
}

async function keepRecords(
  scratch: Scratch,
  population: RecordPopulation,
  numbers: StoredNumbers,
  path: string
): Promise<void> {
  const { columns } = recordCoding(population, catalogue, numbers);
  const names = columns.map(({ name }) => name);
  await scratch.run(keepStatement(population, names, path));
  await flushFile(path);
}

/** What the load tables say of a load. */
export interface LoadLine {
  readonly load: number;
  readonly loadedAt: string;
  readonly file: string;
  readonly sha256: string;
  readonly cells: number;
  readonly findings: readonly Finding[];
  readonly manifest: Manifest;
  readonly checked: readonly CheckedRows[];
  /** SHA-256 of the records of each population that were kept. */
  readonly kept: ReadonlyMap<RecordPopulation, string>;
}

/** The other loads whose organisations the records of a population belong to. */
function organisationsFor(population: RecordPopulation, { organisations }: Manifest) {
  const needed = organisationsOf(recordForms[population]);
  const own = Object.entries(organisations).filter(
    ([kind]) => population === "waitingList" || needed.some((one) => one === kind)
  );
  return own.length ? { organisations: Object.fromEntries(own) } : {};
}

/** Writes a load down and puts it into use. */
export async function writeLoadLine(scratch: Scratch, line: LoadLine): Promise<void> {
  const { load, manifest } = line;
  const files = line.checked.map(({ source, rows, refused }) => ({
    ...manifest.files.find(({ population }) => population === source.population),
    rows,
    refused,
    kept: line.kept.get(source.population),
    ...organisationsFor(source.population, manifest),
  }));
  const findings = JSON.stringify(withoutValues(line.findings));
  await scratch.run(loadStatement({ ...line, findings }));
  await scratch.run(extractStatement({ ...manifest, load, extract: JSON.stringify(files) }));
  await markDerived(scratch, load);
  await scratch.run(useStatement(load, line.loadedAt));
}
