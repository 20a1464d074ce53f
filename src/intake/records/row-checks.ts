import { columnsOf } from "../../catalogue/condition";
import type { Condition } from "../../catalogue/condition";
import type { RecordColumn, RecordRule } from "../../catalogue/record-form";
import { allColumns, organisationColumn } from "../../catalogue/record-form";
import { recordForms } from "../../catalogue/record-forms";
import { problem } from "../../problem/problem";
import type { Problem } from "../../problem/problem";
import { codedName } from "../../sql/records/coded-columns";
import type { RecordCoding } from "../../sql/records/record-coding";
import {
  ambiguous,
  closed,
  missing,
  notInYear,
  outsideText,
  personal,
  refused,
} from "../../sql/intake/stage-records";

/** One thing that may be wrong with a row, as SQL over the staged records. */
export interface RowCheck {
  /** The column to which a person has to look. */
  readonly column: string;
  /** Own columns whose values show what is wrong. */
  readonly shown: readonly string[];
  /** The rule's id, or the code of the problem. */
  readonly rule: string;
  readonly broken: string;
  /** Whether rows that fail are refused; others are only told. */
  readonly refuses: boolean;
  /** Whether what is shown are codes and numbers; else it may be the id of a person, or anything. */
  readonly coded: boolean;
  readonly problem: Problem;
}

/** Format and logical control of a population's rows; uniqueness is checked over all of them. */
export function rowChecks(coding: RecordCoding, year: number): RowCheck[] {
  const form = recordForms[coding.population];
  const outside = outsideText(coding.population);
  const first = form.columns[0]!.name;
  const ofRecords = [
    ...allColumns(form).flatMap((column) => {
      const coded = column.type.kind !== "id" && column.type.kind !== "organisation";
      return columnChecks(coding, column, year).map((one) => ({ ...one, coded }));
    }),
    ...form.rules.map((rule) => ruleCheck(coding, rule)),
  ];
  // A line that is no record is told once, not field by field.
  return [
    check(first, outside, problem("recordOutsideTable", {})),
    ...ofRecords.map((one) => ({ ...one, broken: `(${one.broken}) AND NOT (${outside})` })),
  ];
}

function check(column: string, broken: string, found: Problem): RowCheck {
  const of = { column, shown: [column], rule: found.code, broken };
  return { ...of, coded: false, refuses: true, problem: found };
}

function columnChecks(coding: RecordCoding, column: RecordColumn, year: number): RowCheck[] {
  const { population } = coding;
  const of = { population, column: column.name };
  const name = stagedName(coding, column.name);
  const isMissing = check(column.name, `${name} = ${missing}`, problem("recordValueMissing", of));
  const unknown = (found: Problem) => check(column.name, `${name} IS NULL`, found);
  switch (column.type.kind) {
    case "id":
      return [
        isMissing,
        check(column.name, `${name} = ${personal}`, problem("recordIdPersonal", of)),
        unknown(problem("recordIdMalformed", of)),
      ];
    case "organisation": {
      const possible = column.type.of;
      return [
        isMissing,
        check(column.name, `${name} = ${personal}`, problem("recordIdPersonal", of)),
        check(column.name, `${name} = ${refused}`, problem("recordOrganisationRefused", {})),
        check(column.name, `${name} = ${closed}`, problem("recordOrganisationClosed", {})),
        check(
          column.name,
          `${name} = ${ambiguous}`,
          problem("recordOrganisationAmbiguous", { possible })
        ),
        unknown(problem("recordOrganisationUnknown", { possible })),
      ];
    }
    case "district":
      return [
        isMissing,
        check(column.name, `${name} = ${notInYear}`, problem("recordDistrictNotInYear", { year })),
        unknown(problem("recordDistrictUnknown", { year })),
      ];
    case "number": {
      const { from, to } = column.type;
      const outside = problem("recordNumberOutside", { ...of, from, to });
      const bounds = `(${name} IS NULL OR (${name} <> ${missing} AND (${name} < ${from} OR ${name} > ${to})))`;
      return [isMissing, check(column.name, bounds, outside)];
    }
    default: {
      const coded = { reference: column.name, name, type: column.type };
      const possible = coding.codes(coded).map(([code]) => code);
      return [isMissing, unknown(problem("recordCodeUnknown", { ...of, possible }))];
    }
  }
}

/** A rule is asked only of rows whose values can be read: else one fault would be told twice. */
function ruleCheck(coding: RecordCoding, { id, unusual, when, must }: RecordRule): RowCheck {
  const of = { population: coding.population, rule: id };
  const conditions: Condition[] = when ? [when, must] : [must];
  const references = [...new Set(conditions.flatMap(columnsOf))];
  const readable = [...new Set(references.map((reference) => readableText(coding, reference)))];
  const asked = when ? [...readable, coding.condition(when)] : readable;
  const own = references.filter((reference) => !reference.startsWith("organisation."));
  const organisation = organisationColumn(recordForms[coding.population])?.name;
  const shown = [...own, ...(own.length < references.length && organisation ? [organisation] : [])];
  return {
    column: columnsOf(must).find((reference) => own.includes(reference)) ?? shown[0] ?? "",
    shown,
    rule: id,
    broken: `(${asked.join(" AND ")} AND NOT ${coding.condition(must)})`,
    refuses: !unusual,
    coded: true,
    problem: problem(unusual ? "recordUnusual" : "recordRuleBroken", of),
  };
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
