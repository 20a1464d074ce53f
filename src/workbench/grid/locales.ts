import { LocaleType, Tools, type ILocales } from "@univerjs/core";
import designEn from "@univerjs/design/locale/en-US";
import designRu from "@univerjs/design/locale/ru-RU";
import docsEn from "@univerjs/docs-ui/locale/en-US";
import docsRu from "@univerjs/docs-ui/locale/ru-RU";
import sheetsEn from "@univerjs/sheets/locale/en-US";
import sheetsRu from "@univerjs/sheets/locale/ru-RU";
import formulaEn from "@univerjs/sheets-formula/locale/en-US";
import formulaRu from "@univerjs/sheets-formula/locale/ru-RU";
import formulaUiEn from "@univerjs/sheets-formula-ui/locale/en-US";
import formulaUiRu from "@univerjs/sheets-formula-ui/locale/ru-RU";
import sheetsUiEn from "@univerjs/sheets-ui/locale/en-US";
import sheetsUiRu from "@univerjs/sheets-ui/locale/ru-RU";
import uiEn from "@univerjs/ui/locale/en-US";
import uiRu from "@univerjs/ui/locale/ru-RU";
import { kazakhWords } from "./kazakh-words";

const english = Tools.deepMerge(
  {},
  designEn,
  docsEn,
  sheetsEn,
  formulaEn,
  formulaUiEn,
  sheetsUiEn,
  uiEn
) as object;
const russian = Tools.deepMerge(
  {},
  designRu,
  docsRu,
  sheetsRu,
  formulaRu,
  formulaUiRu,
  sheetsUiRu,
  uiRu
) as object;

/** Univer has no Kazakh; any string serves as the key of a language. */
const kazakh = "kkKZ" as unknown as LocaleType;

/** Univer's name of each language of the page. */
export const univerLocale = { kk: kazakh, ru: LocaleType.RU_RU, en: LocaleType.EN_US } as const;

/** Univer's words in the page's languages; Kazakh is Russian with the most visible words in Kazakh. */
export const univerLocales = {
  [LocaleType.EN_US]: english,
  [LocaleType.RU_RU]: russian,
  [kazakh]: Tools.deepMerge({}, russian, kazakhWords) as object,
} as unknown as ILocales;
