import { formatNumber } from "./format";
import type { Language } from "./language";

type Unit = "unit" | "person" | "place";
type ReferenceDate = "october5" | "schoolYearEnded" | "october5AgeOnSeptember1";
type TerritoryBasis = "asReported" | "comparable" | "presentUnits";
type State =
  "normal" | "provisional" | "revised" | "estimated" | "notApplicable" | "notAvailable" | "nil";

/** Every word that a worksheet with figures carries beside the catalogue's own labels. */
export interface SheetTexts {
  readonly year: string;
  /** Above the codes of a dimension whose names stand beside them. */
  readonly code: (dimension: string) => string;
  readonly value: (unit: string) => string;
  readonly state: string;
  /** Ends the states of a row that are too many for one cell. */
  readonly moreStates: (count: number) => string;
  readonly units: Readonly<Record<Unit, string>>;
  /** Beside the unit and at the foot of each page, where figures are made up. */
  readonly demonstration: string;
  readonly unit: (unit: string) => string;
  readonly referenceDates: Readonly<Record<ReferenceDate, string>>;
  readonly territory: Readonly<Record<TerritoryBasis, string>>;
  readonly territoryBasis: (basis: string) => string;
  readonly states: Readonly<Record<State, string>>;
  /** What stands in a cell that has no number. */
  readonly symbols: Readonly<Record<"notApplicable" | "notAvailable", string>>;
  readonly symbol: (symbol: string, meaning: string) => string;
  readonly filter: (dimension: string, members: string) => string;
  /** Follows a definition whose date is not that of the figures. */
  readonly countedAt: (dates: string) => string;
  readonly source: (sources: string) => string;
  /** Ends a text that was shortened: all of it stands on the sheet about the data. */
  readonly seeAbout: (sheet: string) => string;
  readonly load: (number: number, file: string, loadedAt: string) => string;
  readonly terms: (version: string) => string;
  readonly notes: {
    readonly carriedBack: (territory: string, years: string) => string;
    readonly holdsUnit: (territory: string, unit: string, years: string) => string;
    readonly otherReferenceDate: (dates: string) => string;
    readonly regionsMissing: (year: number, regions: string) => string;
    readonly districtsMissing: (year: number, districts: string, others: number) => string;
    readonly rowsRefused: (
      year: number,
      file: string,
      refused: number,
      rows: number,
      load: number
    ) => string;
    readonly partsBelowTotal: (years: string) => string;
    readonly overlapping: (dimension: string) => string;
    readonly countsOnly: (dimension: string, members: string, years: string) => string;
    readonly onlyOccurring: string;
    readonly codeOfOtherUnit: (
      code: string,
      unit: string,
      other: string,
      codeThen: string,
      years: string
    ) => string;
    readonly demonstration: (years: string) => string;
    readonly yearsOfDifferentKinds: (totals: string, records: string) => string;
    readonly estimatedTerritory: (territories: string, years: string) => string;
  };
}

