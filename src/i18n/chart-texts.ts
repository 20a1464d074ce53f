import type { Language } from "./language";

/** The words of a chart beside those of its sheet. */
export interface ChartTexts {
  readonly sheetName: (name: string) => string;
  /** Says that only the largest members of a dimension are drawn. */
  readonly largest: (count: number, dimension: string) => string;
  /** Says that the parts drawn side by side do not add up. */
  readonly overlapping: string;
}

/** The words of charts, by language. */
export const chartTexts: Readonly<Record<Language, ChartTexts>> = {
  kk: {
    sheetName: (name) => `Диаграмма ${name}`,
    largest: (count, dimension) => `${dimension}: ең ірі ${count}`,
    overlapping: "бөліктері қиылысады, қосылмайды",
  },
  ru: {
    sheetName: (name) => `Диаграмма ${name}`,
    largest: (count, dimension) => `${dimension}: ${count} крупнейших`,
    overlapping: "части пересекаются и не складываются",
  },
  en: {
    sheetName: (name) => `Chart ${name}`,
    largest: (count, dimension) => `${dimension}: ${count} largest`,
    overlapping: "parts overlap and do not add up",
  },
};
