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
  /** The heading of what was found, by how much it weighs. */
  readonly findings: Readonly<Record<"error" | "warning" | "note", (count: number) => string>>;
  readonly more: (count: number) => string;
  readonly line: (line: number) => string;
  readonly wholeFile: string;
  readonly column: (column: string) => string;
  readonly value: (value: string) => string;
  readonly loadMissing: string;
  readonly reused: (load: number, file: string) => string;
  readonly noLoads: string;
  readonly demoUsage: string;
  readonly demoOptions: string;
  readonly demoValue: (option: string, value: string, expected: string) => string;
  /** Rows come by the second; what is left is in seconds. */
  readonly demoProgress: (year: number, percent: number, rate: number, left: number) => string;
  readonly demoWritten: (year: number, rows: number, folder: string) => string;
  readonly demoStopped: string;
  readonly loadColumns: readonly string[];
}

const kk: CliTexts = {
  usage: [
    "Қолданылуы: npm run nedb -- ПӘРМЕН",
    "",
    "  load ЖОЛ …     жиынтық файлдары мен жазба қалталарын тексеріп, қоймаға қабылдайды",
    "  mapping ЖОЛ    үзіндінің бағандары мен кодтарын біздікіне сәйкестендіретін жоба жазады",
    "  loads          жүктемелердің тізімі, ең жаңасы соңында",
    "  loads show N   N жүктемесі туралы бәрін айтады",
    "  loads use N    N жүктемесі өз көрсеткіштері мен жылдары бойынша қайта жауап береді",
    "  loads rebuild  барлық жазбаның көрсеткіштерін қайта шығарады",
    "  check          сақталғанның бәрі бүтін екенін тексереді",
    "  repair         жоғалғанды қалай қайтаруға болатынын айтады; --yes орындайды",
    "  demo           жарияланған деректермен сәйкес келетін ойдан шығарылған үзінділер жазады",
    "  person add …   тізілімге жауапты адамды қосады; аты мен құпиясөзін сұрайды",
    "  help           осы анықтама",
    "",
    "Үзінділердің нысандары docs/extracts.md бетінде сипатталған.",
  ],
  unknownCommand: (command) => `«${command}» деген пәрмен жоқ.`,
  fileMissing: "Не жүктелетінін көрсетіңіз: npm run nedb -- load ЖОЛ",
  loaded: (load, file, cells) =>
    `№ ${load} жүктеме: ${file}, қабылданған мәндер: ${formatNumber(cells, "kk")}.`,
  refused: (file, errors) =>
    `${file} жүктелмеді, қателер: ${formatNumber(errors, "kk")}. Ештеңе өзгерген жоқ.`,
  alreadyLoaded: (load, loadedAt) =>
    `Бұл файл ${loadedAt} күнгі № ${load} жүктемеде бар. Ештеңе өзгерген жоқ.`,
  findings: {
    error: (count) => `Қателер: ${formatNumber(count, "kk")}`,
    warning: (count) => `Ескертулер: ${formatNumber(count, "kk")}`,
    note: (count) => `Ескертпелер: ${formatNumber(count, "kk")}`,
  },
  more: (count) => `осындай тағы: ${formatNumber(count, "kk")}`,
  line: (line) => `${line}-жол`,
  wholeFile: "бүкіл файл",
  column: (column) => `${column} бағаны`,
  value: (value) => `«${value}»`,
  loadMissing: "Жүктеменің нөмірін көрсетіңіз; тізімін npm run nedb -- loads береді.",
  reused: (load, file) => `№ ${load} жүктеме (${file}) қайта қолданыста.`,
  noLoads: "Жүктемелер әзірге жоқ.",
  demoUsage:
    "npm run nedb -- demo [--years 2018-2025] [--scale 1] [--seed 1] [--revision 1] [--out ҚАЛТА]",
  demoOptions: "Параметрлер танылмады.",
  demoValue: (option, value, expected) =>
    `${option} мәні «${value}» бола алмайды. Күтілетін мән: ${expected}.`,
  demoProgress: (year, percent, rate, left) =>
    `${year}: ${percent} %, секундына ${formatNumber(Math.round(rate), "kk")} жол, ${left} с қалды`,
  demoWritten: (year, rows, folder) => `${year}: ${formatNumber(rows, "kk")} жол, ${folder}`,
  demoStopped: "Тоқтатылды. Дайын жылдар қалды, аяқталмағаны жойылды.",
  loadColumns: ["№", "Жүктелген", "Файл", "Түрі", "Мәндер", "Көрсеткіштер", "Жылдар", "Ескертулер"],
};

