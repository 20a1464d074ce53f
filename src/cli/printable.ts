/** A line of a terminal may wrap, but a report must stay one that can be read. */
const longestLine = 500;

/**
 * A line as it may be printed: values and file names come from outside, and must neither steer the
 * terminal nor turn its text around nor break the line.
 */
export function printable(line: string): string {
  return cut(line.replace(/[\p{Cc}\p{Zl}\p{Zp}\p{Bidi_Control}]/gu, "\uFFFD"), longestLine);
}

/** A text with its middle left out where it is too long: what it is about stands at both ends. */
export function cut(text: string, limit: number): string {
  if (text.length <= limit) return text;
  const head = text.slice(0, Math.ceil((limit - 1) / 2)).replace(/[\uD800-\uDBFF]$/, "");
  const tail = text.slice(-Math.floor((limit - 1) / 2)).replace(/^[\uDC00-\uDFFF]/, "");
  return `${head}…${tail}`;
}
