import type { ProblemCode } from "../../problem/problem";
import type { Language } from "../language";
import type { TextsOf } from "./text-words";

type TableProblem = Extract<
  ProblemCode,
  | "fileOtherKind"
  | "encodingBroken"
  | "encodingTaken"
  | "lettersLost"
  | "headerElsewhere"
  | "headerUnknown"
  | "quoteOpen"
  | "columnNameless"
  | "indexColumnLeft"
  | "rowsOutsideTable"
  | "textNotOneLine"
  | "textTooLong"
>;

/** What a file is in place of a table of text, or of Parquet. */
const kinds: Readonly<Record<Language, Readonly<Record<string, string>>>> = {
  kk: {
    workbook: "электрондық кесте кітабы (Excel)",
    page: "HTML беті: кейбір бағдарламалар кестені осылай сақтайды",
    archive: "архив",
    document: "құжат",
    parquet: "Parquet файлы",
    text: "жай мәтін, Parquet емес",
  },
  ru: {
    workbook: "книга электронных таблиц (Excel)",
    page: "страница HTML: так сохраняют таблицы некоторые программы",
    archive: "архив",
    document: "документ",
    parquet: "файл Parquet",
    text: "просто текст, а не Parquet",
  },
  en: {
    workbook: "a workbook (Excel)",
    page: "a page of HTML, as some programs save tables",
    archive: "an archive",
    document: "a document",
    parquet: "a Parquet file",
    text: "mere text, not Parquet",
  },
};

const remedies: Readonly<Record<Language, (kind: string) => string>> = {
  kk: (kind) =>
    kind === "parquet"
      ? "Атауы .parquet деп аяқталатын файл ретінде жазбалар үзіндісіне қойыңыз немесе CSV түрінде сақтаңыз."
      : kind === "text"
        ? "Атауын .csv деп аяқтаңыз немесе файлды Parquet түрінде жазыңыз."
        : "Оны ашып, кестені CSV түрінде («CSV UTF-8») сақтаңыз.",
  ru: (kind) =>
    kind === "parquet"
      ? "Поместите его в выгрузку записей с именем на .parquet или сохраните как CSV."
      : kind === "text"
        ? "Дайте ему имя на .csv или запишите файл как Parquet."
        : "Откройте его и сохраните таблицу как CSV («CSV UTF-8»).",
  en: (kind) =>
    kind === "parquet"
      ? "Put it into an extract of records under a name that ends with .parquet, or save it as CSV."
      : kind === "text"
        ? "Give it a name that ends with .csv, or write it as Parquet."
        : "Open it and save the table as CSV (“CSV UTF-8”).",
};

