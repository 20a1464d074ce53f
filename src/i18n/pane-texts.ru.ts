import { formatNumber, formatYearsInWords } from "./format";
import { plural } from "./format-plural";
import type { LaterTexts } from "./pane-texts.type";

const number = (value: number) => formatNumber(value, "ru");
const noun = (count: number, one: string, few: string, many: string) =>
  plural(count, "ru", { one, few, many, other: many });

/** The pane in Russian. */
export const laterTexts: LaterTexts = {
  terms: {
    title: "Условия использования данных",
    version: (version) => `Редакция ${version}`,
    accept: "С условиями ознакомлен(а) и принимаю их",
    acceptFirst: "Чтобы продолжить, отметьте, что принимаете условия.",
    proceed: "Продолжить",
    decline: "Отказаться и выйти",
  },
  demonstration: {
    mark: "Демонстрационные данные, не официальная статистика",
    years: (years) => `${formatYearsInWords(years, "ru")}: демонстрационные данные`,
  },
  list: {
    title: "Показатели",
    loading: "Загружается перечень показателей…",
    summary: (total, withData) =>
      `${total} ${noun(total, "показатель", "показателя", "показателей")}, с данными: ${withData}`,
    search: "Поиск показателя",
    searchHint: "Номер или слова из названия",
    clearSearch: "Очистить поиск",
    found: (count) =>
      `${noun(count, "Найден", "Найдено", "Найдено")} ${count} ${noun(count, "показатель", "показателя", "показателей")}`,
    nothingTitle: "Ничего не найдено",
    nothingNext:
      "Попробуйте другой номер или другие слова из названия. Искать можно на казахском, русском и английском языках.",
    noData: "Нет данных",
    noDataReason: "Данные по этому показателю ещё не загружены. Он станет доступен после загрузки.",
    comparisonReason:
      "Это сравнительная таблица из других показателей. Загрузите нужные показатели по отдельности.",
  },
  sections: {
    schools: "Школы",
    pupils: "Учащиеся",
    graduates: "Выпускники",
    teachers: "Учителя",
    equipment: "Компьютерное оснащение",
    preparation: "Предшкольная подготовка",
    preschools: "Дошкольные организации",
    staff: "Кадры дошкольных организаций",
    comparison: "Сравнительная таблица",
  },
  units: { unit: "единиц", person: "человек", place: "мест" },
  populations: {
    schools: "школы",
    pupils: "учащиеся",
    graduates: "выпускники",
    teachers: "учителя",
    outcomes: "окончившие класс или школу",
    children: "дети",
    preschools: "дошкольные организации",
    queue: "дети, состоящие на очереди",
    preschoolStaff: "педагоги дошкольных организаций",
    all: "все показатели",
  },
  referenceDates: {
    october5: "на 5 октября отчётного года",
    schoolYearEnded: "за учебный год, завершившийся в отчётном году",
    october5AgeOnSeptember1: "на 5 октября отчётного года, возраст на 1 сентября",
  },
  request: {
    back: "К перечню показателей",
    unit: "Единица измерения",
    population: "Совокупность",
    referenceDate: "Отчётная дата",
    years: "Отчётные годы",
    chosenOf: (chosen, all) => `${chosen} из ${all}`,
    quickPicks: "Быстрый выбор лет",
    yearUnavailable: "Пунктиром отмечены годы, за которые данные не загружены.",
    breakdowns: "Разрезы",
    alwaysShown: "Входит в сам показатель, показывается всегда.",
    onlyWith: (names) => `Доступен только вместе с разрезом: ${names}.`,
    notWithChosen: "Недоступен в сочетании с выбранными разрезами.",
    notInYears: (years) => `В загруженных данных нет за ${formatYearsInWords(years, "ru")}`,
    notInData: "В загруженных данных этого разреза нет.",
    manyNotInData: (count) => `Нет в загруженных данных: ${count}`,
    territory: "Территориальная основа",
    territoryNeedsRegion: "Только с разрезом «Регион».",
    sheet: "Оформление листа",
    totals: "Итоги по разрезам",
    labelLanguage: "Язык подписей на листе",
    size: (rows, columns, cells) =>
      `${number(rows)} ${noun(rows, "строка", "строки", "строк")} × ${number(columns)} ${noun(columns, "столбец", "столбца", "столбцов")}, ${number(cells)} ${noun(cells, "ячейка", "ячейки", "ячеек")}`,
    sizeListed: (columns) =>
      `По строке на каждое встречающееся сочетание × ${number(columns)} ${noun(columns, "столбец", "столбца", "столбцов")}`,
    load: "Загрузить на новый лист",
    yearMissing: "Выберите хотя бы один отчётный год.",
    cancelled: "Загрузка отменена. Книга не изменена.",
  },
  loading: {
    title: "Загрузка на новый лист",
    fetching: "Получение данных…",
    writing: (written, total) => `Записано ячеек: ${number(written)} из ${number(total)}`,
    waiting: "Если вы вводите данные в ячейку, завершите ввод: Enter или Esc.",
    announceWriting: (percent) => `Записано ${percent} процентов.`,
    cancel: "Отменить",
    cancelling: "Отмена…",
    failed: "Загрузка не удалась.",
    escape: "Отменить можно и клавишей Esc.",
  },
  loaded: {
    title: "Данные загружены",
    sheet: "Лист",
    announce: (sheet) => `Данные загружены на лист «${sheet}».`,
    goTo: "Перейти на лист",
    change: "Изменить запрос",
    another: "Выбрать другой показатель",
  },
};
