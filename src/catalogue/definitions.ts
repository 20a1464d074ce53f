import type { Condition } from "./condition";
import type { Definition, DerivedColumn } from "./definition";
import type { RecordPopulation } from "./record-form";

type Particulars = Partial<Pick<Definition, "sum" | "columns">>;

function count(
  indicator: number,
  population: RecordPopulation,
  condition: Condition | null = null,
  { sum = null, columns = {} }: Particulars = {}
): Definition {
  return { indicator, population, condition, sum, columns };
}

function is(column: string, ...codes: (string | number)[]): Condition {
  return { column, in: codes };
}

function all(...conditions: Condition[]): Condition {
  return { all: conditions };
}

const inSpecialOrganisation = is("organisation.organisationType", "special");
const atEveningSchool = is("organisation.studyForm", "evening");
const inPreschool = is("organisation.population", "preschools");
const inSchool = is("organisation.population", "schools");
const finishedSchool = is("completed", "basic", "general");
const isOrphan = is("orphan", 1);
const isDisabled = is("disabled", 1);

const careGroup: DerivedColumn = {
  name: "careGroup",
  cases: [
    ["orphan", isOrphan],
    ["disabled", isDisabled],
  ],
  otherwise: null,
};

/** A school has no type of preschool organisation. */
const coverageType: DerivedColumn = {
  name: "coverageType",
  cases: [["preschoolClass", inSchool]],
  otherwise: "organisation.organisationType",
};

/**
 * The 44 indicators that come out of records. Where the appendix can be read in two ways the
 * reading stands in docs/decisions/0029-readings-of-the-appendix-second-look.md.
 */
export const definitions: readonly Definition[] = [
  count(1, "schools"),
  count(2, "schools", is("schoolType", "primary")),
  count(3, "schools", is("schoolType", "basic")),
  count(4, "schools", is("schoolType", "general", "inDepth")),
  count(5, "schools", is("inDepthClasses", 1)),
  count(6, "schools", is("schoolType", "inDepth")),
  count(7, "schools", is("schoolType", "special")),
  count(8, "pupils"),
  count(9, "pupils"),
  count(
    10,
    "pupils",
    all(is("limitedAbilities", 1), { not: is("organisation.schoolType", "special") })
  ),
  count(11, "pupils", is("organisation.inDepthClasses", 1)),
  count(12, "schools", null, { sum: "camps" }),
  count(13, "graduates", is("distinction", "altynBelgi")),
  count(14, "graduates", all(finishedSchool, is("distinction", "honours"))),
  count(15, "graduates", all(finishedSchool, is("employed", 1))),
  count(16, "teachers"),
  count(17, "teachers", is("higherEducation", 1)),
  count(18, "pupils", all(is("studyForm", "evening"), is("organisation.studyForm", "day"))),
  count(19, "graduates", atEveningSchool),
  count(20, "graduates", all(atEveningSchool, is("completed", "basic"), is("certificate", 1))),
  count(21, "pupils", is("limitedAbilities", 1)),
  count(22, "pupils", { any: [isOrphan, isDisabled] }, { columns: { careGroup } }),
  count(23, "graduates", finishedSchool),
  count(24, "graduates", is("completed", "basic")),
  count(25, "graduates", is("completed", "general")),
  count(26, "graduates", all(atEveningSchool, finishedSchool)),
  count(27, "graduates", all(is("completed", "basic"), is("certificate", 1))),
  count(28, "graduates", all(is("completed", "general"), is("certificate", 1))),
  count(29, "schools", is("studyForm", "day"), { sum: "computers" }),
  count(30, "schools", null, { sum: "computersWithInternet" }),
  count(31, "children", is("preparation", 1)),
  count(32, "children", all(is("preparation", 1), inPreschool)),
  count(33, "children", all(is("preparation", 1), inSchool)),
  count(34, "preschools"),
  count(35, "preschools", null, { sum: "places" }),
  count(36, "preschools", is("emergency", 1)),
  count(37, "children", inPreschool),
  count(38, "children", all(inPreschool, { any: [inSpecialOrganisation, is("group", "special")] })),
  count(
    39,
    "children",
    { column: "age", from: 1, to: 6 },
    {
      columns: { organisationType: coverageType },
    }
  ),
  count(40, "children", inPreschool, { columns: { age: "ageSeptember1" } }),
  count(41, "waitingList"),
  count(42, "preschoolStaff"),
  count(43, "preschoolStaff", is("position", "educator")),
  count(44, "preschoolStaff", inSpecialOrganisation),
];

/** How an indicator comes out of records; null for the comparison table, which does not. */
export function findDefinition(indicator: number): Definition | null {
  return definitions.find((entry) => entry.indicator === indicator) ?? null;
}
