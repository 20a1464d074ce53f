import { isUtf8 } from "node:buffer";
import { isRecordPopulation } from "./record-population";
import type { OrganisationPopulation, RecordPopulation } from "../../catalogue/record-form";
import { organisationPopulations, organisationsOf } from "../../catalogue/record-form";
import { recordForms } from "../../catalogue/record-forms";
import { isOneLine, textLimits } from "../../catalogue/text-limits";
import { problem } from "../../problem/problem";
import type { Problem } from "../../problem/problem";
import type { LoadedFile } from "../../warehouse/loaded-files";
import type { OrganisationLoad } from "./organisation-loads";
import { isObject, parseObject } from "../text/json-object";
import { hasLostLetters } from "../text/lost-letters";
import { hasErrors, recordFinding } from "./record-finding";
import type { RecordFinding } from "./record-finding";

/** One file of an extract, as the manifest names it. */
export interface ManifestFile {
  readonly population: RecordPopulation;
  readonly file: string;
  readonly rows: number;
  readonly sha256: string;
}

/** What an extract of records says of itself. */
export interface Manifest {
  readonly year: number;
  readonly referenceDate: string;
  readonly source: string;
  readonly state: ManifestState;
  readonly demonstration: boolean;
  readonly files: readonly ManifestFile[];
  /** The loads whose organisations stand in for those that the extract does not carry. */
  readonly organisations: Organisations;
  /** The load of the schools of the year before; null where there is none. */
  readonly schoolsBefore: number | null;
}

type Organisations = NonNullable<LoadedFile["organisations"]>;

const states = ["normal", "provisional", "revised", "estimated"] as const;

export type ManifestState = (typeof states)[number];

const form = "nedb-extract-1";

const fields = ["form", "year", "referenceDate", "source", "state", "demonstration", "files"];
const fileFields = ["population", "file", "rows", "sha256"];

/** What a field must be; the words stand with the problem. */
export type ManifestMust =
  | "unknown"
  | "oneOf"
  | "year"
  | "date"
  | "dateOfYear"
  | "line"
  | "flag"
  | "list"
  | "object"
  | "fileName"
  | "count"
  | "checksum";

type Wrong = (field: string, value: unknown, must: ManifestMust, expected: string) => void;

/**
 * Reads a manifest and names everything that is wrong with it.
 * @param loadOf the loads that have organisations already
 */
export function readManifest(
  bytes: Uint8Array,
  now: Date,
  loadOf: OrganisationLoad
): { readonly manifest: Manifest | null; readonly findings: readonly RecordFinding[] } {
  const findings: RecordFinding[] = [];
  const found = (what: Problem, population: RecordPopulation | null = null) =>
    findings.push(recordFinding(what, { population }));
  const nothing = (what: Problem) => ({ manifest: null, findings: [recordFinding(what)] });
  if (!isUtf8(bytes)) return nothing(problem("fileNotUtf8", { file: "manifest.json" }));
  const parsed = parseObject(Buffer.from(bytes).toString("utf8"));
  if (!parsed) return nothing(problem("manifestUnreadable", {}));
  const wrong: Wrong = (field, value, must, expected) =>
    found(problem("manifestFieldInvalid", { field, value: shown(value), must, expected }));

  const { year, referenceDate, source, state = "normal", demonstration = false, files } = parsed;
  // A field that is misspelt would leave what it says unsaid: made-up figures must not pass as real.
  for (const field of Object.keys(parsed).filter((name) => !fields.includes(name))) {
    wrong(field, parsed[field], "unknown", fields.join(", "));
  }
  if (parsed["form"] !== form) wrong("form", parsed["form"], "oneOf", form);
  if (!isWhole(year) || year < 1991 || year > 2100) wrong("year", year, "year", "2024");
  else if (year > now.getUTCFullYear()) found(problem("yearAhead", { year }));
  if (!isDate(referenceDate)) wrong("referenceDate", referenceDate, "date", "2024-10-05");
  else if (isWhole(year) && !referenceDate.startsWith(`${year}-`)) {
    wrong("referenceDate", referenceDate, "dateOfYear", `${year}-10-05`);
  }
  if (!isLine(source)) wrong("source", source, "line", `1 … ${textLimits.source}`);
  else if (hasLostLetters(source)) {
    const place = { severity: "warning", column: "source", value: source } as const;
    findings.push(recordFinding(problem("lettersLost", {}), place));
  }
  if (!states.some((known) => known === state)) wrong("state", state, "oneOf", states.join(", "));
  if (typeof demonstration !== "boolean")
    wrong("demonstration", demonstration, "flag", "true, false");
  const entries = Array.isArray(files) ? (files as unknown[]) : [];
  if (!entries.length) wrong("files", files, "list", "[{ … }]");
  const read = entries.flatMap((entry, at) => readFile(entry, `files[${at}]`, wrong));
  const elsewhere = (kind: OrganisationPopulation, of = year as number) =>
    loadOf(kind, of, demonstration === true);
  const organisations = organisationsElsewhere(read, elsewhere);
  for (const what of betweenFiles(read, organisations)) found(what.problem, what.population);
  const manifest = {
    year: year as number,
    referenceDate: referenceDate as string,
    source: source as string,
    state: state as ManifestState,
    demonstration: demonstration as boolean,
    files: read,
    organisations,
    schoolsBefore: elsewhere("schools", (year as number) - 1),
  };
  return { manifest: hasErrors(findings) ? null : manifest, findings };
}

