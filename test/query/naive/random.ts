/** Repeatable chance: the same seed draws the same questions. */
export interface Random {
  /** From 0 up to, but not including, 1. */
  unit(): number;
  /** A whole number from 0 up to, but not including, `below`. */
  below(below: number): number;
  /** True in this share of cases. */
  chance(share: number): boolean;
  one<T>(from: readonly T[]): T;
  /** Each of them with this share of chance, in their order. */
  some<T>(from: readonly T[], share: number): T[];
  /** So many of them, or all, in their order. */
  several<T>(from: readonly T[], count: number): T[];
}

export function randomOf(seed: number): Random {
  let state = seed >>> 0;
  const unit = () => {
    // mulberry32
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const below = (limit: number) => Math.floor(unit() * limit);
  return {
    unit,
    below,
    chance: (share) => unit() < share,
    one: (from) => from[below(from.length)]!,
    some: (from, share) => from.filter(() => unit() < share),
    several: (from, count) => {
      const left = from.map((_, at) => at);
      const taken = new Set<number>();
      while (taken.size < count && left.length) {
        taken.add(left.splice(below(left.length), 1)[0]!);
      }
      return from.filter((_, at) => taken.has(at));
    },
  };
}
