import { excelTextLimits } from "../catalogue/text-limits";
import { aboutTexts } from "../i18n/about-texts";
import type { Language } from "../i18n/language";
import { sheetTexts } from "../i18n/sheet-texts";

/** A text of at most so many signs, which ends in `end` where it had more. */
export function shortened(text: string, limit: number, end = "…"): string {
  if (text.length <= limit) return text;
  const head = text.slice(0, Math.max(limit - end.length, 0));
  // Half of a sign of two parts is none.
  return head.replace(/[\uD800-\uDBFF]$/, "").trimEnd() + end;
}

/** A text that a cell takes whole, or as much of it as a cell takes. */
export function cellText(text: string): string {
  return shortened(text, excelTextLimits.cell);
}

/** A text put together of several, with a word about where the rest stands if it is too long. */
export function composedText(text: string, limit: number, language: Language): string {
  const { sheetName } = aboutTexts[language];
  return shortened(text, limit, sheetTexts[language].seeAbout(sheetName));
}

/** What the right of a footer shows, in Excel's codes: the page, and how many there are. */
export const pageNumbers = "&P / &N";

/** A text in the codes of footers: an ampersand begins one, a pair of them is the sign itself. */
export function footerCode(text: string): string {
  return text.replaceAll("&", "&&");
}

/** All sides of a footer as Excel counts them. */
export function wholeFooter(left: string): string {
  return `&L${footerCode(left)}&R${pageNumbers}`;
}

/** The left of a footer, so short that Excel takes it with the numbers of pages beside it. */
export function footerText(text: string, language: Language): string {
  const room = excelTextLimits.footer - wholeFooter("").length;
  for (let limit = room; ; limit--) {
    const short = composedText(text, limit, language);
    if (footerCode(short).length <= room) return short;
  }
}

/** A text in lines that break between words and have at most so many signs. */
export function inLines(text: string, length: number): string[] {
  const lines: string[] = [];
  for (const word of text.split(/\s+/)) {
    const last = lines.at(-1);
    if (last === undefined || last.length + 1 + word.length > length) lines.push(word);
    else lines[lines.length - 1] = `${last} ${word}`;
  }
  return lines;
}
