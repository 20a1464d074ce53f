import { isUtf8 } from "node:buffer";
import { allColumns } from "../../catalogue/record-form";
import type { RecordForm, RecordPopulation } from "../../catalogue/record-form";
import { recordForms } from "../../catalogue/record-forms";
import { isOneLine } from "../../catalogue/text-limits";
import { problem } from "../../problem/problem";
import type { Problem } from "../../problem/problem";
import { isRecordPopulation } from "../records/record-population";
import { isObject, parseObject } from "../text/json-object";
import { acceptedCodes } from "./accepted-codes";
import type { AcceptedCodes } from "./accepted-codes";
import { leftOut, mappingForm, mappingName, open } from "./mapping";
import type { Mapping, PopulationMapping } from "./mapping";

/** A mapping as it was read, and everything that is wrong with it. */
export interface ReadMapping {
  readonly mapping: Mapping;
  readonly problems: readonly Problem[];
}

/** Takes down a field that will not do; nothing is expected where no code may be given at all. */
type Wrong = (field: string, value: unknown, expected: string | null) => void;

/** Reads the mapping beside a manifest. */
export function readMapping(bytes: Uint8Array): ReadMapping {
  const nothing = (found: Problem): ReadMapping => ({ mapping: new Map(), problems: [found] });
  if (!isUtf8(bytes)) return nothing(problem("fileNotUtf8", { file: mappingName }));
  const parsed = parseObject(Buffer.from(bytes).toString("utf8"));
  if (!parsed) return nothing(problem("mappingUnreadable", {}));
  const problems: Problem[] = [];
  const undecided: string[] = [];
  const wrong: Wrong = (field, value, expected) => {
    if (expected === null) problems.push(problem("mappingValueUnfit", { field }));
    else if (isOpen(value)) undecided.push(field);
    else problems.push(problem("mappingFieldInvalid", { field, value: shown(value), expected }));
  };
  const { form, populations, ...others } = parsed;
  for (const [field, value] of Object.entries(others)) wrong(field, value, "form, populations");
  if (form !== mappingForm) wrong("form", form, mappingForm);
  if (!isObject(populations)) wrong("populations", populations, "{ … }");
  const mapping = new Map(
    Object.entries(isObject(populations) ? populations : {}).flatMap(([name, value]) => {
      if (isRecordPopulation(name)) return [[name, readPopulation(name, value, wrong)] as const];
      wrong(`populations.${name}`, value, Object.keys(recordForms).join(", "));
      return [];
    })
  );
  if (undecided.length) problems.push(problem("mappingOpen", { fields: undecided }));
  return { mapping, problems };
}

function readPopulation(
  population: RecordPopulation,
  value: unknown,
  wrong: Wrong
): PopulationMapping {
  const at = `populations.${population}`;
  const form = recordForms[population];
  if (!isObject(value)) wrong(at, value, "{ columns, codes }");
  const { columns = {}, codes = {}, ...others } = isObject(value) ? value : {};
  for (const [field, other] of Object.entries(others)) {
    wrong(`${at}.${field}`, other, "columns, codes");
  }
  return {
    columns: readColumns(form, columns, `${at}.columns`, wrong),
    codes: readCodes(form, isObject(columns) ? columns : {}, codes, `${at}.codes`, wrong),
  };
}

function readColumns(form: RecordForm, columns: unknown, at: string, wrong: Wrong) {
  const possible = allColumns(form).map(({ name }) => name);
  const read = new Map<string, string | null>();
  const taken = new Set<string>();
  if (!isObject(columns)) wrong(at, columns, "{ … }");
  for (const [name, own] of Object.entries(isObject(columns) ? columns : {})) {
    if (own === leftOut) read.set(name, null);
    else if (typeof own === "string" && possible.includes(own) && !taken.has(own)) {
      taken.add(own);
      read.set(name, own);
    } else {
      const free = possible.filter((column) => !taken.has(column));
      wrong(`${at}.${name}`, own, [...free, leftOut].join(", "));
    }
  }
  return read;
}

function readCodes(
  form: RecordForm,
  columns: Readonly<Record<string, unknown>>,
  codes: unknown,
  at: string,
  wrong: Wrong
) {
  const read = new Map<string, ReadonlyMap<string, string>>();
  if (!isObject(codes)) wrong(at, codes, "{ … }");
  for (const [name, values] of Object.entries(isObject(codes) ? codes : {})) {
    const own = Object.hasOwn(columns, name) ? columns[name] : name;
    // A column that is left out, or yet to be decided, may keep its codes.
    if (typeof own !== "string" || own === leftOut || own.startsWith(open)) continue;
    const column = allColumns(form).find((entry) => entry.name === own);
    const accepted = column && acceptedCodes(column.type, form.population);
    // Values that a draft listed of a column which turned out to hold ids are none.
    if (column && !accepted && isObject(values) && Object.values(values).every(isOpen)) continue;
    if (!accepted) wrong(`${at}.${name}`, own, codedColumns(form).join(", "));
    else if (!isObject(values)) wrong(`${at}.${name}`, values, "{ … }");
    else read.set(own, readValues(values, accepted, `${at}.${name}`, wrong));
  }
  return read;
}

function readValues(
  values: Readonly<Record<string, unknown>>,
  { expected, accepts }: AcceptedCodes,
  at: string,
  wrong: Wrong
) {
  const read = new Map<string, string>();
  for (const [outside, code] of Object.entries(values)) {
    // An empty field may mean nil or unknown: no mapping can say which.
    if (!outside.trim() || !isOneLine(outside)) wrong(at, outside, null);
    else if (typeof code === "string" && accepts(code)) read.set(outside, code);
    else wrong(`${at}.${outside}`, code, expected);
  }
  return read;
}

function isOpen(value: unknown): boolean {
  return typeof value === "string" && value.startsWith(open);
}

function codedColumns(form: RecordForm): string[] {
  const coded = allColumns(form).filter(({ type }) => acceptedCodes(type, form.population));
  return coded.map(({ name }) => name);
}

function shown(value: unknown): string {
  if (value === undefined) return "";
  return typeof value === "string" ? value : JSON.stringify(value);
}
