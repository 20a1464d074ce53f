import { formatNumber } from "../../i18n/format";
import type { Language } from "../../i18n/language";
import type { PlacedTexts } from "../../i18n/placed-texts";
import { plainCell } from "../../sheet/same-cell";
import type { CellValue } from "../../sheet/sheet-plan";

/** What stands in a cell, as a person is told: a text that looks like a number is told as a text. */
export function cellWords(value: CellValue, language: Language, texts: PlacedTexts): string {
  if (typeof value === "number") return formatNumber(value, language);
  const plain = plainCell(value);
  if (plain === null) return "–";
  const text = String(plain);
  const looksLikeNumber = /^[\s+\-−]*\d[\d\s.,]*%?\s*$/.test(text);
  const isBlank = text.trim() === "";
  return looksLikeNumber || isBlank ? texts.edited.asText(text) : text;
}