const kk: SheetTexts = {
  year: "Есепті жыл",
  code: (dimension) => `${dimension}, коды`,
  value: (unit) => `Мәні, ${unit}`,
  state: "Деректің күйі",
  moreStates: (count) => `… және тағы ${count}`,
  units: { unit: "бірлік", person: "адам", place: "орын" },
  demonstration: "КӨРСЕТУ ДЕРЕКТЕРІ",
  unit: (unit) => `Өлшем бірлігі: ${unit}`,
  referenceDates: {
    october5: "Есепті жылғы 5 қазандағы жағдай бойынша",
    schoolYearEnded: "Есепті жылы аяқталған оқу жылы бойынша",
    october5AgeOnSeptember1:
      "Есепті жылғы 5 қазандағы жағдай бойынша, жасы 1 қыркүйекке есептелген",
  },
  territory: {
    asReported: "есептегідей (әр жылдың шекарасы)",
    comparable: "салыстырмалы аумақ",
    presentUnits: "қазіргі өңірлер",
  },
  territoryBasis: (basis) => `Аумақтық негіз: ${basis}`,
  states: {
    normal: "",
    provisional: "алдын ала",
    revised: "нақтыланған",
    estimated: "бағалау",
    notApplicable: "қолданылмайды",
    notAvailable: "дерек жоқ",
    nil: "құбылыс жоқ",
  },
  symbols: { notApplicable: "қ/ж", notAvailable: "…" },
  symbol: (symbol, meaning) => `${symbol} — ${meaning}`,
  filter: (dimension, members) => `Таңдалғаны: ${dimension} — ${members}`,
  countedAt: (dates) => `Осы парақтағы деректер дереккөздің өз күніне берілген: ${dates}.`,
  source: (sources) => `Дереккөз: ${sources}`,
  seeAbout: (sheet) => `… «${sheet}» парағын қараңыз`,
  load: (number, file, loadedAt) => `№ ${number} жүктеме (${file}), ${loadedAt}`,
  terms: (version) =>
    `Деректер тек статистикалық мақсатта пайдаланылады және үшінші тұлғаларға берілмейді (пайдалану шарттары, ${version} редакциясы).`,
  notes: {
    carriedBack: (territory, years) =>
      `${territory}: ${years} деректер кейін құрылған бірліктің атауымен жарияланған.`,
    holdsUnit: (territory, unit, years) => `${territory}: ${years} ${unit} деректерін қамтиды.`,
    otherReferenceDate: (dates) => `Дереккөздегі жағдай бойынша: ${dates}`,
    regionsMissing: (year, regions) => `${year} ж. жүктемеде мына өңірлер жоқ: ${regions}.`,
    districtsMissing: (year, districts, others) =>
      `${year} ж. жүктемеде мына аудандар жоқ, сондықтан олар кіретін қосындылар да жоқ: ${districts}${others ? ` және тағы ${others}` : ""}.`,
    rowsRefused: (year, file, refused, rows, load) =>
      `${year} ж. № ${load} жүктемеде ${file} файлының ${formatNumber(rows, "kk")} жолынан ${formatNumber(refused, "kk")} жол қабылданбады, сондықтан көрсеткіштерге кірмеді.`,
    partsBelowTotal: (years) =>
      `${years} бөліктердің қосындысы «Барлығы» мәнінен аз: дереккөз кейбір бірліктерді бөліктерге жатқызбаған.`,
    overlapping: (dimension) =>
      `«${dimension}» бөлінісінің бөліктері қиылысады, сондықтан олардың қосындысы «Барлығы» мәніне тең емес.`,
    countsOnly: (dimension, members, years) =>
      `${years} деректерін көз тек мыналар бойынша береді: ${dimension} – ${members}.`,
    onlyOccurring:
      "Тек кездесетін тіркесімдер берілген; дерегі жоқ өңірлер мен аудандардан басқа қалғандарында құбылыс жоқ.",
    codeOfOtherUnit: (code, unit, other, codeThen, years) =>
      `Код ${code} – бүгінгі «${unit}» бірлігінің коды. ${years} бұл код «${other}» бірлігінде болған, ал «${unit}» коды ${codeThen} болған: сол жылдардың деректерін басқа кестелермен атауы бойынша біріктіріңіз.`,
    demonstration: (years) =>
      `КӨРСЕТУ ДЕРЕКТЕРІ: ${years} көрсеткіштері ойдан алынған, ресми статистика емес.`,
    yearsOfDifferentKinds: (totals, records) =>
      `Жылдар әртүрлі көзден: ${totals} – жарияланған жиынтық деректер, ${records} – жазбалар бойынша есептелген; салыстырғанда ескеріңіз.`,
    estimatedTerritory: (territories, years) =>
      `${territories}: ${years} деректері – бағалау, себебі аудандардың шекарасы кейін өзгерген.`,
  },
};

