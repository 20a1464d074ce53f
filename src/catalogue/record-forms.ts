import type { Condition } from "./condition";
import { closedColumn } from "./record-form";
import type { ColumnType, RecordColumn, RecordForm, RecordPopulation } from "./record-form";

const id: ColumnType = { kind: "id" };
const flag: ColumnType = { kind: "flag" };
const district: RecordColumn = { name: "district", type: { kind: "district" } };
const schoolId: RecordColumn = {
  name: "schoolId",
  type: { kind: "organisation", of: ["schools"] },
};

function member(name: Extract<ColumnType, { kind: "member" }>["dimension"]): RecordColumn {
  return { name, type: { kind: "member", dimension: name } };
}

const isDay: Condition = { column: "studyForm", in: ["day"] };
const atSpecialSchool: Condition = { column: "organisation.schoolType", in: ["special"] };

/** What is told of everybody who learns at a school, pupil or graduate. */
const learnerColumns: readonly RecordColumn[] = [
  schoolId,
  member("studyForm"),
  member("sex"),
  member("grade"),
  member("shift"),
  { name: "age", type: { kind: "number", from: 5, to: 80, dimension: "age" } },
  member("ethnicity"),
  member("language"),
];

/** What holds for everybody who learns at a school, pupil or graduate. */
const learnerRules: RecordForm["rules"] = [
  {
    id: "ageFitsGrade",
    unusual: true,
    when: { all: [isDay, { not: atSpecialSchool }] },
    must: { column: "age", minus: "grade", from: 4, to: 9 },
  },
  {
    id: "eveningNeedsDepartment",
    when: { column: "studyForm", in: ["evening"] },
    must: {
      any: [
        { column: "organisation.studyForm", in: ["evening"] },
        { column: "organisation.eveningDepartment", in: [1] },
      ],
    },
  },
  {
    id: "eveningSchoolHasNoDayPupils",
    when: { column: "organisation.studyForm", in: ["evening"] },
    must: { column: "studyForm", in: ["evening"] },
  },
  {
    id: "primarySchoolGrades",
    when: { column: "organisation.schoolType", in: ["primary"] },
    must: { column: "grade", from: 1, to: 4 },
  },
  {
    id: "basicSchoolGrades",
    when: { column: "organisation.schoolType", in: ["basic"] },
    must: { column: "grade", from: 1, to: 9 },
  },
];

const schools: RecordForm = {
  population: "schools",
  columns: [
    { name: "schoolId", type: id },
    district,
    member("locality"),
    member("ownership"),
    member("schoolType"),
    member("studyForm"),
    { name: "inDepthClasses", type: flag },
    { name: "eveningDepartment", type: flag },
    { name: "camps", type: { kind: "number", from: 0, to: 20 } },
    { name: "computers", type: { kind: "number", from: 0, to: 5000 } },
    { name: "computersWithInternet", type: { kind: "number", from: 0, to: 5000 } },
  ],
  // A school that closed before the autumn counts nowhere; its last graduates refer to it.
  optional: [{ name: closedColumn, type: flag }],
  rules: [
    {
      id: "internetWithinComputers",
      must: { column: "computersWithInternet", minus: "computers", to: 0 },
    },
    {
      id: "inDepthSchoolHasClasses",
      when: { column: "schoolType", in: ["inDepth"] },
      must: { column: "inDepthClasses", in: [1] },
    },
    {
      id: "eveningSchoolIsEvening",
      when: {
        any: [
          { column: "schoolType", in: ["evening"] },
          { column: "studyForm", in: ["evening"] },
        ],
      },
      must: {
        all: [
          { column: "schoolType", in: ["evening"] },
          { column: "studyForm", in: ["evening"] },
        ],
      },
    },
    {
      id: "departmentAtDaySchool",
      when: { column: "eveningDepartment", in: [1] },
      must: { column: "studyForm", in: ["day"] },
    },
  ],
};

/** Class 0 prepares for school: its children stand in the children file. */
const pupils: RecordForm = {
  population: "pupils",
  columns: [
    { name: "pupilId", type: id },
    ...learnerColumns,
    { name: "limitedAbilities", type: flag },
    { name: "orphan", type: flag },
    { name: "disabled", type: flag },
  ],
  rules: [
    ...learnerRules,
    {
      id: "specialSchoolPupils",
      when: atSpecialSchool,
      must: { column: "limitedAbilities", in: [1] },
    },
  ],
};

