import { formatNumber } from "./format";
import type { SheetTexts } from "./sheet-texts.type";

/** The words of a sheet in Russian. */
export const sheetTexts: SheetTexts = {
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