function readFile(entry: unknown, at: string, wrong: Wrong): ManifestFile[] {
  if (!isObject(entry)) {
    wrong(at, entry, "object", "{ population, file, rows, sha256 }");
    return [];
  }
  for (const field of Object.keys(entry).filter((name) => !fileFields.includes(name))) {
    wrong(`${at}.${field}`, entry[field], "unknown", fileFields.join(", "));
  }
  const { population, file, rows, sha256 } = entry;
  const isFile = typeof file === "string" && /^[^/\\:\0]+\.(csv|parquet)$/i.test(file);
  const isKnown = typeof population === "string" && isRecordPopulation(population);
  const isSha = typeof sha256 === "string" && /^[0-9a-f]{64}$/i.test(sha256);
  if (!isKnown) wrong(`${at}.population`, population, "oneOf", Object.keys(recordForms).join(", "));
  if (!isFile) wrong(`${at}.file`, file, "fileName", "pupils.csv, pupils.parquet");
  if (!isWhole(rows) || rows < 0) wrong(`${at}.rows`, rows, "count", "0, 1, 2 …");
  if (!isSha) wrong(`${at}.sha256`, sha256, "checksum", "SHA-256");
  if (!isKnown || !isFile || !isSha || !isWhole(rows)) return [];
  return [{ population, file, rows, sha256: sha256.toLowerCase() }];
}

/** Organisations that an extract needs and does not carry, as far as another load has them. */
function organisationsElsewhere(
  files: readonly ManifestFile[],
  loadOf: (kind: OrganisationPopulation) => number | null
): Organisations {
  const own = files.map(({ population }) => population);
  const referred = files.flatMap(({ population }) => organisationsOf(recordForms[population]));
  // The waiting list refers to none, but nobody waiting is nil where there are some.
  const isAlone =
    own.includes("waitingList") && !organisationPopulations.some((kind) => own.includes(kind));
  const needed = organisationPopulations.filter(
    (kind) => !own.includes(kind) && (isAlone || referred.includes(kind))
  );
  return Object.fromEntries(
    needed.flatMap((kind) => {
      const load = loadOf(kind);
      return load === null ? [] : [[kind, load] as const];
    })
  );
}

function betweenFiles(files: readonly ManifestFile[], elsewhere: Organisations) {
  const populations = files.map(({ population }) => population);
  const twice = populations.filter((entry, at) => populations.indexOf(entry) < at);
  const names = files.map(({ file }) => file.toLowerCase());
  return [
    ...[...new Set(twice)].map((population) => ({
      population,
      problem: problem("populationTwice", { population }),
    })),
    ...files.flatMap(({ population, file }, at) =>
      names.indexOf(file.toLowerCase()) < at && !twice.includes(population)
        ? [{ population, problem: problem("fileNamedTwice", { file }) }]
        : []
    ),
    ...[...new Set(populations)].flatMap((population) => {
      const missing = organisationsOf(recordForms[population]).filter(
        (needed) => !populations.includes(needed) && elsewhere[needed] === undefined
      );
      return missing.length
        ? [{ population, problem: problem("organisationsMissing", { population, missing }) }]
        : [];
    }),
  ];
}

function isLine(value: unknown): value is string {
  const isText = typeof value === "string" && value.trim() !== "";
  return isText && value.length <= textLimits.source && isOneLine(value);
}

function isWhole(value: unknown): value is number {
  return Number.isSafeInteger(value);
}

function isDate(value: unknown): value is string {
  if (typeof value !== "string" || !/^\d{4}-\d\d-\d\d$/.test(value)) return false;
  const time = Date.parse(`${value}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(value);
}

/** As it stands in the file: a number in quotation marks is a text. */
function shown(value: unknown): string {
  return value === undefined ? "" : JSON.stringify(value);
}
