import type { Language } from "../../i18n/language";

interface Concept {
  /** Words that people say, folded. */
  readonly said: RegExp;
  /** How the names of the indicators begin to say it, folded. */
  readonly named: Readonly<Record<Language, string>>;
}

const concepts: readonly Concept[] = [
  {
    said: /^(дет(и|ей|ям|ях|ьми)|ребен\p{L}*|балалар\p{L}*|kids?|child(ren)?)$/u,
    named: { kk: "балалар", ru: "дете", en: "children" },
  },
  {
    said: /^(учени[кц]\p{L}*|школьник\p{L}*|окуши\p{L}*|pupils?|students?)$/u,
    named: { kk: "окуши", ru: "учащ", en: "pupil" },
  },
  {
    said: /^(детсад\p{L}*|садик\p{L}*|балабакша\p{L}*|kindergartens?)$/u,
    named: { kk: "мектепке дейинги", ru: "дошкольн", en: "preschool" },
  },
  {
    said: /^(учител\p{L}*|мугалим\p{L}*|teachers?)$/u,
    named: { kk: "мугалим", ru: "учител", en: "teacher" },
  },
  {
    said: /^(школ[аиуе]?|школ(ой|ам|ах|ами)|мектеп(тер)?|schools?)$/u,
    // Without the Kazakh word for what comes before school.
    named: { kk: "мектептер", ru: "школ", en: "school" },
  },
];

/** A word said for another: how the names say it in a language; null where no other is known. */
export function synonymOf(word: string, language: Language): string | null {
  return concepts.find(({ said }) => said.test(word))?.named[language] ?? null;
}

/** Text with the words that belong together as one word. */
export function joinPhrases(folded: string): string {
  return folded
    .replace(/детск\p{L}*\s+сад\p{L}*/gu, "детсад")
    .replace(/бала\s+бакша/gu, "балабакша");
}
