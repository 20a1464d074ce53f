import { createHash } from "node:crypto";
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { RecordPopulation } from "../../../src/catalogue/record-form";
import { recordForms } from "../../../src/catalogue/record-forms";

export type Row = Readonly<Record<string, string | number>>;

const everyLearner = {
  studyForm: "day",
  sex: "female",
  grade: 1,
  shift: 1,
  age: 20,
  ethnicity: "kazakh",
  language: "kazakh",
};

/** A small country of the year 2024: every kind of record, and no fault. */
export const rows: Readonly<Record<RecordPopulation, readonly Row[]>> = {
  schools: [
    school("S1", "101000000", "urban", "state", "general", { eveningDepartment: 1, camps: 2 }),
    school("S2", "351000000", "rural", "private", "basic", { computersWithInternet: 3 }),
    school("S3", "711110000", "urban", "state", "inDepth", { inDepthClasses: 1 }),
    school("S4", "711110000", "urban", "state", "special"),
    school("S5", "711110000", "urban", "state", "evening", { studyForm: "evening" }),
  ],
  pupils: [
    pupil("P1", "S1", { grade: 1, age: 6 }),
    pupil("P2", "S1", { grade: 11, age: 17, sex: "male" }),
    pupil("P3", "S1", { studyForm: "evening", grade: 9, age: 30 }),
    pupil("P4", "S2", { grade: 9, age: 15, orphan: 1 }),
    pupil("P5", "S3", { grade: 5, age: 11, language: "russian" }),
    pupil("P6", "S4", { grade: 3, age: 20, limitedAbilities: 1, disabled: 1 }),
    pupil("P7", "S5", { studyForm: "evening", grade: 12, age: 25 }),
    pupil("P8", "S2", { grade: 2, age: 7, limitedAbilities: 1 }),
  ],
  graduates: [
    graduate("G1", "S1", { grade: 11, age: 17, completed: "general", distinction: "altynBelgi" }),
    graduate("G2", "S2", { grade: 9, age: 15 }),
    graduate("G3", "S5", { grade: 9, age: 22, studyForm: "evening", employed: 1 }),
    graduate("G4", "S5", { grade: 7, studyForm: "evening", completed: "grade", certificate: 0 }),
  ],
  teachers: [
    teacher("T1", "S1", "1+2+11", 24),
    teacher("T2", "S2", "9", 45),
    teacher("T3", "S3", "0+5", 70, "male"),
  ],
  preschools: [
    preschool("K1", "101000000", "nurseryKindergarten", "kazakh+russian"),
    preschool("K2", "711110000", "special", "kazakh"),
    preschool("K3", "351000000", "miniCentre", "russian"),
  ],
  children: [
    child("C1", "K1", { age: 3, ageSeptember1: 3 }),
    child("C2", "K1", { age: 6, ageSeptember1: 5, preparation: 1, sex: "male" }),
    child("C3", "K2", { age: 4, ageSeptember1: 4, group: "special" }),
    child("C4", "S1", { age: 5, ageSeptember1: 5, group: "preschoolClass", preparation: 1 }),
    child("C5", "K3", { age: 0, ageSeptember1: 0, group: "early" }),
  ],
  waitingList: [
    { childId: "W1", district: "101000000", locality: "urban", age: 0 },
    { childId: "W2", district: "101000000", locality: "urban", age: 2 },
    { childId: "W3", district: "351000000", locality: "rural", age: 6 },
    { childId: "W4", district: "351000000", locality: "rural", age: 7 },
  ],
  preschoolStaff: [
    { staffId: "E1", preschoolId: "K1", ...staffOf("higher", "educator") },
    { staffId: "E2", preschoolId: "K2", ...staffOf("generalSecondary", "otherTeaching") },
  ],
};

function school(
  schoolId: string,
  district: string,
  locality: string,
  ownership: string,
  schoolType: string,
  more: Row = {}
): Row {
  const studyForm = "day";
  const numbers = { inDepthClasses: 0, eveningDepartment: 0, camps: 0 };
  const machines = { computers: 10, computersWithInternet: 5 };
  return {
    ...{ schoolId, district, locality, ownership, schoolType, studyForm },
    ...numbers,
    ...machines,
    ...more,
  };
}

function pupil(pupilId: string, schoolId: string, more: Row): Row {
  return {
    pupilId,
    schoolId,
    ...everyLearner,
    limitedAbilities: 0,
    orphan: 0,
    disabled: 0,
    ...more,
  };
}

function graduate(graduateId: string, schoolId: string, more: Row): Row {
  const outcome = { completed: "basic", certificate: 1, distinction: "none", employed: 0 };
  const specialty = more["employed"] ? "education" : "notStated";
  return { graduateId, schoolId, ...everyLearner, ...outcome, specialty, ...more };
}

function teacher(
  teacherId: string,
  schoolId: string,
  grades: string,
  age: number,
  sex = "female"
): Row {
  return { teacherId, schoolId, sex, grades, age, ethnicity: "kazakh", higherEducation: 1 };
}

function preschool(
  preschoolId: string,
  district: string,
  organisationType: string,
  languages: string
): Row {
  const place = { district, locality: "urban", ownership: "state" };
  return { preschoolId, ...place, organisationType, languages, places: 50, emergency: 0 };
}

function child(childId: string, organisationId: string, more: Row): Row {
  const kind = { sex: "female", age: 3, ageSeptember1: 3, group: "middle" };
  const speech = { ethnicity: "kazakh", language: "kazakh" };
  return { childId, organisationId, ...kind, ...speech, preparation: 0, ...more };
}

function staffOf(educationLevel: string, position: string): Row {
  return { sex: "female", educationLevel, position };
}

/** A file as CSV text, its columns in the order of the form. */
export function csvOf(population: RecordPopulation, of: readonly Row[]): string {
  const names = recordForms[population].columns.map(({ name }) => name);
  const lines = of.map((row) => names.map((name) => String(row[name] ?? "")).join(","));
  return [names.join(","), ...lines, ""].join("\n");
}

/** The whole country as CSV texts by population. */
export function smallExtract(
  changes: Partial<Record<RecordPopulation, readonly Row[]>> = {}
): Record<string, string> {
  const all = { ...rows, ...changes };
  return Object.fromEntries(
    Object.entries(all).map(([population, of]) => [
      population,
      csvOf(population as RecordPopulation, of),
    ])
  );
}

/** Writes the folder of an extract with a manifest that fits, or is changed. */
export function writeExtract(
  folder: string,
  files: Readonly<Record<string, string | Buffer>>,
  changes: Readonly<Record<string, unknown>> = {}
): string {
  mkdirSync(folder, { recursive: true });
  const named = Object.entries(files).map(([population, content]) => {
    const file = `${population}.csv`;
    writeFileSync(join(folder, file), content);
    const lines = content.toString().split(/\r?\n/);
    const sha256 = createHash("sha256").update(content).digest("hex");
    return { population, file, rows: lines.filter(Boolean).length - 1, sha256 };
  });
  const manifest = {
    form: "nedb-extract-1",
    year: 2024,
    referenceDate: "2024-10-05",
    source: "made by hand",
    state: "normal",
    files: named,
    ...changes,
  };
  writeFileSync(join(folder, "manifest.json"), JSON.stringify(manifest));
  return folder;
}
