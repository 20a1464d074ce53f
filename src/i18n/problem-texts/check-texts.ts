import type { ProblemCode } from "../../problem/problem";
import type { TextsOf } from "./text-words";

type CheckProblem = Extract<
  ProblemCode,
  | "schoolYearMalformed"
  | "yearAhead"
  | "territoryCodeOfOtherYears"
  | "territoriesOverlap"
  | "memberMissing"
  | "valueWithCommas"
  | "partsMissing"
  | "fileTooLarge"
  | "loadNarrower"
  | "loadUnknown"
>;

/** What a second look at an extract finds: against other years, other rows, other loads. */
export const checkTexts: TextsOf<CheckProblem> = {
  schoolYearMalformed: {
    kk: ({ value }) => ({
      title: `«${value}» оқу жылы емес.`,
      next: "Оқу жылын 2019/20 түрінде жазыңыз.",
    }),
    ru: ({ value }) => ({
      title: `«${value}» – не учебный год.`,
      next: "Запишите учебный год в виде 2019/20.",
    }),
    en: ({ value }) => ({
      title: `“${value}” is not a school year.`,
      next: "Write the school year as 2019/20.",
    }),
  },
  yearAhead: {
    kk: ({ year }) => ({
      title: `${year} есепті жылы әлі басталған жоқ.`,
      next: "Жыл дұрыс жазылғанын тексеріңіз.",
    }),
    ru: ({ year }) => ({
      title: `Отчётный ${year} год ещё не наступил.`,
      next: "Проверьте, верно ли указан год.",
    }),
    en: ({ year }) => ({
      title: `Reporting year ${year} has not come yet.`,
      next: "Check that the year is right.",
    }),
  },
  territoryCodeOfOtherYears: {
    kk: ({ value, year, codeThen }, { name }) => ({
      title: `${year} ж. ${name(value)} бірлігінің коды ${value} емес, ${codeThen} болған.`,
      next: "Сол жылы қолданылған кодты жазыңыз.",
    }),
    ru: ({ value, year, codeThen }, { name }) => ({
      title: `В ${year} г. единица «${name(value)}» имела код ${codeThen}, а не ${value}.`,
      next: "Укажите код, который действовал в том году.",
    }),
    en: ({ value, year, codeThen }, { name }) => ({
      title: `In ${year} “${name(value)}” had the code ${codeThen}, not ${value}.`,
      next: "Give the code that was valid in that year.",
    }),
  },
  territoriesOverlap: {
    kk: (parameters, { name, names }) => ({
      title: `${parameters.year} ж.: ${name(parameters.territory)} аумағы мына бірліктерді қамтиды: ${names(parameters.with)}; екі рет есептелер еді.`,
      next: "Бірлікті немесе оның бөліктерін ғана қалдырыңыз.",
    }),
    ru: (parameters, { name, names }) => ({
      title: `${parameters.year} г.: территория «${name(parameters.territory)}» включает ${names(parameters.with)}; она была бы учтена дважды.`,
      next: "Оставьте либо единицу, либо её части.",
    }),
    en: (parameters, { name, names }) => ({
      title: `${parameters.year}: “${name(parameters.territory)}” holds the territory of ${names(parameters.with)}; it would count twice.`,
      next: "Keep either the unit or its parts.",
    }),
  },
  memberMissing: {
    kk: ({ dimension, indicator }, { name }) => ({
      title: `№ ${indicator} көрсеткіш үшін «${name(dimension)}» міндетті, бірақ бос.`,
      next: "Осы бағанға анықтамалықтағы кодты жазыңыз.",
    }),
    ru: ({ dimension, indicator }, { name }) => ({
      title: `Для показателя № ${indicator} обязателен столбец «${name(dimension)}», а он пуст.`,
      next: "Укажите в нём код из справочника.",
    }),
    en: ({ dimension, indicator }, { name }) => ({
      title: `Indicator ${indicator} always needs “${name(dimension)}”, which is empty.`,
      next: "Give a code of the code list in that column.",
    }),
  },
  valueWithCommas: {
    kk: ({ value }) => ({
      title: `«${value}» санындағы белгіні екі түрлі түсінуге болады: мыңдықты не бөлшекті бөледі.`,
      next: "Санды бөлгішсіз жазыңыз немесе топтарды бос орынмен бөліңіз.",
    }),
    ru: ({ value }) => ({
      title: `Знак в числе «${value}» можно понять двояко: он отделяет тысячи или дробь.`,
      next: "Запишите число без разделителей или отделите группы пробелом.",
    }),
    en: ({ value }) => ({
      title: `The mark in “${value}” can be read in two ways: before thousands or before a fraction.`,
      next: "Write the number without separators, or set groups apart by spaces.",
    }),
  },
  partsMissing: {
    kk: ({ dimension, year, territory, total, parts, missing }, { name, number, list }) => ({
      title: `${year}, ${name(territory)}, «${name(dimension)}»: жалпы мән – ${number(total)}, бар бөліктер – ${number(parts)}; жоқтары: ${list(missing)}.`,
      next: "Жоқ бөліктерді қосыңыз; әйтпесе олар «дерек жоқ» деп көрсетіледі.",
    }),
    ru: ({ dimension, year, territory, total, parts, missing }, { name, number, list }) => ({
      title: `${year}, ${name(territory)}, «${name(dimension)}»: итог – ${number(total)}, имеющиеся части – ${number(parts)}; нет: ${list(missing)}.`,
      next: "Добавьте недостающие части; иначе они будут показаны как «нет данных».",
    }),
    en: ({ dimension, year, territory, total, parts, missing }, { name, number, list }) => ({
      title: `${year}, ${name(territory)}, “${name(dimension)}”: the total is ${number(total)}, the parts given ${number(parts)}; missing: ${list(missing)}.`,
      next: "Add the missing parts; else they are shown as not available.",
    }),
  },
  fileTooLarge: {
    kk: ({ file, limitBytes }, { kilobytes }) => ({
      title: `«${file}» файлы тым үлкен: шегі – ${kilobytes(limitBytes)}.`,
      next: "Файлды жылдар бойынша бөліп жүктеңіз.",
    }),
    ru: ({ file, limitBytes }, { kilobytes }) => ({
      title: `Файл «${file}» слишком велик: предел – ${kilobytes(limitBytes)}.`,
      next: "Разделите файл по годам и загрузите части.",
    }),
    en: ({ file, limitBytes }, { kilobytes }) => ({
      title: `The file “${file}” is too large: the limit is ${kilobytes(limitBytes)}.`,
      next: "Split it by years and load the parts.",
    }),
  },
  loadNarrower: {
    kk: ({ indicator, years, load, lost, lostRegions }, { runs, combinations, names }) => ({
      title: `№ ${indicator} көрсеткіш, ${runs(years)}: бұл файл № ${load} жүктемені алмастырады, бірақ онда бары мұнда жоқ: ${[...(lost.length ? [combinations(lost, "жалпы мән")] : []), ...(lostRegions.length ? [names(lostRegions)] : [])].join("; ")}.`,
      next: `Толық файлды жүктеңіз немесе бұрынғысына қайтыңыз: «npm run nedb -- loads use ${load}».`,
    }),
    ru: ({ indicator, years, load, lost, lostRegions }, { runs, combinations, names }) => ({
      title: `Показатель № ${indicator}, ${runs(years)}: этот файл заменяет загрузку № ${load}, но в нём нет того, что было в ней: ${[...(lost.length ? [combinations(lost, "итог")] : []), ...(lostRegions.length ? [names(lostRegions)] : [])].join("; ")}.`,
      next: `Загрузите полный файл или вернитесь к прежней загрузке: «npm run nedb -- loads use ${load}».`,
    }),
    en: ({ indicator, years, load, lost, lostRegions }, { runs, combinations, names }) => ({
      title: `Indicator ${indicator}, ${runs(years)}: this file replaces load No. ${load}, yet lacks what that one has: ${[...(lost.length ? [combinations(lost, "the total")] : []), ...(lostRegions.length ? [names(lostRegions)] : [])].join("; ")}.`,
      next: `Load the complete file, or go back: “npm run nedb -- loads use ${load}”.`,
    }),
  },
  loadUnknown: {
    kk: ({ load, possible }, { runs }) => ({
      title: `№ ${load} жүктеме жоқ.`,
      next: `Бар жүктемелер: ${runs(possible)}.`,
    }),
    ru: ({ load, possible }, { runs }) => ({
      title: `Загрузки № ${load} нет.`,
      next: `Имеются загрузки: ${runs(possible)}.`,
    }),
    en: ({ load, possible }, { runs }) => ({
      title: `There is no load No. ${load}.`,
      next: `These exist: ${runs(possible)}.`,
    }),
  },
};
