import { apportion } from "./apportion";
import type { Dice } from "./dice";
import type { School } from "./schools";
import type { YearTargets } from "./year-targets";

/** Who learns in the evening at one school, by grade from 0 to 12. */
export interface EveningPupils {
  /** Position of the school among those of the year. */
  readonly school: number;
  readonly total: number;
  readonly byGrade: readonly number[];
}

const gradeWeights = [0, 0, 0, 0, 0, 1, 2, 4, 10, 20, 24, 28, 9];

/** Pupils of evening schools and of evening departments, fewer where all schools are made small. */
export function eveningPupilsOf(
  schools: readonly School[],
  targets: YearTargets,
  dice: Dice
): EveningPupils[] {
  const size = Math.min(1, targets.pupils / schools.length / 440);
  return schools.flatMap((one, school) => {
    if (!one.isEvening && !one.eveningDepartment) return [];
    const usual = one.isEvening ? 140 : 26;
    const total = Math.max(
      3,
      Math.round(usual * size * dice.around("evening pupils", one.key, 0.5))
    );
    const weights = gradeWeights.map((weight, grade) =>
      weight > 0 ? weight * dice.around(`evening grade ${grade}`, one.key, 0.3) : 0
    );
    return [{ school, total, byGrade: apportion(total, weights) }];
  });
}