const ru: SheetTexts = {
  year: "Отчётный год",
  code: (dimension) => `${dimension}, код`,
  value: (unit) => `Значение, ${unit}`,
  state: "Состояние данных",
  moreStates: (count) => `… и ещё ${count}`,
  units: { unit: "единиц", person: "человек", place: "мест" },
  demonstration: "ДЕМОНСТРАЦИОННЫЕ ДАННЫЕ",
  unit: (unit) => `Единица измерения: ${unit}`,
  referenceDates: {
    october5: "По состоянию на 5 октября отчётного года",
    schoolYearEnded: "За учебный год, завершившийся в отчётном году",
    october5AgeOnSeptember1: "По состоянию на 5 октября отчётного года, возраст на 1 сентября",
  },
  territory: {
    asReported: "как в отчётности (границы каждого года)",
    comparable: "сопоставимая территория",
    presentUnits: "нынешние регионы",
  },
  territoryBasis: (basis) => `Территориальная основа: ${basis}`,
  states: {
    normal: "",
    provisional: "предварительно",
    revised: "уточнено",
    estimated: "оценка",
    notApplicable: "неприменимо",
    notAvailable: "нет данных",
    nil: "явление отсутствует",
  },
  symbols: { notApplicable: "н/п", notAvailable: "…" },
  symbol: (symbol, meaning) => `${symbol} — ${meaning}`,
  filter: (dimension, members) => `Отобрано: ${dimension} — ${members}`,
  countedAt: (dates) => `На этом листе данные приведены на дату источника: ${dates}.`,
  source: (sources) => `Источник: ${sources}`,
  seeAbout: (sheet) => `… см. лист «${sheet}»`,
  load: (number, file, loadedAt) => `загрузка № ${number} (${file}), ${loadedAt}`,
  terms: (version) =>
    `Данные используются только в статистических целях и не передаются третьим лицам (условия использования, редакция ${version}).`,
  notes: {
    carriedBack: (territory, years) =>
      `${territory}: данные за ${years} опубликованы под названием единицы, образованной позже.`,
    holdsUnit: (territory, unit, years) => `${territory}: за ${years} включает ${unit}.`,
    otherReferenceDate: (dates) => `По состоянию источника на ${dates}`,
    regionsMissing: (year, regions) => `За ${year} г. в загрузке нет регионов: ${regions}.`,
    districtsMissing: (year, districts, others) =>
      `За ${year} г. в загрузке нет районов, поэтому нет и сумм, в которые они входят: ${districts}${others ? ` и ещё ${others}` : ""}.`,
    rowsRefused: (year, file, refused, rows, load) =>
      `За ${year} г. при загрузке № ${load} из ${formatNumber(rows, "ru")} строк файла ${file} отклонено: ${formatNumber(refused, "ru")}; в показатели они не вошли.`,
    partsBelowTotal: (years) =>
      `За ${years} сумма частей меньше итога: часть единиц в источнике не распределена.`,
    overlapping: (dimension) =>
      `Части разреза «${dimension}» пересекаются, поэтому их сумма не равна итогу.`,
    countsOnly: (dimension, members, years) =>
      `За ${years} источник считает только: ${dimension} – ${members}.`,
    onlyOccurring:
      "Приведены только встречающиеся сочетания; в остальных явления нет, кроме регионов и районов без данных.",
    codeOfOtherUnit: (code, unit, other, codeThen, years) =>
      `Код ${code} – сегодняшний код единицы «${unit}». В данных за ${years} его имела единица «${other}», а «${unit}» – код ${codeThen}: соединяйте эти годы с другими таблицами по названию.`,
    demonstration: (years) =>
      `ДЕМОНСТРАЦИОННЫЕ ДАННЫЕ: показатели за ${years} вымышлены и не являются официальной статистикой.`,
    yearsOfDifferentKinds: (totals, records) =>
      `Годы из разных источников: ${totals} – опубликованные итоги, ${records} – подсчёт по записям; учитывайте это при сравнении.`,
    estimatedTerritory: (territories, years) =>
      `${territories}: данные за ${years} – оценка, так как границы районов изменились позднее.`,
  },
};

