import type { NaiveRecord, Population } from "./records";

/** What an indicator counts: which records of which file, and how much of each. */
export interface NaiveDefinition {
  readonly population: Population;
  readonly counts: (record: NaiveRecord) => boolean;
  readonly amount: (record: NaiveRecord) => number;
}

type Test = NaiveDefinition["counts"];

const every: Test = () => true;
const one = () => 1;

function records(population: Population, counts: Test = every): NaiveDefinition {
  return { population, counts, amount: one };
}

function sumOf(population: Population, column: string, counts: Test = every): NaiveDefinition {
  return { population, counts, amount: ({ row }) => Number(row[column]) };
}

const atEveningSchool: Test = ({ place }) => place["studyForm"] === "evening";
const finishedBasic: Test = ({ row }) => row["completed"] === "basic";
const finishedGeneral: Test = ({ row }) => row["completed"] === "general";
const finished: Test = (record) => finishedBasic(record) || finishedGeneral(record);
const withCertificate: Test = ({ row }) => row["certificate"] === "1";
const inPreschool: Test = ({ placeFile }) => placeFile === "preschools";
const prepares: Test = ({ row }) => row["preparation"] === "1";
const limited: Test = ({ row }) => row["limitedAbilities"] === "1";
const ofType =
  (...types: string[]): Test =>
  ({ row }) =>
    types.includes(row["schoolType"]!);

/** The row of the appendix that an indicator is, as it was written down from its reading. */
export function naiveDefinition(indicator: number): NaiveDefinition {
  const found = rows[indicator];
  if (!found) throw new Error(`indicator ${indicator} has not been written down from its reading`);
  return found;
}

const rows: Readonly<Record<number, NaiveDefinition>> = {
  1: records("schools"),
  2: records("schools", ofType("primary")),
  3: records("schools", ofType("basic")),
  4: records("schools", ofType("general", "inDepth")),
  5: records("schools", ({ row }) => row["inDepthClasses"] === "1"),
  6: records("schools", ofType("inDepth")),
  7: records("schools", ofType("special")),
  8: records("pupils"),
  9: records("pupils"),
  10: records("pupils", (pupil) => limited(pupil) && pupil.place["schoolType"] !== "special"),
  11: records("pupils", ({ place }) => place["inDepthClasses"] === "1"),
  12: sumOf("schools", "camps"),
  13: records(
    "graduates",
    (who) => finishedGeneral(who) && who.row["distinction"] === "altynBelgi"
  ),
  14: records("graduates", (who) => finished(who) && who.row["distinction"] === "honours"),
  15: records("graduates", (who) => finished(who) && who.row["employed"] === "1"),
  16: records("teachers"),
  17: records("teachers", ({ row }) => row["higherEducation"] === "1"),
  18: records(
    "pupils",
    ({ row, place }) => row["studyForm"] === "evening" && place["studyForm"] === "day"
  ),
  19: records("graduates", atEveningSchool),
  20: records(
    "graduates",
    (who) => atEveningSchool(who) && finishedBasic(who) && withCertificate(who)
  ),
  21: records("pupils", limited),
  22: records("pupils", ({ row }) => row["orphan"] === "1" || row["disabled"] === "1"),
  23: records("graduates", finished),
  24: records("graduates", finishedBasic),
  25: records("graduates", finishedGeneral),
  26: records("graduates", (who) => atEveningSchool(who) && finished(who)),
  27: records("graduates", (who) => finishedBasic(who) && withCertificate(who)),
  28: records("graduates", (who) => finishedGeneral(who) && withCertificate(who)),
  29: sumOf("schools", "computers", ({ row }) => row["studyForm"] === "day"),
  30: sumOf("schools", "computersWithInternet"),
  31: records("children", prepares),
  32: records("children", (child) => prepares(child) && inPreschool(child)),
  33: records("children", (child) => prepares(child) && !inPreschool(child)),
  34: records("preschools"),
  35: sumOf("preschools", "places"),
  36: records("preschools", ({ row }) => row["emergency"] === "1"),
  37: records("children", inPreschool),
  38: records(
    "children",
    (child) =>
      inPreschool(child) &&
      (child.place["organisationType"] === "special" || child.row["group"] === "special")
  ),
  39: records(
    "children",
    (child) => Number(child.row["age"]) >= 1 && Number(child.row["age"]) <= 6
  ),
  40: records("children", inPreschool),
  41: records("waitingList"),
  42: records("preschoolStaff"),
  43: records("preschoolStaff", ({ row }) => row["position"] === "educator"),
  44: records("preschoolStaff", ({ place }) => place["organisationType"] === "special"),
};
