import type { Language } from "./language";
import { formatNumber } from "./format";

/** The words of the command line about extracts of records. */
export interface CliLoadTexts {
  readonly steps: Readonly<Record<"files" | "rows" | "figures", string>>;
  /** Rows come by the second; what is left is in seconds. */
  readonly progress: (step: string, percent: number, rate: number, left: number) => string;
  readonly rejects: (path: string) => string;
  readonly rows: (count: number) => string;
  readonly kinds: Readonly<Record<"totals" | "records", string>>;
  readonly demonstration: string;
  readonly show: Readonly<
    Record<
      | "load"
      | "loadedAt"
      | "kind"
      | "file"
      | "sha256"
      | "years"
      | "referenceDate"
      | "source"
      | "state"
      | "figures"
      | "files"
      | "coverage"
      | "uses"
      | "hidden",
      string
    >
  >;
  /** Loads are named by number and kind. */
  readonly hidden: (load: string, by: string, indicators: string, years: string) => string;
  readonly partlyHidden: (load: string, by: string, indicators: string, years: string) => string;
  readonly loadOfKind: (load: number, kind: string) => string;
  readonly fileRows: (file: string, rows: number, refused: number) => string;
  readonly covered: (name: string, records: number, regions: number, districts: number) => string;
  readonly rebuilt: (loads: string) => string;
  readonly withoutRecords: (loads: string) => string;
  readonly nothingToRebuild: string;
  readonly exportNotNamed: string;
  readonly mappingNotNeeded: string;
  readonly mappingWritten: (path: string, open: number) => readonly string[];
}

const kk: CliLoadTexts = {
  steps: { files: "Файлдар", rows: "Жолдарды бақылау", figures: "Көрсеткіштер" },
  progress: (step, percent, rate, left) =>
    `${step}: ${percent} %, секундына ${formatNumber(Math.round(rate), "kk")} жол, ${left} с қалды`,
  rejects: (path) => `Қабылданбаған жолдар: ${path}`,
  rows: (count) => `жол саны: ${formatNumber(count, "kk")}`,
  kinds: { totals: "жиынтықтар", records: "жазбалар" },
  demonstration: "демонстрация",
  show: {
    load: "Жүктеме №",
    loadedAt: "Жүктелген",
    kind: "Түрі",
    file: "Файл",
    sha256: "SHA-256",
    years: "Жылдар",
    referenceDate: "Есепті күн",
    source: "Дереккөз",
    state: "Күйі",
    figures: "Мәндер",
    files: "Файлдар",
    coverage: "Қамтуы",
    uses: "Қолданыста",
    hidden: "Жауап бермейді",
  },
  hidden: (load, by, indicators, years) =>
    `${load} жүктеме ${years} бойынша ${indicators} көрсеткіштерге жауап бермейді: ${by} жүктеме жауап береді.`,
  partlyHidden: (load, by, indicators, years) =>
    `${load} жүктеме ${years} бойынша ${indicators} көрсеткіштерге тек ${by} жүктемеде жоғымен жауап береді.`,
  loadOfKind: (load, kind) => `№ ${load} (${kind})`,
  fileRows: (file, rows, refused) =>
    `${file}: ${formatNumber(rows, "kk")} жол, қабылданбағаны: ${formatNumber(refused, "kk")}`,
  covered: (name, records, regions, districts) =>
    `${name}: ${formatNumber(records, "kk")} жазба, өңірлер: ${regions}, аудандар мен қалалар: ${districts}`,
  rebuilt: (loads) => `Мына жүктемелердің көрсеткіштері қайта шығарылды: ${loads}.`,
  withoutRecords: (loads) =>
    `Мына жүктемелердің жазбалары жоқ немесе бүлінген («npm run nedb -- check» көрсетеді), көрсеткіштері бұрынғыдай қалды: ${loads}.`,
  exportNotNamed: "Үзінді қалтасын көрсетіңіз: npm run nedb -- mapping ҚАЛТА",
  mappingNotNeeded: "Үзінді біздің нысанда тұр: сәйкестік қажет емес.",
  mappingWritten: (path, open) => [
    `Жоба жазылды: ${path}`,
    open
      ? `Шешілуі керек орындар («?» белгісімен): ${formatNumber(open, "kk")}. Оларға біздің атауды немесе кодты, керек емес бағанға «-» жазыңыз; белгіден кейін ұсыныс тұрса, қабылдау үшін белгіні алып тастаңыз.`
      : "Ондағының бәрі анық; қарап шығып, қалтаны жүктеңіз.",
  ],
  nothingToRebuild: "Көрсеткіштерін қайта шығаруға болатын жазбалар жүктемесі жоқ.",
};

