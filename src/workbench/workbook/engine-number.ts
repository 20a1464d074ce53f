const plainNumber = /^(?:0|[1-9]\d*)(?:\.\d+)?$/;
const otherwiseInArray = /[{,;+-](?:\.|\d+\.?\d*e|\d+\.(?!\d))/i;

/** Whether the engine reads a number as it is written. */
export const isPlainNumber = (text: string): boolean => plainNumber.test(text);

/** Whether the engine reads all numbers of constants in braces. */
export const isPlainArray = (text: string): boolean => !otherwiseInArray.test(text);

/** A number as the engine takes it; one alone such as ".5" or "1e3" would be a text for it. */
export function numberOf(text: string): string {
  if (isPlainNumber(text)) return text;
  const written = String(Number(text));
  return written.includes("e") ? `(${written}*1)` : written;
}
