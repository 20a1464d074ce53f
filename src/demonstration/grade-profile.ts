import { apportion } from "./apportion";
import { assumed } from "./assumed-figures";
import { figureOf, gradeIn2022, published } from "./published-figures";

const measuredIn = 2022;

function measured(grade: number): number {
  const { boys, girls } = gradeIn2022(grade);
  return boys + girls;
}

/** Pupils in thousands who came to grade 1 in the year after `year`. */
function cohort(year: number): number {
  const grade = measuredIn - year;
  return grade >= 1 && grade <= 9 ? measured(grade) : figureOf(year, {}, assumed.cohorts, 1.01);
}

/** Who goes on after grade 9, as seen in 2022. */
function retention(grade: 10 | 11): number {
  return measured(grade) / cohort(measuredIn - grade);
}

/** Pupils of a year by grade, index 1 to 12, adding up to the given total. */
export function pupilsByGrade(year: number, total: number): number[] {
  const upper = cohort(year - 11) * retention(11);
  const weights = Array.from({ length: 13 }, (_, grade) => {
    if (grade === 0) return 0;
    if (grade <= 9) return cohort(year - grade);
    if (grade === 10) return cohort(year - 10) * retention(10);
    return upper * (grade === 11 ? 1 - assumed.grade12Share : assumed.grade12Share);
  });
  return apportion(total, weights);
}

/** Share of boys in a grade, 0 for the class that prepares for school. */
export function boysShare(grade: number): number {
  const { boys, girls } = gradeIn2022(grade);
  return boys / (boys + girls);
}

/** Children in class 0 at schools. */
export function childrenInClassZero(year: number): number {
  const known = { [measuredIn]: Math.round(measured(0) * 1000) };
  return Math.round(figureOf(year, known, assumed.classZero, 0.99));
}

/** Pupils of the country: published, or plausible where nothing is. */
export function pupilsOf(year: number): number {
  return Math.round(figureOf(year, published.pupils, assumed.pupils));
}
