import type { ProblemCode } from "../../problem/problem";
import type { Language } from "../language";
import type { TextsOf } from "./text-words";

type RecordRowProblem = Exclude<
  Extract<ProblemCode, `record${string}`>,
  "recordCodeUnknown" | "recordDistrictUnknown"
>;

const unreadable: Readonly<Record<Language, Readonly<Record<string, string>>>> = {
  kk: {
    quotes: "тырнақшалары дұрыс емес",
    encoding: "UTF-8 емес таңбалары бар",
    tooLong: "тым ұзын",
  },
  ru: { quotes: "неверные кавычки", encoding: "знаки не в UTF-8", tooLong: "слишком длинная" },
  en: {
    quotes: "its quotation marks are wrong",
    encoding: "it has signs that are not UTF-8",
    tooLong: "it is too long",
  },
};

/** A rule ends with a full stop of its own where it is a sentence. */
function bare(rule: string): string {
  return rule.replace(/\.$/, "");
}

/** What can be wrong with a row of an extract of records. */
export const recordRowTexts: TextsOf<RecordRowProblem> = {
  recordUnreadable: {
    kk: ({ reason }) => ({
      title: `Жолды оқу мүмкін емес: ${unreadable.kk[reason] ?? reason}.`,
      next: "Файлды үзіндіні жасаған бағдарламада қайта жазыңыз.",
    }),
    ru: ({ reason }) => ({
      title: `Строку нельзя прочитать: ${unreadable.ru[reason] ?? reason}.`,
      next: "Запишите файл заново в программе, которая сделала выгрузку.",
    }),
    en: ({ reason }) => ({
      title: `The line cannot be read: ${unreadable.en[reason] ?? reason}.`,
      next: "Write the file anew with the program that made the extract.",
    }),
  },
  recordOutsideTable: {
    kk: () => ({
      title: "Жол кестеге жатпайды: ол ескертпеге немесе жиынтыққа ұқсайды.",
      next: "Оны алып тастаңыз: ондағы мәлімет оқылмайды.",
    }),
    ru: () => ({
      title: "Строка не относится к таблице: она похожа на примечание или итог.",
      next: "Уберите её: то, что в ней сказано, не читается.",
    }),
    en: () => ({
      title: "The line is not part of the table: it looks like a note or a total.",
      next: "Take it out: what it says is not read.",
    }),
  },
  recordLengthWrong: {
    kk: ({ columns }, { number }) => ({
      title: `Жолдағы өрістер саны ${number(columns)} емес.`,
      next: "Ішінде үтірі бар мәндерді тырнақшаға алыңыз.",
    }),
    ru: ({ columns }, { number }) => ({
      title: `Число полей в строке – не ${number(columns)}.`,
      next: "Заключите в кавычки значения, в которых есть запятая.",
    }),
    en: ({ columns }, { number }) => ({
      title: `The number of fields in the line is not ${number(columns)}.`,
      next: "Put values with a comma in them into quotation marks.",
    }),
  },
  recordValueMissing: {
    kk: ({ population, column }, { name }) => ({
      title: `Мән жоқ: ${name(`${population}.${column}`)}.`,
      next: "Бағанды толтырыңыз: бос мәнге жол берілмейді.",
    }),
    ru: ({ population, column }, { name }) => ({
      title: `Нет значения: ${name(`${population}.${column}`)}.`,
      next: "Заполните столбец: пустых значений быть не должно.",
    }),
    en: ({ population, column }, { name }) => ({
      title: `There is no value: ${name(`${population}.${column}`)}.`,
      next: "Fill the column in: no value may be empty.",
    }),
  },
  recordIdMalformed: {
    kk: () => ({
      title: "Сәйкестендіргіш 1–40 латын әрпінен, цифрдан, «-» не «_» белгісінен тұрмайды.",
      next: "Осы нысандағы бүркеншік сәйкестендіргішті жазыңыз.",
    }),
    ru: () => ({
      title: "Идентификатор – не 1–40 латинских букв, цифр, знаков «-» или «_».",
      next: "Запишите псевдонимный идентификатор такого вида.",
    }),
    en: () => ({
      title: "The identifier is not 1 to 40 Latin letters, digits, “-” or “_”.",
      next: "Write a pseudonymous identifier of that form.",
    }),
  },
  recordIdPersonal: {
    kk: () => ({
      title: "Он екі цифрлы сәйкестендіргіш ЖСН не БСН-ге ұқсайды; үзіндіде олар болмауы керек.",
      next: "Оны бүркеншік сәйкестендіргішпен алмастырыңыз.",
    }),
    ru: () => ({
      title: "Идентификатор из двенадцати цифр похож на ИИН или БИН; в выгрузке их быть не должно.",
      next: "Замените его псевдонимным идентификатором.",
    }),
    en: () => ({
      title: "An identifier of twelve digits looks like a national number (IIN or BIN).",
      next: "Put a pseudonymous identifier in its place: an extract must not hold national numbers.",
    }),
  },
  recordIdTwice: {
    kk: () => ({
      title: "Мұндай сәйкестендіргіші бар жазба файлда бұрын кездескен.",
      next: "Екі жазбаның бірін ғана қалдырыңыз.",
    }),
    ru: () => ({
      title: "Запись с таким идентификатором в файле уже была.",
      next: "Оставьте одну из записей.",
    }),
    en: () => ({
      title: "The file has a record of this identifier already.",
      next: "Keep one of the records.",
    }),
  },
  recordNumberOutside: {
    kk: ({ population, column, from, to }, { name, number }) => ({
      title: `${number(from)} мен ${number(to)} арасындағы бүтін сан емес: ${name(`${population}.${column}`)}.`,
      next: "Мәнді дереккөзбен салыстырып, цифрлармен жазыңыз.",
    }),
    ru: ({ population, column, from, to }, { name, number }) => ({
      title: `Не целое число от ${number(from)} до ${number(to)}: ${name(`${population}.${column}`)}.`,
      next: "Сверьте значение с источником и запишите его цифрами.",
    }),
    en: ({ population, column, from, to }, { name, number }) => ({
      title: `Not a whole number from ${number(from)} to ${number(to)}: ${name(`${population}.${column}`)}.`,
      next: "Compare the value with the source and write it in digits.",
    }),
  },
  recordDistrictNotInYear: {
    kk: ({ year }) => ({
      title: `${year} жылы мұндай коды бар аудан не қала болған жоқ.`,
      next: "Сол жылы қолданылған кодты жазыңыз.",
    }),
    ru: ({ year }) => ({
      title: `В ${year} году района или города с таким кодом не было.`,
      next: "Укажите код, который действовал в том году.",
    }),
    en: ({ year }) => ({
      title: `In ${year} there was no district or city of this code.`,
      next: "Give the code that was valid in that year.",
    }),
  },
  recordOrganisationUnknown: {
    kk: ({ possible }, { names }) => ({
      title: `Мұндай сәйкестендіргіші бар ұйым жоқ: ${names(possible)}.`,
      next: "Ұйымды өз файлына қосыңыз немесе сілтемені түзетіңіз.",
    }),
    ru: ({ possible }, { names }) => ({
      title: `Организации с таким идентификатором нет: ${names(possible)}.`,
      next: "Добавьте организацию в её файл или исправьте ссылку.",
    }),
    en: ({ possible }, { names }) => ({
      title: `There is no organisation of this identifier: ${names(possible)}.`,
      next: "Add the organisation to its file or correct the reference.",
    }),
  },
  recordOrganisationRefused: {
    kk: () => ({
      title: "Жазба сілтейтін ұйымның өзі қабылданбады.",
      next: "Ұйымның жолын түзетіңіз: оның жазбалары да сонымен бірге қабылданады.",
    }),
    ru: () => ({
      title: "Организация, на которую ссылается запись, сама не принята.",
      next: "Исправьте строку организации: её записи будут приняты вместе с ней.",
    }),
    en: () => ({
      title: "The organisation to which the record refers was itself refused.",
      next: "Correct the row of the organisation: its records are taken in with it.",
    }),
  },
  recordOrganisationClosed: {
    kk: () => ({
      title: "Жазба сілтейтін ұйым есепті күнге дейін жабылған деп белгіленген.",
      next: "Сілтемені түзетіңіз немесе белгіні алып тастаңыз: жабылған ұйымға тек түлектер сілтей алады.",
    }),
    ru: () => ({
      title: "Организация, на которую ссылается запись, отмечена как закрытая до отчётной даты.",
      next: "Исправьте ссылку или снимите отметку: на закрытую организацию могут ссылаться только выпускники.",
    }),
    en: () => ({
      title:
        "The organisation to which the record refers is marked as closed before the reference date.",
      next: "Correct the reference or take the mark away: only graduates may refer to a closed organisation.",
    }),
  },
  recordOrganisationAmbiguous: {
    kk: ({ possible }, { names }) => ({
      title: `Мұндай сәйкестендіргіші бар ұйым екі файлда да бар: ${names(possible)}.`,
      next: "Ұйымдардың біріне басқа сәйкестендіргіш беріңіз.",
    }),
    ru: ({ possible }, { names }) => ({
      title: `Организации с таким идентификатором есть в обоих файлах: ${names(possible)}.`,
      next: "Дайте одной из организаций другой идентификатор.",
    }),
    en: ({ possible }, { names }) => ({
      title: `Both files have an organisation of this identifier: ${names(possible)}.`,
      next: "Give one of the organisations another identifier.",
    }),
  },
  recordRuleBroken: {
    kk: ({ population, rule }, { name }) => ({
      title: `Ереже бұзылған: «${bare(name(`${population}.${rule}`))}».`,
      next: "Жолдағы мәндерді дереккөзбен салыстырып, түзетіңіз.",
    }),
    ru: ({ population, rule }, { name }) => ({
      title: `Нарушено правило: «${bare(name(`${population}.${rule}`))}».`,
      next: "Сверьте значения строки с источником и исправьте их.",
    }),
    en: ({ population, rule }, { name }) => ({
      title: `A rule is broken: “${bare(name(`${population}.${rule}`))}”.`,
      next: "Compare the values of the row with the source and correct them.",
    }),
  },
  recordUnusual: {
    kk: ({ population, rule }, { name }) => ({
      title: `Ерекше, бірақ болуы мүмкін: «${bare(name(`${population}.${rule}`))}» ережесі орындалмаған; жолдар саналды.`,
      next: "Жолдардағы мәндерді дереккөзбен салыстырыңыз.",
    }),
    ru: ({ population, rule }, { name }) => ({
      title: `Необычно, но возможно: не выполнено правило «${bare(name(`${population}.${rule}`))}»; строки учтены.`,
      next: "Сверьте значения строк с источником.",
    }),
    en: ({ population, rule }, { name }) => ({
      title: `Unusual, yet possible: “${bare(name(`${population}.${rule}`))}” does not hold; the rows are counted.`,
      next: "Compare the values of the rows with the source.",
    }),
  },
};
