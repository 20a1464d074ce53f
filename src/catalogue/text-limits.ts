/** The most signs that texts of a load may have, in totals and records alike. */
export const textLimits = {
  /** Who gives the figures: it stands below them, in one line. */
  source: 300,
} as const;

/** The most signs that Excel takes; what is put together of several texts is shortened to them. */
export const excelTextLimits = {
  cell: 32_767,
  /** Left, middle and right together, with the codes between them. */
  footer: 255,
  chartTitle: 255,
  sheetName: 31,
} as const;

/** Whether a text is one line, without signs that steer where it is shown. */
export function isOneLine(text: string): boolean {
  return !/[\p{Cc}\p{Zl}\p{Zp}\p{Bidi_Control}]/u.test(text);
}
