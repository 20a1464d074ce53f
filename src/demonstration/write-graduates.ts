import { apportion } from "./apportion";
import { RandomStream } from "./dice";
import { boysShare } from "./grade-profile";
import { gradesWide } from "./grade-plan";
import { LearnerPieces, ageAboveGrade, eveningAges, shiftOf } from "./learner-pieces";
import { PersonIds } from "./person-ids";
import type { RecordFile } from "./record-file";
import { OutcomePieces } from "./outcome-pieces";
import type { Completed } from "./outcome-pieces";
import { schoolPieces } from "./school-pieces";
import { shiftsOf } from "./school-shifts";

import type { RecordWriter, YearWork } from "./year-work";

/** Learners of one school and grade whose year ended alike. */
interface Leavers {
  readonly school: number;
  readonly form: "day" | "evening";
  readonly grade: number;
  readonly completed: Completed;
  readonly count: number;
}

/** At special schools basic school takes a year longer. */
function finalGrade(type: string): number {
  return type === "special" ? 10 : 9;
}

/** Of those who learn in the evening most are moved up a grade and some finish. */
function eveningLeavers({ schools: { evening } }: YearWork): Leavers[] {
  return evening.flatMap(({ school, byGrade }) =>
    byGrade.flatMap((pupils, grade): Leavers[] => {
      const all = Math.round(pupils * 0.94);
      const finish = grade === 9 ? 0.9 : grade === 11 ? 0.75 : grade === 12 ? 1 : 0;
      const finished = Math.ceil(all * finish);
      const completed = grade === 9 ? "basic" : "general";
      return [
        { school, form: "evening", grade, completed, count: finished },
        { school, form: "evening", grade, completed: "grade", count: all - finished },
      ];
    })
  );
}

function dayLeavers(
  { schools: { schools, byGrade }, targets }: YearWork,
  late: Leavers[]
): Leavers[] {
  const inEvening = (completed: Completed) =>
    late
      .filter((leavers) => leavers.completed === completed)
      .reduce((sum, { count }) => sum + count, 0);
  const divide = (total: number, gradeOf: (type: string) => number, completed: Completed) => {
    const weights = schools.map(({ type }, at) => byGrade[at * gradesWide + gradeOf(type)]!);
    return apportion(Math.max(0, total), weights).map((count, school): Leavers => ({
      ...{ school, form: "day", completed, count },
      grade: gradeOf(schools[school]!.type),
    }));
  };
  const in12 = Math.round(
    byGrade.filter((_, at) => at % gradesWide === 12).reduce((a, b) => a + b, 0) * 0.9
  );
  return [
    ...divide(targets.finishBasic - inEvening("basic"), finalGrade, "basic"),
    ...divide(targets.finishGeneral - inEvening("general") - in12, () => 11, "general"),
    ...divide(in12, () => 12, "general"),
  ].sort((one, other) => one.school - other.school);
}

function writeLeavers(
  leavers: Leavers,
  file: RecordFile,
  work: YearWork,
  {
    ids,
    learners,
    outcomes,
    random,
  }: {
    ids: PersonIds;
    learners: LearnerPieces;
    outcomes: OutcomePieces;
    random: RandomStream;
  }
): void {
  const { grade, form, completed, count } = leavers;
  const school = work.schools.schools[leavers.school]!;
  const of = schoolPieces(school, form);
  const isDay = form === "day";
  const shift = isDay
    ? shiftOf(school, shiftsOf(work.schools, leavers.school, work.dice), grade)
    : 2;
  const boysOf65536 = Math.round((isDay ? boysShare(grade) : 0.62) * 65536);
  const ages = school.type === "special" ? ageAboveGrade.special : ageAboveGrade.atTheEnd;
  random.begin(
    work.dice.whole(`graduates ${form} ${completed} ${grade}`, school.key * 64 + (work.year % 64))
  );
  for (let at = 0; at < count; at++) {
    const drawn = random.next();
    const other = random.next();
    const inSecond = (other & 255) < of.second ? 1 : 0;
    const isBoy = (drawn & 0xffff) < boysOf65536;
    const age = isDay ? grade + ages[drawn >>> 24]! : eveningAges[grade]![drawn >>> 24]!;
    ids.put(file);
    file.put(of.head);
    file.put(learners.of(isBoy, grade, shift, age));
    file.put(of.pieces[inSecond][of.people[inSecond][(other >>> 8) & 4095]!]!);
    file.endRow(outcomes.draw(completed, isDay, other ^ (drawn << 7), random.next()));
  }
}

/** Writes who finished school, and how the year ended for those who learn in the evening. */
export const writeGraduates: RecordWriter = async (file, work) => {
  const pieces = {
    ids: new PersonIds("G", work.year, work.dice.whole("graduate ids", work.year)),
    learners: new LearnerPieces(),
    outcomes: new OutcomePieces(),
    random: new RandomStream(),
  };
  const evening = eveningLeavers(work);
  for (const leavers of [...dayLeavers(work, evening), ...evening]) {
    if (leavers.count > 0) writeLeavers(leavers, file, work, pieces);
    if (file.isFull) await file.flush();
  }
};
