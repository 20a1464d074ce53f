import type { BytePairs } from "./byte-pairs";
import { decoderOf } from "./code-page";
import type { Encoding } from "./code-page";
import { letters, pairWeights } from "./letter-pairs";

/** So much of the best reading's pairs must look like our languages, and more so than any other's. */
const [leastLikeness, leastLead] = [0.3, 0.3];

/** Fewer pairs of letters tell nothing. */
const fewestPairs = 2;

/** Marks that stand beside letters and figures in texts of ours. */
const marks = new Set("«»“”„’№–—…\u00A0•");

const impossible = -1;

/** What a code page makes of each byte. */
interface CodePage {
  readonly encoding: Encoding | null;
  readonly signs: readonly string[];
}

const bytes = Uint8Array.from({ length: 256 }, (_, byte) => byte);

function codePage(encoding: Encoding): CodePage {
  return { encoding, signs: Array.from(decoderOf(encoding).decode(bytes)) };
}

/** Pages that nobody is asked to read, but that must not pass for one of ours. */
function rival(encoding: string): CodePage {
  return { encoding: null, signs: Array.from(new TextDecoder(encoding).decode(bytes)) };
}

// Where two pages read a file the same, the first is named.
const pages: readonly CodePage[] = [
  ...(["windows-1251", "kz-1048", "koi8-r", "ibm866"] as const).map(codePage),
  ...["iso-8859-5", "x-mac-cyrillic"].map(rival),
];

/** One pair of signs as a page reads it: how much it looks like our languages, and how often. */
interface Reading {
  readonly signs: string;
  readonly likeness: number;
  readonly count: number;
}

/**
 * The one-byte encoding of Kazakh or Russian text, by the pairs of letters that it has. Null where
 * no page reads like these languages, or two do so differently.
 */
export function recogniseCodePage(pairs: BytePairs): Encoding | null {
  const read = pages.map(({ encoding, signs }) => ({
    encoding,
    readings: Array.from(pairs, ([first, second, count]): Reading => {
      const both = signs[first]! + signs[second]!;
      return { signs: both, likeness: likenessOf(signs[first]!, signs[second]!), count };
    }),
  }));
  const ours = read.filter(({ encoding }) => encoding !== null);
  const best = ours.reduce((a, b) => (sumOf(b.readings) > sumOf(a.readings) ? b : a));
  if (!isLikely(best.readings)) return null;
  const isClear = read.every(({ encoding, readings }) => {
    // What both read alike cannot tell them apart.
    const differ = best.readings.flatMap((reading, at) =>
      reading.signs === readings[at]!.signs ? [] : [[reading, readings[at]!] as const]
    );
    const lead = sumOf(differ.map(([own]) => own)) - sumOf(differ.map(([, other]) => other));
    const count = differ.reduce((sum, [own]) => sum + own.count, 0);
    return lead >= (encoding === null ? 0 : leastLead * count);
  });
  return isClear ? best.encoding : null;
}

function sumOf(readings: readonly Reading[]): number {
  return readings.reduce((sum, { likeness, count }) => sum + likeness * count, 0);
}

function isLikely(readings: readonly Reading[]): boolean {
  const ofLetters = readings.filter(({ signs }) => isLetter(signs[0]!) && isLetter(signs[1]!));
  const count = ofLetters.reduce((sum, reading) => sum + reading.count, 0);
  if (count >= fewestPairs) return sumOf(ofLetters) >= leastLikeness * count;
  // A file of figures may have nothing but spaces within numbers.
  return readings.every(({ likeness, signs }) => likeness > 0 && !/\p{L}/u.test(signs));
}

function isLetter(sign: string): boolean {
  return letters.has(sign.toLowerCase());
}

function likenessOf(first: string, second: string): number {
  if (isLetter(first) && isLetter(second)) {
    const small = first.toLowerCase();
    // No word goes on with a capital.
    if (first === small && second !== second.toLowerCase()) return impossible;
    return pairWeights.get(small + second.toLowerCase()) ?? impossible;
  }
  const beside = [first, second].filter((sign) => !isLetter(sign));
  if (beside.some((sign) => sign >= "\x80" && !marks.has(sign))) return impossible;
  if (beside.length === 2) return 0.1;
  return /[A-Za-z0-9]/.test(beside[0]!) ? impossible / 2 : 0;
}

/** The share of broken signs up to which a file is one of UTF-8 that was damaged. */
const brokenShare = 0.1;

/** Whether bytes that are not all UTF-8 are so for the most part. */
export function isMostlyUtf8(pairs: BytePairs): boolean {
  let [whole, broken] = [0, 0];
  for (const [first, second, count] of pairs) {
    const goesOn = second >= 0x80 && second < 0xc0;
    if (first >= 0xc2 && first < 0xf5)
      [whole, broken] = goesOn ? [whole + count, broken] : [whole, broken + count];
    else if ((first < 0x80 && goesOn) || first >= 0xf5 || first === 0xc0 || first === 0xc1)
      broken += count;
  }
  return whole > 0 && broken <= whole * brokenShare;
}

/** Whether text of two bytes a sign stands in a file, with its mark or without; null where not. */
export function recogniseUtf16(head: Uint8Array): "utf-16le" | "utf-16be" | null {
  if (head[0] === 0xff && head[1] === 0xfe) return "utf-16le";
  if (head[0] === 0xfe && head[1] === 0xff) return "utf-16be";
  const sample = head.subarray(0, Math.min(head.length, 4096) & ~1);
  if (!sample.includes(0)) return null;
  // Latin and Cyrillic letters have 0 and 4 as the byte that tells the alphabet.
  const share = (offset: number) =>
    sample.filter((byte, at) => at % 2 === offset && (byte === 0 || byte === 4)).length /
    (sample.length / 2);
  if (share(1) >= 0.9 && share(0) < 0.1) return "utf-16le";
  return share(0) >= 0.9 && share(1) < 0.1 ? "utf-16be" : null;
}
