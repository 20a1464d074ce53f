/** The sentences of a text; a full stop ends one before a space and a capital letter, "№" or a quotation mark. */
export function sentencesOf(text: string): string[] {
  const found = text.match(/.+?\.(?= [\p{Lu}№«“]|$)/gu) ?? [text];
  return found.map((sentence) => sentence.trim());
}