/** What can be wrong with a file as a table, and what was understood about it all the same. */
export const tableTexts: TextsOf<TableProblem> = {
  fileOtherKind: {
    kk: ({ file, kind }) => ({
      title: `${file} файлы – күтілген түрде емес: ${kinds.kk[kind] ?? kind}.`,
      next: remedies.kk(kind),
    }),
    ru: ({ file, kind }) => ({
      title: `Файл ${file} – не того вида, который ожидался: это ${kinds.ru[kind] ?? kind}.`,
      next: remedies.ru(kind),
    }),
    en: ({ file, kind }) => ({
      title: `The file ${file} is not of the kind expected: it is ${kinds.en[kind] ?? kind}.`,
      next: remedies.en(kind),
    }),
  },
  encodingBroken: {
    kk: ({ file, line }, { number }) => ({
      title: `${file}: файл UTF-8 кодтамасында, бірақ ${number(line)}-жолда бүлінген әріптер бар.`,
      next: "Файлды қайта алыңыз немесе сол жолды түзетіп, UTF-8 кодтамасында сақтаңыз.",
    }),
    ru: ({ file, line }, { number }) => ({
      title: `${file}: файл в кодировке UTF-8, но в строке ${number(line)} буквы повреждены.`,
      next: "Получите файл заново или исправьте строку и сохраните его в UTF-8.",
    }),
    en: ({ file, line }, { number }) => ({
      title: `${file}: the file is in UTF-8, but letters of line ${number(line)} are damaged.`,
      next: "Take the file anew, or correct the line and save it as UTF-8.",
    }),
  },
  encodingTaken: {
    kk: ({ encoding }) => ({
      title: `Файл ${encoding} кодтамасында деп оқылды.`,
      next: "Дереккөз атауындағы әріптерді тексеріңіз; UTF-8 кодтамасындағы файл болжауды қажет етпейді.",
    }),
    ru: ({ encoding }) => ({
      title: `Файл прочитан в кодировке ${encoding}.`,
      next: "Проверьте буквы в названии источника; файл в UTF-8 прочитался бы без догадок.",
    }),
    en: ({ encoding }) => ({
      title: `The file was read as ${encoding}.`,
      next: "Check the letters in the name of the source; a file in UTF-8 needs no guess.",
    }),
  },
  lettersLost: {
    kk: () => ({
      title: "Мәтіндегі әріптер файл сақталғанда жоғалған немесе бүлінген.",
      next: "Дереккөзден файлды UTF-8 кодтамасында сақтап, қайта жүктеңіз.",
    }),
    ru: () => ({
      title: "Буквы этого текста потеряны или испорчены при сохранении файла.",
      next: "Сохраните файл из источника в UTF-8 и загрузите его заново.",
    }),
    en: () => ({
      title: "Letters of this text were lost or garbled when the file was saved.",
      next: "Save the file from its origin as UTF-8 and load it anew.",
    }),
  },
  headerElsewhere: {
    kk: ({ file, line }, { number }) => ({
      title: `${file}: бағандардың атаулары бірінші жолда емес, ${number(line)}-жолда тұр.`,
      next: "Олардың үстіндегі жолдарды алып тастаңыз: оларда өлшем бірлігі сияқты маңызды мәлімет болуы мүмкін, бірақ ол оқылмайды.",
    }),
    ru: ({ file, line }, { number }) => ({
      title: `${file}: названия столбцов стоят не в первой строке, а в строке ${number(line)}.`,
      next: "Уберите строки над ними: в них могут быть важные сведения, например единица измерения, но они не читаются.",
    }),
    en: ({ file, line }, { number }) => ({
      title: `${file}: the names of the columns stand in line ${number(line)}, not in the first one.`,
      next: "Take out the lines above them: these may say something that matters, such as the unit, but they are not read.",
    }),
  },
  headerUnknown: {
    kk: ({ file, found, required }, { list }) => ({
      title: `${file}: бірінші жолда бағандардың бірде-бір белгілі атауы жоқ: ${list(found)}.`,
      next: `Онда мыналар тұруы керек: ${list(required)}.`,
    }),
    ru: ({ file, found, required }, { list }) => ({
      title: `${file}: в первой строке нет ни одного известного названия столбца: ${list(found)}.`,
      next: `В ней должны стоять: ${list(required)}.`,
    }),
    en: ({ file, found, required }, { list }) => ({
      title: `${file}: the first line has no known name of a column: ${list(found)}.`,
      next: `It should hold: ${list(required)}.`,
    }),
  },
  quoteOpen: {
    kk: ({ file, line }, { number }) => ({
      title: `${file}: ${number(line)}-жолда ашылған тырнақша жабылмаған.`,
      next: "Тырнақшаны жабыңыз немесе алып тастаңыз.",
    }),
    ru: ({ file, line }, { number }) => ({
      title: `${file}: кавычка, открытая в строке ${number(line)}, нигде не закрыта.`,
      next: "Закройте кавычку или уберите её.",
    }),
    en: ({ file, line }, { number }) => ({
      title: `${file}: the quotation mark that opens in line ${number(line)} is never closed.`,
      next: "Close the quotation mark or take it out.",
    }),
  },
  columnNameless: {
    kk: ({ column }, { number }) => ({
      title: `${number(column)}-бағанның атауы жоқ, бірақ онда мәндер бар.`,
      next: "Бағанға атау беріңіз немесе оны алып тастаңыз.",
    }),
    ru: ({ column }, { number }) => ({
      title: `У столбца ${number(column)} нет названия, но есть значения.`,
      next: "Назовите столбец или уберите его.",
    }),
    en: ({ column }, { number }) => ({
      title: `Column ${number(column)} has no name but holds values.`,
      next: "Name the column or take it out.",
    }),
  },
  indexColumnLeft: {
    kk: ({ column }) => ({
      title: `Жолдардың реттік нөмірі тұрған баған қалдырылды${column && `: «${column}»`}.`,
      next: "Ештеңе істеу қажет емес: онда деректер жоқ.",
    }),
    ru: ({ column }) => ({
      title: `Столбец с порядковыми номерами строк пропущен${column && `: «${column}»`}.`,
      next: "Ничего делать не нужно: данных в нём нет.",
    }),
    en: ({ column }) => ({
      title: `The column that numbers the rows was left out${column && `: “${column}”`}.`,
      next: "There is nothing to do: it holds no data.",
    }),
  },
  rowsOutsideTable: {
    kk: ({ rows }, { runs }) => ({
      title: `Кестеге жатпайтын жолдар: ${runs(rows)}. Олар жиынтыққа немесе ескертпеге ұқсайды.`,
      next: "Бұл жолдарды алып тастаңыз: ескертпедегі мәлімет оқылмайды, жиынтық ел не өңір кодымен берілуі керек.",
    }),
    ru: ({ rows }, { runs }) => ({
      title: `Строки вне таблицы: ${runs(rows)}. Они похожи на итог или примечание.`,
      next: "Уберите эти строки: примечания не читаются, а итог нужно дать с кодом страны или региона.",
    }),
    en: ({ rows }, { runs }) => ({
      title: `These lines are not part of the table: ${runs(rows)}. They look like a total or a note.`,
      next: "Take them out: notes are not read, and a total needs the code of the country or a region.",
    }),
  },
  textNotOneLine: {
    kk: () => ({
      title: "Мәтінде жолды үзетін немесе көрінбейтін белгілер бар.",
      next: "Мәтінді бір жолмен жазыңыз.",
    }),
    ru: () => ({
      title: "В тексте есть перенос строки или невидимые управляющие знаки.",
      next: "Запишите текст в одну строку.",
    }),
    en: () => ({
      title: "The text holds a line break or invisible control signs.",
      next: "Write the text in one line.",
    }),
  },
  textTooLong: {
    kk: ({ length, limit }, { number }) => ({
      title: `Мәтін тым ұзын: ${number(length)} таңба, шегі – ${number(limit)}.`,
      next: "Мәтінді қысқартыңыз.",
    }),
    ru: ({ length, limit }, { number }) => ({
      title: `Текст слишком длинный: знаков ${number(length)}, предел – ${number(limit)}.`,
      next: "Сократите текст.",
    }),
    en: ({ length, limit }, { number }) => ({
      title: `The text is too long: ${number(length)} signs, the limit is ${number(limit)}.`,
      next: "Shorten the text.",
    }),
  },
};
