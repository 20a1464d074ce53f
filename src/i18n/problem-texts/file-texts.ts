import type { ProblemCode } from "../../problem/problem";
import type { TextsOf } from "./text-words";

type FileProblem = Extract<
  ProblemCode,
  | "fileNotFound"
  | "fileUnreadable"
  | "fileEmpty"
  | "encodingUnknown"
  | "columnMissing"
  | "columnUnknown"
  | "columnTwice"
  | "rowLengthWrong"
>;

/** What can be wrong with an extract as a file, before any figure is looked at. */
export const fileTexts: TextsOf<FileProblem> = {
  fileNotFound: {
    kk: ({ file }) => ({ title: `Файл табылмады: ${file}.`, next: "Файлдың жолын тексеріңіз." }),
    ru: ({ file }) => ({ title: `Файл не найден: ${file}.`, next: "Проверьте путь к файлу." }),
    en: ({ file }) => ({ title: `The file was not found: ${file}.`, next: "Check its path." }),
  },
  fileUnreadable: {
    kk: ({ file, reason }, words) => ({
      title: `Файл оқылмады: ${file} (${words.reason(reason)}).`,
      next: "Файлдың бүлінбегенін және оны оқуға рұқсат барын тексеріңіз.",
    }),
    ru: ({ file, reason }, words) => ({
      title: `Файл не читается: ${file} (${words.reason(reason)}).`,
      next: "Проверьте, что файл не повреждён и доступен для чтения.",
    }),
    en: ({ file, reason }, words) => ({
      title: `The file cannot be read: ${file} (${words.reason(reason)}).`,
      next: "Check that the file is whole and may be read.",
    }),
  },
  fileEmpty: {
    kk: ({ file }) => ({
      title: `Файлда деректер жоқ: ${file}.`,
      next: "Үзіндіні қайта алыңыз.",
    }),
    ru: ({ file }) => ({
      title: `В файле нет данных: ${file}.`,
      next: "Получите выгрузку заново.",
    }),
    en: ({ file }) => ({
      title: `The file holds no data: ${file}.`,
      next: "Take the extract again.",
    }),
  },
  encodingUnknown: {
    kk: ({ file }) => ({
      title: `Файлдағы әріптердің қай кодтамада екенін анықтау мүмкін болмады: ${file}.`,
      next: "Файлды UTF-8 кодтамасында сақтаңыз («CSV UTF-8»).",
    }),
    ru: ({ file }) => ({
      title: `Нельзя с уверенностью определить, в какой кодировке буквы файла: ${file}.`,
      next: "Сохраните файл в кодировке UTF-8 («CSV UTF-8»).",
    }),
    en: ({ file }) => ({
      title: `It cannot be told for certain in which encoding the letters of the file are: ${file}.`,
      next: "Save the file as UTF-8 (“CSV UTF-8”).",
    }),
  },
  columnMissing: {
    kk: ({ column, found }, { list }) => ({
      title: `«${column}» бағаны жоқ.`,
      next: `Бағанды қосыңыз. Файлдағы бағандар: ${list(found)}.`,
    }),
    ru: ({ column, found }, { list }) => ({
      title: `Нет столбца «${column}».`,
      next: `Добавьте столбец. В файле есть: ${list(found)}.`,
    }),
    en: ({ column, found }, { list }) => ({
      title: `The column “${column}” is missing.`,
      next: `Add the column. The file has: ${list(found)}.`,
    }),
  },
  columnUnknown: {
    kk: ({ column, possible }, { list }) => ({
      title: `«${column}» бағаны белгісіз.`,
      next: `Бағанды алып тастаңыз немесе атын түзетіңіз. Болуы мүмкін бағандар: ${list(possible)}.`,
    }),
    ru: ({ column, possible }, { list }) => ({
      title: `Неизвестный столбец «${column}».`,
      next: `Уберите столбец или исправьте его имя. Возможные столбцы: ${list(possible)}.`,
    }),
    en: ({ column, possible }, { list }) => ({
      title: `The column “${column}” is unknown.`,
      next: `Remove the column or correct its name. Possible columns: ${list(possible)}.`,
    }),
  },
  columnTwice: {
    kk: ({ column }) => ({
      title: `«${column}» бағаны екі рет кездеседі.`,
      next: "Біреуін ғана қалдырыңыз.",
    }),
    ru: ({ column }) => ({
      title: `Столбец «${column}» встречается дважды.`,
      next: "Оставьте один из них.",
    }),
    en: ({ column }) => ({
      title: `The column “${column}” stands twice.`,
      next: "Keep one of the two.",
    }),
  },
  rowLengthWrong: {
    kk: ({ expected, found }, { number }) => ({
      title: `Жолдағы өрістер саны – ${number(found)}, керегі – ${number(expected)}.`,
      next: "Бөлгіштер мен тырнақшаларды тексеріңіз.",
    }),
    ru: ({ expected, found }, { number }) => ({
      title: `Полей в строке – ${number(found)}, должно быть ${number(expected)}.`,
      next: "Проверьте разделители и кавычки.",
    }),
    en: ({ expected, found }, { number }) => ({
      title: `The row has ${number(found)} fields instead of ${number(expected)}.`,
      next: "Check the separators and quotation marks.",
    }),
  },
};
