import { apportion } from "./apportion";
import type { Dice } from "./dice";
import { gradesWide } from "./grade-plan";
import type { SchoolPlan } from "./school-plan";
import type { YearTargets } from "./year-targets";

/** Teachers of a school: those of the lower grades, and those of subjects. */
export interface Staffing {
  readonly lower: number;
  readonly subjects: number;
}

function pupilsIn(plan: SchoolPlan, at: number, from: number, to: number): number {
  let sum = 0;
  for (let grade = from; grade <= to; grade++) sum += plan.byGrade[at * gradesWide + grade]!;
  return sum;
}

function weightOf(plan: SchoolPlan, at: number, dice: Dice): number {
  const { type, key, isEvening } = plan.schools[at]!;
  const evening = plan.evening.find(({ school }) => school === at)?.total ?? 0;
  const pupils = isEvening ? evening : pupilsIn(plan, at, 0, 12);
  // A small school has more teachers for each pupil than a large one.
  return (pupils + 6) ** 0.82 * (type === "special" ? 2 : 1) * dice.around("teachers", key, 0.15);
}

/** Teachers of every school, as many in a region as it has. */
export function planTeachers(plan: SchoolPlan, targets: YearTargets, dice: Dice): Staffing[] {
  const staffing: Staffing[] = plan.schools.map(() => ({ lower: 0, subjects: 0 }));
  for (const [region, teachers] of targets.teachersByRegion) {
    const group = plan.schools.flatMap(({ place }, at) => (place.region === region ? [at] : []));
    const least = Math.min(1, Math.floor(teachers / (group.length || 1)));
    const weights = group.map((at) => weightOf(plan, at, dice));
    apportion(teachers, weights, least).forEach((count, position) => {
      const at = group[position]!;
      const lower = lowerOf(plan, at, count);
      staffing[at] = { lower, subjects: count - lower };
    });
  }
  return staffing;
}

function lowerOf(plan: SchoolPlan, at: number, count: number): number {
  const { type, isEvening } = plan.schools[at]!;
  if (isEvening) return 0;
  if (type === "primary") return count;
  const all = pupilsIn(plan, at, 0, 12);
  return Math.round((count * 0.62 * pupilsIn(plan, at, 0, 4)) / (all || 1));
}
