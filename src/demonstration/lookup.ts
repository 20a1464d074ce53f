import { apportion } from "./apportion";

/** A table from which equal chances draw unequal shares: `size` entries, a power of two. */
export function lookup(weights: readonly number[], size: number): Uint8Array {
  const table = new Uint8Array(size);
  let at = 0;
  apportion(size, weights).forEach((count, value) => {
    table.fill(value, at, at + count);
    at += count;
  });
  return table;
}

/** The same from shares by name; values are positions in `names`. */
export function lookupOf(
  names: readonly string[],
  shares: Readonly<Record<string, number>>,
  size: number
): Uint8Array {
  return lookup(
    names.map((name) => shares[name] ?? 0),
    size
  );
}
