import type { Language } from "./language";
import { sheetTexts as en } from "./sheet-texts.en";
import { sheetTexts as kk } from "./sheet-texts.kk";
import { sheetTexts as ru } from "./sheet-texts.ru";
import type { SheetTexts } from "./sheet-texts.type";

export type { SheetTexts } from "./sheet-texts.type";

/** The words of a sheet by label language. */
export const sheetTexts: Readonly<Record<Language, SheetTexts>> = { kk, ru, en };
