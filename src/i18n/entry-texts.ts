import type { Language } from "./language";
import { entryTexts as en } from "./entry-texts.en";
import { entryTexts as kk } from "./entry-texts.kk";
import { entryTexts as ru } from "./entry-texts.ru";
import type { EntryTexts } from "./entry-texts.type";

export type { EntryTexts } from "./entry-texts.type";

/** The words of the first screen, all languages at once: a switch must work without the server. */
export const entryTexts: Readonly<Record<Language, EntryTexts>> = { kk, ru, en };

/** Each language by its own name, as in a list to choose from. */
export const languageNames: Readonly<Record<Language, string>> = {
  kk: "Қазақша",
  ru: "Русский",
  en: "English",
};
