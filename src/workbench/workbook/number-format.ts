import { numfmt } from "@univerjs/core";
import { localWord, type FormulaLanguage } from "../formula/language";
import type { CellValue } from "./cell-value";

/** The number format of a cell that has none of its own. */
export const general = "General";
/** The number format that keeps what is written as text. */
export const textFormat = "@";

const printers = new Map<string, (value: number | string) => string>();

function printer(pattern: string): (value: number | string) => string {
  let print = printers.get(pattern);
  if (!print) {
    print = (value) => numfmt.format(pattern, value, { throws: false });
    printers.set(pattern, print);
  }
  return print;
}

/** What a cell shows, by its value and its number format, in the English (US) locale. */
export function cellText(value: CellValue, pattern: string = general): string {
  if (value === null) return "";
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  if (typeof value === "object") return value.error;
  if (pattern === general || pattern === textFormat)
    return typeof value === "string" ? value : printer(general)(value);
  return printer(pattern)(value);
}

/** What a cell shows in a language. */
export function cellTextIn(value: CellValue, pattern: string, language: FormulaLanguage): string {
  if (language === "en" || value === null || typeof value === "string")
    return cellText(value, pattern);
  // Kazakh and Russian write numbers alike.
  if (typeof value === "number")
    return localText(value, pattern === textFormat ? general : pattern, "ru");
  return localWord(cellText(value, pattern), language);
}

/** What a number shows in another language's way of writing. */
export const localText = (value: number, pattern: string, locale: string): string =>
  numfmt.format(pattern, value, { throws: false, locale });

/** Whether Excel accepts a text as a number format. */
export const isNumberFormat = (pattern: string): boolean =>
  pattern === "" || numfmt.isValidFormat(pattern);

/** A number that a text stands for, and the number format that this way of writing brings along. */
export interface ParsedNumber {
  readonly value: number;
  readonly format?: string;
}

/** No number in English has letters of another script, and every one has a digit. */
const cannotBeNumber = /^[^0-9]*$|[^\P{L}A-Za-z]/u;
/** Texts of a sheet repeat: regions, years, codes. */
const parsedTexts = new Map<string, ParsedNumber | undefined>();
const mostParsedTexts = 20_000;

/** Number and number format of a text that Excel (English, US) takes for a number, a share, a date or a time. */
export function parseNumber(text: string): ParsedNumber | undefined {
  if (text.length > 40 || cannotBeNumber.test(text)) return undefined;
  if (parsedTexts.has(text)) return parsedTexts.get(text);
  if (parsedTexts.size >= mostParsedTexts) parsedTexts.clear();
  const parsed = parseAnew(text);
  parsedTexts.set(text, parsed);
  return parsed;
}

function parseAnew(text: string): ParsedNumber | undefined {
  const parsed = numfmt.parseValue(text.trim());
  if (!parsed || typeof parsed.v !== "number") return undefined;
  if (parsed.z === undefined) return { value: parsed.v };
  return { value: parsed.v, format: usual[parsed.z] ?? parsed.z };
}

/** Excel shows a date typed in short by a format of its own. */
const usual: Record<string, string> = {
  "m-d": "d-mmm",
  "m/d": "d-mmm",
  "yyyy/m": "mmm-yy",
  "mmmm yyyy": "mmm-yy",
  "d mmmm": "d-mmm",
  "hh:mm": "h:mm",
  "mm/dd/yyyy": "m/d/yyyy",
  "m-d-yyyy": "m/d/yyyy",
  "yyyy-mm-dd": "m/d/yyyy",
};
