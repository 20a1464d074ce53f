import { parseLanguage } from "../i18n/language";
import type { Language } from "../i18n/language";

/** The values of an Accept header, the most wanted first; those with q=0 are left out. */
function preferences(header: string | undefined): string[] {
  return (header ?? "")
    .split(",")
    .map((part) => {
      const [value = "", ...parameters] = part
        .split(";")
        .map((piece) => piece.trim().toLowerCase());
      const quality = parameters.find((parameter) => parameter.startsWith("q="));
      return { value, quality: quality === undefined ? 1 : Number(quality.slice(2)) };
    })
    .filter(({ value, quality }) => value !== "" && quality > 0)
    .sort((a, b) => b.quality - a.quality)
    .map(({ value }) => value);
}

/** The offered media type that a client wants most; null where it wants none of them. */
export function preferredType<T extends string>(
  header: string | undefined,
  offered: readonly [T, ...T[]]
): T | null {
  if (!header?.trim()) return offered[0];
  for (const wanted of preferences(header)) {
    const found = offered.find(
      (type) => wanted === "*/*" || wanted === type || wanted === `${type.split("/")[0]}/*`
    );
    if (found) return found;
  }
  return null;
}

/** The language that a client wants; the state language where it wants none of ours. */
export function preferredLanguage(header: string | undefined): Language {
  for (const wanted of preferences(header)) {
    const language = parseLanguage(wanted);
    if (language) return language;
  }
  return "kk";
}
