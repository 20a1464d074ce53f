import type { ProblemCode } from "../../problem/problem";
import type { TextsOf } from "./text-words";

type ExcelProblem = Extract<ProblemCode, `excel${string}`>;

/** What can go wrong between the pane and the workbook. */
export const excelTexts: TextsOf<ExcelProblem> = {
  excelInCellEditMode: {
    kk: () => ({
      title: "Ұяшық өңделіп жатқанда Excel парақты өзгертпейді.",
      next: "Enter немесе Esc пернесін басып, қайталаңыз.",
    }),
    ru: () => ({
      title: "Пока редактируется ячейка, Excel не изменяет лист.",
      next: "Нажмите Enter или Esc и повторите.",
    }),
    en: () => ({
      title: "Excel does not change the sheet while a cell is being edited.",
      next: "Press Enter or Esc and try again.",
    }),
  },
  excelSheetProtected: {
    kk: ({ sheet }) => ({
      title: `«${sheet}» парағы қорғалған.`,
      next: "Қорғанысты алыңыз (Рецензиялау мәзірі) немесе басқа параққа жүктеңіз.",
    }),
    ru: ({ sheet }) => ({
      title: `Лист «${sheet}» защищён.`,
      next: "Снимите защиту (меню «Рецензирование») или загрузите на другой лист.",
    }),
    en: ({ sheet }) => ({
      title: `The sheet “${sheet}” is protected.`,
      next: "Unprotect it (Review menu) or load into another sheet.",
    }),
  },
  excelPayloadTooLarge: {
    kk: ({ limitBytes }, { kilobytes }) => ({
      title: `Excel бір жолы мұнша деректі қабылдамайды: шегі – ${kilobytes(limitBytes)}.`,
      next: "Жылдарды, бөліністерді немесе өңірлерді азайтыңыз.",
    }),
    ru: ({ limitBytes }, { kilobytes }) => ({
      title: `Excel не принимает столько данных за один раз: предел – ${kilobytes(limitBytes)}.`,
      next: "Выберите меньше лет, разрезов или регионов.",
    }),
    en: ({ limitBytes }, { kilobytes }) => ({
      title: `Excel does not take so much data at once: the limit is ${kilobytes(limitBytes)}.`,
      next: "Choose fewer years, breakdowns or regions.",
    }),
  },
  excelItemNotFound: {
    kk: ({ item }) => ({
      title: `Жұмыс кітабында «${item}» табылмады: ол жойылған немесе аты өзгертілген.`,
      next: "Деректерді жаңа параққа жүктеңіз.",
    }),
    ru: ({ item }) => ({
      title: `В книге не найдено «${item}»: удалено или переименовано.`,
      next: "Загрузите данные на новый лист.",
    }),
    en: ({ item }) => ({
      title: `“${item}” is not in the workbook: it was deleted or renamed.`,
      next: "Load the data into a new sheet.",
    }),
  },
  excelSheetFull: {
    kk: ({ rows, columns }, { number }) => ({
      title: `Кесте параққа сыймайды: ${number(rows)} жол, ${number(columns)} баған.`,
      next: "Жылдарды немесе бөліністерді азайтыңыз.",
    }),
    ru: ({ rows, columns }, { number }) => ({
      title: `Таблица не помещается на лист: строк – ${number(rows)}, столбцов – ${number(columns)}.`,
      next: "Выберите меньше лет или разрезов.",
    }),
    en: ({ rows, columns }, { number }) => ({
      title: `The table does not fit on a sheet. Rows: ${number(rows)}, columns: ${number(columns)}.`,
      next: "Choose fewer years or breakdowns.",
    }),
  },
  excelNoRoom: {
    kk: ({ sheet }) => ({
      title: `«${sheet}» парағында кестенің өсуіне орын жоқ: жанында басқа кесте тұр.`,
      next: "Көрші кестені басқа жерге жылжытып, қайталаңыз немесе деректерді жаңа параққа жүктеңіз.",
    }),
    ru: ({ sheet }) => ({
      title: `На листе «${sheet}» таблице некуда расти: рядом стоит другая.`,
      next: "Переместите соседнюю таблицу и повторите или загрузите данные на новый лист.",
    }),
    en: ({ sheet }) => ({
      title: `On the sheet “${sheet}” the table has no room to change its size: another stands in the way.`,
      next: "Move the other table and try again, or load the data onto a new sheet.",
    }),
  },
  excelTooOld: {
    kk: ({ required }) => ({
      title: `Excel-дің бұл нұсқасы тым ескі: ${required} қажет.`,
      next: "Excel 2021, одан жаңа нұсқаны немесе браузердегі Excel-ді пайдаланыңыз.",
    }),
    ru: ({ required }) => ({
      title: `Эта версия Excel слишком старая: нужна поддержка ${required}.`,
      next: "Используйте Excel 2021, более новую версию или Excel в браузере.",
    }),
    en: ({ required }) => ({
      title: `This version of Excel is too old: ${required} is needed.`,
      next: "Use Excel 2021, a newer one, or Excel in the browser.",
    }),
  },
  excelBusy: {
    kk: () => ({ title: "Excel қазір бос емес.", next: "Бірнеше секундтан кейін қайталаңыз." }),
    ru: () => ({ title: "Excel сейчас занят.", next: "Повторите через несколько секунд." }),
    en: () => ({ title: "Excel is busy.", next: "Try again in a few seconds." }),
  },
  excelSheetChanging: {
    kk: ({ sheet }) => ({
      title: `«${sheet}» парағы дәл қазір өзгертіліп жатыр.`,
      next: "Ештеңе жазылған жоқ. Парақтағы жұмыс аяқталғанша күтіп, қайталаңыз.",
    }),
    ru: ({ sheet }) => ({
      title: `Лист «${sheet}» в этот момент изменяют.`,
      next: "Ничего не записано. Дождитесь, пока работу на нём закончат, и повторите.",
    }),
    en: ({ sheet }) => ({
      title: `The sheet “${sheet}” is being changed at this moment.`,
      next: "Nothing has been written. Wait until the work on it is done and try again.",
    }),
  },
  excelUnexpected: {
    kk: ({ excelCode }) => ({
      title: `Excel әрекетті орындамады. Excel коды: ${excelCode}.`,
      next: "Қайталаңыз; қайталанса, әкімшіге осы кодты хабарлаңыз.",
    }),
    ru: ({ excelCode }) => ({
      title: `Excel не выполнил действие. Код Excel: ${excelCode}.`,
      next: "Повторите; если повторится, сообщите администратору этот код.",
    }),
    en: ({ excelCode }) => ({
      title: `Excel did not carry out the action. Excel's code: ${excelCode}.`,
      next: "Try again; if it happens again, tell the administrator this code.",
    }),
  },
};
