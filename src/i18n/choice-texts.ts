import { choiceTexts as en } from "./choice-texts.en";
import { choiceTexts as kk } from "./choice-texts.kk";
import { choiceTexts as ru } from "./choice-texts.ru";
import type { ChoiceTexts } from "./choice-texts.type";
import type { Language } from "./language";

export type { ChoiceTexts } from "./choice-texts.type";

/** The words of choosing in every language; fetched with the screens after signing in. */
export const choiceTexts: Readonly<Record<Language, ChoiceTexts>> = { kk, ru, en };