const en: SheetTexts = {
  year: "Reporting year",
  code: (dimension) => `${dimension}, code`,
  value: (unit) => `Value, ${unit}`,
  state: "State of the figure",
  moreStates: (count) => `… and ${count} more`,
  units: { unit: "units", person: "persons", place: "places" },
  demonstration: "DEMONSTRATION DATA",
  unit: (unit) => `Unit: ${unit}`,
  referenceDates: {
    october5: "As of 5 October of the reporting year",
    schoolYearEnded: "For the school year that ended in the reporting year",
    october5AgeOnSeptember1: "As of 5 October of the reporting year, age on 1 September",
  },
  territory: {
    asReported: "as reported (boundaries of each year)",
    comparable: "comparable territory",
    presentUnits: "present regions",
  },
  territoryBasis: (basis) => `Territory basis: ${basis}`,
  states: {
    normal: "",
    provisional: "provisional",
    revised: "revised",
    estimated: "estimated",
    notApplicable: "not applicable",
    notAvailable: "not available",
    nil: "nil",
  },
  symbols: { notApplicable: "n/a", notAvailable: "…" },
  symbol: (symbol, meaning) => `${symbol} — ${meaning}`,
  filter: (dimension, members) => `Selected: ${dimension} — ${members}`,
  countedAt: (dates) => `The figures of this sheet are as of the source’s own date: ${dates}.`,
  source: (sources) => `Source: ${sources}`,
  seeAbout: (sheet) => `… see “${sheet}”`,
  load: (number, file, loadedAt) => `load No. ${number} (${file}), ${loadedAt}`,
  terms: (version) =>
    `The data are used for statistics only and are not passed to third parties (terms of use, version ${version}).`,
  notes: {
    carriedBack: (territory, years) =>
      `${territory}: figures for ${years} are published under the name of a unit formed later.`,
    holdsUnit: (territory, unit, years) => `${territory}: includes ${unit} for ${years}.`,
    otherReferenceDate: (dates) => `As of ${dates}, as the source counts`,
    regionsMissing: (year, regions) => `Regions missing from the load of ${year}: ${regions}.`,
    districtsMissing: (year, districts, others) =>
      `Districts missing from the load of ${year}, so that sums over them are not available: ${districts}${others ? ` and ${others} more` : ""}.`,
    rowsRefused: (year, file, refused, rows, load) =>
      `${year}: load No. ${load} refused ${formatNumber(refused, "en")} of the ${formatNumber(rows, "en")} rows of ${file}; the figures lack them.`,
    partsBelowTotal: (years) =>
      `For ${years} the parts add up to less than the total: the source leaves some units undivided.`,
    overlapping: (dimension) =>
      `The parts of “${dimension}” overlap, so they do not add up to the total.`,
    countsOnly: (dimension, members, years) =>
      `In ${years} the source counts only: ${dimension} – ${members}.`,
    onlyOccurring:
      "Only combinations that occur are listed; all others are nil, save in regions and districts without data.",
    codeOfOtherUnit: (code, unit, other, codeThen, years) =>
      `Code ${code} is the code of “${unit}” today. In ${years} it was that of “${other}”, and “${unit}” had ${codeThen}: join these years with other tables by name.`,
    demonstration: (years) =>
      `DEMONSTRATION DATA: the figures of ${years} are made up and are not official statistics.`,
    yearsOfDifferentKinds: (totals, records) =>
      `Years from different sources: ${totals} published totals, ${records} counted from records; mind this when comparing.`,
    estimatedTerritory: (territories, years) =>
      `${territories}: figures of ${years} are estimates, because borders of districts moved later.`,
  },
};

/** The words of a sheet by label language. */
export const sheetTexts: Readonly<Record<Language, SheetTexts>> = { kk, ru, en };
