import { columnsOf } from "../../catalogue/condition";
import type { Condition } from "../../catalogue/condition";
import type { RecordColumn, RecordRule } from "../../catalogue/record-form";
import { allColumns, organisationColumn } from "../../catalogue/record-form";
import { recordForms } from "../../catalogue/record-forms";
import { problem } from "../../problem/problem";
import type { Problem } from "../../problem/problem";
import type { RecordCoding } from "../../sql/records/record-coding";
import {
  butNotText,
  outsideBoundsText,
  ruleBrokenText,
  signText,
  stagedName,
  unknownText,
} from "../../sql/intake/row-conditions";
import { outsideText } from "../../sql/intake/stage-records";

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
    ...ofRecords.map((one) => ({ ...one, broken: butNotText(one.broken, outside) })),
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
  const isMissing = check(
    column.name,
    signText(name, "missing"),
    problem("recordValueMissing", of)
  );
  const unknown = (found: Problem) => check(column.name, unknownText(name), found);
  switch (column.type.kind) {
    case "id":
      return [
        isMissing,
        check(column.name, signText(name, "personal"), problem("recordIdPersonal", of)),
        unknown(problem("recordIdMalformed", of)),
      ];
    case "organisation": {
      const possible = column.type.of;
      return [
        isMissing,
        check(column.name, signText(name, "personal"), problem("recordIdPersonal", of)),
        check(column.name, signText(name, "refused"), problem("recordOrganisationRefused", {})),
        check(column.name, signText(name, "closed"), problem("recordOrganisationClosed", {})),
        check(
          column.name,
          signText(name, "ambiguous"),
          problem("recordOrganisationAmbiguous", { possible })
        ),
        unknown(problem("recordOrganisationUnknown", { possible })),
      ];
    }
    case "district":
      return [
        isMissing,
        check(
          column.name,
          signText(name, "notInYear"),
          problem("recordDistrictNotInYear", { year })
        ),
        unknown(problem("recordDistrictUnknown", { year })),
      ];
    case "number": {
      const { from, to } = column.type;
      const outside = problem("recordNumberOutside", { ...of, from, to });
      const bounds = outsideBoundsText(name, from, to);
      return [isMissing, check(column.name, bounds, outside)];
    }
    default: {
      const coded = { reference: column.name, name, type: column.type };
      const possible = coding.codes(coded).map(([code]) => code);
      return [isMissing, unknown(problem("recordCodeUnknown", { ...of, possible }))];
    }
  }
}

function ruleCheck(coding: RecordCoding, rule: RecordRule): RowCheck {
  const { id, unusual, when, must } = rule;
  const of = { population: coding.population, rule: id };
  const conditions: Condition[] = when ? [when, must] : [must];
  const references = [...new Set(conditions.flatMap(columnsOf))];
  const own = references.filter((reference) => !reference.startsWith("organisation."));
  const organisation = organisationColumn(recordForms[coding.population])?.name;
  const shown = [...own, ...(own.length < references.length && organisation ? [organisation] : [])];
  return {
    column: columnsOf(must).find((reference) => own.includes(reference)) ?? shown[0] ?? "",
    shown,
    rule: id,
    broken: ruleBrokenText(coding, rule),
    refuses: !unusual,
    coded: true,
    problem: problem(unusual ? "recordUnusual" : "recordRuleBroken", of),
  };
}
