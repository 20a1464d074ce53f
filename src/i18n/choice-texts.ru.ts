import type { ChoiceTexts } from "./choice-texts.type";
import { formatNumber, formatYearsInWords } from "./format";
import { plural } from "./format-plural";

const number = (value: number) => formatNumber(value, "ru");
const noun = (count: number, one: string, few: string, many: string) =>
  `${number(count)} ${plural(count, "ru", { one, few, many, other: many })}`;

/** The words of choosing in Russian. */
export const choiceTexts: ChoiceTexts = {
  list: {
    favourites: "Избранные",
    recent: "Недавние",
    goOn: "Продолжить",
    addFavourite: "Добавить в избранные",
    removeFavourite: "Убрать из избранных",
    about: (of) => `О показателе ${of}`,
    breakdowns: "Разрезы",
    overlapping: (names) => `Части пересекаются и не складываются в итог: ${names}.`,
    requests: "Сохранённые запросы",
  },
  request: {
    definition: "Что учитывается",
    picks: {
      latest: "Последний",
      latestTwo: "Последние 2",
      lastFive: "Последние 5",
      allYears: "Все",
    },
    arrival: "Когда загрузят новый год",
    arrivals: {
      stay: "Эти годы останутся",
      extend: "Новый год добавится",
      roll: (count) =>
        count === 1
          ? "Всегда последний год"
          : `Всегда последние ${plural(count, "ru", { one: `${count} год`, few: `${count} года`, many: `${count} лет`, other: `${count} лет` })}`,
      all: "Всегда все годы",
    },
    chooseMembers: (name) => `${name}: выбрать значения`,
    allMembers: "Все",
    keeps: (name, chosen, all) => `${name}: выбрано ${number(chosen)} из ${number(all)}`,
    summed: (names) => `Нет разреза «${names}»: выбранное показано одним числом.`,
    onlyMadeUp: (years) => `${formatYearsInWords(years, "ru")}: только в демонстрационных данных`,
  },
  members: {
    title: (name) => `${name}: значения`,
    back: "Готово",
    search: "Поиск по названию или коду",
    tree: (name) => `Значения: ${name}`,
    found: (count) => `Найдено: ${number(count)}`,
    chosen: (chosen, all) => `Выбрано ${number(chosen)} из ${number(all)}`,
    noLimit: (all) => `Ничего не отмечено: показаны все (${number(all)})`,
    selectAll: "Отметить все",
    selectFound: (count) => `Отметить найденные: ${number(count)}`,
    invert: "Обратить",
    clear: "Снять",
    nothing: "Такого значения нет.",
  },
  table: {
    title: "Таблица на листе",
    kinds: {
      list: { name: "Список", meaning: "Одно число в строке, для сводных таблиц" },
      cross: { name: "Кросс-таблица", meaning: "Строки и столбцы, готова к печати" },
    },
    miniature: "Начало листа",
    arrange: "Строки и столбцы",
    arrangeColumns: "Порядок столбцов",
    keys: "Перемещать можно и клавишами Alt + стрелки.",
    year: "Отчётный год",
    rows: "Строки",
    columns: "Столбцы",
    earlier: (name) => `${name}: раньше`,
    later: (name) => `${name}: позже`,
    toSide: { stub: "В строки", heading: "В столбцы" },
    moved: (name, place, all) => `${name}: место ${place} из ${all}.`,
    placed: {
      stub: (name) => `${name}: теперь в строках.`,
      heading: (name) => `${name}: теперь в столбцах.`,
    },
    more: "Другие настройки",
    repeatLabels: "Повторять подписи в каждой строке",
    labels: "Обозначение значений",
    labelForms: { name: "Название", code: "Код", both: "Код и название" },
    likePane: (language) => `Как в панели: ${language}`,
    place: "Куда",
    places: { newSheet: "На новый лист", selection: "В выбранную ячейку" },
  },
  size: {
    seconds: (seconds) =>
      seconds < 90 ? `около ${seconds} с` : `около ${Math.round(seconds / 60)} мин`,
    sheets: (sheets) => noun(sheets, "лист", "листа", "листов"),
    smaller: "Уменьшить",
    without: (name) => `Без «${name}»`,
    onlyYear: (year) => `Только ${year} г.`,
    sheetPerRegion: "Лист на каждый регион",
    asList: "Списком",
    cells: (cells) => noun(cells, "ячейка", "ячейки", "ячеек"),
    split: "Каждый регион – на своём листе.",
    unsplit: "Всё на одном листе",
    loadHere: "Загрузить в выбранную ячейку",
    occupied: (sheet, address) => `Ячейки ${address} листа «${sheet}» не пусты.`,
    merged: (addresses) => `Объединённые ячейки будут разъединены: ${addresses}.`,
    hidden: (sheet, rows, columns) =>
      `На листе «${sheet}» в этом месте скрыто: строк – ${number(rows)}, столбцов – ${number(columns)}. Числа там не будут видны.`,
    nothingWritten: "Ничего не записано.",
    anyway: "Всё равно загрузить сюда",
    overwrite: "Заменить содержимое",
    newSheet: "На новый лист",
  },
  preview: {
    show: "Посмотреть с числами",
    fetching: "Получение чисел…",
    title: "Первые строки",
    rows: (shown, all) =>
      `${number(shown)} из ${plural(all, "ru", { one: `${number(all)} строки`, other: `${number(all)} строк` })}`,
    close: "Закрыть просмотр",
  },
  share: {
    title: "Сохранить или отправить",
    name: "Название запроса",
    nameMissing: "Введите название.",
    save: "Сохранить для себя",
    saveInWorkbook: "Сохранить в книге",
    saved: (name) => `Сохранено: ${name}`,
    savedInWorkbook: (name) => `Сохранено в книге: ${name}`,
    text: "Запрос текстом, для коллеги",
    copy: "Скопировать",
    copied: "Скопировано. Коллега вставит его в «Сохранённые запросы».",
    copyByHand: "Текст выделен: нажмите Ctrl+C.",
  },
  requests: {
    title: "Сохранённые запросы",
    back: "К перечню показателей",
    none: "Пока ничего нет. Запрос сохраняют на его экране: «Сохранить или отправить».",
    mine: "Мои",
    workbook: "В этой книге",
    restore: "Вернуть",
    remove: (name) => `Удалить: ${name}`,
    removed: (name) => `Удалено: ${name}`,
    paste: "Запрос коллеги",
    pasteHint: "Вставьте строку, которая начинается с NEDB/1",
    read: "Открыть",
  },
};
