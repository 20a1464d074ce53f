import type { CatalogueIndicator } from "../../api/contract";
import { sections } from "../../catalogue/indicator";
import type { Section } from "../../catalogue/indicator";
import { languages } from "../../i18n/language";

/** Letters that a person without a Kazakh keyboard types instead. */
const plain: Readonly<Record<string, string>> = {
  ғ: "г",
  қ: "к",
  ң: "н",
  ұ: "у",
  ү: "у",
  ө: "о",
  ә: "а",
  һ: "х",
  і: "и",
  ё: "е",
};

/** Text as the search compares it: without case and without the letters of one keyboard only. */
export function fold(text: string): string {
  return text
    .normalize("NFC")
    .toLowerCase()
    .replace(/[ғқңұүөәһіё]/g, (letter) => plain[letter] ?? letter);
}

export interface IndicatorGroup {
  readonly section: Section;
  readonly indicators: readonly CatalogueIndicator[];
}

/** The indicators that a search finds by number or by words of any language, by section. */
export function searchIndicators(
  indicators: readonly CatalogueIndicator[],
  search: string
): IndicatorGroup[] {
  const words = wordsOf(search);
  const found = indicators
    .map((indicator) => ({ indicator, rank: rankOf(indicator, words) }))
    .filter(({ rank }) => rank < noMatch);
  return sections
    .map((section) => ({
      section,
      hits: found
        .filter(({ indicator }) => indicator.section === section)
        .sort((a, b) => a.rank - b.rank),
    }))
    .filter(({ hits }) => hits.length)
    .sort((a, b) => a.hits[0]!.rank - b.hits[0]!.rank)
    .map(({ section, hits }) => ({ section, indicators: hits.map((hit) => hit.indicator) }));
}

const noMatch = 4;

/** 0 the number itself, 1 a number that begins so, 2 words begin so, 3 somewhere inside. */
function rankOf(indicator: CatalogueIndicator, words: readonly string[]): number {
  const name = ` ${wordsOf(languages.map((language) => indicator.name[language]).join(" ")).join(" ")}`;
  return words.reduce((worst, word) => Math.max(worst, rankOfWord(indicator, name, word)), 0);
}

function rankOfWord(indicator: CatalogueIndicator, name: string, word: string): number {
  const number = String(indicator.number);
  if (number === word) return 0;
  if (number.startsWith(word)) return 1;
  const stem = stemOf(word);
  if (name.includes(` ${stem}`)) return 2;
  return stem.length > 2 && name.includes(stem) ? 3 : noMatch;
}

/** A word without its last letters, where grammar changes them ("школа" finds "школ"). */
function stemOf(word: string): string {
  if (word.length >= 7) return word.slice(0, -2);
  return word.length >= 5 ? word.slice(0, -1) : word;
}

function wordsOf(text: string): string[] {
  return fold(text)
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean);
}
