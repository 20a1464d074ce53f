import { apportion } from "./apportion";
import type { Dice } from "./dice";
import { eveningPupilsOf } from "./evening-pupils";
import type { EveningPupils } from "./evening-pupils";
import { gradesWide, planBoys, planGrades } from "./grade-plan";
import { dayPupils } from "./pupil-totals";
import { schoolsOf } from "./schools";
import type { School } from "./schools";
import type { YearTargets } from "./year-targets";

/** Schools of a year and how many learn there; `gradesWide` numbers for every school. */
export interface SchoolPlan {
  readonly schools: readonly School[];
  /** Grades 1 to 12 are day pupils; 0 is the class that prepares for school. */
  readonly byGrade: Int32Array;
  readonly boysByGrade: Int32Array;
  readonly evening: readonly EveningPupils[];
}

function classZero(
  schools: readonly School[],
  pupils: Int32Array,
  total: number,
  dice: Dice
): number[] {
  const weights = schools.map(({ type, locality, key }, at) => {
    if (type !== "primary" && type !== "basic" && type !== "general") return 0;
    const need = locality === "rural" ? 1.3 : 0.8;
    return pupils[at]! * need * dice.around("class 0", key, 0.4);
  });
  return apportion(total, weights);
}

/** Boys among day pupils: those of the country less the boys who learn in the evening. */
function boysOf(
  schools: readonly School[],
  byGrade: Int32Array,
  evening: readonly EveningPupils[],
  targets: YearTargets,
  dice: Dice
): Int32Array {
  const keys = schools.map(({ key }) => key);
  const boys = new Int32Array(byGrade.length);
  for (let grade = 0; grade < gradesWide; grade++) {
    const counts = Int32Array.from(schools, (_, at) => byGrade[at * gradesWide + grade]!);
    const eveningBoys = evening.reduce(
      (sum, { byGrade: of }) => sum + boysInEvening(of[grade]!),
      0
    );
    const target = Math.max(0, targets.boysByGrade[grade]! - eveningBoys);
    const planned = planBoys(counts, keys, grade, target, dice);
    planned.forEach((count, at) => (boys[at * gradesWide + grade] = count));
  }
  return boys;
}

/** More young men than young women learn in the evening. */
export function boysInEvening(pupils: number): number {
  return Math.round(pupils * 0.62);
}

/** Plans the schools of a year with their pupils. */
export function planSchools(targets: YearTargets, dice: Dice): SchoolPlan {
  const schools = schoolsOf(targets.year, targets.scale, targets.privateSchools, dice);
  const evening = eveningPupilsOf(schools, targets, dice);
  const pupils = dayPupils(schools, evening, targets, dice);
  const dayTargets = targets.byGrade.map(
    (count, grade) => count - evening.reduce((sum, { byGrade: of }) => sum + of[grade]!, 0)
  );
  const byGrade = planGrades(schools, pupils, dayTargets, dice);
  classZero(schools, pupils, targets.classZero, dice).forEach(
    (count, at) => (byGrade[at * gradesWide] = count)
  );
  const boysByGrade = boysOf(schools, byGrade, evening, targets, dice);
  return { schools, byGrade, boysByGrade, evening };
}
