/** Divides a whole number by weights into whole numbers that add up to it (largest remainders). */
export function apportion(
  total: number,
  weights: readonly number[],
  minimum: number | ((at: number) => number) = 0
): number[] {
  if (weights.length === 0) return [];
  const parts = weights.map((_, at) => (typeof minimum === "number" ? minimum : minimum(at)));
  const free = total - parts.reduce((sum, part) => sum + part, 0);
  if (free <= 0) return parts;
  const weighed = weights.reduce((sum, weight) => sum + weight, 0);
  const shares = weights.map(
    (weight) => (weighed > 0 ? weight / weighed : 1 / weights.length) * free
  );
  let left = free;
  shares.forEach((share, at) => {
    parts[at]! += Math.floor(share);
    left -= Math.floor(share);
  });
  const byRemainder = shares
    .map((share, at) => ({ at, remainder: share - Math.floor(share) }))
    .sort((one, other) => other.remainder - one.remainder || one.at - other.at);
  for (let turn = 0; left > 0; turn++, left--) parts[byRemainder[turn % parts.length]!.at]! += 1;
  return parts;
}

/**
 * Divides seats by weights with a common divisor: whoever has a seat keeps it when there are more
 * to give, so that organisations stay from year to year. The minimums may need more than there is.
 */
export function seats(
  total: number,
  weights: readonly number[],
  minimums: readonly number[]
): number[] {
  const given = (divisor: number) =>
    weights.map((weight, at) => Math.max(minimums[at] ?? 0, Math.round(weight / divisor)));
  const sum = (parts: readonly number[]) => parts.reduce((all, part) => all + part, 0);
  if (sum(minimums) >= total) return [...minimums];
  let low = sum(weights) / (8 * total + 8);
  let high = sum(weights) * 4 + 1;
  for (let step = 0; step < 70; step++) {
    const middle = (low + high) / 2;
    if (sum(given(middle)) > total) low = middle;
    else high = middle;
  }
  const parts = given(high);
  const above = given(low);
  // Equal weights reach their next seat together; then the first of them take what is left.
  for (let at = 0, left = total - sum(parts); at < parts.length && left > 0; at++) {
    const more = Math.min(left, Math.max(0, above[at]! - parts[at]!));
    parts[at]! += more;
    left -= more;
  }
  return parts;
}
