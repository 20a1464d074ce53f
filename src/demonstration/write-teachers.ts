import { RandomStream } from "./dice";
import { gradesWide } from "./grade-plan";
import { lookup } from "./lookup";
import { ethnicities, peopleSize, peopleTable } from "./people";
import { PersonIds } from "./person-ids";
import { piece } from "./record-file";
import type { School, SchoolType } from "./schools";
import { planTeachers } from "./teacher-plan";
import type { Staffing } from "./teacher-plan";
import type { RecordWriter, YearWork } from "./year-work";

/** Which grades a teacher of a subject may have, by the type of the school. */
const subjectGrades: Readonly<Record<SchoolType, readonly string[]>> = {
  primary: ["1+2+3+4"],
  basic: ["5+6", "5+6+7", "6+7+8", "7+8+9", "8+9", "5+6+7+8+9", "1+2+3+4+5+6+7+8+9"],
  general: [
    ...["5+6", "5+6+7", "6+7+8", "7+8+9", "8+9+10", "9+10+11", "10+11", "5+6+7+8+9"],
    ...["7+8+9+10+11", "5+6+7+8+9+10+11", "2+3+4+5+6+7", "1+2+3+4+5+6+7+8+9+10+11"],
  ],
  inDepth: ["5+6+7", "7+8+9", "8+9+10+11", "9+10+11", "10+11+12", "11+12"],
  special: ["1+2+3+4", "5+6+7", "5+6+7+8+9+10", "8+9+10", "1+2", "3+4"],
  evening: ["5+6+7+8+9", "8+9", "9+10", "10+11+12", "9+10+11+12"],
};

const gradePieces = new Map<string, Uint8Array>();
const sexPieces = { male: piece("male,"), female: piece("female,") };
const ages = lookup(
  Array.from({ length: 53 }, (_, at) => {
    const age = at + 20;
    return age < 25 ? 16 : age < 35 ? 28 : age < 45 ? 27 : age < 55 ? 24 : age < 63 ? 15 : 2;
  }),
  2048
);
const agePieces = Array.from({ length: 53 }, (_, at) => piece(`${at + 20},`));
const ethnicityPieces = ethnicities.map((code) => piece(`${code},`));
const educationPieces = [piece("0\n"), piece("1\n")] as const;

function pieceOf(grades: string): Uint8Array {
  const found = gradePieces.get(grades) ?? piece(`${grades},`);
  gradePieces.set(grades, found);
  return found;
}

/** A teacher of the lower grades has one class, a few two; somebody has the class before. */
function lowerGrades(drawn: number, school: School, hasClassZero: boolean): string {
  if (school.type === "special") return ["1", "2", "3", "4", "1+2", "3+4"][drawn % 6]!;
  const grade = 1 + (drawn & 3);
  if (hasClassZero && (drawn >>> 3) % 16 === 0) return "0";
  if (hasClassZero && (drawn >>> 3) % 64 === 1) return "0+1";
  return school.locality === "rural" && (drawn >>> 9) % 8 === 0
    ? grade < 4
      ? `${grade}+${grade + 1}`
      : "3+4"
    : String(grade);
}

/** Draws women and men so that there are as many as the country has. */
class Sexes {
  private women: number;

  constructor(
    private left: number,
    women: number
  ) {
    this.women = Math.max(0, Math.min(left, women));
  }

  isWoman(drawn: number): boolean {
    const is = drawn % this.left < this.women;
    this.left--;
    if (is) this.women--;
    return is;
  }
}

function sexesOf(staffing: readonly Staffing[], women: number): Record<keyof Staffing, Sexes> {
  const sum = (kind: keyof Staffing) => staffing.reduce((all, each) => all + each[kind], 0);
  const [lower, subjects] = [sum("lower"), sum("subjects")];
  // Lower grades are taught by women almost only; subjects by the others.
  const inLower = Math.max(women - subjects, Math.min(women, Math.round(lower * 0.965)));
  return {
    lower: new Sexes(lower, inLower),
    subjects: new Sexes(subjects, women - inLower),
  };
}

/** Writes the teachers of every school. */
export const writeTeachers: RecordWriter = async (file, work: YearWork) => {
  const { year, dice, targets, schools: plan } = work;
  const staffing = planTeachers(plan, targets, dice);
  const sexes = sexesOf(staffing, targets.women);
  const ids = new PersonIds("T", year, dice.whole("teacher ids", year));
  const random = new RandomStream();
  for (const [at, school] of plan.schools.entries()) {
    const head = piece(`,${school.id},`);
    const people = peopleTable(school.place.region, school.languages.main);
    const hasClassZero = plan.byGrade[at * gradesWide]! > 0;
    const subjects = subjectGrades[school.type];
    random.begin(dice.whole("teachers", school.key * 64 + (year % 64)));
    for (const kind of ["lower", "subjects"] as const) {
      for (let left = staffing[at]![kind]; left > 0; left--) {
        const drawn = random.next();
        const other = random.next();
        const grades =
          kind === "lower"
            ? lowerGrades(drawn, school, hasClassZero)
            : subjects[drawn % subjects.length]!;
        ids.put(file);
        file.put(head);
        file.put(sexes[kind].isWoman(random.next()) ? sexPieces.female : sexPieces.male);
        file.put(pieceOf(grades));
        file.put(agePieces[ages[(drawn >>> 20) & 2047]!]!);
        file.put(ethnicityPieces[people[other & (peopleSize - 1)]!]!);
        file.endRow(educationPieces[other >>> 16 < (kind === "lower" ? 54500 : 62500) ? 1 : 0]);
      }
    }
    if (file.isFull) await file.flush();
  }
};
