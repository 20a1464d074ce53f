import type { ProblemCode } from "../../problem/problem";
import type { Language } from "../language";
import type { TextsOf } from "./text-words";

type ManifestProblem = Extract<ProblemCode, "manifestFieldInvalid">;

type Must = Readonly<Record<string, (expected: string) => string>>;

/** What a field must be, after its name. */
const musts: Readonly<Record<Language, Must>> = {
  kk: {
    unknown: (expected) => `манифестте мұндай өріс жоқ; өрістер: ${expected}`,
    oneOf: (expected) => `мынаның бірі болуы керек: ${expected}`,
    year: (expected) =>
      `тырнақшасыз жазылған бүтін сан, 1991–2100 жыл болуы керек, мысалы ${expected}`,
    date: (expected) => `тырнақшадағы күн болуы керек, мысалы ${expected}`,
    dateOfYear: (expected) => `есепті жылдың күні болуы керек, мысалы ${expected}`,
    line: (expected) => `басқару таңбаларынсыз бір жол мәтін болуы керек, таңба саны: ${expected}`,
    flag: () => "тырнақшасыз true немесе false болуы керек",
    list: (expected) => `кемінде бір файлы бар тізім болуы керек: ${expected}`,
    object: (expected) => `өрістері бар жазба болуы керек: ${expected}`,
    fileName: (expected) => `осы қалтадағы файлдың аты болуы керек, мысалы ${expected}`,
    count: (expected) => `тырнақшасыз жазылған бүтін сан болуы керек: ${expected}`,
    checksum: () => "файлдың SHA-256 мәні болуы керек: 64 он алтылық цифр",
  },
  ru: {
    unknown: (expected) => `такого поля в манифесте нет; поля: ${expected}`,
    oneOf: (expected) => `должно быть одним из: ${expected}`,
    year: (expected) =>
      `должно быть целым числом без кавычек, годом от 1991 до 2100, например ${expected}`,
    date: (expected) => `должно быть датой в кавычках, например ${expected}`,
    dateOfYear: (expected) => `должно быть датой отчётного года, например ${expected}`,
    line: (expected) =>
      `должно быть текстом в одну строку без управляющих знаков, знаков: ${expected}`,
    flag: () => "должно быть true или false без кавычек",
    list: (expected) => `должно быть списком, в котором есть хотя бы один файл: ${expected}`,
    object: (expected) => `должно быть записью с полями: ${expected}`,
    fileName: (expected) => `должно быть именем файла в этой папке, например ${expected}`,
    count: (expected) => `должно быть целым числом без кавычек: ${expected}`,
    checksum: () => "должно быть значением SHA-256 файла: 64 шестнадцатеричные цифры",
  },
  en: {
    unknown: (expected) => `is no field of a manifest; these are: ${expected}`,
    oneOf: (expected) => `must be one of: ${expected}`,
    year: (expected) =>
      `must be a whole number without quotation marks, a year from 1991 to 2100, such as ${expected}`,
    date: (expected) => `must be a date in quotation marks, such as ${expected}`,
    dateOfYear: (expected) => `must be a date of the reporting year, such as ${expected}`,
    line: (expected) =>
      `must be a text of one line without control signs, of so many signs: ${expected}`,
    flag: () => "must be true or false, without quotation marks",
    list: (expected) => `must be a list of at least one file: ${expected}`,
    object: (expected) => `must be an entry with the fields ${expected}`,
    fileName: (expected) => `must be the name of a file in this folder, such as ${expected}`,
    count: (expected) => `must be a whole number without quotation marks: ${expected}`,
    checksum: () => "must be the SHA-256 of the file: 64 hexadecimal digits",
  },
};

function mustText(language: Language, must: string, expected: string): string {
  return musts[language][must]?.(expected) ?? expected;
}

/** What can be wrong with a field of a manifest. */
export const manifestTexts: TextsOf<ManifestProblem> = {
  manifestFieldInvalid: {
    kk: ({ field, value, must, expected }) => ({
      title: `manifest.json, ${field} өрісі: ${mustText("kk", must, expected)}.`,
      next: value ? `Қазір мұнда: ${value}.` : "Өріс жоқ: оны қосыңыз.",
    }),
    ru: ({ field, value, must, expected }) => ({
      title: `manifest.json, поле ${field}: ${mustText("ru", must, expected)}.`,
      next: value ? `Сейчас там: ${value}.` : "Поля нет: добавьте его.",
    }),
    en: ({ field, value, must, expected }) => ({
      title: `manifest.json: ${field} ${mustText("en", must, expected)}.`,
      next: value ? `It says ${value} now.` : "The field is not there: add it.",
    }),
  },
};
