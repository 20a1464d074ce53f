import { englishFunction, russianFunctions } from "./russian-functions";
import { FormulaFault, tokensOf, type Token } from "./tokens";

/** A language in which Excel shows formulas and values. */
export type FormulaLanguage = "en" | "ru" | "kk";

/** How a language writes numbers. */
export const separators: Readonly<
  Record<FormulaLanguage, { readonly decimal: string; readonly thousands: string }>
> = {
  en: { decimal: ".", thousands: "," },
  ru: { decimal: ",", thousands: "\u00A0" },
  kk: { decimal: ",", thousands: "\u00A0" },
};

const russianWords: readonly (readonly [string, string])[] = [
  ["TRUE", "ИСТИНА"],
  ["FALSE", "ЛОЖЬ"],
  ["#NULL!", "#ПУСТО!"],
  ["#DIV/0!", "#ДЕЛ/0!"],
  ["#VALUE!", "#ЗНАЧ!"],
  ["#REF!", "#ССЫЛКА!"],
  ["#NAME?", "#ИМЯ?"],
  ["#NUM!", "#ЧИСЛО!"],
  ["#N/A", "#Н/Д"],
  ["#SPILL!", "#ПЕРЕНОС!"],
  ["#CALC!", "#ВЫЧИСЛ!"],
  ["#All", "#Все"],
  ["#Data", "#Данные"],
  ["#Headers", "#Заголовки"],
  ["#Totals", "#Итоги"],
  ["#This Row", "#Эта строка"],
];
const toRussian = new Map(russianWords.map(([en, ru]) => [en.toUpperCase(), ru]));
const toEnglish = new Map(russianWords.map(([en, ru]) => [ru.toUpperCase(), en]));

/** A truth value or an error as a language shows it. */
export const localWord = (word: string, language: FormulaLanguage): string =>
  language === "ru" ? (toRussian.get(word.toUpperCase()) ?? word) : word;

/** Pieces of a formula with each said by `say`, which is told whether a piece stands in braces. */
function said(
  tokens: readonly Token[],
  say: (token: Token, inBraces: boolean, next: Token | undefined) => string
): string {
  let inBraces = false;
  const texts = tokens.map((token, at) => {
    if (token.text === "{") inBraces = true;
    if (token.text === "}") inBraces = false;
    return say(token, inBraces, tokens[at + 1]);
  });
  return `=${texts.join("")}`;
}

/** Parts and separators in the brackets of a table. */
function structured(text: string, words: ReadonlyMap<string, string>, separator: string): string {
  const parts = text.replace(/#[^\][,;]+(?=\])/g, (part) => words.get(part.toUpperCase()) ?? part);
  return parts.replace(/\](\s*)[,;](\s*)\[/g, `]$1${separator}$2[`);
}

/** A formula as a language shows it. */
export function localFormula(formula: string, language: FormulaLanguage): string {
  if (language === "en") return formula;
  let tokens: Token[];
  try {
    tokens = tokensOf(formula);
  } catch {
    return formula;
  }
  const isRussian = language === "ru";
  return said(tokens, ({ kind, text }, inBraces) => {
    if (kind === "number") return text.replace(".", ",");
    if (kind === "structured")
      return structured(text, isRussian ? toRussian : new Map<string, string>(), ";");
    if (kind === "sign" && text === ",") return ";";
    if (kind === "sign" && text === ";" && inBraces) return ":";
    if (!isRussian) return text;
    if (kind === "error" || kind === "name") return toRussian.get(text.toUpperCase()) ?? text;
    if (kind !== "function") return text;
    const plain = text.replace(/^_xlfn\.(?:_xlws\.)?/i, "");
    return russianFunctions.get(plain.toUpperCase()) ?? text;
  });
}

/** A formula that was written in a language, as Excel keeps it; throws where the language does not write so. */
export function formulaOfLocal(written: string, language: FormulaLanguage): string {
  if (language === "en" || !written.startsWith("=")) return written;
  const isRussian = language === "ru";
  return said(tokensOf(written, 1, "local"), ({ kind, text }, inBraces) => {
    if (kind === "number") return text.replace(",", ".");
    if (kind === "structured")
      return structured(text, isRussian ? toEnglish : new Map<string, string>(), ",");
    if (kind === "sign" && text === ",") throw new FormulaFault('"," does not part arguments');
    if (kind === "sign" && text === ";") return ",";
    // Between two numbers the colon of an array reads as that of rows.
    if (inBraces && (kind === "sign" || kind === "cells")) return text.replace(":", ";");
    if (!isRussian) return text;
    if (kind === "error" || kind === "name") return toEnglish.get(text.toUpperCase()) ?? text;
    return kind === "function" ? (englishFunction(text) ?? text) : text;
  });
}

/** A text that was written in a language where it stands for a number or a truth value, as English writes it. */
export function inputOfLocal(written: string, language: FormulaLanguage): string {
  if (language === "en") return written;
  if (written.startsWith("=")) return formulaOfLocal(written, language);
  if (/^[+-]?\d[\d\u00A0\u202F ]*(?:,\d+)?%?$/.test(written))
    return written.replace(/[\u00A0\u202F ]/g, "").replace(",", ".");
  return language === "ru" ? (toEnglish.get(written.toUpperCase()) ?? written) : written;
}
