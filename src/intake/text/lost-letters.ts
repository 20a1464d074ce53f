import { letters, pairWeights } from "./letter-pairs";

/**
 * A question mark before a Cyrillic letter; the sign for what cannot be read; UTF-8 that was read as
 * Latin letters; small letters and capitals in each other's place.
 */
const lost = /\?[\u0400-\u04FF]|\uFFFD|(?:[ÐÑÒÓ][^\sA-Za-z0-9]){3}|\p{Ll}\p{Lu}{4}/u;

/** Of so many pairs of letters, at least half are such as Kazakh and Russian words have. */
const fewestPairs = 12;

const isCyrillic = (sign: string) => /^\p{Script=Cyrillic}$/u.test(sign);
const isSmall = (sign: string) => sign === sign.toLowerCase();

/**
 * Whether letters of a text were lost or garbled when it was saved before: "?аза?стан", "Ќазаќстан",
 * "РЎР±РѕСЂ". Nothing can bring them back here.
 */
export function hasLostLetters(text: string): boolean {
  const signs = Array.from(text);
  const isForeign = (sign: string) => isCyrillic(sign) && !letters.has(sign.toLowerCase());
  if (lost.test(text) || signs.some(isForeign)) return true;
  // Abbreviations have any pairs.
  const pairs = signs
    .slice(1)
    .map((second, at) => [signs[at]!, second] as const)
    .filter((pair) => pair.every(isCyrillic) && pair.some(isSmall));
  const strange = pairs.filter(([first, second]) => {
    const isCapitalWithin = isSmall(first) && !isSmall(second);
    return isCapitalWithin || !pairWeights.has((first + second).toLowerCase());
  });
  return pairs.length >= fewestPairs && strange.length > pairs.length / 2;
}
