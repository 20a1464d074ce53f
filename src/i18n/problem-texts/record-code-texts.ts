import type { ProblemCode } from "../../problem/problem";
import type { TextsOf, Words } from "./text-words";

type RecordCodeProblem = Extract<ProblemCode, "recordCodeUnknown" | "recordDistrictUnknown">;

/** Which values were found, and how often; nothing where only one row is meant. */
function values(
  before: string,
  counted: Words["counted"],
  found: readonly string[] = [],
  counts: readonly number[] = []
): string {
  return found.length ? `${before}${counted(found, counts)}` : "";
}

/** What is said of codes in an extract of records that no list has. */
export const recordCodeTexts: TextsOf<RecordCodeProblem> = {
  recordCodeUnknown: {
    kk: ({ population, column, possible, found, counts }, { name, list, counted }) => ({
      title: `Анықтамалықта мұндай код жоқ: ${name(`${population}.${column}`)}${values(" – ", counted, found, counts)}.`,
      next: `Мүмкін мәндер: ${list(possible)}.`,
    }),
    ru: ({ population, column, possible, found, counts }, { name, list, counted }) => ({
      title: `Такого кода нет в справочнике: ${name(`${population}.${column}`)}${values(" – ", counted, found, counts)}.`,
      next: `Возможные значения: ${list(possible)}.`,
    }),
    en: ({ population, column, possible, found, counts }, { name, list, counted }) => ({
      title: `The code list has no such code: ${name(`${population}.${column}`)}${values(" – ", counted, found, counts)}.`,
      next: `Possible values: ${list(possible)}.`,
    }),
  },
  recordDistrictUnknown: {
    kk: ({ year, found, counts }, { counted }) => ({
      title: `ӘАОЖ-да мұндай аудан не қала коды жоқ${values(": ", counted, found, counts)}.`,
      next: `${year} жылы қолданылған тоғыз таңбалы кодты жазыңыз.`,
    }),
    ru: ({ year, found, counts }, { counted }) => ({
      title: `В КАТО нет района или города с таким кодом${values(": ", counted, found, counts)}.`,
      next: `Укажите девятизначный код, который действовал в ${year} году.`,
    }),
    en: ({ year, found, counts }, { counted }) => ({
      title: `The classifier has no district or city of this code${values(": ", counted, found, counts)}.`,
      next: `Give the nine-digit code that was valid in ${year}.`,
    }),
  },
};
