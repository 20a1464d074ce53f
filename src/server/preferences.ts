import Negotiator from "negotiator";
import { parseLanguage } from "../i18n/language";
import type { Language } from "../i18n/language";

/** A header of wishes as it came; absent where a client has none. */
export type Wishes = string | undefined;

type Header = "accept" | "accept-encoding" | "accept-language";

function negotiate(name: Header, header: Wishes): Negotiator {
  return new Negotiator({ headers: { [name]: header?.toLowerCase() } });
}

/** What is said of a type beside its quality, such as a character set, does not matter here. */
function withoutParameters(header: Wishes): Wishes {
  return header?.replace(/;(?!\s*q=)[^;,]*/gi, "");
}

/**
 * The offered media type that a client wants most; null where it wants none of them. What is said
 * of a type itself counts more than what a range such as any type says of it.
 */
export function preferredType<T extends string>(
  header: Wishes,
  offered: readonly [T, ...T[]]
): T | null {
  if (!header?.trim()) return offered[0];
  const wanted = negotiate("accept", withoutParameters(header)).mediaType(offered);
  return offered.find((type) => type === wanted) ?? null;
}

/** The language that a client wants; the state language where it wants none of ours. */
export function preferredLanguage(header: Wishes): Language {
  for (const tag of negotiate("accept-language", header).languages()) {
    const language = parseLanguage(tag);
    if (language) return language;
  }
  return "kk";
}

/** What the package's types do not know yet: which of those that are wanted alike comes first. */
interface EncodingWishes {
  encoding(
    offered: readonly string[],
    options: { readonly preferred: readonly string[] }
  ): string | undefined;
}

/**
 * The packing that a client wants most; of those that it wants alike the first offered. Plain
 * bytes where it refuses everything: an answer that it may still read is better than none.
 */
export function preferredEncoding<T extends string>(
  header: Wishes,
  offered: readonly T[]
): T | "identity" {
  // The older name of gzip, which RFC 9110 has servers understand.
  const wishes: EncodingWishes = negotiate(
    "accept-encoding",
    header?.replace(/\bx-gzip\b/gi, "gzip")
  );
  const wanted = wishes.encoding(offered, { preferred: offered });
  return offered.find((encoding) => encoding === wanted) ?? "identity";
}
