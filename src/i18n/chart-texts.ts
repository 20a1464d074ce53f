import type { Language } from "./language";

/** The words of a chart beside those of its sheet. */
export interface ChartTexts {
  readonly sheetName: (name: string) => string;
  /** Says that only the largest members of a dimension are drawn. */
  readonly largest: (count: number, dimension: string) => string;
  /** Says that the parts drawn side by side do not add up. */
  readonly overlapping: string;
  /** Says that members of further dimensions are drawn as their total, in the title and below. */
  readonly notBy: (dimensions: string) => string;
  readonly leftOut: (dimensions: string) => string;
  readonly onlyLargest: (count: number, dimension: string) => string;
  /** Where figures of a year come from. */
  readonly kinds: Readonly<Record<"totals" | "records" | "madeUp", string>>;
  /** Says which years are not joined by a line, or do not compare where there is none. */
  readonly notJoined: (spans: string) => string;
  readonly notAlike: (spans: string) => string;
  /** Say which territory a unit has lost, won or exchanged from a year on. */
  readonly lost: (unit: string, year: number, other: string) => string;
  readonly won: (unit: string, year: number, other: string) => string;
  readonly exchanged: (unit: string, year: number, other: string) => string;
  readonly more: (count: number) => string;
  /** Say where an axis begins that does not begin at zero, beside it and below. */
  readonly axisFrom: (unit: string, from: string) => string;
  readonly notFromZero: (from: string) => string;
}

const kk: ChartTexts = {
  sheetName: (name) => `Диаграмма ${name}`,
  largest: (count, dimension) => `${dimension}: ең ірі ${count}`,
  overlapping: "бөліктері қиылысады, қосылмайды",
  notBy: (dimensions) => `бөлінбеген: ${dimensions}`,
  leftOut: (dimensions) => `Көрсетілмеген бөліністер: ${dimensions}; барлығы ғана берілген.`,
  onlyLargest: (count, dimension) =>
    `${dimension}: тек ең ірі ${count} көрсетілген, қалғандары жоқ.`,
  kinds: {
    totals: "жарияланған деректер",
    records: "жазбалар бойынша есеп",
    madeUp: "ойдан жасалған көрсету деректері",
  },
  notJoined: (spans) => `Сызықпен қосылмаған, себебі әртүрлі есептелген: ${spans}.`,
  notAlike: (spans) => `Салыстыруға келмейді, себебі әртүрлі есептелген: ${spans}.`,
  lost: (unit, year, other) => `${unit}: ${year} жылдан бастап құрамында ${other} жоқ.`,
  won: (unit, year, other) => `${unit}: ${year} жылдан бастап құрамында ${other} бар.`,
  exchanged: (unit, year, other) => `${unit}: ${year} жылдан бастап шекарасы басқа (${other}).`,
  more: (count) => `… және тағы ${count}`,
  axisFrom: (unit, from) => `${unit} (ось басы: ${from})`,
  notFromZero: (from) => `Мәндер осі нөлден басталмайды, басы: ${from}.`,
};

const ru: ChartTexts = {
  sheetName: (name) => `Диаграмма ${name}`,
  largest: (count, dimension) => `${dimension}: ${count} крупнейших`,
  overlapping: "части пересекаются и не складываются",
  notBy: (dimensions) => `без разреза: ${dimensions}`,
  leftOut: (dimensions) => `Не показаны разрезы: ${dimensions}; изображён итог по ним.`,
  onlyLargest: (count, dimension) =>
    `${dimension}: показаны только крупнейшие (${count}), остальных здесь нет.`,
  kinds: {
    totals: "опубликованные данные",
    records: "подсчёт по записям",
    madeUp: "вымышленные демонстрационные данные",
  },
  notJoined: (spans) => `Не соединены линией, так как считались по-разному: ${spans}.`,
  notAlike: (spans) => `Не сопоставимы, так как считались по-разному: ${spans}.`,
  lost: (unit, year, other) => `${unit}: с ${year} г. без территории «${other}».`,
  won: (unit, year, other) => `${unit}: с ${year} г. вместе с территорией «${other}».`,
  exchanged: (unit, year, other) => `${unit}: с ${year} г. в других границах (${other}).`,
  more: (count) => `… и ещё ${count}`,
  axisFrom: (unit, from) => `${unit} (ось от ${from})`,
  notFromZero: (from) => `Ось значений начинается не с нуля, а с ${from}.`,
};

const en: ChartTexts = {
  sheetName: (name) => `Chart ${name}`,
  largest: (count, dimension) => `${dimension}: ${count} largest`,
  overlapping: "parts overlap and do not add up",
  notBy: (dimensions) => `not by: ${dimensions}`,
  leftOut: (dimensions) => `Left out: ${dimensions}; the total over them is drawn.`,
  onlyLargest: (count, dimension) =>
    `${dimension}: only the ${count} largest are drawn, the others are left out.`,
  kinds: {
    totals: "published figures",
    records: "counted from records",
    madeUp: "made-up demonstration data",
  },
  notJoined: (spans) => `Not joined by a line, for they are counted differently: ${spans}.`,
  notAlike: (spans) => `Not comparable, for they are counted differently: ${spans}.`,
  lost: (unit, year, other) => `${unit}: from ${year} without ${other}.`,
  won: (unit, year, other) => `${unit}: from ${year} together with ${other}.`,
  exchanged: (unit, year, other) => `${unit}: from ${year} within other borders (${other}).`,
  more: (count) => `… and ${count} more`,
  axisFrom: (unit, from) => `${unit} (axis begins at ${from})`,
  notFromZero: (from) => `The axis of values begins at ${from}, not at zero.`,
};

/** The words of charts, by language. */
export const chartTexts: Readonly<Record<Language, ChartTexts>> = { kk, ru, en };
