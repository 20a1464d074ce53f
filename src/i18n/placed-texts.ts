import type { Language } from "./language";
import { placedTexts as en } from "./placed-texts.en";
import { placedTexts as kk } from "./placed-texts.kk";
import { placedTexts as ru } from "./placed-texts.ru";
import type { PlacedTexts } from "./placed-texts.type";

export type { PlacedTexts } from "./placed-texts.type";

/** Every word about what stands in the workbook, fetched with its screens. */
export const placedTexts: Readonly<Record<Language, PlacedTexts>> = { kk, ru, en };