const ru: CliLoadTexts = {
  steps: { files: "Файлы", rows: "Контроль строк", figures: "Показатели" },
  progress: (step, percent, rate, left) =>
    `${step}: ${percent} %, строк в секунду: ${formatNumber(Math.round(rate), "ru")}, осталось ${left} с`,
  rejects: (path) => `Отклонённые строки: ${path}`,
  rows: (count) => `строк: ${formatNumber(count, "ru")}`,
  kinds: { totals: "итоги", records: "записи" },
  demonstration: "демонстрация",
  show: {
    load: "Загрузка №",
    loadedAt: "Загружено",
    kind: "Вид",
    file: "Файл",
    sha256: "SHA-256",
    years: "Годы",
    referenceDate: "На дату",
    source: "Источник",
    state: "Состояние",
    figures: "Значений",
    files: "Файлы",
    coverage: "Охват",
    uses: "В действии с",
    hidden: "Не отвечает",
  },
  hidden: (load, by, indicators, years) =>
    `Загрузка ${load} не отвечает за ${years}, показатели ${indicators}: отвечает загрузка ${by}.`,
  partlyHidden: (load, by, indicators, years) =>
    `Загрузка ${load} отвечает за ${years}, показатели ${indicators}, только тем, чего нет в загрузке ${by}.`,
  loadOfKind: (load, kind) => `№ ${load} (${kind})`,
  fileRows: (file, rows, refused) =>
    `${file}: строк ${formatNumber(rows, "ru")}, отклонено: ${formatNumber(refused, "ru")}`,
  covered: (name, records, regions, districts) =>
    `${name}: записей ${formatNumber(records, "ru")}, регионов: ${regions}, районов и городов: ${districts}`,
  rebuilt: (loads) => `Показатели этих загрузок выведены заново: ${loads}.`,
  withoutRecords: (loads) =>
    `Записей этих загрузок больше нет или они повреждены (их называет «npm run nedb -- check»), показатели остались прежними: ${loads}.`,
  exportNotNamed: "Укажите папку выгрузки: npm run nedb -- mapping ПАПКА",
  mappingNotNeeded: "Выгрузка уже в нашей форме: соответствие не нужно.",
  mappingWritten: (path, open) => [
    `Черновик записан: ${path}`,
    open
      ? `Мест, которые нужно решить (отмечены «?»): ${formatNumber(open, "ru")}. Впишите туда наше имя или код, для ненужного столбца – «-»; если за знаком стоит предложение, уберите знак, чтобы принять его.`
      : "Всё в нём известно точно; просмотрите его и загрузите папку.",
  ],
  nothingToRebuild: "Нет загрузок записей, показатели которых можно вывести заново.",
};

const en: CliLoadTexts = {
  steps: { files: "Files", rows: "Control of rows", figures: "Figures" },
  progress: (step, percent, rate, left) =>
    `${step}: ${percent}%, ${formatNumber(Math.round(rate), "en")} rows/s, ${left} s left`,
  rejects: (path) => `Refused rows: ${path}`,
  rows: (count) => `rows: ${formatNumber(count, "en")}`,
  kinds: { totals: "totals", records: "records" },
  demonstration: "demonstration",
  show: {
    load: "Load No.",
    loadedAt: "Loaded",
    kind: "Kind",
    file: "File",
    sha256: "SHA-256",
    years: "Years",
    referenceDate: "Reference date",
    source: "Source",
    state: "State",
    figures: "Figures",
    files: "Files",
    coverage: "Coverage",
    uses: "In use since",
    hidden: "Does not answer",
  },
  hidden: (load, by, indicators, years) =>
    `Load ${load} does not answer for ${years}, indicators ${indicators}: load ${by} does.`,
  partlyHidden: (load, by, indicators, years) =>
    `Load ${load} answers for ${years}, indicators ${indicators}, only what load ${by} does not carry.`,
  loadOfKind: (load, kind) => `No. ${load} (${kind})`,
  fileRows: (file, rows, refused) =>
    `${file}: ${formatNumber(rows, "en")} rows, refused: ${formatNumber(refused, "en")}`,
  covered: (name, records, regions, districts) =>
    `${name}: ${formatNumber(records, "en")} records, regions: ${regions}, districts: ${districts}`,
  rebuilt: (loads) => `The figures of these loads were derived anew: ${loads}.`,
  withoutRecords: (loads) =>
    `The records of these loads are gone or damaged (“npm run nedb -- check” names them), their figures stay: ${loads}.`,
  exportNotNamed: "Name the folder of the export: npm run nedb -- mapping FOLDER",
  mappingNotNeeded: "The export is in our form already: no mapping is needed.",
  mappingWritten: (path, open) => [
    `A draft was written: ${path}`,
    open
      ? `Places to decide, marked “?”: ${formatNumber(open, "en")}. Write our name or code there, or “-” for a column that is not needed; where a proposal follows the mark, take the mark away to accept it.`
      : "Everything in it is certain; look it through and load the folder.",
  ],
  nothingToRebuild: "There are no loads of records whose figures could be derived anew.",
};

export const cliLoadTexts: Readonly<Record<Language, CliLoadTexts>> = { kk, ru, en };
