import { RandomStream } from "./dice";
import { gradesWide } from "./grade-plan";
import { LearnerPieces, ageAboveGrade, eveningAges, shiftOf } from "./learner-pieces";
import { PersonIds } from "./person-ids";
import type { RecordFile } from "./record-file";
import { flagPieces, schoolPieces } from "./school-pieces";
import type { SchoolPieces } from "./school-pieces";
import { boysInEvening } from "./school-plan";
import { shiftsOf } from "./school-shifts";
import type { RecordWriter, YearWork } from "./year-work";

class PupilRows {
  private readonly ids: PersonIds;
  private readonly learners = new LearnerPieces();
  private readonly random = new RandomStream();
  private position = 0;

  constructor(
    private readonly file: RecordFile,
    private readonly work: YearWork
  ) {
    this.ids = new PersonIds("P", work.year, work.dice.whole("pupil ids", work.year));
  }

  /** Pupils of one grade; `staying` are written, and then those that a correction added. */
  grade(
    cell: number,
    of: SchoolPieces,
    grade: { number: number; shift: number; ages: Uint8Array; aboveGrade: number },
    pupils: number,
    boys: number
  ): void {
    const { file, ids, random, learners } = this;
    const { removed, added } = this.work.corrections;
    const staying = pupils - (removed.get(cell) ?? 0);
    random.begin(this.work.dice.whole("pupils", cell * 64 + (this.work.year % 64)));
    let boysLeft = boys;
    const write = (left: number) => {
      const drawn = random.next();
      const other = random.next();
      const isBoy = (drawn & 0xffffff) % left < boysLeft;
      if (isBoy) boysLeft--;
      const inSecond = (other & 255) < of.second ? 1 : 0;
      const age = grade.aboveGrade + grade.ages[drawn >>> 24]!;
      ids.put(file);
      file.put(of.head);
      file.put(learners.of(isBoy, grade.number, grade.shift, age));
      file.put(of.pieces[inSecond][of.people[inSecond][(other >>> 8) & 4095]!]!);
      file.endRow(flagPieces[of.flags[(other ^ (drawn << 5)) >>> 18]!]!);
    };
    ids.goTo(this.position);
    for (let at = 0; at < staying; at++) write(pupils - at);
    for (const position of added.get(cell) ?? []) {
      ids.goTo(position);
      boysLeft = 1;
      write(2);
    }
    this.position += pupils;
  }
}

/** Writes day pupils school by school, then those who learn in the evening. */
export const writePupils: RecordWriter = async (file, work) => {
  const rows = new PupilRows(file, work);
  const { schools, byGrade, boysByGrade, evening } = work.schools;
  for (const [at, school] of schools.entries()) {
    const of = schoolPieces(school, "day");
    const shifts = shiftsOf(work.schools, at, work.dice);
    const ages = school.type === "special" ? ageAboveGrade.special : ageAboveGrade.day;
    for (let number = 1; number < gradesWide; number++) {
      const cell = at * gradesWide + number;
      const shift = shiftOf(school, shifts, number);
      if (byGrade[cell] === 0) continue;
      const grade = { number, shift, ages, aboveGrade: number };
      rows.grade(cell, of, grade, byGrade[cell]!, boysByGrade[cell]!);
    }
    if (file.isFull) await file.flush();
  }
  for (const { school, byGrade: counts } of evening) {
    const of = schoolPieces(schools[school]!, "evening");
    counts.forEach((count, number) => {
      const cell = -(school * gradesWide + number);
      const grade = { number, shift: 2, ages: eveningAges[number]!, aboveGrade: 0 };
      if (count > 0) rows.grade(cell, of, grade, count, boysInEvening(count));
    });
    if (file.isFull) await file.flush();
  }
};
