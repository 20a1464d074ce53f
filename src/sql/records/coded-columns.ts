import type { Catalogue } from "../../catalogue/catalogue";
import { dimensionOf, membersFor } from "../../catalogue/catalogue";
import { columnsOf } from "../../catalogue/condition";
import { definitions } from "../../catalogue/definitions";
import type { ColumnType, RecordForm, RecordPopulation } from "../../catalogue/record-form";
import { organisationsOf } from "../../catalogue/record-form";
import { recordForms } from "../../catalogue/record-forms";
import { numberOf } from "./stored-numbers";
import type { StoredNumbers } from "./stored-numbers";
import { recordStore } from "./record-store";
import type { StoreColumn } from "./record-store";

/** A column of records as numbers, their own or one of their organisation. */
export interface CodedColumn {
  /** "age" or "organisation.schoolType", as conditions write it. */
  readonly reference: string;
  readonly name: string;
  readonly type: ColumnType;
}

const ofOrganisation = "organisation.";

/** Columns that place a record and are not coded as values. */
const placing: readonly ColumnType["kind"][] = ["id", "organisation", "district"];

/** The coded columns of a population's records: its own, then those of organisations that are read. */
export function codedColumns(population: RecordPopulation, catalogue: Catalogue): CodedColumn[] {
  const form = recordForms[population];
  const own = form.columns.filter(({ type }) => !placing.includes(type.kind));
  return [
    ...own.map(({ name, type }) => ({ reference: name, name: codedName(name), type })),
    ...[...organisationReferences(form, catalogue)].map((reference) => ({
      reference,
      name: codedName(reference),
      type: organisationColumnType(form, reference),
    })),
  ];
}

/** The name under which a column is kept as numbers. */
export function codedName(reference: string): string {
  const [prefix, column] = reference.startsWith(ofOrganisation)
    ? ["o", reference.slice(ofOrganisation.length)]
    : ["c", reference];
  return `${prefix}_${column.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)}`;
}

/** The codes that a column may hold in the records of a population, with their numbers. */
export function codesOf(
  type: ColumnType,
  population: RecordPopulation,
  catalogue: Catalogue,
  numbers: StoredNumbers
): (readonly [code: string, number: number])[] {
  switch (type.kind) {
    case "member":
    case "members":
      return membersFor(dimensionOf(catalogue, type.dimension), population).map(
        ({ code }) => [code, numberOf(numbers, type.dimension, code)] as const
      );
    case "flag":
      return [
        ["0", 0],
        ["1", 1],
      ];
    case "code":
      return type.codes.map((code, at) => [code, at + 1] as const);
    default:
      return [];
  }
}

function organisationReferences(form: RecordForm, catalogue: Catalogue): Set<string> {
  const { population } = form;
  const own = definitions.filter((definition) => definition.population === population);
  const conditions = [
    ...form.rules.flatMap(({ when, must }) => (when ? [when, must] : [must])),
    ...own.flatMap(({ condition }) => (condition ? [condition] : [])),
  ];
  const read = [
    ...recordStore(population, catalogue).columns.flatMap(({ from }) => referencesOf(from)),
    ...conditions.flatMap(columnsOf),
  ];
  return new Set(read.filter((reference) => reference.startsWith(ofOrganisation)));
}

function referencesOf(from: StoreColumn["from"]): string[] {
  if (typeof from === "string") return [from];
  const read = from.cases.flatMap(([, when]) => columnsOf(when));
  return from.otherwise === null ? read : [...read, from.otherwise];
}

function organisationColumnType(form: RecordForm, reference: string): ColumnType {
  const name = reference.slice(ofOrganisation.length);
  if (name === "population") return { kind: "code", codes: organisationsOf(form) };
  const found = organisationsOf(form)
    .flatMap((population) => recordForms[population].columns)
    .find((column) => column.name === name);
  if (!found) throw new Error(`organisations of ${form.population} have no ${name}`);
  return found.type;
}