const ru: CliTexts = {
  usage: [
    "Использование: npm run nedb -- КОМАНДА",
    "",
    "  load ПУТЬ …    проверяет файлы итогов и папки записей и принимает их в хранилище",
    "  mapping ПУТЬ   пишет черновик соответствия столбцов и кодов выгрузки нашим",
    "  loads          перечисляет загрузки, новейшая последней",
    "  loads show N   рассказывает всё о загрузке N",
    "  loads use N    снова отвечать из загрузки N по её показателям и годам",
    "  loads rebuild  выводит показатели всех записей заново",
    "  check          проверяет, цело ли всё, что хранится",
    "  repair         говорит, что можно сделать с утраченным; с --yes делает",
    "  demo           пишет вымышленные выгрузки, которые сходятся с опубликованными данными",
    "  person add …   добавляет ответственное лицо в реестр; спрашивает имя и пароль",
    "  help           эта справка",
    "",
    "Формы выгрузок описаны в docs/extracts.md.",
  ],
  unknownCommand: (command) => `Команды «${command}» нет.`,
  fileMissing: "Укажите, что загрузить: npm run nedb -- load ПУТЬ",
  loaded: (load, file, cells) =>
    `Загрузка № ${load}: ${file}, принято значений: ${formatNumber(cells, "ru")}.`,
  refused: (file, errors) =>
    `${file} не загружен, ошибок: ${formatNumber(errors, "ru")}. Ничего не изменено.`,
  alreadyLoaded: (load, loadedAt) =>
    `Этот файл уже принят загрузкой № ${load} от ${loadedAt}. Ничего не изменено.`,
  findings: {
    error: (count) => `Ошибки: ${formatNumber(count, "ru")}`,
    warning: (count) => `Предупреждения: ${formatNumber(count, "ru")}`,
    note: (count) => `Примечания: ${formatNumber(count, "ru")}`,
  },
  more: (count) => `и ещё таких: ${formatNumber(count, "ru")}`,
  line: (line) => `строка ${line}`,
  wholeFile: "весь файл",
  column: (column) => `столбец ${column}`,
  value: (value) => `«${value}»`,
  loadMissing: "Укажите номер загрузки; их список даёт npm run nedb -- loads.",
  reused: (load, file) => `Загрузка № ${load} (${file}) снова в действии.`,
  noLoads: "Загрузок ещё нет.",
  demoUsage:
    "npm run nedb -- demo [--years 2018-2025] [--scale 1] [--seed 1] [--revision 1] [--out ПАПКА]",
  demoOptions: "Параметры не распознаны.",
  demoValue: (option, value, expected) =>
    `${option} не может быть «${value}». Ожидается: ${expected}.`,
  demoProgress: (year, percent, rate, left) =>
    `${year}: ${percent} %, строк в секунду: ${formatNumber(Math.round(rate), "ru")}, осталось ${left} с`,
  demoWritten: (year, rows, folder) => `${year}: строк ${formatNumber(rows, "ru")}, ${folder}`,
  demoStopped: "Остановлено. Готовые годы остались, незаконченный удалён.",
  loadColumns: [
    "№",
    "Загружено",
    "Файл",
    "Вид",
    "Значений",
    "Показатели",
    "Годы",
    "Предупреждения",
  ],
};

const en: CliTexts = {
  usage: [
    "Usage: npm run nedb -- COMMAND",
    "",
    "  load PATH …    checks files of totals and folders of records and takes them in",
    "  mapping PATH   writes a draft that puts an export's columns and codes into ours",
    "  loads          lists the loads, newest last",
    "  loads show N   tells everything about load N",
    "  loads use N    lets load N answer again for its indicators and years",
    "  loads rebuild  derives the figures of all records anew",
    "  check          looks at everything that is kept: is it whole?",
    "  repair         says what can be done about what is lost; --yes does it",
    "  demo           writes made-up extracts that add up to the published figures",
    "  person add …   adds somebody to the register; asks for name and password",
    "  help           this text",
    "",
    "The forms of extracts are described in docs/extracts.md.",
  ],
  unknownCommand: (command) => `There is no command “${command}”.`,
  fileMissing: "Name what to load: npm run nedb -- load PATH",
  loaded: (load, file, cells) =>
    `Load No. ${load}: ${file}, ${formatNumber(cells, "en")} figures taken in.`,
  refused: (file, errors) =>
    `${file} was not loaded, errors: ${formatNumber(errors, "en")}. Nothing was changed.`,
  alreadyLoaded: (load, loadedAt) =>
    `This very file is load No. ${load} of ${loadedAt} already. Nothing was changed.`,
  findings: {
    error: (count) => `Errors: ${formatNumber(count, "en")}`,
    warning: (count) => `Warnings: ${formatNumber(count, "en")}`,
    note: (count) => `Notes: ${formatNumber(count, "en")}`,
  },
  more: (count) => `and ${formatNumber(count, "en")} more of this kind`,
  line: (line) => `line ${line}`,
  wholeFile: "whole file",
  column: (column) => `column ${column}`,
  value: (value) => `“${value}”`,
  loadMissing: "Name the load by its number; npm run nedb -- loads lists them.",
  reused: (load, file) => `Load No. ${load} (${file}) answers again.`,
  noLoads: "There are no loads yet.",
  demoUsage:
    "npm run nedb -- demo [--years 2018-2025] [--scale 1] [--seed 1] [--revision 1] [--out FOLDER]",
  demoOptions: "The options were not understood.",
  demoValue: (option, value, expected) => `${option} cannot be “${value}”. Expected: ${expected}.`,
  demoProgress: (year, percent, rate, left) =>
    `${year}: ${percent}%, ${formatNumber(Math.round(rate), "en")} rows/s, ${left} s left`,
  demoWritten: (year, rows, folder) => `${year}: ${formatNumber(rows, "en")} rows in ${folder}`,
  demoStopped: "Stopped. Finished years stay, the one that was half done was removed.",
  loadColumns: ["No.", "Loaded", "File", "Kind", "Figures", "Indicators", "Years", "Warnings"],
};

export const cliTexts: Readonly<Record<Language, CliTexts>> = { kk, ru, en };
