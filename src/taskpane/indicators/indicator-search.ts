import type { CatalogueIndicator } from "../../api/contract";
import { sections } from "../../catalogue/indicator";
import type { Section } from "../../catalogue/indicator";
import { languages } from "../../i18n/language";
import type { Language } from "../../i18n/language";
import { paneTexts } from "../../i18n/pane-texts";
import type { Population } from "../../i18n/pane-texts";
import { asCyrillicKeyboard, fold } from "./fold";
import { errorsAllowed, errorsInBeginning } from "./likeness";
import { joinPhrases, synonymOf } from "./synonyms";

export interface IndicatorGroup {
  readonly section: Section;
  readonly indicators: readonly CatalogueIndicator[];
}

/**
 * The indicators that a search finds by number or by words of any language, by section. Only where
 * nothing is as typed, typing errors and then the wrong keyboard are thought of.
 */
export function searchIndicators(
  indicators: readonly CatalogueIndicator[],
  search: string
): IndicatorGroup[] {
  const attempts = [
    () => groupsFound(indicators, wordsOf(search), begins),
    () => groupsFound(indicators, wordsOf(search), almostBegins),
    () => groupsFound(indicators, wordsOf(asCyrillicKeyboard(search)), begins),
    () => groupsFound(indicators, wordsOf(asCyrillicKeyboard(search)), almostBegins),
  ];
  for (const attempt of attempts) {
    const groups = attempt();
    if (groups.length) return groups;
  }
  return [];
}

/** Whether a word of a search stands for a word of a name. */
type Likeness = (word: string, other: string) => boolean;

function groupsFound(
  indicators: readonly CatalogueIndicator[],
  words: readonly string[],
  isLike: Likeness
): IndicatorGroup[] {
  const found = indicators
    .map((indicator) => ({ indicator, rank: rankOf(indicator, words, isLike) }))
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
function rankOf(indicator: CatalogueIndicator, words: readonly string[], isLike: Likeness): number {
  return Math.min(
    ...languages.map((language) => {
      const { name, around } = wordsAbout(indicator)[language];
      const ranks = words.map((word) => {
        const byNumber = rankOfNumber(indicator.number, word);
        const synonym = synonymOf(word, language);
        return byNumber ?? rankOfWord(word, synonym, { name, around }, isLike);
      });
      return Math.max(0, ...ranks);
    })
  );
}

interface WordsAbout {
  readonly name: readonly string[];
  /** Of the section and of the population. */
  readonly around: readonly string[];
}

const known = new WeakMap<CatalogueIndicator, Readonly<Record<Language, WordsAbout>>>();

function wordsAbout(indicator: CatalogueIndicator): Readonly<Record<Language, WordsAbout>> {
  const found = known.get(indicator);
  if (found) return found;
  const about = (language: Language): WordsAbout => {
    const { sections: titles, populations } = paneTexts[language];
    const population = populations[indicator.population as Population];
    return {
      name: wordsOf(indicator.name[language]),
      around: wordsOf(`${titles[indicator.section]} ${population}`),
    };
  };
  const all = { kk: about("kk"), ru: about("ru"), en: about("en") };
  known.set(indicator, all);
  return all;
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
  { name, around }: WordsAbout,
  isLike: Likeness
): number {
  const isWord = (other: string) => isLike(word, other);
  if (name.some(isWord)) return 2;
  if (synonym !== null && ` ${name.join(" ")}`.includes(` ${synonym}`)) return 2;
  if (around.some(isWord)) return 3;
  return word.length >= 5 && name.some((other) => other.includes(word)) ? 4 : noMatch;
}

function begins(word: string, other: string): boolean {
  return other.startsWith(word) || sameStem(word, other);
}

function almostBegins(word: string, other: string): boolean {
  return begins(word, other) || errorsInBeginning(word, other) <= errorsAllowed(word);
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
