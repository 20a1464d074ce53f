import type { Language } from "./language";

/** The words in which a card says what a result asks for. */
export interface AskedTexts {
  /** Years by their rule, with those that it stands for now. */
  readonly fixed: (years: string) => string;
  readonly extend: (years: string) => string;
  readonly latest: (count: number, years: string) => string;
  readonly all: (years: string) => string;
  readonly noBreakdowns: string;
  readonly only: (dimension: string, members: string) => string;
  readonly more: (count: number) => string;
  readonly totals: (names: string) => string;
  readonly territory: (basis: string) => string;
}

const kk: AskedTexts = {
  fixed: (years) => `Тек осы жылдар: ${years}`,
  extend: (years) => `${years} және одан кейінгі әр жыл`,
  latest: (count, years) =>
    count === 1 ? `Әрқашан соңғы жыл (${years})` : `Әрқашан соңғы ${count} жыл (${years})`,
  all: (years) => `Әрқашан барлық жыл (${years})`,
  noBreakdowns: "бөлініссіз",
  only: (dimension, members) => `${dimension}, тек: ${members}`,
  more: (count) => `және тағы ${count}`,
  totals: (names) => `Барлығысыз: ${names}`,
  territory: (basis) => `Аумақтық негіз: ${basis}`,
};

const ru: AskedTexts = {
  fixed: (years) => `Только эти годы: ${years}`,
  extend: (years) => `${years} и каждый следующий год`,
  latest: (count, years) =>
    count === 1
      ? `Всегда последний год (${years})`
      : `Всегда последние годы, числом ${count} (${years})`,
  all: (years) => `Всегда все годы (${years})`,
  noBreakdowns: "без разрезов",
  only: (dimension, members) => `${dimension}, только: ${members}`,
  more: (count) => `и ещё ${count}`,
  totals: (names) => `Без итогов: ${names}`,
  territory: (basis) => `Территориальная основа: ${basis}`,
};

const en: AskedTexts = {
  fixed: (years) => `Only these years: ${years}`,
  extend: (years) => `${years} and every later year`,
  latest: (count, years) =>
    count === 1
      ? `Always the latest year (${years})`
      : `Always the latest ${count} years (${years})`,
  all: (years) => `Always all years (${years})`,
  noBreakdowns: "no breakdowns",
  only: (dimension, members) => `${dimension}, only: ${members}`,
  more: (count) => `and ${count} more`,
  totals: (names) => `Without totals: ${names}`,
  territory: (basis) => `Territory basis: ${basis}`,
};

/** What a result asks for, by language. */
export const askedTexts: Readonly<Record<Language, AskedTexts>> = { kk, ru, en };
