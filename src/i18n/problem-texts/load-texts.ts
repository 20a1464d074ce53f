import type { ProblemCode } from "../../problem/problem";
import type { TextsOf } from "./text-words";

type LoadProblem = Extract<
  ProblemCode,
  | "duplicateRow"
  | "partsExceedTotal"
  | "partExceedsTotal"
  | "combinationExceedsTotal"
  | "partsBelowTotal"
  | "regionsDoNotSum"
  | "regionsMissing"
  | "seriesCarriedBack"
  | "alreadyLoaded"
  | "loadRunning"
  | "loadOvertaken"
>;

/** What can be wrong between the rows of an extract, and with taking it in. */
export const loadTexts: TextsOf<LoadProblem> = {
  duplicateRow: {
    kk: ({ firstLine }, { number }) => ({
      title: `Бұл жол қайталанады: дәл осындай жол ${number(firstLine)}-жолда бар.`,
      next: "Екеуінің бірін ғана қалдырыңыз.",
    }),
    ru: ({ firstLine }, { number }) => ({
      title: `Строка повторяется: такая же есть в строке ${number(firstLine)}.`,
      next: "Оставьте одну из двух.",
    }),
    en: ({ firstLine }, { number }) => ({
      title: `The row is a duplicate of line ${number(firstLine)}.`,
      next: "Keep one of the two.",
    }),
  },
  partsExceedTotal: {
    kk: ({ dimension, year, territory, total, parts }, { number, name }) => ({
      title: `${year}, ${name(territory)}, «${name(dimension)}»: Бөліктердің қосындысы (${number(parts)}) жалпы мәннен (${number(total)}) артық.`,
      next: "Бөліктер мен жалпы мәнді дереккөзбен салыстырыңыз.",
    }),
    ru: ({ dimension, year, territory, total, parts }, { number, name }) => ({
      title: `${year}, ${name(territory)}, «${name(dimension)}»: Сумма частей (${number(parts)}) больше итога (${number(total)}).`,
      next: "Сверьте части и итог с источником.",
    }),
    en: ({ dimension, year, territory, total, parts }, { number, name }) => ({
      title: `${year}, ${name(territory)}, “${name(dimension)}”: The parts add up to ${number(parts)}, more than the total of ${number(total)}.`,
      next: "Compare the parts and the total with the source.",
    }),
  },
  partExceedsTotal: {
    kk: ({ dimension, member, year, territory, total, part }, { number, name }) => ({
      title: `${year}, ${name(territory)}, «${name(dimension)}»: «${name(member)}» бөлігі (${number(part)}) өзі кіретін жалпы мәннен (${number(total)}) артық.`,
      next: "Бөлік пен жалпы мәнді дереккөзбен салыстырыңыз.",
    }),
    ru: ({ dimension, member, year, territory, total, part }, { number, name }) => ({
      title: `${year}, ${name(territory)}, «${name(dimension)}»: часть «${name(member)}» (${number(part)}) больше итога, в который она входит (${number(total)}).`,
      next: "Сверьте часть и итог с источником.",
    }),
    en: ({ dimension, member, year, territory, total, part }, { number, name }) => ({
      title: `${year}, ${name(territory)}, “${name(dimension)}”: the part “${name(member)}” of ${number(part)} is more than the total of ${number(total)} that holds it.`,
      next: "Compare the part and the total with the source.",
    }),
  },
  combinationExceedsTotal: {
    kk: ({ dimensions, year, territory, total, part }, { number, name, names }) => ({
      title: `${year}, ${name(territory)}: бірнеше бөлініс бойынша бөліктер (${names(dimensions)}) ${number(part)}, бұл жалпы мәннен (${number(total)}) артық.`,
      next: "Бөліктер мен жалпы мәнді дереккөзбен салыстырыңыз.",
    }),
    ru: ({ dimensions, year, territory, total, part }, { number, name, names }) => ({
      title: `${year}, ${name(territory)}: части по нескольким разрезам сразу (${names(dimensions)}) дают ${number(part)}, это больше итога (${number(total)}).`,
      next: "Сверьте части и итог с источником.",
    }),
    en: ({ dimensions, year, territory, total, part }, { number, name, names }) => ({
      title: `${year}, ${name(territory)}: parts by several breakdowns at once (${names(dimensions)}) give ${number(part)}, more than the total (${number(total)}).`,
      next: "Compare the parts and the total with the source.",
    }),
  },
  partsBelowTotal: {
    kk: ({ dimension, year, territory, total, parts }, { number, name }) => ({
      title: `${year}, ${name(territory)}, «${name(dimension)}»: Бөліктердің қосындысы (${number(parts)}) жалпы мәннен (${number(total)}) кем.`,
      next: "Барлық бөліктің келтірілгенін дереккөзден тексеріңіз.",
    }),
    ru: ({ dimension, year, territory, total, parts }, { number, name }) => ({
      title: `${year}, ${name(territory)}, «${name(dimension)}»: Сумма частей (${number(parts)}) меньше итога (${number(total)}).`,
      next: "Проверьте по источнику, все ли части приведены.",
    }),
    en: ({ dimension, year, territory, total, parts }, { number, name }) => ({
      title: `${year}, ${name(territory)}, “${name(dimension)}”: The parts add up to ${number(parts)}, less than the total of ${number(total)}.`,
      next: "Check with the source whether all parts are there.",
    }),
  },
  regionsDoNotSum: {
    kk: ({ year, country, regions }, { number }) => ({
      title: `${year}: Өңірлердің қосындысы (${number(regions)}) ел бойынша мәнге (${number(country)}) тең емес.`,
      next: "Өңірлер мен ел бойынша мәнді дереккөзбен салыстырыңыз.",
    }),
    ru: ({ year, country, regions }, { number }) => ({
      title: `${year}: Сумма регионов (${number(regions)}) не равна значению по стране (${number(country)}).`,
      next: "Сверьте регионы и значение по стране с источником.",
    }),
    en: ({ year, country, regions }, { number }) => ({
      title: `${year}: The regions add up to ${number(regions)}, the country stands at ${number(country)}.`,
      next: "Compare the regions and the country with the source.",
    }),
  },
  regionsMissing: {
    kk: ({ year, regions }, { names }) => ({
      title: `${year} жылы мына өңірлер бойынша деректер жоқ: ${names(regions)}.`,
      next: "Үзіндінің толық екенін тексеріңіз; деректер толық емес деп белгіленеді.",
    }),
    ru: ({ year, regions }, { names }) => ({
      title: `За ${year} год нет данных по регионам: ${names(regions)}.`,
      next: "Проверьте полноту выгрузки; данные будут отмечены как неполные.",
    }),
    en: ({ year, regions }, { names }) => ({
      title: `In ${year} there are no data on: ${names(regions)}.`,
      next: "Check that the extract is complete; the data will be marked as incomplete.",
    }),
  },
  seriesCarriedBack: {
    kk: ({ territory, years }, { name, runs }) => ({
      title: `«${name(territory)}» бірлігінің қатары ол құрылмай тұрған жылдарға созылған: ${runs(years)}.`,
      next: "Ештеңе істеу қажет емес: жауаптарда бұл туралы ескертпе болады.",
    }),
    ru: ({ territory, years }, { name, runs }) => ({
      title: `Ряд «${name(territory)}» продлён в годы до образования этой единицы: ${runs(years)}.`,
      next: "Ничего делать не нужно: в ответах об этом будет примечание.",
    }),
    en: ({ territory, years }, { name, runs }) => ({
      title: `The series of “${name(territory)}” is carried back to years before the unit existed: ${runs(years)}.`,
      next: "There is nothing to do: answers carry a note about it.",
    }),
  },
  alreadyLoaded: {
    kk: ({ load, loadedAt }, { number, time }) => ({
      title: `Бұл файл бұрын жүктелген: № ${number(load)} жүктеу, ${time(loadedAt)}.`,
      next: "Ештеңе өзгерген жоқ. Деректер жаңарса, жаңа файлды жүктеңіз.",
    }),
    ru: ({ load, loadedAt }, { number, time }) => ({
      title: `Этот файл уже загружен: загрузка № ${number(load)}, ${time(loadedAt)}.`,
      next: "Ничего не изменилось. Если данные обновились, загрузите новый файл.",
    }),
    en: ({ load, loadedAt }, { number, time }) => ({
      title: `This file is loaded already: load No. ${number(load)}, ${time(loadedAt)}.`,
      next: "Nothing has changed. If the data were revised, load the new file.",
    }),
  },
  loadRunning: {
    kk: ({ processId }) => ({
      title: `Басқа жүктеу жүріп жатыр${ofProcess("процесс", processId)}.`,
      next: "Оның аяқталуын күтіп, қайталаңыз.",
    }),
    ru: ({ processId }) => ({
      title: `Идёт другая загрузка${ofProcess("процесс", processId)}.`,
      next: "Дождитесь её окончания и повторите.",
    }),
    en: ({ processId }) => ({
      title: `Another load is running${ofProcess("process", processId)}.`,
      next: "Wait until it is done and try again.",
    }),
  },
  loadOvertaken: {
    kk: ({ folder }) => ({
      title: `Жүктеу қабылданбады: осы уақытта қойма басқа тараптан өзгертілді (${folder}).`,
      next: "Сол файлды қайта жүктеңіз; «npm run nedb -- loads» не қабылданғанын көрсетеді.",
    }),
    ru: ({ folder }) => ({
      title: `Загрузка не принята: за это время хранилище изменил кто-то другой (${folder}).`,
      next: "Загрузите этот файл ещё раз; что принято, показывает «npm run nedb -- loads».",
    }),
    en: ({ folder }) => ({
      title: `The load was not taken in: something else changed the warehouse meanwhile (${folder}).`,
      next: "Load the same file again; “npm run nedb -- loads” shows what was taken in.",
    }),
  },
};

function ofProcess(word: string, processId: number | null): string {
  return processId === null ? "" : ` (${word} ${processId})`;
}
