import type { CatalogueIndicator } from "../../api/contract";
import { sections } from "../../catalogue/indicator";
import type { Section } from "../../catalogue/indicator";
import { languages } from "../../i18n/language";
import type { Language } from "../../i18n/language";
import { paneTexts } from "../../i18n/pane-texts";
import type { Population } from "../../i18n/pane-texts";
import { joinPhrases, synonymOf } from "./synonyms";

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

const noMatch = 5;

/** The rank in the language that suits best: words of one question are of one language. */
function rankOf(indicator: CatalogueIndicator, words: readonly string[]): number {
  return Math.min(...languages.map((language) => rankIn(indicator, language, words)));
}

function rankIn(
  indicator: CatalogueIndicator,
  language: Language,
  words: readonly string[]
): number {
  const name = wordsOf(indicator.name[language]);
  const { sections, populations } = paneTexts[language];
  const population = populations[indicator.population as Population];
  const around = wordsOf(`${sections[indicator.section]} ${population}`);
  const ranks = words.map((word) => {
    const byNumber = rankOfNumber(indicator.number, word);
    return byNumber ?? rankOfWord(word, synonymOf(word, language), name, around);
  });
  return Math.max(0, ...ranks);
}

/** 0 the number itself, 1 a number that begins so. */
function rankOfNumber(number: number, word: string): number | null {
  if (String(number) === word) return 0;
  return String(number).startsWith(word) ? 1 : null;
}

/** 2 a word begins so or has that stem, or means the same, 3 around the name, 4 inside. */
function rankOfWord(
  word: string,
  synonym: string | null,
  name: readonly string[],
  around: readonly string[]
): number {
  const begins = (other: string) => other.startsWith(word) || sameStem(word, other);
  if (name.some(begins)) return 2;
  if (synonym !== null && ` ${name.join(" ")}`.includes(` ${synonym}`)) return 2;
  if (around.some(begins)) return 3;
  return word.length >= 5 && name.some((other) => other.includes(word)) ? 4 : noMatch;
}

/** Whether two words differ in their endings only ("учащиеся", "учащихся"). */
function sameStem(word: string, other: string): boolean {
  let shared = 0;
  while (shared < word.length && word[shared] === other[shared]) shared += 1;
  return shared >= 4 && shared >= word.length * 0.6;
}

function wordsOf(text: string): string[] {
  return joinPhrases(fold(text))
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean);
}
