import type { Language } from "./language";
import { paneTexts as en } from "./pane-texts.en";
import { paneTexts as kk } from "./pane-texts.kk";
import { paneTexts as ru } from "./pane-texts.ru";
import type { PaneTexts } from "./pane-texts.type";

export type { PaneTexts, Population } from "./pane-texts.type";

/** Every word of the pane, all languages at once: a switch must work without the server. */
export const paneTexts: Readonly<Record<Language, PaneTexts>> = { kk, ru, en };

/** Each language by its own name, as in a list to choose from. */
export const languageNames: Readonly<Record<Language, string>> = {
  kk: "Қазақша",
  ru: "Русский",
  en: "English",
};
