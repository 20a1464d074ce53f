/** Typing errors that a word may carry and still be understood. */
export function errorsAllowed(word: string): number {
  if (word.length < 4) return 0;
  return word.length < 7 ? 1 : 2;
}

/**
 * The typing errors between a word and the beginning of another one: letters wrong, missing, too
 * many, or two of them swapped.
 */
export function errorsInBeginning(word: string, other: string): number {
  let beforeLast: number[] = [];
  let last = Array.from({ length: other.length + 1 }, (_, at) => at);
  for (let row = 1; row <= word.length; row++) {
    const current = [row];
    for (let at = 1; at <= other.length; at++) {
      const wrong = word[row - 1] === other[at - 1] ? 0 : 1;
      let errors = Math.min(last[at]! + 1, current[at - 1]! + 1, last[at - 1]! + wrong);
      const swapped = word[row - 1] === other[at - 2] && word[row - 2] === other[at - 1];
      if (row > 1 && at > 1 && swapped) errors = Math.min(errors, beforeLast[at - 2]! + 1);
      current.push(errors);
    }
    beforeLast = last;
    last = current;
  }
  return Math.min(...last);
}
