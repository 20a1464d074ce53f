import type { Language } from "./language";
import { formatNumber } from "./format";

/** Every word of the command line. */
export interface CliTexts {
  readonly usage: readonly string[];
  readonly unknownCommand: (command: string) => string;
  readonly fileMissing: string;
  readonly loaded: (load: number, file: string, cells: number) => string;
  readonly refused: (file: string, errors: number) => string;
  readonly alreadyLoaded: (load: number, loadedAt: string) => string;
  readonly errors: (count: number) => string;
  readonly warnings: (count: number) => string;
  readonly more: (count: number) => string;
  readonly line: (line: number) => string;
  readonly wholeFile: string;
  readonly column: (column: string) => string;
  readonly value: (value: string) => string;
  readonly loadMissing: string;
  readonly reused: (load: number, file: string) => string;
  readonly noLoads: string;
  readonly loadColumns: readonly [string, string, string, string, string, string, string];
}

const en: CliTexts = {
  usage: [
    "Usage: npm run nedb -- COMMAND",
    "",
    "  load FILE    checks a totals extract and takes it into the warehouse",
    "  loads        lists the loads, newest last",
    "  loads use N  lets load N answer again for its indicators and years",
    "  help         this text",
    "",
    "The form of a totals extract is described in docs/extracts.md.",
  ],
  unknownCommand: (command) => `There is no command “${command}”.`,
  fileMissing: "Name the file to load: npm run nedb -- load FILE",
  loaded: (load, file, cells) =>
    `Load No. ${load}: ${file}, ${formatNumber(cells, "en")} figures taken in.`,
  refused: (file, errors) =>
    `${file} was not loaded, errors: ${formatNumber(errors, "en")}. Nothing was changed.`,
  alreadyLoaded: (load, loadedAt) =>
    `This very file is load No. ${load} of ${loadedAt} already. Nothing was changed.`,
  errors: (count) => `Errors: ${formatNumber(count, "en")}`,
  warnings: (count) => `Warnings: ${formatNumber(count, "en")}`,
  more: (count) => `and ${formatNumber(count, "en")} more of this kind`,
  line: (line) => `line ${line}`,
  wholeFile: "whole file",
  column: (column) => `column ${column}`,
  value: (value) => `“${value}”`,
  loadMissing: "Name the load: npm run nedb -- loads use N",
  reused: (load, file) => `Load No. ${load} (${file}) answers again.`,
  noLoads: "There are no loads yet.",
  loadColumns: ["No.", "Loaded", "File", "Figures", "Indicators", "Years", "Warnings"],
};

const ru: CliTexts = {
  usage: [
    "Использование: npm run nedb -- КОМАНДА",
    "",
    "  load ФАЙЛ    проверяет выгрузку итогов и принимает её в хранилище",
    "  loads        перечисляет загрузки, новейшая последней",
    "  loads use N  снова отвечать из загрузки N по её показателям и годам",
    "  help         эта справка",
    "",
    "Форма выгрузки итогов описана в docs/extracts.md.",
  ],
  unknownCommand: (command) => `Команды «${command}» нет.`,
  fileMissing: "Укажите файл: npm run nedb -- load ФАЙЛ",
  loaded: (load, file, cells) =>
    `Загрузка № ${load}: ${file}, принято значений: ${formatNumber(cells, "ru")}.`,
  refused: (file, errors) =>
    `${file} не загружен, ошибок: ${formatNumber(errors, "ru")}. Ничего не изменено.`,
  alreadyLoaded: (load, loadedAt) =>
    `Этот файл уже принят загрузкой № ${load} от ${loadedAt}. Ничего не изменено.`,
  errors: (count) => `Ошибки: ${formatNumber(count, "ru")}`,
  warnings: (count) => `Предупреждения: ${formatNumber(count, "ru")}`,
  more: (count) => `и ещё таких: ${formatNumber(count, "ru")}`,
  line: (line) => `строка ${line}`,
  wholeFile: "весь файл",
  column: (column) => `столбец ${column}`,
  value: (value) => `«${value}»`,
  loadMissing: "Укажите загрузку: npm run nedb -- loads use N",
  reused: (load, file) => `Загрузка № ${load} (${file}) снова в действии.`,
  noLoads: "Загрузок ещё нет.",
  loadColumns: ["№", "Загружено", "Файл", "Значений", "Показатели", "Годы", "Предупреждения"],
};

const kk: CliTexts = {
  usage: [
    "Қолданылуы: npm run nedb -- ПӘРМЕН",
    "",
    "  load ФАЙЛ    жиынтықтар үзіндісін тексеріп, қоймаға қабылдайды",
    "  loads        жүктемелердің тізімі, ең жаңасы соңында",
    "  loads use N  N жүктемесі өз көрсеткіштері мен жылдары бойынша қайта жауап береді",
    "  help         осы анықтама",
    "",
    "Жиынтықтар үзіндісінің нысаны docs/extracts.md бетінде сипатталған.",
  ],
  unknownCommand: (command) => `«${command}» деген пәрмен жоқ.`,
  fileMissing: "Файлды көрсетіңіз: npm run nedb -- load ФАЙЛ",
  loaded: (load, file, cells) =>
    `№ ${load} жүктеме: ${file}, қабылданған мәндер: ${formatNumber(cells, "kk")}.`,
  refused: (file, errors) =>
    `${file} жүктелмеді, қателер: ${formatNumber(errors, "kk")}. Ештеңе өзгерген жоқ.`,
  alreadyLoaded: (load, loadedAt) =>
    `Бұл файл ${loadedAt} күнгі № ${load} жүктемеде бар. Ештеңе өзгерген жоқ.`,
  errors: (count) => `Қателер: ${formatNumber(count, "kk")}`,
  warnings: (count) => `Ескертулер: ${formatNumber(count, "kk")}`,
  more: (count) => `осындай тағы: ${formatNumber(count, "kk")}`,
  line: (line) => `${line}-жол`,
  wholeFile: "бүкіл файл",
  column: (column) => `${column} бағаны`,
  value: (value) => `«${value}»`,
  loadMissing: "Жүктемені көрсетіңіз: npm run nedb -- loads use N",
  reused: (load, file) => `№ ${load} жүктеме (${file}) қайта қолданыста.`,
  noLoads: "Жүктемелер әзірге жоқ.",
  loadColumns: ["№", "Жүктелген", "Файл", "Мәндер", "Көрсеткіштер", "Жылдар", "Ескертулер"],
};

export const cliTexts: Readonly<Record<Language, CliTexts>> = { kk, ru, en };
