import type { ProblemCode, ProblemParameters } from "../../problem/problem";
import { formatDateTime, formatNumber, formatYears, formatYearsInWords } from "../format";
import type { Language } from "../language";

/** A problem in words: what happened, and what to do now. */
export interface ProblemText {
  readonly title: string;
  readonly next: string;
}

/** The texts of some problems, complete in codes and languages. */
export type TextsOf<C extends ProblemCode> = {
  readonly [K in C]: Readonly<
    Record<Language, (parameters: ProblemParameters[K], words: Words) => ProblemText>
  >;
};

/** Puts parameters into words. */
export interface Words {
  /** The name behind an id or a territory code, where one is known. */
  readonly name: (id: string) => string;
  readonly names: (ids: readonly string[]) => string;
  readonly list: (values: readonly string[]) => string;
  readonly number: (value: number) => string;
  /** Values of a file with how often each was found. */
  readonly counted: (values: readonly string[], counts: readonly number[]) => string;
  /** Years or indicator numbers, runs drawn together; a dash for none. */
  readonly runs: (values: readonly number[]) => string;
  /** Years with their word, as they stand in a sentence. */
  readonly inYears: (years: readonly number[]) => string;
  /** Combinations of breakdowns; `bare` stands for the one without any. */
  readonly combinations: (values: readonly (readonly string[])[], bare: string) => string;
  readonly duration: (seconds: number) => string;
  readonly kilobytes: (bytes: number) => string;
  readonly time: (iso: string) => string;
  /** A reason given as a code of the system, in words where they are known. */
  readonly reason: (code: string) => string;
}

/** More than this is not read but searched. */
const namedAtMost = 15;

const units: Readonly<Record<Language, { second: string; minute: string; kilobyte: string }>> = {
  kk: { second: "с", minute: "мин", kilobyte: "КБ" },
  ru: { second: "с", minute: "мин", kilobyte: "КБ" },
  en: { second: "s", minute: "min", kilobyte: "kB" },
};

type Reason = "forbidden" | "inTheWay" | "absent" | "damaged" | "inUse";

const reasonOf: readonly (readonly [RegExp, Reason])[] = [
  [/^(EACCES|EPERM|EROFS|SQLITE_READONLY|SQLITE_PERM)/, "forbidden"],
  [/^(ENOTDIR|EEXIST|EISDIR)/, "inTheWay"],
  [/^(ENOENT|SQLITE_CANTOPEN)/, "absent"],
  [/^(SQLITE_NOTADB|SQLITE_CORRUPT|damaged$)/, "damaged"],
  [/^(EBUSY|SQLITE_BUSY)/, "inUse"],
];

const reasons: Readonly<Record<Language, Readonly<Record<Reason, string>>>> = {
  kk: {
    forbidden: "оқуға немесе жазуға рұқсат жоқ",
    inTheWay: "жолда қалта орнына файл немесе файл орнына қалта тұр",
    absent: "мұндай жол жоқ немесе ашылмайды",
    damaged: "файл бүлінген",
    inUse: "басқа бағдарлама пайдаланып жатыр",
  },
  ru: {
    forbidden: "нет прав на чтение или запись",
    inTheWay: "на пути стоит файл вместо папки или папка вместо файла",
    absent: "такого пути нет или он не открывается",
    damaged: "файл повреждён",
    inUse: "занято другой программой",
  },
  en: {
    forbidden: "no permission to read or write",
    inTheWay: "a file stands where a folder is needed, or the other way round",
    absent: "the path does not exist or cannot be opened",
    damaged: "the file is damaged",
    inUse: "another program is using it",
  },
};

/** The words of a language; `nameOf` gives back an id that it does not know. */
export function wordsIn(language: Language, nameOf: (id: string) => string): Words {
  const number = (value: number) => formatNumber(value, language);
  const list = (values: readonly string[]) =>
    values.length > namedAtMost
      ? `${values.slice(0, namedAtMost).join(", ")} …`
      : values.join(", ") || "–";
  const unit = units[language];
  const quoted = (value: string) => (language === "en" ? `“${value}”` : `«${value}»`);
  return {
    name: nameOf,
    names: (ids) => list(ids.map(nameOf)),
    list,
    number,
    counted: (values, counts) =>
      list(values.map((value, at) => `${quoted(value)} (${number(counts[at] ?? 0)})`)),
    runs: (values) => formatYears(values) || "–",
    inYears: (years) => formatYearsInWords(years, language),
    combinations: (values, bare) =>
      list(values.map((ids) => (ids.length === 0 ? bare : ids.map(nameOf).join(" × ")))),
    duration: (seconds) =>
      seconds < 90
        ? `${number(seconds)} ${unit.second}`
        : `${number(Math.ceil(seconds / 60))} ${unit.minute}`,
    kilobytes: (bytes) => `${number(Math.round(bytes / 1024))} ${unit.kilobyte}`,
    time: (iso) => (Number.isNaN(Date.parse(iso)) ? iso : formatDateTime(iso, language)),
    reason: (code) => {
      const known = reasonOf.find(([pattern]) => pattern.test(code))?.[1];
      return known ? reasons[language][known] : code;
    },
  };
}
