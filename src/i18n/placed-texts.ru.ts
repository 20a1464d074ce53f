import { formatNumber, inOneSentence } from "./format";
import { plural } from "./format-plural";
import type { PlacedTexts } from "./placed-texts.type";

const number = (value: number) => formatNumber(value, "ru");
const counted = (count: number, one: string, few: string, many: string) =>
  `${number(count)} ${plural(count, "ru", { one, few, many, other: many })}`;

/** What stands in the workbook, in Russian. */
export const placedTexts: PlacedTexts = {
  tabs: {
    label: "Разделы панели",
    indicators: "Показатели",
    workbook: "Книга",
    cell: "Ячейка",
  },
  workbook: {
    title: "В этой книге",
    reading: "Просматриваем книгу…",
    emptyTitle: "В этой книге пока нет данных",
    emptyNext:
      "Выберите показатель и загрузите его: он появится здесь, и его можно будет обновлять.",
    unread: (count) =>
      `Не удалось прочитать результатов: ${number(count)}. Их разместила более новая версия надстройки, или они повреждены. Значения остаются на листах, но не обновляются: обновите надстройку или загрузите их заново.`,
    refreshAll: (count) => `Обновить все (${number(count)})`,
    goOn: (count) => `Продолжить: осталось ${number(count)}`,
    stop: "Остановить",
    stopping: "Останавливаем…",
    where: (sheet, address) => `${sheet}, ${address}`,
    refreshedAt: (at) => `На ${at}`,
    years: (years) => years,
    states: {
      current: "Актуально",
      newer: "Есть новые данные",
      earlier: "Загружено по прежнему прочтению",
      edited: (count) => `Изменено вручную: ${counted(count, "число", "числа", "чисел")}`,
      gone: "Не найдено",
      checking: "Проверяем…",
      unchecked: (since) => `Не проверялось с ${since}`,
      leftOut: "Последнее обновление прошло не полностью",
      lacking: (count) => `Нет строк и столбцов: ${number(count)}`,
      laterYears: (years) => `Есть данные за более новые годы, но они не запрашиваются: ${years}`,
    },
    actions: {
      goTo: "Перейти",
      refresh: "Обновить",
      layAnew: "Загрузить заново на том же месте",
      layBack: "Вернуть, как было",
      changes: "Что изменилось",
      more: (title) => `Ещё действия: ${title}`,
      labels: "Язык подписей",
      handOver: "Копия для передачи",
      unlink: "Отвязать",
    },
    earlierText:
      "С тех пор изменилось то, что учитывает показатель, или его разрезы. Запрос будет выполнен заново и займёт это же место как новая загрузка; ваше оформление и правки внутри него исчезнут, прежнее можно вернуть.",
    earlierChart:
      "Эта диаграмма показывает числа по прежнему прочтению: загрузите показатель заново на отдельный лист.",
    handOverHint: "Копирует лист: только значения, а под ними — сведения о данных.",
    handedOver: (sheet) => `Скопировано на лист «${sheet}».`,
    handOverSheet: (sheet) => `Копия ${sheet}`,
    unlinkTitle: "Отвязать эти данные?",
    unlinkText:
      "Числа останутся на листе обычными ячейками. Обновить их и узнать их происхождение будет нельзя.",
    cancel: "Отмена",
  },
  progress: {
    waiting: "В очереди…",
    fetching: "Получаем свежие данные…",
    comparing: "Сравниваем с листом…",
    writing: (written, total) => `Записано ${number(written)} из ${number(total)} ячеек`,
    done: (changes, cells) =>
      `Обновлено: изменилось ${counted(changes, "число", "числа", "чисел")}, записано ${counted(cells, "ячейка", "ячейки", "ячеек")}`,
    doneUnknown: (cells) => `Обновлено: записано ${counted(cells, "ячейка", "ячейки", "ячеек")}`,
    doneSame: "Обновлено: ничего не изменилось",
    refreshed: (figures) =>
      `Соответствуют данным сервиса: ${counted(figures, "число", "числа", "чисел")}`,
    behind: (figures, where) =>
      `Не обновлено: ${counted(figures, "число", "числа", "чисел")} (${where})`,
    stopped: "Остановлено: лист остался прежним",
    earlier: "Загружено по прежнему прочтению: загрузите заново на том же месте",
    laidAnew: "Загружено заново на том же месте",
    laidBack: "Возвращено, как было",
    gone: "Места этих данных в книге больше нет.",
    all: (done, of) => `Обновлено ${number(done)} из ${number(of)}`,
    ended: (done, asked, failed, partly = 0) =>
      inOneSentence([
        `обновлено: ${number(done)}`,
        ...(partly ? [`из них не полностью: ${number(partly)}`] : []),
        ...(asked ? [`ждут решения: ${number(asked)}`] : []),
        ...(failed ? [`не удалось: ${number(failed)}`] : []),
      ]),
  },
  edited: {
    title: (count) => `Изменено вручную: ${counted(count, "число", "числа", "чисел")}`,
    text: "Пока ничего не записано. Что должно стоять в этих ячейках?",
    asText: (text) => `«${text}» (текст)`,
    columns: { figure: "Что", found: "На листе", now: "Новые данные" },
    more: (count) => `и ещё ${number(count)}`,
    keep: "Оставить мои",
    replace: "Заменить данными",
  },
  differs: {
    title: "Лист не такой, каким был оставлен",
    columns: "Нет столбцов, или у них другой заголовок:",
    rows: (count) => `Нет строк: ${number(count)}:`,
    cannot: "Без столбцов с названиями строк найти числа нельзя. Загрузите данные на новый лист.",
    unclear: (rows) =>
      `Строк, о которых нельзя сказать, к какой группе они относятся: ${number(rows)}. Подпись группы убрана, или строка внутри группы скопирована. Верните подпись или удалите копию либо загрузите данные на новый лист.`,
    leave: "Обновить то, что есть",
    restore: "Вернуть их",
  },
  copied: {
    title: "Строки или столбцы стоят дважды",
    text: (cells) =>
      `Пока ничего не записано. Обновляется то, что было записано здесь. В копиях отличается от новых данных: ${counted(cells, "ячейка", "ячейки", "ячеек")}. Что с ними делать?`,
    refresh: "Обновить и копии",
    leave: "Не трогать копии",
  },
  merged: {
    title: "Мешают объединённые ячейки",
    text: (addresses) =>
      `Пока ничего не записано. В каждой ячейке объединённой области должно стоять своё: ${addresses}.`,
    unmerge: "Разъединить и обновить",
  },
  hidden: {
    title: (cells) => `Изменения в скрытом: ${counted(cells, "ячейка", "ячейки", "ячеек")}`,
    text: (rows, columns) =>
      `Пока ничего не записано. Скрыто вручную или фильтром: строк – ${number(rows)}, столбцов – ${number(columns)}. Чтобы видеть изменения, сначала покажите их и обновите снова.`,
    write: "Обновить и скрытое",
  },
  unkept: {
    title: (cells) => `Ячеек, отличных от новых чисел: ${number(cells)}`,
    text: "Прежние числа в этой книге не сохранены: правку вручную нельзя отличить от уточнения. Пока ничего не записано. Чтобы сначала сравнить, загрузите данные на новый лист.",
    others: (rows, columns) =>
      `Останется как есть то, чего в новых числах нет: строк – ${number(rows)}, столбцов – ${number(columns)}.`,
    replace: "Записать новые числа",
  },
  changes: {
    title: "Что изменилось",
    back: "В этой книге",
    reading: "Сравниваем…",
    none: "Последнее обновление не изменило ни одного числа.",
    notKept:
      "Сравнивать не с чем: данные ещё не обновлялись или прежние числа в этой книге не сохранены.",
    counts: (revised, added, withdrawn, states) =>
      inOneSentence([
        ...(revised ? [`уточнено: ${number(revised)}`] : []),
        ...(added ? [`новых: ${number(added)}`] : []),
        ...(withdrawn ? [`отозвано: ${number(withdrawn)}`] : []),
        ...(states ? [`с другим состоянием: ${number(states)}`] : []),
      ]),
    kinds: {
      revised: "уточнено",
      new: "новое",
      withdrawn: "отозвано",
      stateChanged: "другое состояние",
    },
    shown: (shown, of) =>
      `Показано ${number(shown)} самых больших из ${number(of)}; все можно вывести на лист:`,
    fromTo: (before, after) => `${before} → ${after}`,
    difference: (difference) => difference,
    goTo: (labels) => `Перейти: ${labels}`,
    notFound: "Этого числа на листе больше нет.",
    toSheet: "Список на новый лист",
    sheetName: (sheet) => `Изменения ${sheet}`,
    putBack: "Вернуть прежние значения",
    puttingBack: "Возвращаем…",
    wasPutBack: (cells) => `Возвращено: записано ${counted(cells, "ячейка", "ячейки", "ячеек")}`,
    headings: { kind: "Изменение", before: "Было", after: "Стало", difference: "Разница" },
  },
  cell: {
    title: "Откуда это число",
    reading: "Читаем ячейку…",
    outsideTitle: "Выделите число",
    outsideNext:
      "Выделите на листе ячейку с загруженным числом: здесь появятся показатель, разрезы, источник и состояние.",
    inCopy: (title, sheet) =>
      sheet === null
        ? `Этот лист – копия, а самого результата «${title}» в книге больше нет: копия не обновляется. Загрузите результат заново.`
        : `Этот лист – копия. Сам результат «${title}» стоит на листе «${sheet}»: только там он обновляется и показывает происхождение чисел.`,
    inResult: (title) => `Эта ячейка относится к «${title}» и содержит подпись. Выделите число.`,
    notKept: (title) =>
      `Числа «${title}» в этой книге не сохранены: об отдельном числе ничего сказать нельзя.`,
    address: (sheet, address) => `${sheet}, ${address}`,
    value: "Значение",
    state: "Состояние",
    normal: "обычное, без отметок",
    figures: "Данные",
    edited: (found) => `Изменено вручную: в ячейке стоит ${found}.`,
    indicator: "Показатель",
    year: "Отчётный год",
    unit: "Единица измерения",
    referenceDate: "Отчётная дата",
    load: "Загрузка",
    loadText: (load, file, at) => `№ ${load} (${file}), ${at}`,
    source: "Источник",
    placed: "Выведено на лист",
    refreshed: "Обновлено",
    drill: "Подробнее",
    drillTo: (dimension) => `Разрез: ${dimension}`,
    drillNext: "Загружает это число по выбранному разрезу на новый лист, итог сверху.",
    drillNone: "Более подробных разрезов для этого числа нет.",
    back: "Назад к числу",
  },
  chart: {
    draw: "Диаграмма",
    none: "Диаграмма не подходит: число всего одно, или данные содержат эти разрезы только все вместе.",
  },
  labels: {
    title: "Язык подписей на листе",
    done: "Подписи теперь на выбранном языке.",
  },
  place: {
    occupiedTitle: (sheet, address) => `В ${address} на листе «${sheet}» что-то есть`,
    occupiedNext: "Ничего не записано. При перезаписи то, что там стоит, пропадёт.",
    overwrite: "Перезаписать",
    newSheet: "Загрузить на новый лист",
  },
};
