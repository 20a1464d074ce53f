/** The most signs that texts of a load may have, in totals and records alike. */
export const textLimits = {
  /** Who gives the figures: it stands below them, in one line. */
  source: 300,
} as const;

/** Whether a text is one line, without signs that steer where it is shown. */
export function isOneLine(text: string): boolean {
  return !/[\p{Cc}\p{Zl}\p{Zp}\p{Bidi_Control}]/u.test(text);
}
