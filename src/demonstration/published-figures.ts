import figures from "../../data/official_figures.json";
import { assumed } from "./assumed-figures";

type ByYear = Readonly<Record<string, number>>;

const { pupils, preschool, teachersByRegion2022_thousand: teachersIn2022 } = figures;
const later = preschool.later["2023"];

function yearOf(text: string): string {
  return text.slice(0, 4);
}

const nationalTeachers = figures.teachersNational.filter((entry) => entry.women !== undefined);
const latestSchools = figures.schoolsLater.find((entry) => entry.schools !== undefined);

/** What is published of the country by reporting years, exactly as far as it is exact. */
export const published = {
  pupils: pupils.series as ByYear,
  urbanPct: pupils.urbanPct as ByYear,
  organisations: { ...preschool.organisations, "2023": later.organisations } as ByYear,
  kindergartens: { ...preschool.kindergartens, "2023": later.kindergartens } as ByYear,
  miniCentres: { ...preschool.miniCentres, "2023": later.miniCentres } as ByYear,
  statePreschools: { "2023": later.state } as ByYear,
  statePct: preschool.statePct as ByYear,
  placesKindergartens: preschool.placesKindergartens as ByYear,
  placesMiniCentres: preschool.placesMiniCentres as ByYear,
  children: { ...preschool.children, "2023": later.children } as ByYear,
  childrenStatePct: preschool.childrenStatePct as ByYear,
  boysInPreschoolsPct: preschool.boysPct2022,
  teachers: Object.fromEntries(
    nationalTeachers.map((entry) => [yearOf(entry.year), entry.teachers])
  ) as ByYear,
  women: Object.fromEntries(
    nationalTeachers.map((entry) => [yearOf(entry.year), entry.women])
  ) as ByYear,
  teachersByRegionIn2022: teachersIn2022.values as ByYear,
  /** All schools of the country by year, evening ones too, after the table by region ends. */
  schools: latestSchools ? { [yearOf(latestSchools.year)]: latestSchools.schools } : {},
  /** Children of 2 to 6 who waited in January 2025: reporting year 2024. */
  waiting2to6: { "2024": preschool.later["2025-01"].queue2_6 } as ByYear,
} as const;

/** Grades of 2022 in thousands, by sex, as measured from the published bars; 11 holds 11 to 13. */
export function gradeIn2022(grade: number): { readonly boys: number; readonly girls: number } {
  const bars = figures.pupilsByGrade2022_estimatedFromBars;
  const name = grade >= 11 ? "11-13" : String(grade);
  const read = (values: ByYear) => {
    const value = values[name];
    if (value === undefined) throw new Error(`no bar of grade ${name}`);
    return value;
  };
  return { boys: read(bars.boys), girls: read(bars.girls) };
}

/** A figure of any year: as known, or on the line between the known ones, or grown from the last. */
export function figureOf(
  year: number,
  known: ByYear,
  plausible: ByYear = {},
  growth: number = assumed.growth
): number {
  const all: ByYear = { ...plausible, ...known };
  const exact = all[String(year)];
  if (exact !== undefined) return exact;
  const years = Object.keys(all)
    .map(Number)
    .sort((one, other) => one - other);
  const before = years.filter((each) => each < year).at(-1);
  const after = years.find((each) => each > year);
  const at = (each: number) => all[String(each)]!;
  if (before === undefined) return at(after!) / growth ** (after! - year);
  if (after === undefined) return at(before) * growth ** (year - before);
  return at(before) + ((at(after) - at(before)) * (year - before)) / (after - before);
}
