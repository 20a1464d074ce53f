import type { RecordRule } from "../../catalogue/record-form";
import { columnsOf } from "../../catalogue/condition";
import type { Condition } from "../../catalogue/condition";
import { recordForms } from "../../catalogue/record-forms";
import { codedName } from "../records/coded-columns";
import type { RecordCoding } from "../records/record-coding";
import { ambiguous, closed, missing, notInYear, personal, refused } from "./stage-records";

/** What stands in place of a number, by what it says. */
const signs = { missing, personal, notInYear, refused, ambiguous, closed } as const;

/** What holds of staged records in whose column a sign stands in place of a number. */
export function signText(name: string, sign: keyof typeof signs): string {
  return `${name} = ${signs[sign]}`;
}

/** What holds where the field is no valid value. */
export function unknownText(name: string): string {
  return `${name} IS NULL`;
}

/** What holds where the field is no number within bounds. */
export function outsideBoundsText(name: string, from: number, to: number): string {
  return `(${name} IS NULL OR (${name} <> ${missing} AND (${name} < ${from} OR ${name} > ${to})))`;
}

/** What holds of one thing where another does not. */
export function butNotText(broken: string, other: string): string {
  return `(${broken}) AND NOT (${other})`;
}

/**
 * What holds where a rule is broken. It is asked only of rows whose values can be read: else one
 * fault would be told twice.
 */
export function ruleBrokenText(coding: RecordCoding, { when, must }: RecordRule): string {
  const conditions: Condition[] = when ? [when, must] : [must];
  const references = new Set(conditions.flatMap(columnsOf));
  const readable = new Set([...references].map((reference) => readableText(coding, reference)));
  const asked = when ? [...readable, coding.condition(when)] : [...readable];
  return `(${asked.join(" AND ")} AND NOT ${coding.condition(must)})`;
}

function readableText(coding: RecordCoding, reference: string): string {
  if (reference.startsWith("organisation.")) return "organisation > 0";
  const { type } = coding.column(reference);
  const name = stagedName(coding, reference);
  return type.kind === "number" ? `${name} BETWEEN ${type.from} AND ${type.to}` : `${name} >= 0`;
}

/** The name of one of the form's columns in the staged records. */
export function stagedName({ population }: Pick<RecordCoding, "population">, column: string) {
  const type = recordForms[population].columns.find(({ name }) => name === column)?.type;
  if (type?.kind === "organisation") return "organisation";
  return type?.kind === "district" ? "d_district" : codedName(column);
}
