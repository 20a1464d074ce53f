import { parseLanguage } from "../i18n/language";
import type { Language } from "../i18n/language";

interface Wish {
  readonly value: string;
  /** 0 where it is not wanted at all. */
  readonly quality: number;
}

/** The values of an Accept header with their qualities, as they stand. */
export function wishesIn(header: string | undefined): Wish[] {
  return (header ?? "")
    .split(",")
    .map((part) => {
      const [value = "", ...parameters] = part
        .split(";")
        .map((piece) => piece.trim().toLowerCase());
      const quality = parameters.find((parameter) => parameter.startsWith("q="));
      return { value, quality: quality === undefined ? 1 : Number(quality.slice(2)) || 0 };
    })
    .filter(({ value }) => value !== "");
}

/**
 * The offered media type that a client wants most; null where it wants none of them. What is said
 * of a type itself counts more than what a range such as any type says of it.
 */
export function preferredType<T extends string>(
  header: string | undefined,
  offered: readonly [T, ...T[]]
): T | null {
  if (!header?.trim()) return offered[0];
  const wishes = wishesIn(header);
  const wanted = offered.flatMap((type) => {
    const ranges = [type, `${type.split("/")[0]}/*`, "*/*"];
    const places = ranges.map((range) => wishes.findIndex(({ value }) => value === range));
    const place = places.find((found) => found >= 0) ?? -1;
    const quality = wishes[place]?.quality ?? 0;
    return quality > 0 ? [{ type, place, quality }] : [];
  });
  wanted.sort((a, b) => b.quality - a.quality || a.place - b.place);
  return wanted[0]?.type ?? null;
}

/** The language that a client wants; the state language where it wants none of ours. */
export function preferredLanguage(header: string | undefined): Language {
  const wanted = wishesIn(header)
    .filter(({ quality }) => quality > 0)
    .sort((a, b) => b.quality - a.quality);
  for (const { value } of wanted) {
    const language = parseLanguage(value);
    if (language) return language;
  }
  return "kk";
}
