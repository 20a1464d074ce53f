import type { Language } from "./language";

/** The words of the sheet "About this data". */
export interface AboutTexts {
  readonly sheetName: string;
  readonly title: string;
  readonly lead: string;
  /** The headings of its table. */
  readonly columns: { readonly sheet: string; readonly item: string; readonly text: string };
  readonly items: Readonly<
    Record<
      | "indicator"
      | "definition"
      | "years"
      | "breakdowns"
      | "selected"
      | "unit"
      | "referenceDate"
      | "territory"
      | "totals"
      | "symbols"
      | "states"
      | "note"
      | "source"
      | "load"
      | "loadedBy"
      | "terms",
      string
    >
  >;
  readonly noBreakdowns: string;
  readonly withTotals: string;
  readonly withTotalsOf: (breakdowns: string) => string;
  readonly withoutTotals: string;
  readonly nilIsZero: string;
  readonly by: (person: string, at: string) => string;
  readonly refreshed: (at: string) => string;
}

const kk: AboutTexts = {
  sheetName: "Деректер туралы",
  title: "Деректер туралы",
  lead: "Осы кітаптағы парақтарда не саналғаны, қай күнге және қай дереккөзден екені.",
  columns: { sheet: "Парақ", item: "Мазмұны", text: "Мәтін" },
  items: {
    indicator: "Көрсеткіш",
    definition: "Анықтама",
    years: "Есепті жылдар",
    breakdowns: "Бөліністер",
    selected: "Таңдалғаны",
    unit: "Өлшем бірлігі",
    referenceDate: "Есепті күн",
    territory: "Аумақтық негіз",
    totals: "Жиынтықтар",
    symbols: "Белгілер",
    states: "Деректің күйі",
    note: "Ескертпе",
    source: "Дереккөз",
    load: "Жүктеме",
    loadedBy: "Жүктеген",
    terms: "Пайдалану шарттары",
  },
  noBreakdowns: "бөлініссіз",
  withTotals: "әр бөліністің жиынтығы көрсетілген; ол есептеледі, бөліктерден қосылмайды",
  withTotalsOf: (breakdowns) =>
    `мына бөліністердің жиынтығы көрсетілген: ${breakdowns}; ол есептеледі, бөліктерден қосылмайды`,
  withoutTotals: "көрсетілмеген",
  nilIsZero: "0 – құбылыс жоқ",
  by: (person, at) => `${person}, ${at}`,
  refreshed: (at) => `жаңартылған: ${at}`,
};

const ru: AboutTexts = {
  sheetName: "О данных",
  title: "О данных",
  lead: "Что, на какую дату и по какому источнику показано на листах этой книги.",
  columns: { sheet: "Лист", item: "Сведения", text: "Текст" },
  items: {
    indicator: "Показатель",
    definition: "Определение",
    years: "Отчётные годы",
    breakdowns: "Разрезы",
    selected: "Отобрано",
    unit: "Единица измерения",
    referenceDate: "Отчётная дата",
    territory: "Территориальная основа",
    totals: "Итоги",
    symbols: "Обозначения",
    states: "Состояние данных",
    note: "Примечание",
    source: "Источник",
    load: "Загрузка",
    loadedBy: "Кто загрузил",
    terms: "Условия использования",
  },
  noBreakdowns: "без разрезов",
  withTotals: "показаны по каждому разрезу; итог вычислен, а не сложен из частей",
  withTotalsOf: (breakdowns) =>
    `показаны по разрезам: ${breakdowns}; итог вычислен, а не сложен из частей`,
  withoutTotals: "не показаны",
  nilIsZero: "0 – явление отсутствует",
  by: (person, at) => `${person}, ${at}`,
  refreshed: (at) => `обновлено ${at}`,
};

const en: AboutTexts = {
  sheetName: "About this data",
  title: "About this data",
  lead: "What the sheets of this workbook show, as of when, and from which source.",
  columns: { sheet: "Sheet", item: "Item", text: "Text" },
  items: {
    indicator: "Indicator",
    definition: "Definition",
    years: "Reporting years",
    breakdowns: "Breakdowns",
    selected: "Selected",
    unit: "Unit",
    referenceDate: "Reference date",
    territory: "Territory basis",
    totals: "Totals",
    symbols: "Symbols",
    states: "States of figures",
    note: "Note",
    source: "Source",
    load: "Load",
    loadedBy: "Loaded by",
    terms: "Terms of use",
  },
  noBreakdowns: "none",
  withTotals: "shown for each breakdown; a total is computed, never added up from parts",
  withTotalsOf: (breakdowns) =>
    `shown for ${breakdowns}; a total is computed, never added up from parts`,
  withoutTotals: "not shown",
  nilIsZero: "0 – nil: the phenomenon does not occur",
  by: (person, at) => `${person}, ${at}`,
  refreshed: (at) => `refreshed ${at}`,
};

/** The words of the sheet about the data, by label language. */
export const aboutTexts: Readonly<Record<Language, AboutTexts>> = { kk, ru, en };
