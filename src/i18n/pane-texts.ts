import { entryTexts } from "./entry-texts";
import type { Language } from "./language";
import { laterTexts as en } from "./pane-texts.en";
import { laterTexts as kk } from "./pane-texts.kk";
import { laterTexts as ru } from "./pane-texts.ru";
import type { PaneTexts } from "./pane-texts.type";

export type { PaneTexts, Population } from "./pane-texts.type";

/** The words of the way in and of what follows, fetched with the screens after signing in. */
export const paneTexts: Readonly<Record<Language, PaneTexts>> = {
  kk: { ...entryTexts.kk, ...kk },
  ru: { ...entryTexts.ru, ...ru },
  en: { ...entryTexts.en, ...en },
};
