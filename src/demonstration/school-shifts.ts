import type { Dice } from "./dice";
import { gradesWide } from "./grade-plan";
import type { SchoolPlan } from "./school-plan";

/** Day pupils of a school in grades 1 to 12. */
export function dayPupilsOf({ byGrade }: SchoolPlan, school: number): number {
  let pupils = 0;
  for (let grade = 1; grade < gradesWide; grade++) pupils += byGrade[school * gradesWide + grade]!;
  return pupils;
}

/** How many shifts a school has: the small ones do with one, some of the large ones need three. */
export function shiftsOf(plan: SchoolPlan, at: number, dice: Dice): number {
  const { key, isPrivate, type } = plan.schools[at]!;
  const pupils = dayPupilsOf(plan, at);
  const drawn = dice.unit("shifts", key);
  if (isPrivate || type === "primary" || type === "special") return 1;
  if (pupils > 600 && drawn < 0.03) return 3;
  return drawn < (pupils < 100 ? 0.35 : pupils < 250 ? 0.75 : 0.93) ? 2 : 1;
}
