import type { Language } from "./language";

/** The time zone in which every date and time is told. */
export const timeZone = "Asia/Almaty";

// Kazakh and Russian group and write numbers alike; a runtime may lack Kazakh number data.
const numberLocales: Readonly<Record<Language, string>> = { kk: "ru-KZ", ru: "ru-KZ", en: "en-GB" };

const numberFormats = new Map<Language, Intl.NumberFormat>();

/** A number as the country writes it: "1 234 567,5" in Kazakh and Russian, "1,234,567.5" in English. */
export function formatNumber(value: number, language: Language): string {
  let format = numberFormats.get(language);
  if (!format) {
    format = new Intl.NumberFormat(numberLocales[language], { maximumFractionDigits: 10 });
    numberFormats.set(language, format);
  }
  return format.format(value);
}

/** The day of an ISO time: "05.10.2020", in English "5 October 2020". */
export function formatDate(iso: string, language: Language): string {
  const options: Intl.DateTimeFormatOptions =
    language === "en"
      ? { day: "numeric", month: "long", year: "numeric" }
      : { day: "2-digit", month: "2-digit", year: "numeric" };
  return dateText(iso, language, options);
}

/** Day and minute of an ISO time: "05.10.2020 14:30", in English "5 October 2020 14:30". */
export function formatDateTime(iso: string, language: Language): string {
  const time = dateText(iso, language, { hour: "2-digit", minute: "2-digit", hourCycle: "h23" });
  return `${formatDate(iso, language)} ${time}`;
}

function dateText(iso: string, language: Language, options: Intl.DateTimeFormatOptions): string {
  const locale = language === "en" ? "en-GB" : "ru-RU";
  return new Intl.DateTimeFormat(locale, { ...options, timeZone }).format(new Date(iso));
}

/** Years with runs drawn together: "2013–2015, 2018". */
export function formatYears(years: readonly number[]): string {
  const sorted = [...new Set(years)].sort((a, b) => a - b);
  const runs: [number, number][] = [];
  for (const year of sorted) {
    const last = runs.at(-1);
    if (last && last[1] === year - 1) last[1] = year;
    else runs.push([year, year]);
  }
  return runs.map(([from, to]) => (from === to ? `${from}` : `${from}–${to}`)).join(", ");
}

/** Years with their word: "2015 г.", "2013–2015 гг.", "2015 ж."; English needs none. */
export function formatYearsInWords(years: readonly number[], language: Language): string {
  const text = formatYears(years);
  if (language === "en") return text;
  const several = new Set(years).size > 1;
  if (language === "ru") return `${text} ${several ? "гг." : "г."}`;
  return `${text} ${several ? "жж." : "ж."}`;
}

/** Parts with commas between them, beginning with a capital letter. */
export function inOneSentence(parts: readonly string[]): string {
  const text = parts.join(", ");
  return text.charAt(0).toUpperCase() + text.slice(1);
}
