import {
  existsSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { basename, dirname, join } from "node:path";
import { recordPopulations } from "../../catalogue/record-form";
import type { RecordPopulation } from "../../catalogue/record-form";
import { recordForms } from "../../catalogue/record-forms";
import { columnMeant } from "../../catalogue/outside-words";
import { ProblemError, fail, problem } from "../../problem/problem";
import { columnNamed } from "../records/check-header";
import { manifestName } from "../records/load-folder";
import { looksPersonal } from "../records/personal-column";
import { organisationsFirst, isRecordPopulation } from "../records/record-population";
import { openScratch } from "../records/scratch";
import type { Scratch } from "../records/scratch";
import { draftPopulation } from "./draft-population";
import type { DraftPopulation } from "./draft-population";
import { openExport } from "./export-file";
import { mappingForm, mappingName, open } from "./mapping";

/** A draft that was written, or that was not needed. */
export interface WrittenDraft {
  /** Null where the export is in our form already. */
  readonly path: string | null;
  /** Places that a person has to decide. */
  readonly open: number;
}

interface FileOfExport {
  readonly population: RecordPopulation;
  readonly path: string;
}

/**
 * Writes a draft of the mapping of an export beside its files, from their headers and values. What
 * is not certain is left open; a mapping that is there is never written over.
 * @param path the folder of an export, or one of its files
 * @throws ProblemError mappingExists, exportMissing, mappingPopulationUnknown, personalColumn, or
 *   what is wrong with a file
 */
export async function draftMapping(path: string): Promise<WrittenDraft> {
  if (!existsSync(path)) fail("fileNotFound", { file: path });
  const isFolder = statSync(path).isDirectory();
  const folder = isFolder ? path : dirname(path);
  const target = join(folder, mappingName);
  if (existsSync(target)) fail("mappingExists", { file: target });
  const names = isFolder ? readdirSync(path).toSorted() : [basename(path)];
  const tables = names.filter((name) => /\.(csv|parquet|txt)$/i.test(name));
  if (!tables.length) fail("exportMissing", { folder });
  const files = organisationsFirst(tables.map((name) => fileOf(folder, name)));
  const drafts = await withScratch((scratch) => draftAll(scratch, files));
  const needed = drafts.filter(
    ([, { columns, codes }]) => Object.keys(columns).length + Object.keys(codes).length > 0
  );
  if (!needed.length) return { path: null, open: 0 };
  const draft = { form: mappingForm, populations: Object.fromEntries(needed) };
  const text = `${JSON.stringify(draft, null, 2)}\n`;
  try {
    writeFileSync(target, text, { flag: "wx" });
  } catch (error) {
    const { code = "", message } = error as NodeJS.ErrnoException;
    if (code === "EEXIST") return fail("mappingExists", { file: target });
    return fail("fileUnreadable", { file: target, reason: code || message });
  }
  return { path: target, open: openPlaces(needed.map(([, one]) => one)) };
}

async function draftAll(scratch: Scratch, files: readonly FileOfExport[]) {
  const drafts: [RecordPopulation, DraftPopulation][] = [];
  for (const { population, path } of files) {
    const form = recordForms[population];
    const known = (name: string) =>
      columnNamed(name, form) !== null || columnMeant(name, form) !== null;
    const exported = await openExport(scratch, path, population, known);
    const [first, ...others] = exported.names
      .filter((name) => columnNamed(name, form) === null && looksPersonal(name))
      .map((column) => problem("personalColumn", { column }));
    // The values of persons belong into no file, least of all one that is passed on.
    if (first) throw new ProblemError([first, ...others]);
    drafts.push([population, await draftPopulation(exported, form)]);
  }
  return drafts;
}

function fileOf(folder: string, file: string): FileOfExport {
  const path = join(folder, file);
  const stem = file.replace(/\.\w+$/, "").toLowerCase();
  const population =
    namedInManifest(folder, file) ?? recordPopulations.find((name) => name.toLowerCase() === stem);
  if (!population) return fail("mappingPopulationUnknown", { file, possible: recordPopulations });
  return { population, path };
}

/** A manifest need not be right yet: what it says of a file is taken where it can be read. */
function namedInManifest(folder: string, file: string): RecordPopulation | null {
  const path = join(folder, manifestName);
  const text = existsSync(path) ? readFileSync(path, "utf8") : "";
  for (const [entry] of text.matchAll(/\{[^{}]*\}/g)) {
    const [, named] = /"file"\s*:\s*"([^"]*)"/.exec(entry) ?? [];
    const [, population = ""] = /"population"\s*:\s*"([^"]*)"/.exec(entry) ?? [];
    if (named === file && isRecordPopulation(population)) return population;
  }
  return null;
}

function openPlaces(drafts: readonly DraftPopulation[]): number {
  const values = drafts.flatMap(({ columns, codes }) => [columns, ...Object.values(codes)]);
  return values.flatMap((one) => Object.values(one)).filter((text) => text.startsWith(open)).length;
}

async function withScratch<T>(work: (scratch: Scratch) => Promise<T>): Promise<T> {
  const own = mkdtempSync(join(tmpdir(), "nedb-mapping-"));
  try {
    const scratch = await openScratch(own);
    try {
      return await work(scratch);
    } finally {
      scratch.close();
    }
  } finally {
    rmSync(own, { recursive: true, force: true });
  }
}
