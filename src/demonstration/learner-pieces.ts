import { lookup } from "./lookup";
import { ethnicities, languages } from "./people";
import { piece } from "./record-file";
import type { School } from "./schools";

/** "male,5,1,11,": the part of a learner's row from sex to age, made once for each that occurs. */
export class LearnerPieces {
  private readonly made: (Uint8Array | undefined)[] = [];

  of(isBoy: boolean, grade: number, shift: number, age: number): Uint8Array {
    const at = (((isBoy ? 1 : 0) * 16 + grade) * 4 + shift) * 128 + age;
    return (this.made[at] ??= piece(`${isBoy ? "male" : "female"},${grade},${shift},${age},`));
  }
}

/** "kazakh,russian,": ethnic group and language, by the position of the one and of the other. */
export const peoplePieces: readonly (readonly Uint8Array[])[] = languages.map((language) =>
  ethnicities.map((ethnicity) => piece(`${ethnicity},${language},`))
);

/** In which shift a grade of a school learns. */
export function shiftOf(school: School, shifts: number, grade: number): number {
  if (shifts === 1) return 1;
  const later = grade === 2 || grade === 3 || grade === 6 || grade === 7 || grade === 8;
  if (!later) return grade === 4 && school.key % 3 === 0 ? 2 : 1;
  return shifts === 3 && (grade === 3 || grade === 7) ? 3 : 2;
}

function ageTable(weights: Readonly<Record<number, number>>): Uint8Array {
  return lookup(
    Array.from({ length: 80 }, (_, value) => weights[value] ?? 0),
    256
  );
}

/** By how much the age of a pupil is above the grade, at the beginning of a school year. */
export const ageAboveGrade = {
  day: ageTable({ 4: 1, 5: 95, 6: 150, 7: 8, 8: 1, 9: 1 }),
  special: ageTable({ 5: 38, 6: 112, 7: 74, 8: 24, 9: 8 }),
  atTheEnd: ageTable({ 5: 48, 6: 178, 7: 27, 8: 3 }),
} as const;

const agesOfEvening = ageTable({
  ...{ 14: 6, 15: 20, 16: 38, 17: 44, 18: 38, 19: 28, 20: 20, 21: 14, 22: 11, 23: 8, 24: 7 },
  ...{ 26: 7, 29: 6, 33: 4, 38: 3, 44: 1, 52: 1 },
});

/** Ages in the evening by grade: everybody is at least as old as day pupils are. */
export const eveningAges: readonly Uint8Array[] = Array.from({ length: 13 }, (_, grade) =>
  agesOfEvening.map((age) => Math.max(age, grade + 5))
);
