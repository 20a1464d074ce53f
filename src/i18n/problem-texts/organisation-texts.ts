import type { ProblemCode } from "../../problem/problem";
import type { TextsOf } from "./text-words";

type OrganisationProblem = Extract<
  ProblemCode,
  | "publishedAtOtherDate"
  | "organisationsOfLoad"
  | "organisationsWithoutIds"
  | "graduatesOfFormerSchools"
>;

/** What a load of records says of other loads: those whose organisations it takes, and published ones. */
export const organisationTexts: TextsOf<OrganisationProblem> = {
  publishedAtOtherDate: {
    kk: ({ indicator, year, cells, asOf, referenceDate }, { number }) => ({
      title: `№ ${indicator} көрсеткіш, ${year} ж.: жарияланған ${number(cells)} мән ${asOf} күніне саналған, сондықтан ${referenceDate} күнгі жазбалармен салыстырылмады.`,
      next: "Ештеңе істеудің қажеті жоқ: бір күнге саналғандар ғана салыстырылады.",
    }),
    ru: ({ indicator, year, cells, asOf, referenceDate }, { number }) => ({
      title: `Показатель № ${indicator}, ${year} г.: опубликованных значений на ${asOf}: ${number(cells)}; с записями на ${referenceDate} они не сравнивались.`,
      next: "Делать ничего не нужно: сравнивается только то, что посчитано на одну дату.",
    }),
    en: ({ indicator, year, cells, asOf, referenceDate }, { number }) => ({
      title: `Indicator ${indicator}, ${year}: published figures as of ${asOf}: ${number(cells)}; they were not compared with records of ${referenceDate}.`,
      next: "Nothing is to be done: only what was counted at the same date is compared.",
    }),
  },
  organisationsOfLoad: {
    kk: ({ population, load, year }, { name }) => ({
      title: `Үзіндіде «${name(population)}» файлы жоқ: жазбалар ${year} жылғы № ${load} жүктеменің ұйымдары бойынша саналды.`,
      next: "Ұйымдар да өзгерген болса, сол файлды үзіндіге қосыңыз.",
    }),
    ru: ({ population, load, year }, { name }) => ({
      title: `В выгрузке нет файла «${name(population)}»: записи посчитаны по организациям загрузки № ${load} за ${year} год.`,
      next: "Если изменились и организации, добавьте этот файл в выгрузку.",
    }),
    en: ({ population, load, year }, { name }) => ({
      title: `The extract has no file “${name(population)}”: its records are counted at the organisations of load No. ${load} of ${year}.`,
      next: "Where organisations have changed as well, add that file to the extract.",
    }),
  },
  graduatesOfFormerSchools: {
    kk: ({ load, year, records }, { number }) => ({
      title: `Түлектердің ${number(records)} жазбасы биылғы мектептерде жоқ: олар ${year} жылғы № ${load} жүктеменің мектептері бойынша саналды.`,
      next: "Бұл мектептер жаз бойы жабылған болса, ештеңе істеудің қажеті жоқ; болмаса, оларды мектептер файлына қосыңыз.",
    }),
    ru: ({ load, year, records }, { number }) => ({
      title: `Записей о выпускниках школ, которых в этом году нет: ${number(records)}; они посчитаны по школам загрузки № ${load} за ${year} год.`,
      next: "Если эти школы закрылись летом, делать ничего не нужно; иначе добавьте их в файл школ.",
    }),
    en: ({ load, year, records }, { number }) => ({
      title: `Records of graduates of schools that are not there this year: ${number(records)}; they are counted at the schools of load No. ${load} of ${year}.`,
      next: "Where these schools closed in the summer, nothing is to be done; else add them to the file of schools.",
    }),
  },
  organisationsWithoutIds: {
    kk: ({ population, load, year }, { name }) => ({
      title: `Үзіндіде «${name(population)}» файлы жоқ, ал ${year} жылғы № ${load} жүктемеде ұйымдардың сәйкестендіргіштері сақталмаған.`,
      next: "Сол файлды үзіндіге қосыңыз.",
    }),
    ru: ({ population, load, year }, { name }) => ({
      title: `В выгрузке нет файла «${name(population)}», а загрузка № ${load} за ${year} год не хранит идентификаторов организаций.`,
      next: "Добавьте этот файл в выгрузку.",
    }),
    en: ({ population, load, year }, { name }) => ({
      title: `The extract has no file “${name(population)}”, and load No. ${load} of ${year} keeps no identifiers of organisations.`,
      next: "Add that file to the extract.",
    }),
  },
};