const graduates: RecordForm = {
  population: "graduates",
  columns: [
    { name: "graduateId", type: id },
    ...learnerColumns,
    // What ended with the school year: a grade only, basic school, or the whole school.
    { name: "completed", type: { kind: "code", codes: ["grade", "basic", "general"] } },
    { name: "certificate", type: flag },
    { name: "distinction", type: { kind: "code", codes: ["none", "honours", "altynBelgi"] } },
    { name: "employed", type: flag },
    member("specialty"),
  ],
  rules: [
    ...learnerRules,
    {
      id: "basicCompletedInGrade",
      when: { column: "completed", in: ["basic"] },
      must: { column: "grade", from: 9, to: 10 },
    },
    {
      id: "generalCompletedInGrade",
      when: { column: "completed", in: ["general"] },
      must: { column: "grade", from: 11, to: 12 },
    },
    {
      id: "gradeCompletedInEvening",
      when: { column: "completed", in: ["grade"] },
      must: { column: "studyForm", in: ["evening"] },
    },
    {
      id: "gradeWithoutCertificate",
      when: { column: "completed", in: ["grade"] },
      must: { column: "certificate", in: [0] },
    },
    {
      id: "distinctionNeedsCertificate",
      when: { column: "distinction", in: ["honours", "altynBelgi"] },
      must: { column: "certificate", in: [1] },
    },
    {
      id: "altynBelgiAtTheEnd",
      when: { column: "distinction", in: ["altynBelgi"] },
      must: { column: "completed", in: ["general"] },
    },
    {
      id: "specialtyOfTheEmployed",
      when: { column: "employed", in: [0] },
      must: { column: "specialty", in: ["notStated"] },
    },
  ],
};

const teachers: RecordForm = {
  population: "teachers",
  columns: [
    { name: "teacherId", type: id },
    schoolId,
    member("sex"),
    { name: "grades", type: { kind: "members", dimension: "grade" } },
    { name: "age", type: { kind: "number", from: 17, to: 90, dimension: "age" } },
    member("ethnicity"),
    { name: "higherEducation", type: flag },
  ],
  rules: [
    {
      id: "primarySchoolTeachers",
      when: { column: "organisation.schoolType", in: ["primary"] },
      must: { column: "grades", in: ["0", "1", "2", "3", "4"] },
    },
    {
      id: "basicSchoolTeachers",
      when: { column: "organisation.schoolType", in: ["basic"] },
      must: { column: "grades", in: ["0", "1", "2", "3", "4", "5", "6", "7", "8", "9"] },
    },
  ],
};

const preschools: RecordForm = {
  population: "preschools",
  columns: [
    { name: "preschoolId", type: id },
    district,
    member("locality"),
    member("ownership"),
    member("organisationType"),
    { name: "languages", type: { kind: "members", dimension: "upbringingLanguage" } },
    { name: "places", type: { kind: "number", from: 0, to: 3000 } },
    { name: "emergency", type: flag },
  ],
  rules: [],
};

const children: RecordForm = {
  population: "children",
  columns: [
    { name: "childId", type: id },
    { name: "organisationId", type: { kind: "organisation", of: ["preschools", "schools"] } },
    member("sex"),
    { name: "age", type: { kind: "number", from: 0, to: 7, dimension: "age" } },
    { name: "ageSeptember1", type: { kind: "number", from: 0, to: 7, dimension: "age" } },
    member("group"),
    member("ethnicity"),
    member("language"),
    { name: "preparation", type: flag },
  ],
  rules: [
    // 5 October is five weeks after 1 September.
    { id: "agesFit", must: { column: "age", minus: "ageSeptember1", from: 0, to: 1 } },
    {
      id: "specialGroupPlace",
      unusual: true,
      when: { column: "group", in: ["special"] },
      must: { not: { column: "organisation.organisationType", in: ["miniCentre"] } },
    },
    {
      id: "specialOrganisationGroups",
      unusual: true,
      when: { column: "organisation.organisationType", in: ["special"] },
      must: { column: "group", in: ["special"] },
    },
    {
      id: "schoolChildrenPrepare",
      when: { column: "organisation.population", in: ["schools"] },
      must: {
        all: [
          { column: "preparation", in: [1] },
          { column: "group", in: ["preschoolClass"] },
        ],
      },
    },
    {
      id: "preparationAge",
      unusual: true,
      when: { column: "preparation", in: [1] },
      must: { column: "age", from: 4, to: 7 },
    },
  ],
};

const waitingList: RecordForm = {
  population: "waitingList",
  columns: [
    { name: "childId", type: id },
    district,
    member("locality"),
    { name: "age", type: { kind: "number", from: 0, to: 7, dimension: "queueAge" } },
  ],
  rules: [],
};

const preschoolStaff: RecordForm = {
  population: "preschoolStaff",
  columns: [
    { name: "staffId", type: id },
    { name: "preschoolId", type: { kind: "organisation", of: ["preschools"] } },
    member("sex"),
    member("educationLevel"),
    { name: "position", type: { kind: "code", codes: ["educator", "otherTeaching"] } },
  ],
  rules: [],
};

/** The forms of all files that an extract of records may hold. */
export const recordForms: Readonly<Record<RecordPopulation, RecordForm>> = {
  schools,
  pupils,
  graduates,
  teachers,
  preschools,
  children,
  waitingList,
  preschoolStaff,
};
